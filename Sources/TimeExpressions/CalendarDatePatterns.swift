import NewsModel

/// Days of the calendar: "April 12", "Tuesday, 12 April 2022", "the 12th of April", "2022-04-12", "24/04/2022".
enum CalendarDatePatterns {
  static let rules: [Rule] = [monthFirst, dayFirst, iso, numeric]

  private static let weekdayBefore = #"(?:(?<weekday>\#(Lexicon.weekdayOrShort)),?\h+(?:the\h+)?)?"#
  private static let yearBehind = #"(?:,?\h+(?<year>\#(Lexicon.year)))?"#
  private static let notCounted = #"(?!\#(Lexicon.counted))(?![\w%])(?![.,:/]\d)"#
  private static let range = #"\h*(?:and|or|to|through|until|-|–)\h*"#

  private static let monthFirst = Rule(
    Lexicon.start + "(?<expression>" + weekdayBefore
      + #"(?<month>\#(Lexicon.monthOrShort))\h+(?:the\h+)?(?<day>\#(Lexicon.dayNumber))\#(Lexicon.ordinal)"#
      + notCounted + yearBehind
      + #")(?:\#(range)(?<second>(?<day2>\#(Lexicon.dayNumber))\#(Lexicon.ordinal)\#(notCounted)(?:,?\h+(?<lastYear>\#(Lexicon.year)))?)|(?=\#(range)\#(Lexicon.monthOrShort)\h+\#(Lexicon.dayNumber),?\h+(?<lastYear2>\#(Lexicon.year))))?"#,
    second: { day($0, "day2", weekday: false) }, read: { day($0, "day") })

  private static let dayFirst = Rule(
    Lexicon.start + #"(?:(?<second>(?<day2>\#(Lexicon.dayNumber))\#(Lexicon.ordinal))\#(range))?(?<expression>"#
      + weekdayBefore
      + #"(?:the\h+)?(?<day>\#(Lexicon.dayNumber))\#(Lexicon.ordinal)(?:\h+of)?\h+"#
      + #"(?<month>\#(Lexicon.monthOrShort))(?!\w)(?!\#(Lexicon.street))"# + yearBehind + ")",
    second: { day($0, "day2", weekday: false) }, read: { day($0, "day") })

  private static func day(_ words: MatchedWords, _ name: String, weekday: Bool = true) -> Meaning? {
    // "April 12 and 13, 2019", "April 30 to May 2, 2019": the year of the second is the first's as well.
    let year = words.number("year") ?? words.number("lastYear") ?? words.number("lastYear2")
    let date = CalendarDate(year: year, month: words.month(), day: words.number(name))
    guard date.isReal else { return nil }
    return .calendar(date, weekday: weekday ? words.weekday() : nil)
  }

  private static let iso = Rule(
    #"(?<![\w/.-])(?<year>(?:1[5-9]|20)\d\d)(?<mark>[-/])(?<month>\d\d)\k<mark>(?<day>\d\d)(?![\d/-])"#
  ) { words in
    let date = CalendarDate(year: words.number("year"), month: words.number("month"), day: words.number("day"))
    return date.isReal ? .calendar(date) : nil
  }

  /// Only where no other order of day and month gives a day.
  private static let numeric = Rule(
    #"(?<![\w/.,$€£-])(?<first>\d{1,2})(?<mark>[/.])(?<last>\d{1,2})\k<mark>(?<year>\#(Lexicon.year))(?![\w/-])"#
  ) { words in
    guard let first = words.number("first"), let last = words.number("last") else { return nil }
    let readings = Set(
      [(first, last), (last, first)].map { CalendarDate(year: words.number("year"), month: $0, day: $1) })
    let real = readings.filter(\.isReal)
    return real.count == 1 ? real.first.map { .calendar($0) } : nil
  }
}
