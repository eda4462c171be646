import NewsModel
import UTF8Text

/// Reads dates as feeds write them.
///
/// Purpose: RFC 822 with its sins, ISO 8601 and W3CDTF with theirs, `asctime`, database dates, years of two or three
/// digits, named zones, months by their names in two dozen languages. Valid for: one date and at most one time. Action:
/// the text is cut into numbers, words and signs; the time and its zone are taken out, and what is left must be a date.
/// `3/4/2022` is the third of April, as in most of the world, unless only the other order is a date or AM or PM stands
/// with it. Undecided is nil. Cost: O(n), for texts of at most `lengthLimit` bytes.
struct FeedDateReader {
  /// Longer texts are no dates, in bytes (2026-11-22).
  private static let lengthLimit = 128

  enum Token: Equatable {
    /// Its value and how many digits it has.
    case number(Int, digits: Int)
    /// Folded.
    case word(String)
    case sign(UInt8)
  }

  private var tokens: [Token]
  private var isMonthFirst = false

  static func moment(in text: String) -> Moment? {
    guard text.utf8.count <= lengthLimit else { return nil }
    var reader = FeedDateReader(tokens: DateTokenizer.tokens(in: text))
    return reader.read()
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private mutating func read() -> Moment? {
    if let moment = secondsSince1970() ?? compact() { return moment }
    var time: Int?
    var offset: Int?
    if let colon = tokens.firstIndex(of: .sign(UInt8(ascii: ":"))) {
      guard let taken = takeTime(at: colon) else { return nil }
      guard takeZone(at: taken.position, &offset) else { return nil }
      time = taken.seconds
    }
    dropMarkers()
    guard var date = NumberDate(tokens: tokens, isMonthFirst: isMonthFirst).date ?? NamedDate(tokens: tokens).date
    else { return nil }
    if let seconds = time, seconds >= 86_400 {
      guard let next = date.adding(days: 1) else { return nil }
      (date, time) = (next, seconds - 86_400)
    }
    return Moment(date: date, secondOfDay: time, offset: offset)
  }

  /// Seconds or milliseconds of Unix, alone.
  private func secondsSince1970() -> Moment? {
    guard tokens.count == 1, case .number(let value, let digits) = tokens[0], digits == 10 || digits == 13 else {
      return nil
    }
    let seconds = digits == 13 ? value / 1000 : value
    return Moment(
      date: CalendarDate(daysSince1970: seconds / 86_400), secondOfDay: seconds % 86_400, offset: 0)
  }

  /// `20220424`, `20220424T101500Z`, `220424`.
  private func compact() -> Moment? {
    guard case .number(let value, let digits)? = tokens.first, digits == 8 || digits == 6 && tokens.count == 1 else {
      return nil
    }
    let year = digits == 8 ? value / 10_000 : NamedDate.fullYear(value / 10_000, digits: 2)
    let date = CalendarDate(year: year, month: value / 100 % 100, day: value % 100)
    guard date.isReal else { return nil }
    var rest = FeedDateReader(tokens: Array(tokens.dropFirst()))
    if rest.tokens.first == .word("t") { rest.tokens.removeFirst() }
    guard !rest.tokens.isEmpty else { return Moment(date: date) }
    var offset: Int?
    let seconds: Int
    if case .number(let clock, digits: 6)? = rest.tokens.first {
      guard clock / 10_000 < 24, clock / 100 % 100 < 60, clock % 100 < 60 else { return nil }
      seconds = clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100
      rest.tokens.removeFirst()
      guard rest.takeZone(at: 0, &offset) else { return nil }
    } else {
      guard let colon = rest.tokens.firstIndex(of: .sign(UInt8(ascii: ":"))), let time = rest.takeTime(at: colon),
        time.seconds < 86_400, rest.takeZone(at: time.position, &offset)
      else { return nil }
      seconds = time.seconds
    }
    return rest.tokens.isEmpty ? Moment(date: date, secondOfDay: seconds, offset: offset) : nil
  }

  /// Takes `10:15`, `10:15:30.25` with AM or PM out; a wrong time is no date either.
  private mutating func takeTime(at colon: Int) -> (seconds: Int, position: Int)? {
    guard colon > 0, var hour = number(at: colon - 1), let minute = number(at: colon + 1), minute < 60 else {
      return nil
    }
    var end = colon + 2
    var second = 0
    if sign(at: end) == UInt8(ascii: ":") {
      guard let value = number(at: end + 1), value <= 60 else { return nil }
      second = min(value, 59)
      end += 2
      if let point = sign(at: end), point == UInt8(ascii: ".") || point == UInt8(ascii: ","), number(at: end + 1) != nil
      {
        end += 2
      }
    }
    guard sign(at: end) != UInt8(ascii: ":") else { return nil }
    var start = colon - 1
    if let half = DateWords.dayHalf(word(at: end)) ?? DateWords.dayHalf(word(at: start - 1)) {
      guard (0...23).contains(hour) else { return nil }
      hour = hour < 12 ? hour + half : hour == 12 ? half : hour
      if DateWords.dayHalf(word(at: end)) != nil { end += 1 } else { start -= 1 }
      isMonthFirst = true
    }
    guard hour < 24 || hour == 24 && minute == 0 && second == 0 else { return nil }
    tokens.removeSubrange(start..<end)
    return (hour * 3600 + minute * 60 + second, start)
  }

  /// Takes the zone behind a time out; false when what stands there can be none.
  private mutating func takeZone(at start: Int, _ offset: inout Int?) -> Bool {
    var end = start
    if sign(at: end) == UInt8(ascii: "("), word(at: end + 1) != nil { end += 1 }
    if let name = word(at: end), MonthName.number(of: name) == nil {
      if name == "etc", sign(at: end + 1) == UInt8(ascii: "/") {
        tokens.removeSubrange(start..<(end + 2))
        return takeZone(at: start, &offset)
      }
      // What follows the zone of an ISO date belongs to no date.
      if name.count > 8 || name.hasPrefix("t") && name.count > 5 { return false }
      offset = TimeZoneName.minutes(of: name)
      end += 1
    }
    if let sign = sign(at: end), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      guard case .number(let value, let digits)? = token(at: end + 1) else { return false }
      end += 2
      guard let minutes = offsetMinutes(value, digits: digits, end: &end) else { return false }
      offset = sign == UInt8(ascii: "-") ? -minutes : minutes
    }
    if sign(at: end) == UInt8(ascii: "(") || sign(at: end) == UInt8(ascii: ")") { end = tokens.count }
    tokens.removeSubrange(start..<end)
    return true
  }

  /// The farthest zone is 14 hours from Greenwich; feeds go astray a little, never by two days (2026-11-22).
  private static let farthestZone = 24 * 60

  private func offsetMinutes(_ value: Int, digits: Int, end: inout Int) -> Int? {
    var minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100
    if digits <= 2, sign(at: end) == UInt8(ascii: ":") {
      guard let part = number(at: end + 1), part < 60 else { return nil }
      minutes += part
      end += 2
    }
    return minutes <= Self.farthestZone ? minutes : nil
  }

  /// Without the letter before a time, commas, what stands in brackets, and weekdays: any word at the start is one, in
  /// whatever language.
  private mutating func dropMarkers() {
    if let opening = tokens.firstIndex(of: .sign(UInt8(ascii: "("))),
      let closing = tokens[opening...].firstIndex(of: .sign(UInt8(ascii: ")")))
    {
      tokens.removeSubrange(opening...closing)
    }
    if tokens.last == .word("t") { tokens.removeLast() }
    if case .word(let first)? = tokens.first, MonthName.number(of: first) == nil { tokens.removeFirst() }
    tokens.removeAll { $0 == .sign(UInt8(ascii: ",")) }
    if let first = tokens.first, case .word(let word) = first, MonthName.number(of: word) == nil {
      tokens.removeFirst()
    }
    while tokens.first == .sign(UInt8(ascii: ".")) { tokens.removeFirst() }
    tokens.removeAll { token in
      if case .word(let word) = token { DateWords.isFiller(word) } else { false }
    }
  }

  private func token(at index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func number(at index: Int) -> Int? {
    if case .number(let value, _)? = token(at: index) { value } else { nil }
  }

  private func word(at index: Int) -> String? {
    if case .word(let word)? = token(at: index) { word } else { nil }
  }

  private func sign(at index: Int) -> UInt8? {
    if case .sign(let sign)? = token(at: index) { sign } else { nil }
  }
}
