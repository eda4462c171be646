import ArgumentParser
import Storage

struct ArchiveCompactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Makes an archive as small as it can be.",
    discussion: """
      Writes the file anew without unused room, and puts the index of its words in order. It needs as much room beside \
      the file as the file takes. An archive of an earlier version becomes one of this version.

      Examples:
        stemma archive compact news.stemma
      """)

  @OptionGroup var archive: ArchiveArgument

  func run() async throws {
    let opened = try Archive(existing: archive.archive)
    let before = opened.reader.bytes
    try opened.compact()
    let output = try TextOutput(path: nil)
    try output.write(
      "\(opened.path): \(ArchiveSummary.size(before)) before, \(ArchiveSummary.size(opened.reader.bytes)) now\n")
    try output.flush()
  }
}
