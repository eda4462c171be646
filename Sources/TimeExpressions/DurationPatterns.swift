import NewsModel

/// Lengths of time: "three days", "two-year", "half an hour", "recent weeks", "decades-long".
enum DurationPatterns {
  static let rules: [Rule] = [counted, andHalf, hyphenated, unhyphenated, single, half, vague, plural, longWord]

  private static let notAge =
    #"(?!\h+a\h+(?:day|week|month|year)\b)(?![-\h]+(?i:old|olds|older|younger|of\h+age)\b)(?![-‐–]\w)"#
  private static let before =
    #"(?<![\w$€£#/-])(?<!\d[.,:])(?<!aged )(?<!age )"#

  /// "the past", "the next": counted from now, but as long as what follows says.
  private static let fromNow =
    #"(?:(?<!will )(?<!would )(?<!could )(?<!may )(?<!might )(?<!to )(?:(?i:the)\h+)?(?i:last|past|next|first|coming|previous|final)\h+)?"#

  private static let counted = Rule(
    before
      + #"\#(fromNow)(?<count>\#(Lexicon.count)|(?i:(?:a\h+)?couple(?:\h+of)?))(?i:\+|-plus)?\h+(?i:more\h+|full\h+|straight\h+|consecutive\h+|long\h+|whole\h+)?(?<unit>\#(Lexicon.unitPlural))\b"#
      + notAge
  ) { words in length(words) }

  /// "a year and a half".
  private static let andHalf = Rule(
    before + #"(?i:an?|one)\h+(?<unit>\#(Lexicon.unitName))\h+(?i:and\h+a\h+half)(?![\w-])(?!\h+ago\b)"#
  ) { words in
    words.unit().map { .fixed(.duration, Amount.andHalf(1).duration(of: $0)) }
  }

  /// "a six year process": the hyphen is left out.
  private static let unhyphenated = Rule(
    #"(?<![\w-])(?i:an?|the|its|his|her|their|this|that|\w+['’]s?)\h+(?<expression>(?<count>\#(Lexicon.count))\h+(?<unit>minute|hour|day|week|month|year|decade))(?=\h+(?!(?:old|olds|older|younger|ago|later|earlier|before|after|and|or|in|on|at|of|he|she|they|when)\b)[a-z-]{3,})"#
  ) { words in
    guard words["count"] != "one", let unit = words.unit() else { return nil }
    return words.amount().map { .fixed(.duration, $0.duration(of: unit)) }
  }

  /// "two-year", "the 14-day wait", "one day".
  private static let hyphenated = Rule(
    before
      + #"(?:(?<count>\#(Lexicon.count))[-‐–]|(?i:(?<one>one|1|another)\h+(?:more\h+|full\h+|whole\h+)?))(?<unit>\#(Lexicon.unitName))(?!\w)"#
      + notAge
  ) { words in
    guard let unit = words.unit(), !isSomeDay(words, unit) else { return nil }
    let amount = words["one"] == nil ? words.amount() : .whole(1)
    return amount.map { .fixed(.duration, $0.duration(of: unit)) }
  }

  /// "one day" without a word of measure is a day to come, not a length.
  private static func isSomeDay(_ words: MatchedWords, _ unit: Unit) -> Bool {
    unit == .day && words["one"] == "one"
      && !words.follows(["for", "in", "within", "after", "of", "just", "only", "least", "than", "last"])
  }

  /// "for a month", "almost a decade": one unit behind a word of measure.
  private static let single = Rule(
    #"(?<![\w-])(?i:for|in|within|about|almost|nearly|over|than|lasted|lasting|spent|takes?|took|least|roughly|of|after|under|exactly|just|only|as\h+long\h+as)\h+(?<expression>(?i:a|an|the\h+entire|an\h+entire|a\h+full|a\h+whole|the\h+whole)\h+(?<unit>(?i:minute|hour|day|week|month|year|decade|century)))(?![\w-])(?!\h+(?i:ago|later|earlier|before|after|when|and\h+a\h+half)\b)(?!(?<!\bcentury|\bdecade|\byear|\bmonth|\bweek)\h+of\b)"#
  ) { words in
    words.unit().map { .fixed(.duration, Amount.whole(1).duration(of: $0)) }
  }

  private static let half = Rule(
    #"(?<![\w-])(?i:(?:a\h+)?half[-\h](?:an?\h+)?)(?<unit>(?i:minute|hour|day|year|decade|century))(?![\w-])"#
  ) { words in
    words.unit().map { .fixed(.duration, Amount.andHalf(0).duration(of: $0)) }
  }

  private static let vague = Rule(
    #"(?<![\w-])"# + fromNow + #"(?<count>\#(Lexicon.vagueCount))\h+(?i:more\h+)?(?<unit>\#(Lexicon.unitPlural))\b"#
      + notAge
  ) { words in length(words) }

  /// "for years", "weeks of talks"; but "the days before the vote" tell neither a date nor a length.
  private static let plural = Rule(
    #"(?<![\w-])(?:(?i:for|in|over|after|within|of|the|took|takes?|spent|spending|last(?:ed)?|dozens\h+of|hundreds\h+of)\h+(?<expression>(?<unit>(?i:(?!minutes\h+of\h+(?:the|its|a)\b)\#(Lexicon.unitPlural))))|(?<!early )(?<!small )(?<!wee )(?<unit2>(?i:(?!minutes\h+of\h+(?:the|its|a)\b)\#(Lexicon.unitPlural)))(?=\h+(?i:of|ago|earlier|later|to\h+come)\b))(?!\h+(?i:before|after)\b)(?![\w-])"#
  ) { words in
    (words.unit() ?? words.unit("unit2")).map { .fixed(.duration, Amount.vague.duration(of: $0)) }
  }

  /// "day-long", "weeklong", "decades-long".
  private static let longWord = Rule(
    #"(?<![\w-])(?<unit>(?i:hour|day|week|month|year|decade|century|hours|days|weeks|months|years|decades|centuries))-?long(?!\w)"#
  ) { words in
    guard let name = words["unit"], let unit = Lexicon.unit(name) else { return nil }
    let isMany = name.hasSuffix("s")
    return .fixed(.duration, (isMany ? Amount.vague : .whole(1)).duration(of: unit))
  }

  private static func length(_ words: MatchedWords) -> Meaning? {
    guard let unit = words.unit(), let amount = words.amount() else { return nil }
    return .fixed(.duration, amount.duration(of: unit))
  }
}
