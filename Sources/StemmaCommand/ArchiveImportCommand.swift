import ArgumentParser
import Inputs
import Storage

struct ArchiveImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes an archive of what another was exported as.",
    discussion: """
      Reads what stemma archive export --format jsonl wrote, gzip or not. The archive must be a new file; it is there when all \
      rows are in, or not at all. The next stemma ingest into it reads its articles once more, for their stories.

      Examples:
        stemma archive import news.jsonl copy.stemma
        ssh desk stemma archive export news.stemma | stemma archive import - news.stemma
      """)

  @Argument(help: ArgumentHelp("The exported archive, or - for standard input.", valueName: "rows"))
  var rows: String
  @OptionGroup var archive: ArchiveArgument

  /// Bytes of a row: the largest page in base 64, and what was found in it.
  private static let rowLimit = 1 << 29

  func run() async throws {
    let lines = try LineFile(path: rows, limit: Self.rowLimit)
    var copy = try ArchiveImport(path: archive.archive)
    do {
      for line in lines { try copy.add(try line.get()) }
      let output = try TextOutput(path: nil)
      try output.write("\(archive.archive): \(ArchiveSummary(try copy.finish()).text)\n")
      try output.flush()
    } catch {
      copy.giveUp()
      throw error
    }
  }
}
