import Foundation
import ModelFixture
import NewsModel
import Testing
import TimeExpressions
import UTF8Text

/// Files beside the project that tests use when they are there.
private enum Neighbor {
  /// The nearest folder above this file that holds `path`.
  static func file(_ path: String) -> String? {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let file = folder.appendingPathComponent(path).path
      if FileManager.default.fileExists(atPath: file) { return file }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  static let first = file("shared/captures/000_5c1480be8dd99b9c.txt")
  static let second = file("shared/captures/001_94129f04b1971983.txt")
  static let truth = file("Samples/bridge.truth.json")
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct CaptureDateTests {
  /// The lead of the first capture ends with its credit line, that of the second before the next item's date line.
  private func lead(_ path: String?, before isEnd: (Substring) -> Bool, after count: Int = 0) throws -> String {
    let text = try String(contentsOfFile: #require(path), encoding: .utf8)
    var seen = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).prefix { line in
      if isEnd(line) { seen += 1 }
      return seen <= count
    }.joined(separator: "\n")
  }

  @Test(.enabled(if: Neighbor.first != nil, "The real captures are not beside the project."))
  func `the first capture's dates come out with the other page's publication date`() throws {
    let all = found(in: try lead(Neighbor.first, before: { $0 == "(PTI)" }))
    for expected in [
      Found("Sunday (24)", "2022-04-24"), Found("Saturday (23)", "2022-04-23"), Found("April 12", "2022-04-12"),
      Found("February 24", "2022-02-24"), Found("2016", "2016"),
    ] { #expect(all.contains(expected), "\(all)") }
  }

  @Test(.enabled(if: Neighbor.first != nil, "The real captures are not beside the project."))
  func `the first capture alone leaves the year open`() throws {
    let all = found(in: try lead(Neighbor.first, before: { $0 == "(PTI)" }), published: nil)
    for expected in [
      Found("Sunday (24)", "XXXX-04-24"), Found("Saturday (23)", "XXXX-04-23"), Found("April 12", "XXXX-04-12"),
      Found("February 24", "XXXX-02-24"),
    ] { #expect(all.contains(expected), "\(all)") }
    #expect(!all.contains { $0.value.hasPrefix("2022") })
  }

  @Test(.enabled(if: Neighbor.second != nil, "The real captures are not beside the project."))
  func `the second capture's dates come out`() throws {
    let all = found(in: try lead(Neighbor.second, before: { $0.hasPrefix("Updated") }, after: 1))
    #expect(all.contains(Found("Sunday", "2022-04-24")))
    #expect(all.contains(Found("earlier this month", "2022-04")))
  }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct SampleDateTests {
  private struct Truth: Decodable {
    struct Lead: Decodable {
      let date: String
      let body: [String]
    }
    struct Date: Decodable {
      let file: String
      let text: String
      let value: String
    }
    let leads: [String: Lead]
    let dates: [Date]
  }

  @Test(.enabled(if: Neighbor.truth != nil, "The sample story is not there yet."))
  func `every date of the sample story comes out`() throws {
    let truth = try JSONDecoder().decode(
      Truth.self, from: Data(contentsOf: URL(fileURLWithPath: #require(Neighbor.truth))))
    for date in truth.dates {
      let lead = try #require(truth.leads[date.file])
      let all = found(in: lead.body.joined(separator: "\n"), published: CalendarDate(iso8601: lead.date))
      #expect(
        all.contains { date.text.hasSuffix($0.words) && $0.value == date.value }, "\(date.file): \(date.text) in \(all)"
      )
    }
  }
}
