import NewsModel
import Patterns

/// Clock times: "10:35 a.m.", "9 a.m. EST", "1430 GMT", "noon", "4 in the morning".
enum ClockPatterns {
  static let rules: [Rule] = [twelveHours, twentyFourHours, zoneTime, named, oClock]

  private static let start = #"(?<![\w$€£#/.:-])(?<!\d,)"#
  private static let zone =
    #"(?:\h+(?<bracket>\()?(?<zone>GMT|UTC|EST|EDT|ET|CST|CDT|CT|PST|PDT|PT|BST|CET|CEST|IST|local\h+time|(?:Eastern|Central|Mountain|Pacific)(?:\h+(?:Standard\h+|Daylight\h+)?[Tt]ime)?)(?!\w)(?(<bracket>)\)))"#

  private static let twelveHours = Rule(
    start + #"(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\d))?\h?(?<half>[ap])(?:m\b|\.\h?m\.?)(?!\w)\#(zone)?"#,
    .ignoresCase
  ) { time($0) }

  private static let twentyFourHours = Rule(
    #"(?<![\w-])(?i:at|by|until|till|from|around|about|to|before|after|since|between|and)\h+(?<expression>(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?:\h?hrs|\h+hours)?\#(zone)?)(?![\w:])(?![.,]\d)(?!\h+(?i:to|lead|win|mark|left|remaining))"#
  ) { time($0) }

  /// "1430 GMT", but not in "5:30 p.m. (1430 GMT)", where it says the same again.
  private static let zoneTime = Rule(
    start + #"(?<!m\. \()(?<!m \()(?<hour>[01]\d|2[0-3]):?(?<minute>[0-5]\d)(?:\h?(?:hours|hrs))?\#(zone)(?!\w)"#
  ) { time($0) }

  private static let named = Rule(
    #"(?<![\w-])(?:(?i:at|by|until|before|after|around|about|from|since|shortly|of|past)\h+)(?<expression>(?<name>(?i:noon|midday|midnight)))(?![\w-])"#
  ) { words in
    words["name"].map { .clock($0 == "midnight" ? "T24:00" : "T12:00", of: nil) }
  }

  private static let hourWord = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

  /// "4 in the morning", "ten o'clock at night"; "killed 4 in the morning raid" is none.
  private static let oClock = Rule(
    start
      + #"(?:(?<hour>1[0-2]|[1-9])(?::(?<minute>[0-5]\d))?(?:\h+o['’]clock)?|(?<word>\#(hourWord))\h+o['’]clock)\h+(?:in\h+the\h+(?<part>morning|afternoon|evening)|at\h+(?<night>night))(?!\w)(?=\h*(?:[^\w\h]|$)|\h+(?:and|as|at|before|but|for|if|in|local|of|on|or|the|to|when|while|with)\b|\h+\#(Lexicon.weekdayName))"#,
    .ignoresCase
  ) { words in
    let isLate = words["part"] == "afternoon" || words["part"] == "evening" || words["night"] != nil
    return clock(words, isAfternoon: isLate)
  }

  private static func time(_ words: MatchedWords) -> Meaning? {
    clock(words, isAfternoon: words["half"].map { $0 == "p" })
  }

  private static func clock(_ words: MatchedWords, isAfternoon: Bool?) -> Meaning? {
    guard var hour = words.number("hour") ?? words["word"].flatMap(Lexicon.number) else { return nil }
    if let isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let zone = ["gmt", "utc"].contains(words["zone"] ?? "") ? "Z" : ""
    return .clock("T\(twoDigits(hour)):\(twoDigits(words.number("minute") ?? 0))\(zone)", of: nil)
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
