import NewsModel

/// For each term, the profiles that have it among their keys, by day, undated ones first.
struct KeyPostings: Sendable {
  /// Postings looked through for one key of one article, the latest first: a bound against texts made to be costly. Up
  /// to here neighbors do not depend on the order in which articles came.
  static let scanLimit = 16_384

  private struct Posting: Sendable {
    let profile: UInt32
    let day: Int32
    let weight: UInt8
  }

  private var rows: [[Posting]] = []

  /// - Complexity: O(log n) for n postings of a key where days come in order, O(n) else.
  mutating func add(_ profile: ProfileNumber, day: Int32, keys: some Sequence<WeightedTerm>) {
    for key in keys {
      let term = Int(key.number)
      if term >= rows.count { rows += [[Posting]](repeating: [], count: term + 1 - rows.count) }
      let posting = Posting(profile: UInt32(profile), day: day, weight: key.weight)
      if let last = rows[term].last, last.day > day {
        rows[term].insert(posting, at: rows[term].partitioningIndex { $0.day > day })
      } else {
        rows[term].append(posting)
      }
    }
  }

  /// Calls `body` with each profile that has a key in common and the product of both weights, once for each key.
  func scan(_ keys: some Sequence<WeightedTerm>, day: Int32, _ body: (ProfileNumber, Int) -> Void) {
    for key in keys where Int(key.number) < rows.count {
      let row = rows[Int(key.number)]
      for range in Self.ranges(row, day: day) {
        for place in range.suffix(Self.scanLimit) {
          body(Int(row[place].profile), Int(row[place].weight) * Int(key.weight))
        }
      }
    }
  }

  /// The postings near enough in time: all for undated profiles, else undated ones and those around the day.
  private static func ranges(_ row: [Posting], day: Int32) -> [Range<Int>] {
    guard day != ProfileStore.noDay else { return [row.indices] }
    let (first, last) = (day - Int32(Nearness.reach), day + Int32(Nearness.reach))
    return [
      0..<row.partitioningIndex { $0.day > ProfileStore.noDay },
      row.partitioningIndex { $0.day >= first }..<row.partitioningIndex { $0.day > last },
    ]
  }
}
