import NewsModel
import UTF8Text

/// Gives candidates their values.
///
/// Goes through the text once, in order, with the publication date, the tense of the sentences and the time line of
/// the text; clock times come last, since they take their day from any expression of their sentence.
struct Resolver {
  let text: AnalyzedText
  let published: CalendarDate?
  let candidates: [Candidate]
  var timeLine = TimeLine()
  /// What the text's own days say of a day without month; only asked where no publication date is given.
  var monthInference = MonthInference(pastDays: [])

  init(text: AnalyzedText, published: CalendarDate?, candidates: [Candidate]) {
    self.text = text
    self.published = published
    self.candidates = candidates
  }

  func resolution() -> [TimeExpression] {
    var resolver = self
    if published?.month == nil { resolver.monthInference = MonthInference(pastDays: pastDays) }
    var found = candidates.map { candidate -> TimeExpression? in
      let value = resolver.value(of: candidate.meaning, at: candidate.range)
      if let date = value?.date { resolver.timeLine.note(date) }
      if case .fromPublication(let number, .week) = candidate.meaning, let day = published?.adding(days: 7 * number) {
        resolver.timeLine.noteWeek(day)
      }
      return value.map { TimeExpression(range: candidate.range, kind: $0.kind, value: $0.text, reason: $0.reason) }
    }
    let events = EventDates(text: text, stated: statedDays(found))
    for (index, candidate) in candidates.enumerated() {
      if case .fromNext(let number, let unit, let distance) = candidate.meaning, distance == .point || unit == .day {
        found[index] = resolver.beside(events, number, unit, candidate.range) ?? found[index]
      }
    }
    var lastDay: Int?
    for (index, candidate) in candidates.enumerated() {
      if case .clock(let time, of: nil) = candidate.meaning {
        found[index] = resolver.clock(time, index, lastDay: lastDay, in: found, events)
        if isDated(index + 1, found), let next = found[index + 1], next.range.start == candidate.range.end + 1 {
          found[index]?.range = candidate.range.union(next.range)
          found[index + 1] = nil
        }
      } else if found[index]?.day != nil {
        lastDay = index
      }
    }
    return found.compactMap(\.self)
  }

  /// "ten days before the murder" that got a date: with a clock time before it, it is one expression.
  private func isDated(_ index: Int, _ found: [TimeExpression?]) -> Bool {
    guard index < candidates.count, case .fromNext = candidates[index].meaning else { return false }
    return found[index]?.kind == .date
  }

  /// The days that words state by their number in a month, with their values.
  private func statedDays(_ found: [TimeExpression?]) -> [(range: TextRange, day: CalendarDate)] {
    zip(candidates, found).compactMap { candidate, expression in
      guard case .calendar(let date, _, _) = candidate.meaning, date.day != nil, let day = expression?.date,
        day.isComplete
      else { return nil }
      return (candidate.range, day)
    }
  }

  func value(of meaning: Meaning, at range: TextRange) -> Value? {
    switch meaning {
    case .fixed(let kind, let text, let reason): return Value(kind: kind, text: text, reason: reason)
    case .calendar(let date, let weekday, let shift): return calendarDate(date, weekday, shift, range)
    case .month(let month, let offset): return monthOfYear(month, offset)
    case .weekday(let weekday, let number, let shift, let part):
      return self.weekday(weekday, number, shift, range).with(part)
    case .day(let offset, let part): return day(offset).with(part)
    case .fromPublication(let number, let unit): return fromPublication(number, unit)
    case .weekend: return weekend(range)
    case .fromText(let number, let unit, let part):
      return isSupposed(number, range) ? nil : fromText(number, unit).with(part)
    case .fromNext(let number, let unit, let distance): return besideEvent(number, unit, distance)
    case .from(let number, let unit, let inner): return from(number, unit, inner, range)
    case .season(let season, let year, let shift): return self.season(season, year, shift, range)
    case .yearPart(let code, let year): return yearPart(code, year, range)
    case .holiday(let holiday, let year, let shift): return self.holiday(holiday, year, shift, range)
    case .clock(let time, of: let inner): return inner.flatMap { value(of: $0, at: range)?.at(time) }
    }
  }

  /// Expressions behind a clock time among which its day is sought (2026-11-21).
  private static let reach = 4

  /// A clock time of the day that its sentence names nearest to it, else of the text's last day before it.
  private func clock(
    _ time: String, _ index: Int, lastDay: Int?, in found: [TimeExpression?], _ events: EventDates
  ) -> TimeExpression {
    let range = candidates[index].range
    let sentence = text.sentenceIndex(at: range.start).map { text.sentences[$0].range }
    let before = lastDay.flatMap { found[$0] }
    let behind = found[(index + 1)..<min(found.count, index + 1 + Self.reach)].compactMap(\.self).first {
      $0.day != nil && sentence?.contains($0.range) == true
    }
    let near = [before, behind].compactMap(\.self).filter { sentence?.contains($0.range) == true }
    if near.isEmpty, let day = events.day(governing: range) {
      let reason = "the day on which the text says it happened"
      return TimeExpression(range: range, kind: .time, value: day.description + time, reason: reason)
    }
    let nearest = near.min { abs($0.range.start - range.start) < abs($1.range.start - range.start) } ?? before
    if let nearest, let day = nearest.day {
      return TimeExpression(
        range: range, kind: .time, value: day + time, reason: "the day of “\(text[nearest.range])” beside it")
    }
    guard let published, published.isComplete else {
      return TimeExpression(range: range, kind: .time, value: "XXXX-XX-XX" + time, reason: "no day is named for it")
    }
    return TimeExpression(
      range: range, kind: .time, value: published.description + time, reason: "a time of the publication date")
  }
}

extension TimeExpression {
  /// The day part of a date or time value.
  fileprivate var day: String? {
    guard kind == .date || kind == .time, value.utf8.count >= 10, value.utf8.count == 10 || kind == .time else {
      return nil
    }
    let day = String(value.prefix(10))
    return CalendarDate(iso8601: day)?.day == nil ? nil : day
  }
}

/// A kind, a TIMEX3 value and why.
struct Value {
  var kind: TimeExpression.Kind = .date
  var text: String
  var reason: String?

  /// The value as a calendar date, of weeks, quarters and seasons their year; nil for any other.
  var date: CalendarDate? {
    guard kind == .date || kind == .time else { return nil }
    return CalendarDate(iso8601: text.prefix(10))
      ?? (text.utf8.dropFirst(4).first == UInt8(ascii: "-") ? CalendarDate(iso8601: text.prefix(4)) : nil)
  }

  func with(_ part: PartOfDay?) -> Value {
    guard let part else { return self }
    return Value(kind: .time, text: text + part.rawValue, reason: reason)
  }

  func at(_ time: String) -> Value { Value(kind: .time, text: text + time, reason: reason) }
}
