import ArgumentParser

struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Checks an archive, makes it small, and writes and reads all that is in it.",
    discussion: """
      An archive is the file that stemma ingest makes.

      Examples:
        stemma archive check news.stemma
        stemma archive export news.stemma -o news.jsonl
        stemma archive import news.jsonl copy.stemma
      """,
    subcommands: [
      ArchiveCheckCommand.self, ArchiveCompactCommand.self, ArchiveExportCommand.self, ArchiveImportCommand.self,
    ])
}

/// The archive that a command is about.
struct ArchiveArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The archive.", valueName: "archive"))
  var archive = "news.stemma"
}
