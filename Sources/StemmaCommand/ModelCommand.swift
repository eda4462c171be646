import ArgumentParser

/// What concerns the models as a whole; each subcommand has a file.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Installs the language model and the text encoder, and says which they are.",
    discussion: """
      The language model en_core_web_sm, 12 MB, and the text encoder all-MiniLM-L6-v2, 84 MB, are no part of Stemma; \
      they are fetched once and kept in the folders that STEMMA_MODEL and STEMMA_ENCODER name, or else below the \
      user's data folder. Each is of use without the other.

      Examples:
        stemma model install
        stemma model info
      """,
    subcommands: [ModelInstallCommand.self, ModelInfoCommand.self])
}
