import NewsModel
import Patterns

/// Centuries, decades, seasons, halves and quarters: "the 1990s", "last spring", "third-quarter profit".
enum YearPartPatterns {
  static let rules: [Rule] = [decade, decadeInWords, century, season, yearPart, quarter, fiscal]

  private static let decade = Rule(
    #"(?<![\w$€£.,-])(?<expression>(?:(?i:early|late|mid)[-\h]\h*)?(?<decade>(?:1[5-9]|20)\d)0['’]?s)(?!\w)(?:,?\h+(?:and|or|to)\h+(?:the\h+)?(?<second>['’‘]?(?<decade2>[2-9])0s)(?!\w))?"#,
    second: { words in
      guard let first = words["decade"].map({ String($0.prefix(2)) }), let digit = words["decade2"],
        first + digit > words["decade"] ?? "", first != "20" || digit <= "3"
      else {
        return nil
      }
      return .fixed(.date, first + digit + "X")
    }
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

  private static let centuryNames = [
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "twenty-first": 21,
  ]

  /// "the 18th century", "a nineteenth-century church"; TIMEX3 names it by the first digits of its years.
  private static let century = Rule(
    #"(?<![\w-])(?:the\h+)?(?:(?i:early|late|mid)[-\h]\h*)?(?:(?<number>[1-9]|1\d|2[01])(?:st|nd|rd|th)|(?<name>(?i:\#(centuryNames.keys.sorted().joined(separator: "|")))))[-\h](?i:century)(?!\w)(?!\h+(?:BC|B\.C\.|BCE|AH))"#
  ) { words in
    guard let number = words.number("number") ?? words["name"].flatMap({ centuryNames[$0] }) else { return nil }
    return .fixed(.date, number <= 10 ? "0\(number - 1)" : "\(number - 1)")
  }

  /// What makes a season's name something else: "spring water", "the fall of the wall", "the Summer Olympics".
  private static let notSeason =
    #"\h+(?i:water|rolls?|onions?|lamb|coats?|jackets?|clothes|tires|tyres|wheat|olympics|games|hill|valley|lake|garden)\b|(?<=the [Ff]all)\h+(?:of\h+(?!\d|this|last|next)|from|to|off|out)\b"#
  /// Words beside which a fall is one of a person.
  private static let injury = Pattern(
    literal: #"(?i)\b(?:hurt|injur|bruis|fractur|broke|survived|unhurt|unharmed|ladder|stair|balcony|cliff|scaffold)"#)

  private static let season = Rule(
    #"(?<![\w-])(?:(?<shift>(?i:last|this(?:\h+past)?|next))\h+|(?<article>(?i:in|during|since|until|by|over|early|late|mid|of)[-\h]\h*(?:the\h+|early\h+|late\h+|mid-)*))(?<season>\#(Lexicon.seasonName))(?![\w-])(?!\#(notSeason))(?:,?\h+(?:of\h+)?"#
      + #"(?:(?<year>\#(Lexicon.year))|(?<yearShift>last|this|next)\h+year))?"#
  ) { words in
    guard let season = words["season"].flatMap(Lexicon.season) else { return nil }
    let needsYear = season == .fall && words.shift() == nil && words["article"]?.contains("the ") != true
    if needsYear && words["year"] == nil { return nil }
    if season == .fall && words["year"] == nil && words.shift() == nil && words.isNear(injury) { return nil }
    return .season(season, year: words.number("year"), shift: words.shift("yearShift") ?? words.shift())
  }

  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  private static let yearPart = Rule(
    #"(?<![\w-])(?<fiscal>fiscal\h+)?(?:(?:the\h+)?(?<ordinal>(?i:first|second|third|fourth))[-\h](?<part>quarter|half)(?:\h+of)?|Q(?<number>[1-4]))(?!\w)\h*(?:(?<fiscal2>fiscal\h+)?(?<year>\#(Lexicon.year))|(?<yearShift>(?:of\h+)?(?:the|this|last|next)\h+year\b))?"#
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

  /// Words beside which a quarter is one of a match.
  private static let sports = Pattern(
    literal:
      #"(?i)touchdown|quarterback|\byards?\b|field\h+goal|rebound|halftime|half-time|\bscor(?:ed?|ing)\b|\bgames?\b|kickoff|fumble|\bpunt|intercept|\bcoach|\bbasket|\btied\b|\bN[FB]A\b|\bfans?\b|\bplayers?\b"#
  )

  /// "third-quarter profit", "in the second quarter": of the year, unless the line is about a match.
  private static let quarter = Rule(
    #"(?<![\w-])(?<expression>(?:(?i:the)\h+(?<ordinal>(?i:first|second|third|fourth))[-\h]|(?<adjective>(?i:first|second|third|fourth))-)quarter)(?![\w-])(?!\h+of\b)(?!\h+(?i:final|back|mile|century|moon))"#
  ) { words in
    guard let number = (words["ordinal"] ?? words["adjective"]).flatMap({ ordinals[$0] }), !words.isNear(sports) else {
      return nil
    }
    return .yearPart("Q\(number)", year: nil)
  }

  private static let fiscalReason = "a fiscal year, whose calendar the text does not give"

  private static let fiscal = Rule(
    #"(?<![\w-])(?:(?i:fiscal|financial)\h+(?:year\h+)?|FY\h?)(?:\d\d|(?:19|20)\d\d)(?:[-–/]\d{2,4})?(?!\w)"#
  ) { _ in .fixed(.date, "XXXX", reason: fiscalReason) }
}
