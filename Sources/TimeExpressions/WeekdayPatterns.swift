import NewsModel

/// Days of the week: "Sunday", "last Friday", "Sunday (24)", "Monday the 13th", "Tuesday night".
enum WeekdayPatterns {
  static let rules: [Rule] = [weekday, shortWithNumber]

  /// Days that are names of something else.
  private static let notNames =
    #"(?<!Black )(?<!Good )(?<!Ash )(?<!Super )(?<!Bloody )(?<!Palm )(?<!Sheffield )(?<!Cyber )(?<!Mail on )(?<!Man )(?<!Ruby )(?<!Freaky )(?<!Fat )"#
  private static let notTitles =
    #"(?!\h+(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Star|Sun|Tribune|World|Night\h+(?:Football|Live|Fever)|Club|Island|[Ss]chool)\b)(?!\.com\b)"#

  private static let weekday = Rule(
    #"(?<![\w-])"# + notNames
      + #"(?:(?<shift>(?i:(?:the\h+)?(?:last|next|this(?:\h+(?:past|coming))?|past|previous|following)))\h+)?"#
      + #"(?<weekday>\#(Lexicon.weekdayName))(?!\w)"# + notTitles
      + #"(?:\h+\((?<number>\#(Lexicon.dayNumber))\#(Lexicon.ordinal)\)|\h+the\h+(?<number2>\#(Lexicon.dayNumber))(?:st|nd|rd|th))?"#
      + #"(?:,?\h+(?<part>\#(Lexicon.partName))\b(?!\h+(?:club|clubs|school|shift)\b))?"#
  ) { words in
    guard let weekday = words.weekday() else { return nil }
    return .weekday(
      weekday, dayNumber: words.number("number") ?? words.number("number2"), shift: words.shift(), part: words.part())
  }

  /// "Sun (24)": an abbreviation that its day number makes a day.
  private static let shortWithNumber = Rule(
    #"(?<![\w-])(?<weekday>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?\h+\((?<number>\#(Lexicon.dayNumber))\)"#
  ) { words in
    words.weekday().map { .weekday($0, dayNumber: words.number("number"), shift: nil, part: nil) }
  }
}
