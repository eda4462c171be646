import NewsModel
import Patterns

/// Expressions counted from the text's own time line: "three days later", "the same day", "a day after …".
enum TextAnchoredPatterns {
  static let rules: [Rule] = [later, besideEvent, besideThat, sameUnit, beside, theNext, weekOf]

  private static let count = #"(?<count>an?|the|\#(Lexicon.count)|a\h+couple\h+of)"#
  private static let unit = #"(?<unit>\#(Lexicon.unitName)|\#(Lexicon.unitPlural))"#

  private static let later = Rule(
    #"(?<![\w$€£.,-])"# + count + #"\h+"# + unit
      + #"\h+(?<side>later|earlier|prior|afterwards?|before\h+that|after\h+that)\b(?!\h+than)"#, .ignoresCase
  ) { words in
    guard let number = words.amount()?.whole, let unit = words.unit(), let side = words["side"] else { return nil }
    return .fromText(isBack(side) ? -number : number, unit)
  }

  /// "two weeks after the vote": what follows decides whether it leads to a date.
  ///
  /// Not "April 12, the day before the vote", which dates the vote, nor "later in the day before leaving".
  private static let besideEvent = Rule(
    #"(?<![\w$€£.,-])(?<!\d, )(?<!day, )(?<!early in )(?<!late in )(?<!earlier in )(?<!later in )(?<expression>"#
      + count + #"\h+"# + unit
      + #")\h+(?<side>before|after)\b(?!\h*[.,;)!?\n]|\h*$)(?!\h+that\b)"#, .ignoresCase
  ) { words in
    guard let number = words.amount()?.whole, let unit = words.unit(), let side = words["side"],
      words["count"] != "the" || isOne(words)
    else { return nil }
    return .fromNext(isBack(side) ? -number : number, unit, distance(words["count"]))
  }

  private static func distance(_ count: String?) -> EventDistance {
    switch count {
    case "the": .point
    case "a", "an": .nothing
    default: .length
    }
  }

  /// "the day before", where its clause ends.
  private static let besideThat = Rule(
    #"(?<![\w-])(?<count>the)\h+"# + unit + #"\h+(?<side>before|after)(?=\h*[.,;)!?\n]|\h*$)"#, .ignoresCase
  ) { words in
    guard let unit = words.unit(), let side = words["side"], isOne(words) else { return nil }
    return .fromText(isBack(side) ? -1 : 1, unit)
  }

  /// One day or longer unit: "the second before" is no time.
  private static func isOne(_ words: MatchedWords) -> Bool {
    words["unit"].map { !$0.hasSuffix("s") && $0 != "second" } ?? false
  }

  private static func isBack(_ side: String) -> Bool { ["earl", "before", "prior"].contains(where: side.hasPrefix) }

  /// "that day", "later the same year".
  private static let sameUnit = Rule(
    #"(?<![\w-])(?:(?:earlier|later|late|early)\h+)?(?:that\h+same|(?:on\h+|in\h+)?(?<plain>that)|the\h+same|that\h+very)\h+(?:(?<unit>day|week|weekend|month|year)|(?<part>\#(Lexicon.partName)))(?![\w-])"#,
    .ignoresCase
  ) { words in
    .fromText(0, words.unit() ?? .day, part: words.part())
  }

  /// "the next day", "the following morning", "the previous year".
  private static let beside = Rule(
    #"(?<![\w-])the\h+(?<shift>next|following|previous|preceding|prior)\h+(?:(?<unit>day|week|weekend|month|quarter|year)|(?<part>\#(Lexicon.partName)))(?![\w-])"#,
    .ignoresCase
  ) { words in
    let isBack = words["shift"]?.hasPrefix("pr") == true
    return .fromText(isBack ? -1 : 1, words.unit() ?? .day, part: words.part())
  }

  private static let theNext = Rule(#"(?<![\w-])next\h+(?:day|(?<part>morning))(?![\w-])"#, .ignoresCase) { words in
    .fromText(1, .day, part: words.part())
  }

  /// "the week of March 6": the week that holds the day.
  private static let weekOf = Rule(#"(?<![\w-])the\h+(?<unit>week|weekend)\h+of(?=\h+(?:[A-Z]|\d))"#, .ignoresCase) {
    words in
    words.unit().map { .fromNext(0, $0, .point) }
  }
}
