import NewsModel
import Patterns

/// Expressions counted from the text's own time line: "three days later", "the same day", "a day after …".
enum TextAnchoredPatterns {
  static let rules: [Rule] = [later, besideEvent, sameUnit, beside, theNext, weekOf]

  private static let count = #"(?<count>an?|the|\#(Lexicon.count)|a\h+couple\h+of)"#
  private static let unit = #"(?<unit>\#(Lexicon.unitName)|\#(Lexicon.unitPlural))"#

  private static let later = Rule(
    #"(?<![\w$€£.,-])"# + count + #"\h+"# + unit
      + #"\h+(?<side>later|earlier|afterwards?|before\h+that|after\h+that)\b(?!\h+than)"#, .ignoresCase
  ) { words in
    guard let number = words.amount()?.whole, let unit = words.unit(), let side = words["side"] else { return nil }
    return .fromText(isBack(side) ? -number : number, unit)
  }

  /// "the day before", "two weeks after the vote": what follows decides between a date and a length.
  private static let besideEvent = Rule(
    #"(?<![\w$€£.,-])"# + count + #"\h+"# + unit + #"\h+(?<side>before|after)\b(?!\h+that\b)"#, .ignoresCase
  ) { words in
    guard let number = words.amount()?.whole, let unit = words.unit(), let side = words["side"],
      words["count"] != "the" || words["unit"]?.hasSuffix("s") == false
    else { return nil }
    let offset = isBack(side) ? -number : number
    let isPoint = words["count"] == "the"
    if endsClause(words) { return isPoint ? .fromText(offset, unit) : nil }
    return .fromNext(offset, unit, isPoint: isPoint)
  }

  private static func isBack(_ side: String) -> Bool { side.hasPrefix("earl") || side.hasPrefix("before") }

  private static func endsClause(_ words: MatchedWords) -> Bool {
    words.nextByte.map { ".,;)!?\n".utf8.contains($0) } ?? true
  }

  /// "that day", "later the same year".
  private static let sameUnit = Rule(
    #"(?<![\w-])(?:(?:earlier|later|late|early)\h+)?(?:that\h+same|(?:on\h+|in\h+)?(?<plain>that)|the\h+same|that\h+very)\h+(?:(?<unit>day|week|weekend|month|year)|(?<part>\#(Lexicon.partName)))(?![\w-])"#,
    .ignoresCase
  ) { words in
    .fromText(0, words.unit() ?? .day, part: words.part())
  }

  /// "the next day", "the following morning", "the previous year".
  private static let beside = Rule(
    #"(?<![\w-])the\h+(?<shift>next|following|previous|preceding)\h+(?:(?<unit>day|week|weekend|month|year)|(?<part>\#(Lexicon.partName)))(?![\w-])"#,
    .ignoresCase
  ) { words in
    let isBack = words["shift"]?.hasPrefix("pre") == true
    return .fromText(isBack ? -1 : 1, words.unit() ?? .day, part: words.part())
  }

  private static let theNext = Rule(#"(?<![\w-])next\h+(?:day|(?<part>morning))(?![\w-])"#, .ignoresCase) { words in
    .fromText(1, .day, part: words.part())
  }

  /// "the week of March 6": the week that holds the day.
  private static let weekOf = Rule(#"(?<![\w-])the\h+(?<unit>week|weekend)\h+of(?=\h+(?:[A-Z]|\d))"#, .ignoresCase) {
    words in
    words.unit().map { .fromNext(0, $0, isPoint: true) }
  }
}
