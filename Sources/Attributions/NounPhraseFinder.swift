import NewsModel
import UTF8Text

/// Finds the noun phrases beside a verb: its subject before it, an inverted subject behind it.
///
/// Purpose: the source words of an attribution, with title, apposition and relative clause. Valid for English news
/// prose; where the parse names no subject, the bounds are words that cannot stand inside a noun phrase. Cost:
/// O(length of the phrase), at most `limit` tokens.
struct NounPhraseFinder {
  let reading: Reading
  let lexicon: CueLexicon

  /// Tokens a source may have; the longest in the news of 2015 and 2016 that matter have about 40 (2026-11-21).
  static let limit = 40

  /// The phrase that ends right before `end`.
  func phrase(endingAt end: Int, from start: Int) -> Range<Int>? {
    let end = withoutTime(end, from: start)
    let last = end - 1
    guard last >= start, reading.quotation(at: last) == nil else { return nil }
    let word = reading.word(last)
    if WordClasses.pronouns.contains(word) { return pronounPhrase(at: last, from: start) }
    if word == "," { return phraseWithInsertion(closedAt: last, from: start) }
    if word == ")" { return phraseWithBrackets(closedAt: last, from: start) }
    guard reading.isWord(last), canEndPhrase(word) else { return nil }
    let first = walkedStart(from: last, downTo: start)
    return phraseWithClause(around: first, end: end, from: start) ?? trimmed(first..<end)
  }

  /// "An engineer who has worked on the dike": a relative clause without commas, its verb right before the words at
  /// `first`.
  private func phraseWithClause(around first: Int, end: Int, from start: Int) -> Range<Int>? {
    var index = first - 1
    let lowest = max(start, first - 12)
    while index > lowest, reading.isWord(index), reading.quotation(at: index) == nil {
      let word = reading.word(index)
      if word == "who" || word == "which" {
        guard reading.isWord(index - 1), !WordClasses.prepositions.contains(reading.word(index - 1)) else { return nil }
        return phrase(endingAt: index, from: start).map { $0.lowerBound..<end }
      }
      if lexicon[word]?.frames.contains(.clause) ?? false || WordClasses.clauseOpeners.contains(word) { return nil }
      index -= 1
    }
    return nil
  }

  /// The end of the words before "on Thursday evening".
  private func withoutTime(_ end: Int, from start: Int) -> Int {
    var index = end
    while index - 1 > start,
      WordClasses.weekdays.contains(reading.word(index - 1)) || Self.partsOfDay.contains(reading.word(index - 1))
    { index -= 1 }
    guard index < end, reading.word(index - 1) == "on" || WordClasses.weekdays.contains(reading.word(index)) else {
      return end
    }
    return reading.word(index - 1) == "on" ? index - 1 : index
  }

  private static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]

  /// A pronoun alone, or with the noun it goes with: "some of them" is rare enough to leave.
  private func pronounPhrase(at index: Int, from start: Int) -> Range<Int>? {
    ["that", "what"].contains(reading.word(index)) ? nil : index..<(index + 1)
  }

  private func canEndPhrase(_ word: String) -> Bool {
    !WordClasses.auxiliaries.contains(word) && !WordClasses.clauseOpeners.contains(word)
      && !WordClasses.prepositions.contains(word)
      && !["and", "or", "but", "the", "a", "an", "to", "not"].contains(word)
  }

  /// "Anna Orr, a spokeswoman," or "the official, who asked not to be named,".
  private func phraseWithInsertion(closedAt comma: Int, from start: Int) -> Range<Int>? {
    var index = comma - 1
    let lowest = max(start, comma - Self.limit)
    while index > lowest {
      if reading.word(index) == ",", let head = head(before: index, from: start), isInsertion((index + 1)..<comma) {
        return head.lowerBound..<(comma + 1)
      }
      index -= 1
    }
    return nil
  }

  private func head(before comma: Int, from start: Int) -> Range<Int>? {
    guard reading.word(comma - 1) != "," else { return nil }
    return phrase(endingAt: comma, from: start)
  }

  /// An age, a relative clause, or words without a verb of their own.
  private func isInsertion(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    if ["who", "which", "whose"].contains(reading.word(first)) { return true }
    if ["and", "but", "or", "when", "while", "if", "as", "because", "including"].contains(reading.word(first)) {
      return false
    }
    return !hasOwnVerb(words)
  }

  /// Whether an auxiliary stands among words, outside a relative clause of theirs.
  func hasOwnVerb(_ words: Range<Int>) -> Bool {
    for index in words {
      if ["who", "which", "whose", "that"].contains(reading.word(index)) { return false }
      if WordClasses.auxiliaries.contains(reading.word(index)), reading.word(index) != "'s" { return true }
    }
    return false
  }

  private func phraseWithBrackets(closedAt close: Int, from start: Int) -> Range<Int>? {
    let lowest = max(start, close - 12)
    guard let open = (lowest..<close).last(where: { reading.word($0) == "(" }), open > start, reading.isWord(open - 1)
    else { return nil }
    return phrase(endingAt: open, from: start).map { $0.lowerBound..<(close + 1) }
  }

  private func walkedStart(from last: Int, downTo start: Int) -> Int {
    var first = last
    let lowest = max(start, last - Self.limit)
    while first > lowest, continuesPhrase(first - 1, to: first) || reaches(first - 1, from: lowest) { first -= 1 }
    return first
  }

  /// "to" within a phrase: "adviser to the mayor", "letter from Orr to Lind".
  private func reaches(_ index: Int, from lowest: Int) -> Bool {
    guard reading.word(index) == "to", index > lowest else { return false }
    if Self.nounsWithTo.contains(reading.word(index - 1)) { return true }
    return (max(lowest, index - 5)..<index).contains { reading.word($0) == "from" }
  }

  private static let nounsWithTo: Set<String> = [
    "adviser", "advisor", "ambassador", "aide", "envoy", "secretary", "assistant", "counsel", "visitor", "visitors",
    "letter", "message", "response", "delegate", "opposition", "heir", "representative",
  ]

  /// Whether a token may stand inside the phrase whose next token is `next`.
  private func continuesPhrase(_ index: Int, to next: Int) -> Bool {
    let word = reading.word(index)
    guard reading.quotation(at: index) == nil else { return false }
    if !reading.isWord(index) { return isInnerMark(index, next: next) }
    if word == "and" || word == "or" { return joins(index) }
    if word == "'s" { return true }
    if WordClasses.auxiliaries.contains(word) || WordClasses.clauseOpeners.contains(word) || word == "to" {
      return false
    }
    if WordClasses.articles.contains(reading.word(next)), isNoun(index) { return false }
    if ["he", "she", "they", "it", "i", "we", "but", "not", "yet"].contains(word) { return false }
    if WordClasses.weekdays.contains(word), reading.word(next) != "'s" { return false }
    guard let form = lexicon[word], !reading.isCapitalized(index) else { return true }
    return form.inflection == .base || form.frames.contains(.nounLike) && form.inflection == .third
  }

  /// A word that an article cannot follow within one phrase.
  private func isNoun(_ index: Int) -> Bool {
    let word = reading.word(index)
    return !WordClasses.prepositions.contains(word)
      && !["and", "or", "all", "both", "half", "such", "to", "only", "even"].contains(word)
  }

  /// A full stop behind an abbreviation, or a mark within a name.
  func isInnerMark(_ index: Int, next: Int) -> Bool {
    switch reading.word(index) {
    case ".":
      return reading.touches(index) && reading.tokens[index - 1].range.count <= 5 && reading.isCapitalized(index - 1)
    case "'", "&", "/": return true
    case "-": return reading.touches(index) && reading.touches(next)
    case "(", ")": return false
    default: return false
    }
  }

  /// Whether "and" joins two parts of one subject: both names, or both plain nouns with determiners.
  private func joins(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return reading.isCapitalized(index - 1) && (reading.isCapitalized(index + 1) || isTitle(index + 1))
      || reading.word(index - 1).hasSuffix("s") && reading.word(index + 1).hasSuffix("s")
  }

  private func isTitle(_ index: Int) -> Bool { reading.isWord(index) && reading.isCapitalized(index + 1) }

  /// Cuts a leading adverbial: of "in an interview Mr. Orr" stays "Mr. Orr".
  private func trimmed(_ words: Range<Int>) -> Range<Int>? {
    var first = words.lowerBound
    while first < words.upperBound, isLeadingWaste(first) { first += 1 }
    guard first < words.upperBound else { return nil }
    guard WordClasses.prepositions.contains(reading.word(first)) else { return first..<words.upperBound }
    return basePhrase(in: first..<words.upperBound)
  }

  private func isLeadingWaste(_ index: Int) -> Bool {
    let word = reading.word(index)
    return ["and", "or", "then", "so", "meanwhile", "still", "also", "'", "-", ".", "now", "yet", "even", "however"]
      .contains(word)
      || word.hasSuffix("ly") && reading.isCapitalized(index) && reading.word(index + 1) != "'s" && word.utf8.count > 6
  }

  /// The last words up to a determiner, or behind the last preposition or mark.
  private func basePhrase(in words: Range<Int>) -> Range<Int>? {
    var first = words.upperBound - 1
    while first > words.lowerBound {
      if WordClasses.determiners.contains(reading.word(first)) { return first..<words.upperBound }
      let before = reading.word(first - 1)
      if WordClasses.prepositions.contains(before) { return first..<words.upperBound }
      if reading.isCapitalized(first), reading.isWord(first - 1), !reading.isCapitalized(first - 1) {
        return first..<words.upperBound
      }
      first -= 1
    }
    return nil
  }
}
