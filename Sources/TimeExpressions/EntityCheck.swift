import NewsModel

/// Asks the language model whether words that could be a time are part of a name or an amount.
///
/// Purpose: "April met him" and "room 1999" are no dates. Valid when: the words are one month, year, weekday or
/// season, which patterns alone cannot tell from a person or a number; the model marks those of news as a date, as
/// nothing, or as a part of an event's, a work's or a body's name, never as what is listed here (1,200 of them looked
/// at, 2026-11-22). Action: refuse those it marks so. Cost: O(log n) a candidate.
struct EntityCheck {
  let text: AnalyzedText

  private static let otherThings: Set<String> = [
    "PERSON", "FAC", "GPE", "LOC", "PRODUCT", "LAW", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT",
  ]

  func allows(_ candidate: Candidate) -> Bool {
    guard Self.isDoubtful(candidate.meaning) else { return true }
    return !text.tokens[text.tokenIndices(in: candidate.range)].contains { Self.otherThings.contains($0.entity) }
  }

  private static func isDoubtful(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .calendar(let date, weekday: nil, shift: nil): date.day == nil && (date.year == nil || date.month == nil)
    case .weekday(_, dayNumber: nil, shift: nil, part: nil): true
    case .season(_, year: nil, shift: nil): true
    default: false
    }
  }
}
