import NewsModel

/// For each term, the profiles that have it among their keys, by day.
///
/// Purpose: postings in the order of days, in whatever order they come. Action: a term has two rows; those that come much
/// too late for their place wait in a short row of their own, which is merged into the long one when it has grown to a
/// part of it. Cost: merging moves each posting of a row of n some 64 times on the way to 64 n.
struct KeyPostings: Sendable {
  /// Postings looked through for one key of one article and one span of days, the latest first: a bound against texts
  /// made to be costly. Up to here neighbors do not depend on the order in which articles came.
  static let scanLimit = 16_384
  /// Postings that a late one may still push aside; also, how many late ones are kept apart, and one more for each so
  /// many of the others. Set by judgment (2026-11-22).
  private static let lateLimit = 64
  private static let lateShare = 64

  /// By term: the row, and behind it that of late ones.
  private var rows = PostingRows()

  /// - Complexity: O(1) a key where days come in order.
  mutating func add(_ profile: ProfileNumber, day: Int32, keys: some Sequence<WeightedTerm>) {
    for key in keys {
      let row = 2 * Int(key.number)
      let posting = Posting(profile: UInt32(profile), weight: key.weight, day: day)
      rows.grow(to: row + 2)
      if rows.isAmongLast(posting, of: row, within: Self.lateLimit) {
        rows.insert(posting, into: row)
      } else {
        rows.insert(posting, into: row + 1)
        if rows.count(row + 1) > Self.lateLimit + rows.count(row) / Self.lateShare { rows.merge(row + 1, into: row) }
      }
    }
  }

  /// Adds to the sum of each profile that has one of the keys the product of both weights.
  /// - Parameter least: the sum from which a profile is noted as found.
  func scan(_ keys: ArraySlice<WeightedTerm>, _ spans: [DaySpan], into sums: inout KeySums, least: Int) {
    for row in rows.filled(keys) {
      for span in spans where row.lastDay >= span.days.lowerBound {
        let places = rows.places(before: span.days.upperBound, in: row.number).suffix(Self.scanLimit)
        sums.add(rows.all.span, places, since: span.days.lowerBound, weight: row.weight, least: least)
      }
    }
  }
}

/// Some of the articles, by day.
struct DaySpan: Sendable {
  /// What `Posting.day` gives for them.
  fileprivate let days: Range<UInt32>

  static let undated = DaySpan(days: 0..<1)
  static let dated = DaySpan(days: 1..<UInt32.max)

  /// Those of some days after 1 January 1970; none where the last lies before the first.
  static func days(_ first: Int, _ last: Int) -> DaySpan {
    DaySpan(days: Posting.place(of: first)..<max(Posting.place(of: first), Posting.place(of: last + 1)))
  }
}

/// A profile that has a key, with its day and its weight.
struct Posting: Sendable {
  let profile: UInt32
  /// The day in the upper bits.
  private let dayAndWeight: UInt32

  fileprivate init(profile: UInt32, weight: UInt8, day: Int32) {
    self.profile = profile
    dayAndWeight = (day == ProfileStore.noDay ? 0 : Self.place(of: Int(day))) << 8 | UInt32(weight)
  }

  var weight: UInt32 { dayAndWeight & 0xff }
  /// A number that grows with the day; 0 where there is none.
  var day: UInt32 { dayAndWeight >> 8 }

  /// A number from 1 on for a day, the same for all days that lie before or behind those that there are.
  fileprivate static func place(of day: Int) -> UInt32 {
    UInt32(min(max(0, day - ArticleProfile.days.lowerBound), ArticleProfile.days.count) + 1)
  }
}

/// A row that has postings, as one article asks for it.
private struct FilledRow {
  let number: Int
  /// Of the article's key.
  let weight: UInt8
  /// What `Posting.day` gives for the last one.
  var lastDay: UInt32 = 0
}

/// Rows of postings in one array: a row that is full moves to a place with twice the room, and leaves its own to others.
private struct PostingRows: Sendable {
  private struct Row: Sendable {
    var start = 0
    var count: UInt32 = 0
    /// Those without a day, which stand first.
    var undated: UInt32 = 0
  }

  private(set) var all: [Posting] = []
  private var rows: [Row] = []
  /// By binary logarithm of their number: where places are free.
  private var free = [[Int]](repeating: [], count: 33)

  private static let leastRoom = 2

  /// The binary logarithm of the places that a row of so many postings has; 0 for a row that has none.
  private static func room(_ count: UInt32) -> Int {
    count == 0 ? 0 : max(leastRoom, UInt32.bitWidth - (count - 1).leadingZeroBitCount)
  }

  /// Postings in which a day is looked for one by one: they come into the cache together.
  private static let nearby = 64

  var count: Int { rows.count }

  mutating func grow(to count: Int) {
    guard count > rows.count else { return }
    rows += [Row](repeating: Row(), count: count - rows.count)
  }

  func count(_ row: Int) -> Int { Int(rows[row].count) }

  /// The rows of some terms that have postings, those of a term together.
  ///
  /// Rows and their ends lie anywhere in memory. All are asked for before any is read on, so that the processor waits for many
  /// of them at once: with a million articles this is most of what a scan costs.
  func filled(_ keys: ArraySlice<WeightedTerm>) -> [FilledRow] {
    var filled: [FilledRow] = []
    filled.reserveCapacity(2 * keys.count)
    for key in keys where 2 * Int(key.number) < rows.count {
      for row in 2 * Int(key.number)...2 * Int(key.number) + 1 where rows[row].count > 0 {
        filled.append(FilledRow(number: row, weight: key.weight))
      }
    }
    for place in filled.indices {
      let row = rows[filled[place].number]
      filled[place].lastDay = all[row.start + Int(row.count) - 1].day
    }
    return filled
  }

  /// Whether hardly any postings of a row are of later days than one: mostly none, so that only the last is looked at, which
  /// lies where another is written.
  func isAmongLast(_ posting: Posting, of row: Int, within limit: Int) -> Bool {
    let (start, count) = (rows[row].start, count(row))
    return count == 0 || all[start + count - 1].day <= posting.day
      || all[start + max(0, count - limit)].day <= posting.day
  }

  private mutating func append(_ posting: Posting, to row: Int) {
    let room = Self.room(rows[row].count)
    if room == 0 || rows[row].count == 1 << UInt32(room) { move(row) }
    all[rows[row].start + Int(rows[row].count)] = posting
    rows[row].count += 1
    if posting.day == 0 { rows[row].undated += 1 }
  }

  private mutating func move(_ row: Int) {
    let (old, oldRoom) = (rows[row].start, Self.room(rows[row].count))
    let room = max(Self.leastRoom, oldRoom + 1)
    let start = free[room].popLast() ?? all.count
    if start == all.count { all += repeatElement(Posting(profile: 0, weight: 0, day: 0), count: 1 << room) }
    for place in 0..<count(row) { all[start + place] = all[old + place] }
    if oldRoom > 0 { free[oldRoom].append(old) }
    rows[row].start = start
  }

  /// Puts a posting behind those of its day and before.
  /// - Complexity: O(n) for n postings of the row.
  mutating func insert(_ posting: Posting, into row: Int) {
    append(posting, to: row)
    var place = rows[row].start + Int(rows[row].count) - 1
    while place > rows[row].start, all[place - 1].day > posting.day {
      all[place] = all[place - 1]
      place -= 1
    }
    all[place] = posting
  }

  /// Puts the postings of one row among those of another, each in the order of days.
  mutating func merge(_ late: Int, into row: Int) {
    var rest = Int(rows[row].count)
    for place in 0..<count(late) { append(all[rows[late].start + place], to: row) }
    var end = rows[row].start + Int(rows[row].count)
    for place in stride(from: count(late) - 1, through: 0, by: -1) {
      let posting = all[rows[late].start + place]
      while rest > 0, all[rows[row].start + rest - 1].day > posting.day {
        end -= 1
        rest -= 1
        all[end] = all[rows[row].start + rest]
      }
      end -= 1
      all[end] = posting
    }
    free[Self.room(rows[late].count)].append(rows[late].start)
    rows[late] = Row()
  }

  /// Where the postings before a day stand in `all`.
  func places(before day: UInt32, in row: Int) -> Range<Int> {
    let (start, end) = (rows[row].start, rows[row].start + Int(rows[row].count))
    return start..<(day == 1 ? start + Int(rows[row].undated) : place(of: day, start, end))
  }

  /// The first place of a day or later: mostly one of the last, so that it is looked for from there.
  private func place(of day: UInt32, _ start: Int, _ end: Int) -> Int {
    var high = end
    while high > start, high > end - Self.nearby, all[high - 1].day >= day { high -= 1 }
    guard high > start, all[high - 1].day >= day else { return high }
    var step = Self.nearby
    while high - step > start, all[high - step].day >= day {
      high -= step
      step *= 2
    }
    var low = max(start, high - step)
    while low < high {
      let middle = low + (high - low) / 2
      if all[middle].day >= day { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
