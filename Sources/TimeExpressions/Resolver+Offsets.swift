import NewsModel
import UTF8Text

/// What is counted from the publication date, from the text's time line, or from another expression.
extension Resolver {
  private static let fromPublicationReason = "counted from the publication date"

  func day(_ offset: Int) -> Value {
    guard let day = published?.adding(days: offset) else {
      return Value(text: "XXXX-XX-XX", reason: "no publication date is given")
    }
    return Value(text: day.description, reason: offset == 0 ? "the publication date" : Self.fromPublicationReason)
  }

  func fromPublication(_ number: Int, _ unit: Unit) -> Value {
    guard let published else { return Value(text: open(unit), reason: "no publication date is given") }
    return shifted(published, number, unit, reason: Self.fromPublicationReason)
  }

  func fromText(_ number: Int, _ unit: Unit) -> Value {
    if unit.code.isClock {
      let length = Amount.whole(abs(number)).duration(of: unit)
      return Value(kind: .duration, text: length, reason: "counted from a time that the text does not tell")
    }
    if number == 0, unit == .day, let month = timeLine.latest, month.day == nil, month.month != nil, month.year != nil {
      return Value(text: "\(month)-XX", reason: "a day of \(month), which the text named last")
    }
    if let anchor = anchor(unit) {
      return shifted(anchor, number, unit, reason: "counted from \(anchor), which the text named last")
    }
    guard let published, number != 0, unit != .weekend else {
      return Value(text: open(unit), reason: "the text names nothing to count from")
    }
    return shifted(published, number, unit, reason: "counted from the publication date, as the text names nothing else")
  }

  /// "if they appeal, the ruling would come two weeks later" counts from what is supposed, not from a day of the text.
  func isSupposed(_ number: Int, _ range: TextRange) -> Bool {
    guard number > 0, let sentence = text.sentenceIndex(at: range.start).map({ text.sentences[$0] }),
      TenseReader(text: text).direction(of: range) == .ahead
    else { return false }
    let words = text.tokenIndices(in: range)
    let near = max(0, words.lowerBound - Self.conditionReach)..<(words.upperBound + Self.conditionReach)
    return text.tokens[sentence.tokens.clamped(to: near)].contains { Self.suppositions.contains($0.folded) }
  }

  /// Tokens on each side in which a condition is looked for (2026-11-22).
  private static let conditionReach = 40
  private static let suppositions: Set<String> = ["if", "unless"]

  /// What the text named last that a unit can be counted from.
  private func anchor(_ unit: Unit) -> CalendarDate? {
    switch unit {
    case .year, .decade, .century: timeLine.year.map { CalendarDate(year: $0, month: nil, day: nil) }
    case .month, .quarter: timeLine.month
    case .week: timeLine.week
    default: timeLine.day
    }
  }

  func besideEvent(_ number: Int, _ unit: Unit, _ distance: EventDistance) -> Value? {
    let reason = "counted from an event that the text does not date"
    if number == 0 { return nil }
    switch distance {
    case .point: return Value(text: open(unit), reason: reason)
    case .length: return Value(kind: .duration, text: Amount.whole(abs(number)).duration(of: unit), reason: reason)
    case .nothing: return nil
    }
  }

  /// Words before a length that make it a limit, or how long something took, rather than a distance.
  private static let limits: Set<String> = [
    "than", "within", "least", "most", "over", "under", "nearly", "almost", "about", "for", "barely", "some", "in",
    "around", "roughly",
  ]

  /// "ten days before the murder", where the text dates the murder.
  func beside(_ events: EventDates, _ number: Int, _ unit: Unit, _ range: TextRange) -> TimeExpression? {
    let first = text.tokenIndices(in: range).lowerBound
    guard !unit.code.isClock, number != 0, first == 0 || !Self.limits.contains(text.tokens[first - 1].folded),
      let day = events.day(ofEventBehind: range)
    else { return nil }
    let value = shifted(day, number, unit, reason: "counted from \(day), when the text says it happened")
    if let date = value.date, daysAhead(date) > 0, TenseReader(text: text).direction(of: range) != .ahead { return nil }
    return TimeExpression(range: range, kind: value.kind, value: value.text, reason: value.reason)
  }

  func from(_ number: Int, _ unit: Unit, _ meaning: Meaning, _ range: TextRange) -> Value? {
    guard let inner = value(of: meaning, at: range) else { return nil }
    if case .yearPart(let code, _) = meaning {
      let year = published?.year.map { $0 + number }
      return year.map { Value(text: "\($0)-\(code)", reason: Self.fromPublicationReason) } ?? inner
    }
    guard let date = inner.date else { return Value(text: open(unit), reason: inner.reason) }
    return shifted(date, number, unit, reason: "counted from \(date), which the words name")
  }

  private func shifted(_ anchor: CalendarDate, _ number: Int, _ unit: Unit, reason: String) -> Value {
    let text: String?
    let known: (CalendarDate) -> CalendarDate? = { $0.isReal ? $0 : nil }
    switch unit {
    case .second, .minute, .hour: text = number == 0 ? anchor.description : hours(anchor, number, unit)
    case .day: text = anchor.shifted(days: number).flatMap(known)?.description
    case .week: text = anchor.adding(days: 7 * number).flatMap(known)?.isoWeek
    case .weekend: text = anchor.adding(days: 7 * number).flatMap(known)?.isoWeek.map { $0 + "-WE" }
    case .month: text = anchor.monthShifted(by: number).flatMap(known)?.description
    case .quarter: text = quarter(anchor.monthShifted(by: 3 * number).flatMap(known))
    case .year: text = year(anchor, number)
    case .decade: text = decade(anchor, number)
    case .century: text = century(anchor, number)
    }
    return Value(
      text: text ?? open(unit), reason: text == nil ? "what it is counted from is not known to the day" : reason)
  }

  /// Hours before a date fall on it or on a day before; only the day of few hours is sure enough to be left out.
  private func hours(_ anchor: CalendarDate, _ number: Int, _ unit: Unit) -> String? {
    guard unit == .hour, abs(number) % 24 == 0 else { return nil }
    return anchor.shifted(days: number / 24)?.description
  }

  private func quarter(_ month: CalendarDate?) -> String? {
    guard let month, let number = month.month else { return nil }
    return month.yearOnly.description + "-Q\((number - 1) / 3 + 1)"
  }

  private func year(_ anchor: CalendarDate, _ number: Int) -> String? {
    guard let year = anchor.year, (1...9999).contains(year + number) else { return nil }
    return CalendarDate(year: year + number, month: nil, day: nil).description
  }

  private func decade(_ anchor: CalendarDate, _ number: Int) -> String? {
    if abs(number) > 1 || number == -1 { return year(anchor, 10 * number) }
    return anchor.year.map { Self.padded($0 / 10 + number, width: 3) + "X" }
  }

  private func century(_ anchor: CalendarDate, _ number: Int) -> String? {
    if abs(number) > 1 || number == -1 { return year(anchor, 100 * number) }
    return anchor.year.map { Self.padded($0 / 100 + number, width: 2) }
  }

  private static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The value of a unit of which nothing is known.
  private func open(_ unit: Unit) -> String {
    switch unit {
    case .second, .minute, .hour, .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year, .decade, .century: "XXXX"
    }
  }
}
