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
      return value.map { TimeExpression(range: candidate.range, kind: $0.kind, value: $0.text, reason: $0.reason) }
    }
    var lastDay: Int?
    for (index, candidate) in candidates.enumerated() {
      if case .clock(let time, of: nil) = candidate.meaning {
        found[index] = resolver.clock(time, index, lastDay: lastDay, in: found)
      } else if found[index]?.day != nil {
        lastDay = index
      }
    }
    return found.compactMap(\.self)
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
    case .fromText(let number, let unit, let part): return fromText(number, unit).with(part)
    case .fromNext(let number, let unit, let isPoint): return besideEvent(number, unit, isPoint)
    case .from(let number, let unit, let inner): return from(number, unit, inner, range)
    case .season(let season, let year, let shift): return self.season(season, year, shift, range)
    case .yearPart(let code, let year): return yearPart(code, year)
    case .holiday(let holiday, let year, let shift): return self.holiday(holiday, year, shift, range)
    case .clock(let time, of: let inner): return inner.flatMap { value(of: $0, at: range)?.at(time) }
    }
  }

  /// Expressions behind a clock time among which its day is sought (2026-11-21).
  private static let reach = 4

  /// A clock time of the day that its sentence names nearest to it, else of the text's last day before it.
  private func clock(_ time: String, _ index: Int, lastDay: Int?, in found: [TimeExpression?]) -> TimeExpression {
    let range = candidates[index].range
    let sentence = text.sentenceIndex(at: range.start).map { text.sentences[$0].range }
    let before = lastDay.flatMap { found[$0] }
    let behind = found[(index + 1)..<min(found.count, index + 1 + Self.reach)].compactMap(\.self).first {
      $0.day != nil && sentence?.contains($0.range) == true
    }
    let near = [before, behind].compactMap(\.self).filter { sentence?.contains($0.range) == true }
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

  /// The value as a calendar date, nil for any other.
  var date: CalendarDate? { kind == .date || kind == .time ? CalendarDate(iso8601: text.prefix(10)) : nil }

  func with(_ part: PartOfDay?) -> Value {
    guard let part else { return self }
    return Value(kind: .time, text: text + part.rawValue, reason: reason)
  }

  func at(_ time: String) -> Value { Value(kind: .time, text: text + time, reason: reason) }
}
