import NewsModel
import Patterns

/// Expressions counted from the publication date: "yesterday", "last month", "two weeks ago", "now".
enum RelativePatterns {
  static let rules: [Rule] = [
    day, dayAfterTomorrow, partOfDay, pastPeriod, period, partOfPeriod, yearEnd, weekend, ago, halfAgo, unitsAgo,
    yearAgo,
    fromNow,
    present,
    past, future, longAgo,
  ]

  private static let dayOffsets = ["yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1]

  private static let day = Rule(
    #"(?<![\w-])(?<!USA )(?<day>(?i:today|yesterday|tomorrow|tonight))(?:\h+(?<part>\#(Lexicon.partName)))?(?![\w-])(?!['’]s\h+(?:world|society|generations?|youths?|young|kids|teen\w*|parents|children|standards|money|dollars)\b)(?!\h+(?:[Ss]how|with)\b)"#
  ) { words in
    guard let name = words["day"], let offset = dayOffsets[name], !(words.isTitle("day") && words.followsName) else {
      return nil
    }
    return .day(offset: offset, part: name == "tonight" ? .night : words.part())
  }

  private static let dayAfterTomorrow = Rule(
    #"\bthe\h+day\h+(?<side>before\h+yesterday|after\h+tomorrow)\b"#, .ignoresCase
  ) { words in
    .day(offset: words["side"]?.hasPrefix("after") == true ? 2 : -2, part: nil)
  }

  /// "this morning", "last night".
  private static let partOfDay = Rule(
    #"(?<![\w-])(?:early\h+|later?\h+|earlier\h+)?(?<shift>this|last)\h+(?<part>\#(Lexicon.partName))\b"#, .ignoresCase
  ) { words in
    guard let shift = words.shift(), let part = words.part(), !words.isTitle("part") else { return nil }
    return .day(offset: shift.offset, part: part)
  }

  /// "earlier this month", "next year", "the last week", "the current quarter".
  private static let period = Rule(
    #"(?<![\w-])(?:(?:earlier|later|late|early|mid)[-\h]\h*(?:in\h+)?)?(?:the\h+)?(?<shift>last|this(?:\h+(?:past|coming))?|next|previous|current|coming)\h+(?<unit>week|weekend|month|quarter|year|decade|century)(?![\w-])"#,
    .ignoresCase
  ) { words in
    guard let shift = words.shift(), let unit = words.unit() else { return nil }
    return .fromPublication(shift.offset, unit)
  }

  /// "the past week", "for the last week": a length up to now rather than a calendar week.
  private static let pastPeriod = Rule(
    #"(?<![\w-])(?:the\h+past\h+(?<unit>\#(Lexicon.unitName))|(?:for|over|during|in|within|throughout)\h+(?<expression>the\h+last\h+(?<unit2>hour|day|week|month|year|decade)))(?![\w-])(?!\h+of\b)"#,
    .ignoresCase
  ) { words in
    (words.unit() ?? words.unit("unit2")).map { .fixed(.duration, Amount.whole(1).duration(of: $0)) }
  }

  /// "the end of the year", "earlier in the week": parts of the week, month or year of publication.
  private static let partOfPeriod = Rule(
    #"(?<![\w-])(?:(?:the\h+)?(?:end|beginning|start|middle|rest|remainder)\h+of\h+(?<shift>the|this|last|next)|(?:earlier|later|early|late)\h+in\h+the)\h+(?<unit>week|month|quarter|year|decade|century)(?![\w-])"#,
    .ignoresCase
  ) { words in
    words.unit().map { .fromPublication(words.shift()?.offset ?? 0, $0) }
  }

  private static let yearEnd = Rule(
    #"(?<![\w-])(?:by|at|before|until|of|from|through|since)\h+(?<expression>year(?:['’]s)?[-\h]end)(?![\w-])"#,
    .ignoresCase
  ) { _ in .fromPublication(0, .year) }

  private static let weekend = Rule(
    #"(?<![\w-])(?:over|during|at|for|from|since|before|until|through|by|of|after)\h+(?<expression>the\h+weekend)(?![\w-])"#,
    .ignoresCase
  ) {
    _ in .weekend
  }

  private static let ago = Rule(
    #"(?<![\w$€£.,-])(?<count>an?|\#(Lexicon.count)|a\h+couple\h+of|\#(Lexicon.vagueCount))\h+(?<unit>\#(Lexicon.unitName)|\#(Lexicon.unitPlural))\h+(?:ago|back\b(?!\h+(?:from|to|in)\b))\b"#,
    .ignoresCase
  ) { count($0, sign: -1, else: "PAST_REF") }

  private static let halfAgo = Rule(
    #"(?<![\w-])(?:a\h+half[-\h]century|half\h+a\h+century)\h+ago\b"#, .ignoresCase
  ) { _ in .fromPublication(-50, .year) }

  /// "years ago", "months back".
  private static let unitsAgo = Rule(
    #"(?<![\w$€£.,-])\#(Lexicon.unitPlural)\h+(?:ago|back\b(?!\h+(?:from|to|in)\b))\b"#, .ignoresCase
  ) { _ in .fixed(.date, "PAST_REF") }

  /// "the year-ago quarter", "year-earlier figures".
  private static let yearAgo = Rule(#"(?<![\w-])year-(?:ago|earlier)(?![\w-])"#, .ignoresCase) { _ in
    .fromPublication(-1, .year)
  }

  private static let fromNow = Rule(
    #"(?<![\w$€£.,-])(?<count>an?|\#(Lexicon.count)|a\h+couple\h+of|\#(Lexicon.vagueCount))\h+(?<unit>\#(Lexicon.unitName)|\#(Lexicon.unitPlural))\h+from\h+now\b"#,
    .ignoresCase
  ) { count($0, sign: 1, else: "FUTURE_REF") }

  private static func count(_ words: MatchedWords, sign: Int, else reference: String) -> Meaning? {
    guard let amount = words.amount(), let unit = words.unit() else { return nil }
    guard let number = amount.whole else { return .fixed(.date, reference) }
    return .fromPublication(sign * number, unit)
  }

  private static let present = Rule(
    #"(?<![\w-])(?:(?:right|until|by|for|just|even|up\h+to|till)\h+)?(?<expression>now|currently|at\h+present|at\h+the\h+moment|nowadays|these\h+days|(?<=the |its |his |her |their |our |[’\x27]s )current(?=\h+(?!flow|of\b|is\b|was\b|runs?\b|ran\b|through\b|that\b|in\b|at\b)[a-z]))(?![\w-])(?!['’]s)(?!\h*,\h+(?:there|therefore|look|then|listen))(?!-)"#,
    .ignoresCase
  ) { words in
    isExclamation(words) ? nil : .fixed(.date, "PRESENT_REF")
  }

  /// A sentence that begins with "Now," makes a point rather than names a time.
  private static func isExclamation(_ words: MatchedWords) -> Bool {
    words.isCapitalized && words.firstWord == "now" && words.nextByte == UInt8(ascii: ",")
  }

  private static let past = Rule(
    #"(?<![\w-])(?<!more )(?<!most )(?<expression>recently|lately|in\h+the\h+past(?=\h*[.,;:)"”]|\h+(?:and|but|because|when|or|to)\b|$)|the\h+recent\h+past)(?![\w-])"#,
    .ignoresCase
  ) { _ in .fixed(.date, "PAST_REF") }

  private static let future = Rule(
    #"(?<![\w-])(?<!\ba )(?<!\bno )(?:the\h+(?:near(?:er|est)?\h+|immediate\h+|foreseeable\h+|distant\h+)?)?future(?![\w-])"#
  ) { _ in .fixed(.date, "FUTURE_REF") }

  private static let longAgo = Rule(#"(?<![\w-])(?:a\h+)?long(?:\h+time)?\h+(?:ago|back)\b"#, .ignoresCase) { _ in
    .fixed(.date, "PAST_REF")
  }
}
