import NewsModel
import UTF8Text

/// Days of the week, with and without their number in the month.
extension Resolver {
  func weekday(_ weekday: Weekday, _ number: Int?, _ shift: Shift?, _ range: TextRange) -> Value {
    if let number { return numbered(weekday, number, range) }
    guard let published, let today = published.weekday else {
      return Value(text: "XXXX-WXX-\(weekday.rawValue + 1)", reason: "no publication date is given")
    }
    // 0 on the same weekday, else the days to the next one.
    let ahead = (weekday.rawValue - today.rawValue + 7) % 7
    let (days, reason) = offset(ahead, today, shift, range)
    let day = published.adding(days: days)
    return Value(text: day?.description ?? "XXXX-XX-XX", reason: "the \(Self.name(weekday)) \(reason)")
  }

  private func offset(_ ahead: Int, _ today: Weekday, _ shift: Shift?, _ range: TextRange) -> (Int, String) {
    let back = ahead == 0 ? 0 : ahead - 7
    switch shift {
    case .last: return (ahead == 0 ? -7 : back, "before the publication date")
    case .next: return (ahead == 0 ? 7 : ahead, "after the publication date")
    case .this:
      let isOver = today.rawValue + ahead > 6
      return (isOver ? back : ahead, "of the week of the publication date")
    case nil: break
    }
    if looksAhead(range) {
      return (ahead, "on or after the publication date, as its sentence looks ahead")
    }
    return (back, "on or before the publication date")
  }

  /// "Wednesday's ruling" is past whatever its sentence does, unless it stands behind a word of waiting.
  private func looksAhead(_ range: TextRange) -> Bool {
    let next = text.tokenIndices(in: range).upperBound
    if next < text.tokens.count, text.tokens[next].folded == "'s", text.tokens[next].range.start == range.end {
      let before = next >= 2 ? text.tokens[max(0, next - 3)..<(next - 1)].map(\.folded) : []
      if before.last == "before" || before == ["ahead", "of"] { return true }
      let behind = TenseReader(text: text).directionBehind(range)
      return behind == .ahead || (behind == nil && before.last == "for")
    }
    return TenseReader(text: text).direction(of: range) == .ahead
  }

  /// "over the weekend": on a Monday to Friday the last one, unless the sentence looks ahead.
  func weekend(_ range: TextRange) -> Value {
    guard let today = published?.weekday else { return fromPublication(0, .weekend) }
    let isOver = today.rawValue < Weekday.saturday.rawValue && TenseReader(text: text).direction(of: range) != .ahead
    return fromPublication(isOver ? -1 : 0, .weekend)
  }

  /// "Sunday (24)": the day number counts, the weekday confirms it.
  private func numbered(_ weekday: Weekday, _ number: Int, _ range: TextRange) -> Value {
    guard let published, let month = published.month, published.year != nil else { return inferred(number) }
    let days = [-1, 0, 1].compactMap { offset -> CalendarDate? in
      guard let other = CalendarDate(year: published.year, month: month, day: nil).monthShifted(by: offset) else {
        return nil
      }
      let day = CalendarDate(year: other.year, month: other.month, day: number)
      return day.isReal ? day : nil
    }
    let looksAhead = TenseReader(text: text).direction(of: range) == .ahead
    let agreeing = days.filter { $0.weekday == weekday }.min { abs(daysAhead($0)) < abs(daysAhead($1)) }
    if let agreeing {
      let side = daysAhead(agreeing) > 0 ? "after" : "on or before"
      return Value(
        text: agreeing.description,
        reason: "the \(Self.name(weekday)) \(side) the publication date, its day number agrees")
    }
    let chosen = looksAhead ? days.first { daysAhead($0) >= 0 } : days.last { daysAhead($0) <= 0 }
    return Value(
      text: (chosen ?? CalendarDate(year: nil, month: nil, day: number)).description,
      reason: "the day number is followed, the weekday does not agree with it")
  }

  /// The month of a numbered day in a text without publication date.
  private func inferred(_ number: Int) -> Value {
    guard let day = monthInference.day(number) else {
      return Value(
        text: CalendarDate(year: nil, month: nil, day: number).description, reason: "no month and no year are stated")
    }
    return Value(
      text: day.description,
      reason: "the next day of that number after the latest day the text names; no year is stated")
  }

  /// The text's own days with a month and no year, but for those its sentences place ahead.
  var pastDays: [CalendarDate] {
    candidates.compactMap { candidate in
      guard case .calendar(let date, _, nil) = candidate.meaning, date.year == nil, date.month != nil, date.day != nil
      else { return nil }
      return TenseReader(text: text).direction(of: candidate.range) == .ahead ? nil : date
    }
  }

  private static func name(_ weekday: Weekday) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday.rawValue]
  }
}
