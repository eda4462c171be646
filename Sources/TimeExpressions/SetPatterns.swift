import NewsModel
import Patterns

/// Times that come again: "every Monday", "twice a week", "annually", "$5 a day".
enum SetPatterns {
  static let rules: [Rule] = [everyWeekday, weekdays, everyUnit, frequency, adverb, rate]

  private static func weekly(_ weekday: Weekday?) -> Meaning? {
    weekday.map { .fixed(.set, "XXXX-WXX-\($0.rawValue + 1)") }
  }

  private static let everyWeekday = Rule(
    #"(?<![\w-])(?i:every|each)\h+(?:other\h+)?(?<weekday>\#(Lexicon.weekdayName))(?:\h+\#(Lexicon.partName))?(?!\w)"#
  ) { weekly($0.weekday()) }

  private static let weekdays = Rule(
    #"(?<![\w-])(?:on\h+)?(?<expression>(?<weekday>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays))(?![\w-])"#
  ) { weekly($0.weekday()) }

  private static let everyUnit = Rule(
    #"(?<![\w-])(?i:every|each)\h+(?:(?<count>\#(Lexicon.count)|(?i:other|few|single))\h+)?(?:(?<unit>(?i:\#(Lexicon.unitName)|\#(Lexicon.unitPlural)))|(?<part>morning|afternoon|evening|night))(?![\w-])"#
  ) { words in
    guard let unit = words.unit() ?? words.part().map({ _ in .day }) else { return nil }
    return .fixed(.set, amount(words["count"]).duration(of: unit))
  }

  private static func amount(_ count: String?) -> Amount {
    switch count {
    case nil, "single": .whole(1)
    case "other": .whole(2)
    case let words?: Amount(words: words) ?? .vague
    }
  }

  private static let frequency = Rule(
    #"(?<![\w-])(?i:once|twice|(?:\#(Lexicon.count)|several|many)\h+times)\h+(?i:an?|per|each|every)\h+(?<unit>(?i:\#(Lexicon.unitName)))(?![\w-])"#
  ) { words in
    words.unit().map { .fixed(.set, Amount.whole(1).duration(of: $0)) }
  }

  private static let adverbs: [String: String] = [
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "biannual": "P6M",
  ]

  /// In small letters only: "Daily" with a capital is mostly a newspaper.
  private static let adverb = Rule(
    #"(?<![\w-])(?<word>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually|annual|biannual)(?![\w-])"#
  ) { words in
    words["word"].flatMap { adverbs[$0] }.map { .fixed(.set, $0) }
  }

  /// "$5 a day", "three percent a year", "40 flights per week"; "60 miles an hour" is a speed, "24 hours a day" no time.
  private static let rate = Rule(
    #"(?<![\w-])(?<!\b24 )(?<!\bseven )(?<!\b7 )(?:[$€£]?\d[\d.,]*|hundred|thousand|million|billion|percent|per\h+cent|dollars|pounds|euros|times|hours|(?!miles|kilomet\w+|kms|knots|meters|metres|feet|takes|spends|lasts|needs|has|was|is|this)[a-z]{3,}s)\h+(?<expression>(?:an?|per)\h+(?<unit>(?!second\h+[a-z])\#(Lexicon.unitName)))(?![\w-])(?!\h+(?:ago|later|earlier|before|after|when|of)\b)"#,
    .ignoresCase
  ) { words in
    words.unit().map { .fixed(.set, Amount.whole(1).duration(of: $0)) }
  }
}
