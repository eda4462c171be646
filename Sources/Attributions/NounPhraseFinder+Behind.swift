import NewsModel
import UTF8Text

extension NounPhraseFinder {
  /// The phrase that starts at `start`, as a subject behind its verb: `said Anna Orr, a spokeswoman for the port.`
  func phrase(startingAt start: Int, to limit: Int) -> Range<Int>? {
    guard start < limit, canStartPhrase(start) else { return nil }
    var end = start + 1
    let highest = min(limit, start + Self.limit)
    while end < highest, let next = afterPart(end, limit: highest) { end = next }
    return start..<end
  }

  private func canStartPhrase(_ index: Int) -> Bool {
    let word = reading.word(index)
    guard reading.isWord(index), reading.quotation(at: index) == nil else { return false }
    if ["that", "to", "which", "what", "how", "whether", "if", "him", "her", "them", "me", "us", "more"].contains(word)
    {
      return false
    }
    return !WordClasses.prepositions.contains(word) && !WordClasses.auxiliaries.contains(word)
      && !WordClasses.weekdays.contains(word)
  }

  /// The index behind the next part of the phrase, nil where the phrase ends.
  private func afterPart(_ index: Int, limit: Int) -> Int? {
    let word = reading.word(index)
    guard reading.quotation(at: index) == nil else { return nil }
    if word == "," { return afterInsertion(index, limit: limit) }
    if word == "." { return isInnerMark(index, next: index + 1) && index + 1 < limit ? index + 1 : nil }
    if word == "(" { return (index..<min(limit, index + 12)).first { reading.word($0) == ")" }.map { $0 + 1 } }
    if !reading.isWord(index) {
      return word == "'" || word == "&" || word == "-" && reading.touches(index) ? index + 1 : nil
    }
    return endsPhrase(index) ? nil : index + 1
  }

  private func endsPhrase(_ index: Int) -> Bool {
    let word = reading.word(index)
    if WordClasses.weekdays.contains(word) || WordClasses.auxiliaries.contains(word) && word != "'s" { return true }
    if WordClasses.clauseOpeners.contains(word) && word != "who" && word != "whose" { return true }
    if ["during", "after", "before", "last", "this", "to", "about", "but", "again"].contains(word) { return true }
    if ["he", "she", "they", "it", "we"].contains(word) { return true }
    if ["in", "on", "at"].contains(word) { return opensOccasion(index + 1) }
    return word == "and" && !reading.isCapitalized(index + 1)
  }

  /// "an interview", "Monday", "a rally", "Twitter": where or when it was said rather than who.
  private func opensOccasion(_ index: Int) -> Bool {
    let words = [reading.word(index), reading.word(index + 1), reading.word(index + 2)]
    return words.contains { WordClasses.reportNouns.contains($0) || WordClasses.weekdays.contains($0) }
      || reading.tokens.indices.contains(index) && reading.tokens[index].kind == .number
  }

  /// The index behind an apposition and its closing comma; nil where the comma begins something else.
  private func afterInsertion(_ comma: Int, limit: Int) -> Int? {
    let first = comma + 1
    guard first < limit, reading.isWord(first), reading.quotation(at: first) == nil else { return nil }
    let word = reading.word(first)
    let opens = ["a", "an", "the", "who", "whose", "which", "his", "her", "their", "its"].contains(word)
    guard opens || reading.tokens[first].kind == .number || lexicon[word] == nil && reading.isWord(first) else {
      return nil
    }
    if word.hasSuffix("ing"), !reading.isCapitalized(first) { return nil }
    guard !["and", "but", "or", "as", "with", "he", "she", "they", "it", "in", "on"].contains(word) else { return nil }
    let stop =
      (first..<limit).first { [",", ".", ";", "\"", ":"].contains(reading.word($0)) && !isInnerMark($0, next: $0 + 1) }
      ?? limit
    let isRelative = ["who", "whose", "which"].contains(word)
    let verbs = hasOwnVerb(first..<stop)
    guard isRelative || !verbs, stop > first else { return nil }
    return stop
  }
}
