import NewsModel
import Patterns
import UTF8Text

/// Finds a full date - day, month and year - in a few words: "Updated 24 April 2022", "Sep 2, 2024, 17:07 IST".
///
/// Purpose: the dates that pages print about themselves; those in running text are another stage's. Valid for: months
/// by their names in a dozen European languages, and numbers; `3/4/2022` is the third of April unless only the other
/// order is a date; years of two digits, from 2000 on, between full stops. Cost: O(n).
struct DateReader {
  /// A date and where it stands.
  struct Found {
    var date: CalendarDate
    var range: TextRange
  }

  static func firstDate(in text: String) -> Found? {
    guard text.utf8.contains(where: \.isASCIIDigit) else { return nil }
    var best: Found?
    for (pattern, isMonthFirst) in patterns {
      let found = pattern.matches(in: text).lazy.compactMap { match in
        date(of: match, in: text, isMonthFirst).map { Found(date: $0, range: match.range) }
      }
      guard let first = found.first else { continue }
      if best.map({ first.range.start < $0.range.start }) ?? true { best = first }
    }
    return best
  }

  private static let patterns: [(Pattern, isMonthFirst: Bool)] = [
    (
      Pattern(
        literal:
          #"(?<![\d-])(?<y>(?:19|20)\d\d)(?:-|/|\.\s?|年\s?|년\s?)(?<m>\d{1,2})(?:-|/|\.\s?|月\s?|월\s?)(?<d>\d{1,2})(?!\d)"#
      ), false
    ),
    (
      Pattern(
        literal:
          #"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|\.|º|er)?\s?(?:de\s|of\s|-)?(?<w>\p{L}{3,12})\.?,?-?\s?(?:de\s|del\s)?(?<y>(?:19|20)\d\d)"#,
        [.ignoresCase]), false
    ),
    (
      Pattern(
        literal:
          #"(?<w>\p{Lu}?\p{Ll}{2,11}|\p{Lu}{3,12}|[\p{Lo}\p{M}]{3,12})\.?\s(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s(?<y>(?:19|20)\d\d)"#
      ),
      false
    ),
    (
      Pattern(
        literal:
          #"(?<![\d.])(?<d>\d{1,2})([./-])\s?(?<m>\d{1,2})\2\s?(?<y>(?:19|20)\d\d)(?!:\d\d)(?!\d(?!\d?(?::\d\d|\.\s?\p{L})))"#
      ),
      true
    ),
    (Pattern(literal: #"(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>[0-4]\d)(?:(?![\d.:])|(?=\d\d:\d\d))"#), false),
  ]

  private static func date(of match: PatternMatch, in text: String, _ mayBeMonthFirst: Bool) -> CalendarDate? {
    func number(_ name: String) -> Int? { match[name].flatMap { Int(text[$0]) } }
    let month = number("m") ?? match["w"].flatMap { MonthName.number(of: String(text[$0])) }
    guard let month, let day = number("d") else { return nil }
    let year = number("y").map { $0 < 100 ? $0 + 2000 : $0 }
    let date = CalendarDate(year: year, month: month, day: day)
    if date.isReal { return date }
    let swapped = CalendarDate(year: date.year, month: day, day: month)
    return mayBeMonthFirst && swapped.isReal ? swapped : nil
  }
}
