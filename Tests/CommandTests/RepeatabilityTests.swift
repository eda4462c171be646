import Foundation
import Testing

/// Same input, same bytes: every run of the program has another hash seed.
@Suite(.timeLimit(.minutes(15)), .enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct RepeatabilityTests {
  private static let pages = [
    "beacon.txt", "fish-hall.txt", "harbour-authority.html", "lantern.html", "ledger.html", "nps.html",
  ]

  @Test(arguments: [("text", 20), ("json", 20), ("html", 20), ("dot", 5), ("prov", 5), ("ninjs", 5)])
  func `runs over any order of the files give the same bytes`(format: String, runs: Int) throws {
    let command = try Command()
    let paths = Self.pages.map { Folders.samples.appendingPathComponent("bridge").appendingPathComponent($0).path }
    let expected = try command.run(["trace", "--quiet", "--format", format] + paths).output
    #expect(!expected.isEmpty)
    for run in 1..<runs {
      let turned = Array(paths[(run % 6)...] + paths[..<(run % 6)])
      let order = run % 2 == 0 ? turned : turned.reversed()
      #expect(try command.run(["trace", "--quiet", "--format", format] + order).output == expected)
    }
  }
}
