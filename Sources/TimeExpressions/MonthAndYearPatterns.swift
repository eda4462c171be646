import NewsModel

/// Months, years, decades, seasons and quarters.
enum MonthAndYearPatterns {
  static let rules: [Rule] = [
    monthOfYear, shiftedMonth, plainMonth, ambiguousMonth, monthRangeEnd, monthAsAdjective, yearInList, yearAfterWord,
    yearAsAdjective, yearAlone,
    shortYearRange, decade, decadeInWords, season, yearPart, fiscal,
  ]

  private static let earlyOrLate = #"(?:(?i:early|late|mid)[-\h]\h*)?"#
  private static let year =
    #"(?<year>\#(Lexicon.year))(?!\w)(?!\#(Lexicon.counted))(?!\h*(?:AH|A\.H\.|BC|BCE|BS|GMT)\b)"#
  private static let shift = #"(?<shift>(?i:last|this|next|this\h+past|this\h+coming))"#
  private static let plainNames =
    "(?:January|February|April|June|July|September|October|November|December|JANUARY|FEBRUARY|APRIL|JUNE|JULY|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"

  private static let monthOfYear = Rule(
    Lexicon.start + earlyOrLate + #"(?<month>\#(Lexicon.monthOrShort)),?\h+(?:of\h+)?"# + year
  ) { words in
    .calendar(CalendarDate(year: words.number("year"), month: words.month(), day: nil))
  }

  /// "October this year", "April next year", "May of last year".
  private static let shiftedMonth = Rule(
    Lexicon.start + #"(?<month>\#(Lexicon.monthName)),?\h+(?:of\h+)?(?<shift>last|this|next)\h+year\b"#
  ) { words in
    guard let month = words.month(), let shift = words.shift() else { return nil }
    return .month(month, yearOffset: shift.offset)
  }

  /// A month whose name is nothing else, but for people called April or June.
  private static let plainMonth = Rule(
    #"(?<![\w-])(?:\#(shift)\h+)?"# + earlyOrLate
      + #"(?<month>\#(plainNames))(?!\w)(?!\h+\d)(?=(?<next>\h+[A-Z][a-z])?)"#
  ) { isPerson($0) ? nil : monthMeaning($0) }

  /// "April Jones", unless a word before makes her a month.
  private static func isPerson(_ words: MatchedWords) -> Bool {
    guard words["next"] != nil, words["shift"] == nil else { return false }
    return ["april", "june"].contains(words["month"]) && !words.follows(["in", "since", "until", "by", "during", "of"])
  }

  /// "March", "May" and "August" where a word before them makes them months.
  private static let ambiguousMonth = Rule(
    #"(?<![\w-])(?:(?i:in|since|until|till|during|mid|early|late|mid-|late-|early-|of|through|by|from|between|before|after|for|last|next|this)[\h-]\h*)"#
      + #"(?<expression>(?<month>March|May|August|MARCH|MAY|AUGUST))(?!\w)(?!\h+\d)(?!\h+(?:for|on|of|against)\b)(?!\h+[A-Z])(?!-)"#
  ) { words in
    guard isMonth(words) else { return nil }
    return monthMeaning(words, shift: shiftBefore(words))
  }

  /// "between January and March".
  private static let monthRangeEnd = Rule(
    #"\#(Lexicon.monthName)\h+(?:and|to|or|through|until|-|–)\h+(?<expression>(?<month>March|May|August))(?!\w)(?!\h+\d)"#
  ) { monthMeaning($0) }

  /// "the March talks".
  private static let monthAsAdjective = Rule(
    #"(?<![\w-])(?i:the|its|his|their|that)\h+(?<expression>(?<month>March|August))(?=\h+(?!against\b|through\b|across\b)[a-z]{4,})"#
  ) { monthMeaning($0) }

  private static func monthMeaning(_ words: MatchedWords, shift: Shift? = nil) -> Meaning? {
    guard let month = words.month() else { return nil }
    return .calendar(CalendarDate(year: nil, month: month, day: nil), shift: shift ?? words.shift())
  }

  /// "by May" and "of May" are as often about a person; in, since, until and the like are not.
  private static func isMonth(_ words: MatchedWords) -> Bool {
    let before = words.firstWord
    return words["month"] != "may" || !["by", "of", "from", "for", "before", "after", "between"].contains(before)
  }

  private static func shiftBefore(_ words: MatchedWords) -> Shift? { Shift(words: words.firstWord) }

  private static let yearAfterWord = Rule(
    #"(?<![\w-])(?:(?i:in|since|until|till|during|circa|before|after|between|of|from|by|for|early|late|mid|mid-|post-|pre-|spring|summer|autumn|fall|winter|year)[\h-]?\h*(?:the\h+year\h+)?(?:(?:early|late|mid)[-\h]\h*)?)"#
      + #"(?<![\d])(?<expression>"# + year
      + #")(?!-\d)(?:\h*(?:and|to|or|through|until|-|–)\h*(?<second>(?<year2>\#(Lexicon.year)))(?!\w))?"#,
    second: { $0.number("year2").map { .calendar(CalendarDate(year: $0, month: nil, day: nil)) } }
  ) { yearMeaning($0) }

  /// "1994, 1995 and 1997": the years behind the first.
  private static let yearInList = Rule(
    #"(?<=\d\d\d\d, |\d\d\d\d and |\d\d\d\d or |dating to |dates to |back to )(?<year>(?:19|20)\d\d)(?![\w%:/-])(?![.,]\d)(?!\#(Lexicon.counted))"#
  ) { yearMeaning($0) }

  /// "the 1998 bombing", "its 2021 report".
  private static let yearAsAdjective = Rule(
    #"(?<![\w-])(?i:the|a|an|its|his|her|their|this|that|\w+['’]s?)\h+(?<expression>(?<year>(?:19|20)\d\d))(?![\w%,:/-])(?!\.\d)(?!\#(Lexicon.counted))(?=\h+[\w"“‘])"#
  ) { yearMeaning($0) }

  /// "(1998)", "2022 was", "1994-1997".
  private static let yearAlone = Rule(
    #"(?:(?<=\()(?<expression>(?<year>(?:19|20)\d\d))(?=\))|(?<![\w$€£-])(?:(?<![.,]))(?<year3>(?:19|20)\d\d)(?=\h+(?:was|has\h+been|saw|will\h+be)\b))"#
  ) { words in
    (words.number("year") ?? words.number("year3")).map { .calendar(CalendarDate(year: $0, month: nil, day: nil)) }
  }

  /// "1994–1997", both ends years.
  private static let shortYearRange = Rule(
    #"(?<![\w$€£.,/-])(?<expression>(?<year>(?:19|20)\d\d))[-–](?<second>(?<year2>(?:19|20)\d\d))(?![\w%-])(?![.,]\d)(?!\#(Lexicon.counted))"#,
    second: { $0.number("year2").map { .calendar(CalendarDate(year: $0, month: nil, day: nil)) } }
  ) { words in
    guard let first = words.number("year"), let last = words.number("year2"), first < last else { return nil }
    return yearMeaning(words)
  }

  private static func yearMeaning(_ words: MatchedWords) -> Meaning? {
    words.number("year").map { .calendar(CalendarDate(year: $0, month: nil, day: nil)) }
  }

  private static let decade = Rule(
    #"(?<![\w$€£.,-])(?:(?i:early|late|mid)[-\h]\h*)?(?<decade>(?:1[5-9]|20)\d)0['’]?s(?!\w)"#
  ) { words in
    words["decade"].map { .fixed(.date, $0 + "X") }
  }

  private static let decadeNames = [
    "twenties": "2", "thirties": "3", "forties": "4", "fifties": "5", "sixties": "6", "seventies": "7",
    "eighties": "8", "nineties": "9",
  ]

  /// "the '90s", "the sixties": in news the twentieth century's.
  private static let decadeInWords = Rule(
    #"(?<![\w-])(?i:the)\h+(?:(?i:early|late|mid)[-\h]\h*)?(?<expression>['’‘](?<decade>[3-9])0s|(?<name>(?i:thirties|forties|fifties|sixties|seventies|eighties|nineties)))(?!\w)"#
  ) { words in
    guard let digit = words["decade"] ?? words["name"].flatMap({ decadeNames[$0] }) else { return nil }
    return .fixed(.date, "19\(digit)X", reason: "a decade of the twentieth century unless more is said")
  }

  private static let season = Rule(
    #"(?<![\w-])(?:(?<shift>(?i:last|this|next))\h+|(?<article>(?i:in|during|since|until|by|over|early|late|mid|of)[-\h]\h*(?:the\h+|early\h+|late\h+|mid-)*))(?<season>\#(Lexicon.seasonName))(?![\w-])(?:,?\h+(?:of\h+)?"#
      + #"(?:(?<year>\#(Lexicon.year))|(?<yearShift>last|this|next)\h+year))?"#
  ) { words in
    guard let season = words["season"].flatMap(Lexicon.season) else { return nil }
    let needsYear = season == .fall && words.shift() == nil && words["article"]?.contains("the ") != true
    if needsYear && words["year"] == nil { return nil }
    return .season(season, year: words.number("year"), shift: words.shift("yearShift") ?? words.shift())
  }

  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  private static let yearPart = Rule(
    #"(?<![\w-])(?<fiscal>fiscal\h+)?(?:(?:the\h+)?(?<ordinal>(?i:first|second|third|fourth))[-\h](?<part>quarter|half)(?:\h+of)?|Q(?<number>[1-4]))(?!\w)\h*(?:(?<fiscal2>fiscal\h+)?(?<year>\#(Lexicon.year))|(?<yearShift>(?:of\h+)?(?:this|last|next)\h+year))?"#
  ) { words in
    guard let number = words.number("number") ?? words["ordinal"].flatMap({ ordinals[$0] }) else { return nil }
    let isDated = words["year"] != nil || words["yearShift"] != nil
    guard isDated || words["number"] != nil else { return nil }
    if words["fiscal"] != nil || words["fiscal2"] != nil { return .fixed(.date, "XXXX-QX", reason: fiscalReason) }
    guard number <= 2 || words["part"] != "half" else { return nil }
    let code = (words["part"] == "half" ? "H" : "Q") + String(number)
    if let shift = words.shift("yearShift") { return .from(shift.offset, .year, .yearPart(code, year: nil)) }
    return .yearPart(code, year: words.number("year"))
  }

  private static let fiscalReason = "a fiscal year, whose calendar the text does not give"

  private static let fiscal = Rule(
    #"(?<![\w-])(?:(?i:fiscal|financial)\h+(?:year\h+)?|FY\h?)(?:\d\d|(?:19|20)\d\d)(?:[-–/]\d{2,4})?(?!\w)"#
  ) { _ in .fixed(.date, "XXXX", reason: fiscalReason) }
}
