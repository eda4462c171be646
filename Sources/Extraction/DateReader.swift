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

/// The names of months in the languages of the pages read: English, German, French, Spanish, Italian, Portuguese,
/// Dutch, the Scandinavian ones, Polish, Czech, Turkish, Indonesian, Russian; in the case that dates use.
enum MonthName {
  /// 1 to 12; nil for any other word.
  static func number(of word: String) -> Int? { numbers[word.folded()] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  private static let rows = [
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia ledna ocak января",
    "february feb februar feber février fevrier févr fév febrero febbraio fevereiro fev februari lutego února şubat февраля",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt marts marca března mart maret марта",
    "april apr avril avr abril abr aprile kwietnia dubna nisan апреля",
    "may mai mayo maggio mag maio mei maj maja května mayıs мая",
    "june jun juni juin junio giugno giu junho czerwca června haziran июня",
    "july jul juli juillet juil julio luglio lug julho lipca července temmuz июля",
    "august aug août aout agosto ago augustus augusti sierpnia srpna ağustos agustus августа",
    "september sep sept septembre septiembre settembre set setembro września září eylül сентября",
    "october oct oktober okt octobre octubre ottobre ott outubro out października října ekim октября",
    "november nov novembre noviembre novembro listopada listopadu kasım ноября",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des grudnia prosince aralık декабря",
  ]
}
