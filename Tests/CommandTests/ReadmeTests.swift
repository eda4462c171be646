import Foundation
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct ReadmeTests {
  @Test func `the output shown in the README is what the program prints`() throws {
    let readme = try String(contentsOf: Folders.package.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = readme.split(separator: "```", omittingEmptySubsequences: false)[1]
      .split(separator: "\n").filter { $0 != "$ stemma trace Samples/bridge" && $0 != "  …" }.map(String.init)
    let printed = try Command().run("trace", Folders.samples.appendingPathComponent("bridge").path).lines
    #expect(shown.count > 20)
    #expect(Array(printed.prefix(shown.count)) == shown)
  }

  @Test func `the comparison shown in the README is what the program prints`() throws {
    let readme = try String(contentsOf: Folders.package.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "$ stemma reuse Samples/bridge/lantern.html "))
    let shown = readme[start.lowerBound...].prefix { $0 != "`" }.split(separator: "\n").dropFirst()
      .filter { $0 != "  …" }.map(String.init)
    let pages = ["lantern.html", "harbour-authority.html"].map {
      Folders.samples.appendingPathComponent("bridge/" + $0).path
    }
    let printed = try Command().run(["reuse"] + pages).lines
    #expect(shown.count > 10)
    #expect(Array(printed.prefix(shown.count)) == shown)
  }

  @Test func `the archive shown in the README is what the program makes`() throws {
    let readme = try String(contentsOf: Folders.package.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "$ stemma ingest Samples/bridge "))
    let shown = readme[start.lowerBound...].prefix { $0 != "`" }.split(separator: "\n").filter { !$0.hasPrefix("$") }
    let command = try Command()
    let arguments = ["ingest", Folders.samples.appendingPathComponent("bridge").path, "--archive", "bridge.stemma"]
    let printed = try command.run(arguments).lines + command.run(arguments).lines
    // How large the file is depends on the version of SQLite.
    #expect(printed.map(Self.withoutSize) == shown.map { Self.withoutSize(String($0)) })
    let found = try #require(readme.range(of: "$ stemma search "))
    let hits = readme[found.lowerBound...].prefix { $0 != "`" }.split(separator: "\n").dropFirst().map(String.init)
    let query = ["search", "bearing reports>1 -outlet:beacon", "--archive", "bridge.stemma", "--limit", "2"]
    #expect(try command.run(query).lines == hits)
  }

  private static func withoutSize(_ line: String) -> String {
    line.hasSuffix(" kB") ? line.split(separator: ",").dropLast().joined(separator: ",") : line
  }

  @Test func `every command in the README's table exists`() throws {
    let help = try Command().run("--help").output
    for name in ["trace", "extract", "attribute", "dates", "group", "reuse", "ingest", "search", "serve", "archive"] {
      #expect(help.contains("\n  \(name) "))
    }
  }
}
