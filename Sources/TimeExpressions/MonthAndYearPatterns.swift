import NewsModel

/// Months and years: "April 2019", "last November", "in 2019", "the 1998 bombing", "1950-53".
enum MonthAndYearPatterns {
  static let rules: [Rule] = [
    monthOfYear, monthOfLaterYear, shiftedMonth, plainMonth, ambiguousMonth, monthRangeEnd, monthAsAdjective,
    yearInList, yearAfterWord,
    yearAsAdjective, yearOfLevels, yearInParentheses, yearAsSubject, yearRange, yearRangeCut,
  ]

  private static let earlyOrLate = #"(?:(?i:early|late|mid)[-\h]\h*)?"#
  private static let year =
    #"(?<year>\#(Lexicon.year))(?!\w)(?!(?:\h+(?:and|or|to|through|-|–)\h+[\d,]{3,})?\#(Lexicon.counted))(?!\#(Lexicon.street))(?!\h*(?:AH|A\.H\.|BC|BCE|BS|GMT|UTC|EST|EDT|ET|PST|PDT|BST|CET|hours|hrs|local\h+time)\b)"#
  private static let shift = #"(?<shift>(?i:last|this|next|this\h+past|this\h+coming))"#
  private static let plainNames =
    "(?:January|February|April|June|July|September|October|November|December|JANUARY|FEBRUARY|APRIL|JUNE|JULY|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"

  private static let monthOfYear = Rule(
    Lexicon.start + earlyOrLate + #"(?<month>\#(Lexicon.monthOrShort)),?\h+(?:of\h+)?"# + year
  ) { words in
    .calendar(CalendarDate(year: words.number("year"), month: words.month(), day: nil))
  }

  /// "in May and July of 2016": the year of the second is the first's as well.
  private static let monthOfLaterYear = Rule(
    Lexicon.start + earlyOrLate + #"(?<month>\#(Lexicon.monthName))(?=\h*(?:and|or|to|through|until|-|–)\h*"#
      + earlyOrLate + #"\#(Lexicon.monthName),?\h+(?:of\h+)?"# + year + ")"
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
    #"(?<![\w-])(?<!\b\d )(?<!\b\d\d )(?:\#(shift)\h+)?"# + earlyOrLate
      + #"(?<month>\#(plainNames))(?!\w)(?!\h+\d)(?=(?<next>\h+[A-Z][a-z])?)"#
  ) { isPerson($0) ? nil : monthMeaning($0) }

  /// "April Jones", unless a word before makes her a month; "he told April".
  private static func isPerson(_ words: MatchedWords) -> Bool {
    guard ["april", "june"].contains(words["month"]), words["shift"] == nil else { return false }
    if words.follows(["told", "asked", "met", "married", "thanked", "named", "called"]) { return true }
    return words["next"] != nil && !words.follows(["in", "since", "until", "by", "during", "of"])
  }

  /// "March", "May" and "August" where a word before them makes them months.
  private static let ambiguousMonth = Rule(
    #"(?<![\w-])(?:(?i:in|since|until|till|during|mid|early|late|mid-|late-|early-|of|through|by|from|between|before|after|for|last|next|this)[\h-]\h*)"#
      + #"(?<expression>(?<month>March|May|August|MARCH|MAY|AUGUST))(?!\w)(?!\h+\d)(?!\h+(?:for|on|of|against)\b)(?!\h+[A-Z])(?!-)"#
  ) { isMonth($0) ? monthMeaning($0, shift: shiftBefore($0)) : nil }

  /// "between January and March".
  private static let monthRangeEnd = Rule(
    #"\#(Lexicon.monthName)\h+(?:and|to|or|through|until|-|–)\h+(?<expression>(?<month>March|May|August))(?!\w)(?!\h+\d)"#
  ) { monthMeaning($0) }

  /// "the March talks".
  private static let monthAsAdjective = Rule(
    #"(?<![\w-])(?:(?i:the|its|his|her|their|that|an?)\h+|(?=(?:March|August)['’]s\b))(?<expression>(?<month>March|August|May(?=\h+\#(happening))))(?=(?:['’]s)?\h+(?!against\b|through\b|across\b)[a-z]{4,})"#
  ) { monthMeaning($0) }

  /// What happens in a month, so that a "May" before it is one.
  private static let happening =
    "(?:interview|speech|election|vote|meeting|report|poll|survey|attack|summit|deadline|referendum|ruling|hearing|trial|visit|letter|statement|article)s?\\b"

  private static func monthMeaning(_ words: MatchedWords, shift: Shift? = nil) -> Meaning? {
    guard let month = words.month() else { return nil }
    return .calendar(CalendarDate(year: nil, month: month, day: nil), shift: shift ?? words.shift())
  }

  /// "by May" and "of May" are as often about a person, but for "the end of May" and "up 5 percent from May"; in, since,
  /// until and the like are not.
  private static func isMonth(_ words: MatchedWords) -> Bool {
    guard words["month"] == "may" else { return true }
    switch words.firstWord {
    case "of": return words.follows(partsOfMonth)
    case "from": return words.followsPercentage
    case let before: return !["by", "for", "before", "after", "between"].contains(before)
    }
  }

  private static let partsOfMonth = [
    "end", "beginning", "start", "middle", "month", "day", "days", "week", "weeks", "rest", "half", "most",
  ]

  private static func shiftBefore(_ words: MatchedWords) -> Shift? { Shift(words: words.firstWord) }

  private static let yearAfterWord = Rule(
    #"(?<![\w-])(?:(?i:in|since|until|till|during|throughout|into|including|prior\h+to|compared\h+(?:to|with)|as\h+(?:early|late|recently)\h+as|since\h+at\h+least|circa|before|after|between|of|from|by|for|early|late|mid|mid-|post-|pre-|spring|summer|autumn|fall|winter|year)[\h-]?\h*(?:the\h+year\h+)?(?:(?:early|late|mid)[-\h]\h*)?)"#
      + #"(?<![\d])(?<expression>"# + year
      + #")(?!-\d)(?:\h*(?:and|to|or|through|until|-|–)\h*(?<second>(?<year2>\#(Lexicon.year)))(?!\w))?"#,
    second: { $0.number("year2").map { .calendar(CalendarDate(year: $0, month: nil, day: nil)) } }
  ) { yearMeaning($0) }

  /// "1994, 1995 and 1997": the years behind the first.
  private static let yearInList = Rule(
    #"(?<=\d\d\d\d, |\d\d\d\d and |\d\d\d\d or |dating to |dates to |back to )(?<year>(?:19|20)\d\d)(?![\w%:/-])(?![.,]\d)(?!\#(Lexicon.counted))"#
  ) { yearMeaning($0) }

  /// What a year beside it belongs to as a thing of its make or size, so that nothing happened in it.
  private static let made =
    #"\h+(?i:model|word|page|piece|mile|meter|metre|foot|seat|pound|watt|dollar|point|room|strong)\b|\h+(?:Acura|Audi|BMW|Bentley|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Citro[eë]n|Dodge|Ferrari|Fiat|Ford|GMC|Harley|Honda|Hyundai|Infiniti|Jaguar|Jeep|Kia|Lamborghini|Land\h+Rover|Lexus|Mazda|Mercedes|Mitsubishi|Nissan|Oldsmobile|Peugeot|Plymouth|Pontiac|Porsche|Range\h+Rover|Renault|Saab|Subaru|Suzuki|Tesla|Toyota|Volkswagen|Volvo|Yamaha)\b"#
  private static let adjective =
    #"(?i:entire|whole|landmark|historic|disputed|deadly|early|late|famous|controversial|successful|failed|final|original|devastating|infamous|previous|separate|similar)"#

  /// "the 1998 bombing", "its 2021 report", "his landmark 2012 visit".
  private static let yearAsAdjective = Rule(
    #"(?<![\w-])(?i:the|a|an|its|his|her|their|this|that|\w+['’]s?)\h+(?:\#(adjective)\h+)?(?<expression>(?<year>(?:19|20)\d\d))(?![\w%,:/-])(?!\.\d)(?!\#(Lexicon.counted)|\#(made))(?=\h+[\w"“‘])"#
  ) { yearMeaning($0) }

  /// "2005 levels".
  private static let yearOfLevels = Rule(#"(?<![\w$€£.,/-])(?<year>(?:19|20)\d\d)(?=\h+levels?\b)"#) { yearMeaning($0) }

  private static let yearInParentheses = Rule(#"(?<=\()(?<year>(?:19|20)\d\d)(?=\))"#) { yearMeaning($0) }

  /// "2022 was", at the head of a clause: "Flight 1999 was" is none.
  private static let yearAsSubject = Rule(
    #"(?:\A|\n\h*|[.!?:;,”"]\h+|\b(?:that|but|and|as|if|when|while|because|so|said)\h+)(?<expression>(?<year>(?:19|20)\d\d))(?=\h+(?:was|has\h+been|saw|will|would|could|began|ended|brought|marked)\b)"#
  ) { yearMeaning($0) }

  /// "1994–1997", both ends years.
  private static let yearRange = Rule(
    #"(?<![\w$€£.,/-])(?<expression>(?<year>(?:19|20)\d\d))[-–](?<second>(?<year2>(?:19|20)\d\d))(?![\w%-])(?![.,]\d)(?!\#(Lexicon.counted))"#,
    second: { $0.number("year2").map { .calendar(CalendarDate(year: $0, month: nil, day: nil)) } }
  ) { words in
    guard let first = words.number("year"), let last = words.number("year2"), first < last else { return nil }
    return yearMeaning(words)
  }

  /// "1950-53"; "2003-11" may be a month as well.
  private static let yearRangeCut = Rule(
    #"(?<![\w$€£.,/-])(?<expression>(?<year>(?<century>19|20)\d\d))[-–](?<second>(?<year2>1[3-9]|[2-9]\d))(?![\w%-])(?![.,:/]\d)(?!\#(Lexicon.counted))"#,
    second: { words in
      guard let century = words.number("century"), let year = words.number("year2") else { return nil }
      return .calendar(CalendarDate(year: century * 100 + year, month: nil, day: nil))
    }
  ) { words in
    guard let first = words.number("year"), let last = words.number("year2"), first % 100 < last else { return nil }
    return yearMeaning(words)
  }

  private static func yearMeaning(_ words: MatchedWords) -> Meaning? {
    words.number("year").map { .calendar(CalendarDate(year: $0, month: nil, day: nil)) }
  }
}
