import Foundation
import Testing

@Suite struct HelpTests {
  static let subcommands = [
    "trace", "extract", "attribute", "dates", "group", "reuse", "analyze", "ingest", "search", "serve", "archive",
    "archive check",
    "archive compact", "archive export", "archive import", "model", "model install", "model info",
  ]

  @Test(arguments: [""] + subcommands)
  func `the help is what the golden file has`(subcommand: String) throws {
    let help = try Command().run(words(of: subcommand) + ["--help"])
    #expect(help.status == 0)
    try expect(help.output, toBeGolden: (["help"] + words(of: subcommand)).joined(separator: "-") + ".txt")
  }

  @Test(arguments: subcommands)
  func `every subcommand's help has an example of it`(subcommand: String) throws {
    let help = try Command().run(words(of: subcommand) + ["--help"]).output
    let examples = try #require(help.split(separator: "Examples:\n").last)
    #expect(examples.hasPrefix("  stemma \(subcommand)"))
  }

  @Test(arguments: subcommands)
  func `no line of help is wider than 80 columns, usage aside`(subcommand: String) throws {
    let lines = try Command().run(words(of: subcommand) + ["--help"]).lines.filter { !$0.hasPrefix("USAGE:") }
    #expect(lines.filter { $0.count > 80 }.isEmpty)
  }

  private func words(of subcommand: String) -> [String] { subcommand.split(separator: " ").map(String.init) }

  /// Compares with a file in `Golden/`; one that is missing is written, and the test fails.
  private func expect(_ text: String, toBeGolden name: String) throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/" + name)
    guard FileManager.default.fileExists(atPath: golden.path) else {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
      Issue.record("Golden/\(name) was missing and is now recorded: look at it, then run again")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }
}
