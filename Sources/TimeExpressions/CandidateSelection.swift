import NewsModel
import UTF8Text

/// Chooses one reading for every stretch of text and joins what belongs together.
///
/// Of candidates that overlap the longest stays, of equally long ones the first given. Cost: O(n log n).
struct CandidateSelection {
  let text: String

  /// Bytes between two expressions that may be one: " before the " and a line's end (2026-11-22).
  private static let reach = 14

  /// - Parameter candidates: by family, the more telling first.
  func selection(from candidates: [Candidate]) -> [Candidate] {
    joined(withoutOverlaps(candidates))
  }

  private func withoutOverlaps(_ candidates: [Candidate]) -> [Candidate] {
    let ordered = candidates.enumerated().sorted {
      ($0.element.range.start, -$0.element.range.end, $0.offset) < (
        $1.element.range.start, -$1.element.range.end, $1.offset
      )
    }
    var kept: [Candidate] = []
    for (_, candidate) in ordered {
      if let last = kept.last, last.range.overlaps(candidate.range) {
        if candidate.range.count > last.range.count { kept[kept.count - 1] = candidate }
      } else {
        kept.append(candidate)
      }
    }
    return kept
  }

  /// "9 a.m. EST" and "Tuesday" become one, so do "a day after" and "April 12".
  private func joined(_ candidates: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    for candidate in candidates {
      if let last = result.last, let meaning = join(last, candidate) {
        result[result.count - 1] = Candidate(range: last.range.union(candidate.range), meaning: meaning)
      } else {
        result.append(candidate)
      }
    }
    return result
  }

  private func join(_ first: Candidate, _ second: Candidate) -> Meaning? {
    guard second.range.start - first.range.end <= Self.reach else { return nil }
    let between = text[TextRange(first.range.end, second.range.start)].folded().collapsingWhiteSpace()
    switch first.meaning {
    case .clock(let time, of: nil) where between.isEmpty || between == ",":
      if second.meaning.isDay { return .clock(time, of: second.meaning) }
      return second.meaning.partedDay.map { .clock(Self.time(time, in: $0.part), of: $0.day) }
    case .fromNext(let number, let unit, _) where ["", "before", "after", "before the", "after the"].contains(between):
      return second.meaning.isDate ? .from(number, unit, second.meaning) : nil
    default: return nil
    }
  }

  /// "8:30" of an evening is 20:30; a night goes on to the hours before five.
  private static func time(_ time: String, in part: PartOfDay) -> String {
    guard let hour = Int(time.dropFirst().prefix(2)), hour < 12 else { return time }
    guard part == .afternoon || (hour >= 5 && (part == .evening || part == .night)) else { return time }
    return "T\(hour + 12)" + time.dropFirst(3)
  }
}

extension Meaning {
  /// Names a part of a day: the day and the part.
  var partedDay: (day: Meaning, part: PartOfDay)? {
    switch self {
    case .weekday(let weekday, let number, let shift, let part?):
      (.weekday(weekday, dayNumber: number, shift: shift, part: nil), part)
    case .day(let offset, let part?): (.day(offset: offset, part: nil), part)
    default: nil
    }
  }

  /// Names a day.
  var isDay: Bool {
    switch self {
    case .calendar(let date, _, _): date.day != nil
    case .weekday(_, _, _, part: nil), .day(_, part: nil), .holiday: true
    default: false
    }
  }

  /// Names a day, month or year.
  var isDate: Bool {
    switch self {
    case .calendar, .month: true
    default: isDay
    }
  }
}
