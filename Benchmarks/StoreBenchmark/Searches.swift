import Foundation
import SearchQueries
import Storage

/// Searches an archive for words of its headlines.
struct Searches {
  let path: String
  let headlines: [[String]]
  let count: Int

  func measure() throws {
    let reader = try ArchiveReader(path: path)
    var all: [Double] = []
    for (name, query) in Self.kinds {
      let times = try chosen.map { headline in try milliseconds(query(headline), reader) }
      all += times
      show(name, times)
    }
    show("all", all)
  }

  /// Asks at a steady rate, whether earlier answers are there or not: times count from when each was due.
  func measure(perSecond rate: Int, for seconds: Int) async throws {
    let reader = try ArchiveReader(path: path)
    let lines = (0..<(rate * seconds)).map { number in
      Self.kinds[number % Self.kinds.count].1(headline(number / Self.kinds.count))
    }
    let queries = try lines.map { try SearchQuery($0) }
    let clock = ContinuousClock()
    let start = clock.now
    let times = try await withThrowingTaskGroup(of: Double.self) { group in
      for (number, query) in queries.enumerated() {
        let due = start + .seconds(1) * Double(number) / Double(rate)
        try await clock.sleep(until: due)
        group.addTask {
          _ = try reader.search(query)
          return (clock.now - due) / .milliseconds(1)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    show("all kinds, \(rate) a second", times)
  }

  private func show(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    func part(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] }
    print(
      String(
        format: "search, %d queries of %@: median %.1f ms, p99 %.1f ms, longest %.1f ms", sorted.count, name, part(0.5),
        part(0.99), part(1)))
  }

  /// Headlines from everywhere in the archive.
  private var chosen: [[String]] {
    (0..<count).map(headline)
  }

  private func headline(_ number: Int) -> [String] { headlines[number * 7919 % headlines.count] }

  private static let kinds: [(String, @Sendable ([String]) -> String)] = [
    ("one word", { $0[0] }),
    ("a common word", { _ in "said" }),
    ("two words", { "\($0[0]) \($0[1])" }),
    ("a phrase", { "\"\($0[0]) \($0[1])\"" }),
    ("alternatives", { "\($0[0]) OR \($0[1])" }),
    ("words and operators", { "\($0[0]) reports>2 -kind:teaser after:2023-03" }),
    ("a source", { "source:\($0[0]) unnamed:no" }),
    ("operators alone", { _ in "origins>1 after:2023-06" }),
  ]

  private func milliseconds(_ line: String, _ reader: ArchiveReader) throws -> Double {
    let query = try SearchQuery(line)
    let clock = ContinuousClock()
    let start = clock.now
    _ = try reader.search(query)
    return (clock.now - start) / .milliseconds(1)
  }
}
