import ArgumentParser
import Storage

struct ArchiveExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes all that is in an archive.",
    discussion: """
      Formats: jsonl has everything, a row each for the archive, its pages as they came, its articles and its stories, \
      by order of names; stemma archive import makes an equal archive of it. csv is a table of the articles, with their \
      stories, for spreadsheets. The same archive gives the same bytes, in whatever order its pages came.

      Examples:
        stemma archive export news.stemma -o news.jsonl
        stemma archive export --format csv news.stemma > articles.csv
      """)

  /// How the archive is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// All of it, as JSON Lines.
    case jsonl
    /// A table of the articles.
    case csv
  }

  @OptionGroup var archive: ArchiveArgument
  @OptionGroup var output: OutputOptions
  @Option(help: "What to write.")
  var format = Format.jsonl

  func run() async throws {
    let reader = try ArchiveReader(path: archive.archive)
    let file = try output.open()
    switch format {
    case .jsonl: try reader.exportRows { try file.write($0) }
    case .csv: try reader.exportTable { try file.write($0) }
    }
    try file.flush()
  }
}
