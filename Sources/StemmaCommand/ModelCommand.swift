import ArgumentParser

/// What concerns the language model as a whole; each subcommand has a file.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Installs the language model, and says which it is.",
    discussion: """
      The model en_core_web_sm, 12 MB, is not a part of Stemma; it is fetched once and kept in the folder that \
      STEMMA_MODEL names, or else below the user's data folder.

      Examples:
        stemma model install
        stemma model info
      """,
    subcommands: [ModelInstallCommand.self, ModelInfoCommand.self])
}
