import NewsModel
import UTF8Text

/// The words of time and the pattern fragments made of them.
///
/// Fragments are case sensitive where a small letter means another word ("march", "may"); names of months and days
/// are also known in capitals.
enum Lexicon {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static func alternatives(_ words: [String]) -> String {
    "(?:" + words.flatMap { [$0, $0.uppercased()] }.joined(separator: "|") + ")"
  }

  /// A month's full name.
  static let monthName = alternatives(months)
  /// A month's name or abbreviation; only a day or year beside it makes an abbreviation a month.
  static let monthOrShort =
    "(?:" + monthName
    + #"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?)"#
  static let weekdayName = alternatives(weekdays)
  static let weekdayOrShort =
    "(?:" + weekdayName + #"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"#
  /// 1 to 31 with or without an ordinal ending, and no part of a longer number.
  static let dayNumber = #"(?:0?[1-9]|[12]\d|3[01])(?!\d)"#
  static let ordinal = #"(?:st|nd|rd|th)?"#
  /// A year of the modern calendar, and no part of a longer number.
  static let year = #"(?:1[5-9]|20)\d\d(?![\d%])(?![.,:/]\d)"#
  static let partName = "(?:morning|afternoon|evening|night)"
  static let seasonName = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
  /// Where no number, price, address or longer word may run into an expression.
  static let start = #"(?<![\w$€£¥#@/+])(?<!\d[.,:-])(?<!\d[–])"#
  /// What counts people and things, so that a number before it is no day or year.
  static let counted =
    #"\h+(?i:people|persons|soldiers|troops|men|women|children|workers|employees|jobs|dollars|euros|pounds|rupees|yuan|yen|votes|seats|points|meters|metres|miles|kilomet(?:er|re)s|km|feet|tons|tonnes|percent|per\h+cent|degrees|times|students|pupils|cases|deaths|homes|houses|families|refugees|migrants|civilians|members|delegates|units|copies|pages|cars|vehicles|barrels|shares|million|billion|thousand|voters|officers|victims|passengers|players|runs|goals|others|more|square|bottles|sheep|cattle|horses|acres|hectares|lit(?:er|re)s|gallons|grams|kilo\w*|ounces|calories|watts|volts|signatures|spectators|guests|tickets|inches|yards|letters|words|rpm)\b"#
  /// The rest of an address behind its number: "12 March Road", "1912 Cliff Road".
  static let street =
    #"(?:\h+[A-Z][\w'’.]*){0,3}\h+(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Lane|Drive|Way|Square|Place|Court|Terrace)(?!\w)"#
  private static let numberWords = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100,
  ]
  private static let numberWord = "(?:" + numberWords.keys.sorted().reversed().joined(separator: "|") + ")"
  /// A count in figures or words, without "a".
  static let count =
    "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d{1,2})?(?:\\h1/2|½)?|(?i:" + numberWord + "(?:-" + numberWord + ")?"
    + "(?:\\h+and\\h+a\\h+half)?))"
  /// A count that is not told: "several", "a few".
  static let vagueCount =
    #"(?i:several|(?:a|the\h+(?:last|past|next|first))\h+few|few|many|some|numerous|recent|coming|countless)"#
  /// One unit, no more: "day", "century".
  static let unitName = "(?:second|minute|hour|day|week|weekend|month|quarter|year|decade|century)"
  static let unitPlural = "(?:seconds|minutes|hours|days|weeks|weekends|months|quarters|years|decades|centuries)"

  static func month(_ folded: String) -> Int? {
    months.firstIndex { folded.hasPrefix($0.prefix(3).folded()) }.map { $0 + 1 }
  }

  static func weekday(_ folded: String) -> Weekday? {
    weekdays.firstIndex { folded.hasPrefix($0.prefix(3).folded()) }.flatMap(Weekday.init(rawValue:))
  }

  static func partOfDay(_ folded: String) -> PartOfDay? {
    switch folded {
    case "dawn": .dawn
    case "morning": .morning
    case "afternoon": .afternoon
    case "evening": .evening
    case "night": .night
    default: nil
    }
  }

  static func season(_ folded: String) -> Season? {
    switch folded {
    case "spring": .spring
    case "summer": .summer
    case "autumn", "fall": .fall
    case "winter": .winter
    default: nil
    }
  }

  static func unit(_ folded: String) -> Unit? {
    switch folded {
    case "second", "seconds": .second
    case "minute", "minutes": .minute
    case "hour", "hours": .hour
    case "day", "days": .day
    case "week", "weeks": .week
    case "weekend", "weekends": .weekend
    case "month", "months": .month
    case "quarter", "quarters": .quarter
    case "year", "years": .year
    case "decade", "decades": .decade
    case "century", "centuries": .century
    default: nil
    }
  }

  /// The value of a number word, also of two joined by a hyphen: "twenty-one".
  static func number(_ folded: String) -> Int? {
    let parts = folded.split(separator: "-").map { numberWords[String($0)] }
    guard (1...2).contains(parts.count) else { return nil }
    return parts.reduce(0) { sum, part in sum.flatMap { sum in part.map { sum + $0 } } }
  }
}
