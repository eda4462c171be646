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
