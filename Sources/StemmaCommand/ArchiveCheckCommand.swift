import ArgumentParser
import Storage

struct ArchiveCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks whether all that is in an archive can be read.",
    discussion: """
      Reads the whole file: whether each page is the one that was received, each article and story can be read, and \
      all of them fit together. What is wrong is named, a line each, with exit status 1.

      Examples:
        stemma archive check news.stemma
      """)

  @OptionGroup var archive: ArchiveArgument

  func run() async throws {
    let reader = try ArchiveReader(path: archive.archive)
    let problems = try reader.problems()
    for problem in problems { TextOutput.message("stemma: \(reader.path): \(problem)") }
    guard problems.isEmpty else {
      TextOutput.message(
        "stemma: \(reader.path): damaged; export what can be read, or take the archive from a copy of yours")
      throw ExitCode(1)
    }
    let output = try TextOutput(path: nil)
    try output.write("\(reader.path): \(ArchiveSummary(try reader.counts()).text); nothing is wrong\n")
    try output.flush()
  }
}

/// How much an archive holds, for people.
struct ArchiveSummary {
  private let counts: ArchiveCounts

  init(_ counts: ArchiveCounts) { self.counts = counts }

  /// "6 pages, 7 articles, 1 story".
  var text: String {
    [
      Self.count(counts.captures, "page"), Self.count(counts.articles, "article"),
      Self.count(counts.stories, "story", "stories"),
    ].joined(separator: ", ")
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }

  /// "1.4 MB".
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
