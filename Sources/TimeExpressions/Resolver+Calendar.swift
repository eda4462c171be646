import NewsModel
import UTF8Text

/// Days and months of the calendar whose year the words leave out.
extension Resolver {
  func calendarDate(_ date: CalendarDate, _ weekday: Weekday?, _ shift: Shift?, _ range: TextRange) -> Value {
    if date.year != nil { return stated(date, weekday) }
    guard let publishedYear = published?.year, published?.month != nil else {
      return Value(text: date.description, reason: published?.year == nil ? "no year is stated" : "the year stays open")
    }
    let years = (publishedYear - 1...publishedYear + 1).map { CalendarDate(year: $0, month: date.month, day: date.day) }
    if let weekday, let year = years.first(where: { $0.weekday == weekday && distance($0) < 300 }) {
      return Value(text: year.description, reason: "the year near the publication date in which the weekday agrees")
    }
    let (chosen, reason) = choose(years.filter(\.isReal), shift, range)
    let disagrees = weekday != nil ? "; the weekday does not agree, the date is kept" : ""
    return Value(text: chosen?.description ?? date.description, reason: reason + disagrees)
  }

  private func stated(_ date: CalendarDate, _ weekday: Weekday?) -> Value {
    let disagrees = weekday != nil && date.weekday != nil && date.weekday != weekday
    return Value(text: date.description, reason: disagrees ? "the date is kept, its weekday does not agree" : nil)
  }

  /// Days from the publication date, 0 for the same day or month, less than 0 for what lies before.
  func daysAhead(_ date: CalendarDate) -> Int {
    guard let published else { return 0 }
    if date.year == published.year && date.month == published.month && (date.day == nil || published.day == nil) {
      return 0
    }
    let middle = 15
    let day = CalendarDate(year: date.year, month: date.month, day: date.day ?? middle).daysSince1970 ?? 0
    let today =
      CalendarDate(year: published.year, month: published.month, day: published.day ?? middle).daysSince1970 ?? 0
    return day - today
  }

  private func distance(_ date: CalendarDate) -> Int { abs(daysAhead(date)) }

  /// Days within which a date is so near that tense does not count; a year's other one would be named with its
  /// year (2026-11-21).
  private static let near = 100
  /// The same for a coming month without a day (2026-11-21).
  private static let nearMonth = 92

  /// - Parameter dates: the same date in three years, in order.
  private func choose(_ dates: [CalendarDate], _ shift: Shift?, _ range: TextRange) -> (CalendarDate?, String) {
    let back = dates.last { daysAhead($0) <= 0 }
    let ahead = dates.first { daysAhead($0) >= 0 }
    switch shift {
    case .last: return (dates.last { daysAhead($0) < 0 }, "the last one before the publication date")
    case .next: return (dates.first { daysAhead($0) > 0 }, "the next one after the publication date")
    case .this: return (dates.first { $0.year == published?.year }, "the one in the year of publication")
    case nil: break
    }
    if isSince(range) { return (back, "the last one on or before the publication date") }
    let direction = TenseReader(text: text).direction(of: range)
    if let back, distance(back) <= Self.near { return (back, "the last one on or before the publication date") }
    if let ahead, distance(ahead) <= (ahead.day == nil ? Self.nearMonth : Self.near),
      ahead.day != nil || direction != .back
    {
      return (ahead, "the one nearest to the publication date")
    }
    if direction == .ahead { return (ahead, "the next one, as its sentence looks ahead") }
    return (back, "the last one on or before the publication date")
  }

  private func isSince(_ range: TextRange) -> Bool {
    let first = text.tokenIndices(in: range).lowerBound
    return first > 0 && text.tokens[first - 1].folded == "since"
  }

  func monthOfYear(_ month: Int, _ offset: Int) -> Value {
    let year = published?.year.map { $0 + offset }
    let date = CalendarDate(year: year, month: month, day: nil)
    return Value(
      text: date.description, reason: year == nil ? "no year is stated" : "the year counted from the publication date")
  }

  func season(_ season: Season, _ year: Int?, _ shift: Shift?, _ range: TextRange) -> Value {
    if let year { return Value(text: "\(year)-\(season.rawValue)") }
    guard let year = published?.year, let month = published?.month else {
      return Value(text: "XXXX-\(season.rawValue)", reason: "no year is stated")
    }
    // Months since the season's first began in the year of publication; below zero it is still to come.
    let since = month - season.firstMonth
    let looksAhead = shift == .next || (shift == nil && TenseReader(text: text).direction(of: range) == .ahead)
    var offset = since < 0 && !looksAhead && shift != .this ? -1 : 0
    if shift == .last && (0..<3).contains(since) { offset = -1 }
    if looksAhead && since >= (shift == .next ? 0 : 3) { offset = 1 }
    return Value(
      text: "\(year + offset)-\(season.rawValue)",
      reason: "the season nearest to the publication date that the words allow")
  }

  func yearPart(_ code: String, _ year: Int?, _ range: TextRange) -> Value {
    if let year { return Value(text: "\(year)-\(code)") }
    guard let year = published?.year else { return Value(text: "XXXX-\(code)", reason: "no year is stated") }
    let month = published?.month ?? 12
    let first = code.hasPrefix("H") ? (code == "H1" ? 1 : 7) : ((Int(code.dropFirst()) ?? 1) - 1) * 3 + 1
    let last = first + (code.hasPrefix("H") ? 5 : 2)
    if TenseReader(text: text).direction(of: range) == .ahead {
      return Value(
        text: "\(last < month ? year + 1 : year)-\(code)", reason: "the next one, as its sentence looks ahead")
    }
    let offset = first > month ? -1 : 0
    return Value(text: "\(year + offset)-\(code)", reason: "the last one begun before the publication date")
  }

  func holiday(_ holiday: Holiday, _ year: Int?, _ shift: Shift?, _ range: TextRange) -> Value? {
    if let year { return holiday.date(in: year).map { Value(text: $0.description) } }
    guard let publishedYear = published?.year, published?.month != nil else {
      return Value(text: holiday.openDate?.description ?? "XXXX", reason: "no year is stated")
    }
    let dates = (publishedYear - 1...publishedYear + 1).compactMap { holiday.date(in: $0) }
    let (chosen, reason) = choose(dates, shift, range)
    return chosen.map { Value(text: $0.description, reason: reason) }
  }
}
