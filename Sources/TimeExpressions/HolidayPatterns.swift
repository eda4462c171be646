import NewsModel

/// A holiday whose day of the year is agreed.
enum Holiday: String, Sendable {
  case newYearsDay = "new year's day"
  case newYearsEve = "new year's eve"
  case valentinesDay = "valentine's day"
  case easter
  case goodFriday = "good friday"
  case halloween
  case electionDay = "election day"
  case thanksgiving
  case christmasEve = "christmas eve"
  case christmas
  case boxingDay = "boxing day"

  /// - Parameter words: folded, as the pattern found them.
  init?(words: String) {
    let name =
      words.hasSuffix(" day") && !words.contains("'s") && words != "boxing day" && words != "election day"
      ? String(words.dropLast(4)) : words
    self.init(rawValue: name.hasPrefix("easter") ? "easter" : name)
  }

  /// Its day in a year; for easter the Gregorian computus (Meeus, Jones, Butcher).
  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .newYearsDay: CalendarDate(year: year, month: 1, day: 1)
    case .newYearsEve: CalendarDate(year: year, month: 12, day: 31)
    case .valentinesDay: CalendarDate(year: year, month: 2, day: 14)
    case .halloween: CalendarDate(year: year, month: 10, day: 31)
    case .christmasEve: CalendarDate(year: year, month: 12, day: 24)
    case .christmas: CalendarDate(year: year, month: 12, day: 25)
    case .boxingDay: CalendarDate(year: year, month: 12, day: 26)
    case .easter: Self.easter(year)
    case .goodFriday: Self.easter(year)?.adding(days: -2)
    case .thanksgiving: Self.thanksgiving(year)
    case .electionDay: Self.electionDay(year)
    }
  }

  /// The day where the year is open; nil for movable ones.
  var openDate: CalendarDate? {
    switch self {
    case .easter, .goodFriday, .thanksgiving, .electionDay: nil
    default: date(in: 2001).map { CalendarDate(year: nil, month: $0.month, day: $0.day) }
    }
  }

  /// The fourth Thursday of November, as in the United States.
  private static func thanksgiving(_ year: Int) -> CalendarDate? {
    let first = CalendarDate(year: year, month: 11, day: 1)
    guard let weekday = first.weekday else { return nil }
    return first.adding(days: (Weekday.thursday.rawValue - weekday.rawValue + 7) % 7 + 21)
  }

  /// The Tuesday after November's first Monday, as in the United States.
  private static func electionDay(_ year: Int) -> CalendarDate? {
    let first = CalendarDate(year: year, month: 11, day: 1)
    return first.weekday.flatMap { first.adding(days: (7 - $0.rawValue) % 7 + 1) }
  }

  private static func easter(_ year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}

/// Holidays: "Thanksgiving Day", "last Christmas", "Easter 2022".
enum HolidayPatterns {
  static let rules: [Rule] = [attacks, holiday]

  /// "9/11", "the Sept. 11 attacks": one day by its name, in whatever year the text is written.
  private static let attacks = Rule(
    #"(?<![\w/.-])(?:(?:9/11|(?:Sept\.?|September)\h+11(?:th)?)(?=\h+(?:terror\w*\h+)?(?:attacks?|hijack\w+|terrorists?)\b)|(?:since|after|before)\h+(?<expression>9/11)(?![\w/]))"#
  ) { _ in
    .fixed(.date, "2001-09-11", reason: "the day of the attacks in the United States, by its name")
  }

  private static let holiday = Rule(
    #"(?<![\w-])(?:(?<shift>(?i:last|this|next))\h+)?(?<name>New\h+Year['’]s\h+(?:Day|Eve)|Valentine['’]s\h+Day|Good\h+Friday|Easter(?:\h+(?:Sunday|Day))?|Halloween|Thanksgiving(?:\h+Day)?|Christmas(?:\h+(?:Eve|Day))?|Boxing\h+Day|Election\h+Day)(?![\w-])(?!\h+(?:Island|Islands|Monday|Week|week|tree|trees|card|cards|shopping|dinner|eggs?|Rising))(?:,?\h+(?:of\h+)?(?<year>\#(Lexicon.year)))?"#
  ) { words in
    guard let holiday = words["name"].flatMap({ Holiday(words: $0) }) else { return nil }
    return .holiday(holiday, year: words.number("year"), shift: words.shift())
  }
}
