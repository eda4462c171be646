/// Time expressions: which words of this text name a time, and which time do they name?
///
/// An analyzed text and its publication date go in; TIMEX3 expressions (TimeML 1.2.1: date, time, duration, set)
/// come out, with a value and, where the words alone do not give it, the reason.
///
///     text ─ rules of ten families ─▶ candidates ─ EntityCheck ─ CandidateSelection ─▶ one reading a stretch
///          ─ Resolver (publication date, tense, the text's own time line, EventDates) ─▶ expressions
///
/// A rule is a pattern and a reading; its words come from `Lexicon`. What cannot be known stays open: a text without
/// a publication date gets `XXXX-04-24`, never the year of the clock. Not for: fiscal, lunar and other
/// calendars, times of events that the text does not date, and languages other than English.
package import NewsModel
import UTF8Text

/// Finds and resolves the time expressions of a text.
package struct TimeExpressionFinder: Sendable {
  package init() {}

  /// The time expressions of `text` in text order, none overlapping.
  ///
  /// Ranges leave out prepositions: "on Sunday" gives "Sunday". `published` anchors relative expressions; with nil
  /// or open parts in it, what depends on them stays open.
  /// - Complexity: O(n log n) in the length of the text, for the sort of its candidates.
  package func timeExpressions(in text: AnalyzedText, published: CalendarDate?) -> [TimeExpression] {
    let source = text.text.withoutWrapping()
    let candidates = Self.families.flatMap { rules in rules.flatMap { $0.candidates(in: source) } }
    let check = EntityCheck(text: text)
    let selected = CandidateSelection(text: source).selection(from: candidates.filter(check.allows))
    return Resolver(text: text, published: published, candidates: selected).resolution()
  }

  /// The families, the more telling ones first: of two readings of the same words the earlier family's is taken.
  private static let families: [[Rule]] = [
    HolidayPatterns.rules, CalendarDatePatterns.rules, MonthAndYearPatterns.rules, YearPartPatterns.rules,
    WeekdayPatterns.rules, RelativePatterns.rules, TextAnchoredPatterns.rules, ClockPatterns.rules, SetPatterns.rules,
    DurationPatterns.rules,
  ]
}
