import NewsModel
import UTF8Text

/// Finds the words a verb attributes, behind it.
///
/// Purpose: the content of "said that …", "told reporters …", "criticized …", "vowed to …". Valid when: the content
/// runs on to the end of the sentence unless another attribution, or for noun phrases another clause, begins before.
/// Cost: O(tokens) a cue.
struct ClauseFinder {
  let reading: Reading
  let phrases: NounPhraseFinder

  /// Tokens of "on Monday in a speech at the port" that may part a verb from its content.
  private static let adverbialLimit = 16

  /// The content behind a cue; nil when there is none.
  func content(of placed: PlacedCue, in stretch: Range<Int>, stops: Set<Int>) -> Range<Int>? {
    if let clause = dependentClause(of: placed, in: stretch) { return clause }
    guard let start = contentStart(of: placed, in: stretch) else { return nil }
    let end = contentEnd(from: start, placed: placed, in: stretch, stops: stops)
    guard end > start, !needsVerb(start, placed: placed) || isClause(start..<end, of: placed),
      !isTelephoneCall(start..<end, of: placed)
    else { return nil }
    return start..<end
  }

  /// The clause that depends on the verb, unless a quotation opens it: those are told by their marks.
  private func dependentClause(of placed: PlacedCue, in stretch: Range<Int>) -> Range<Int>? {
    guard !placed.cue.isPassive,
      let root = reading.dependents(of: placed.cue.head, "ccomp", in: stretch).first(where: { $0 > placed.cue.head })
    else { return nil }
    let words = reading.subtree(of: root, in: stretch)
    guard words.lowerBound >= placed.end, reading.quotation(at: words.lowerBound) == nil else { return nil }
    let closed = reading.quotation(at: words.upperBound - 1).map { words.lowerBound..<$0.upperBound } ?? words
    let end = withoutTrailingMarks(closed)
    return end > words.lowerBound ? words.lowerBound..<end : nil
  }

  // MARK: Where it starts

  private func contentStart(of placed: PlacedCue, in stretch: Range<Int>) -> Int? {
    let frames = placed.cue.form.frames
    var index = placed.end
    if placed.cue.isPassive {
      return ["as", "that"].contains(reading.word(index)) && index < stretch.upperBound ? index : nil
    }
    if reading.word(index) == ":", reading.quotation(startingAt: index + 1) != nil { return index + 1 }
    guard index < stretch.upperBound else { return nil }
    if frames.contains(.recipient), !placed.isInverted {
      let told = recipientEnd(from: index, in: stretch)
      if reading.word(told) == "to", placed.cue.form.lemma != "promise" { return index }
      index = told
    }
    let found = behindAdverbial(from: index, frames: frames, in: stretch)
    guard let found, found < stretch.upperBound || reading.quotation(startingAt: found) != nil else { return nil }
    return accepts(found, placed: placed) ? found : nil
  }

  /// The index behind "reporters", "the crowd", "him", "CNN".
  private func recipientEnd(from index: Int, in stretch: Range<Int>) -> Int {
    if WordClasses.objectPronouns.contains(reading.word(index)) { return index + 1 }
    if ["that", "how", "why", "what", "whether", "if", "to", ":", ",", "for", "about", "on", "in"].contains(
      reading.word(index))
    {
      return index
    }
    if let sign = (index..<max(index, min(stretch.upperBound, index + 9))).first(where: {
      reading.word($0) == "that" || reading.isStop($0)
    }),
      reading.word(sign) == "that"
    {
      return sign
    }
    var end = index
    let isName = reading.isCapitalized(index) && reading.word(index) != "the" || reading.isCapitalized(index + 1)
    let limit = min(stretch.upperBound, index + 8)
    while end < limit, reading.isWord(end) || reading.word(end) == ".",
      continuesRecipient(end, from: index, isName: isName)
    { end += 1 }
    return end
  }

  private func continuesRecipient(_ index: Int, from start: Int, isName: Bool) -> Bool {
    let word = reading.word(index)
    guard reading.quotation(at: index) == nil else { return false }
    if index == start { return true }
    if ["of", "'s"].contains(word) { return true }
    if WordClasses.clauseOpeners.contains(word) || WordClasses.prepositions.contains(word) || word == "to" {
      return false
    }
    if WordClasses.pronouns.contains(word) || WordClasses.weekdays.contains(word) { return false }
    if isName { return reading.isCapitalized(index) || word == "." }
    return !WordClasses.determiners.contains(word)
  }

  /// The start of the content behind "on Monday", "in a statement", a comma or colon.
  private func behindAdverbial(from index: Int, frames: CueFrames, in stretch: Range<Int>) -> Int? {
    let word = reading.word(index)
    if word == ":" { return index + 1 }
    if word == "," { return quotationOrClause(behindComma: index, in: stretch) }
    guard frames.contains(.speech) || frames.contains(.clause) else { return index }
    if WordClasses.weekdays.contains(word) || word.hasSuffix("ly") && !reading.isCapitalized(index) {
      return behindAdverbial(from: index + 1, frames: frames, in: stretch)
    }
    guard WordClasses.prepositions.contains(word) || ["last", "this", "to"].contains(word) else { return index }
    if frames.contains(.infinitive), word == "to" { return index }
    if let sign = contentSign(from: index, in: stretch) { return sign }
    return nil
  }

  private func quotationOrClause(behindComma comma: Int, in stretch: Range<Int>) -> Int? {
    let next = comma + 1
    if reading.quotation(startingAt: next) != nil { return next }
    let window = next..<max(next, min(stretch.upperBound, next + Self.adverbialLimit))
    return window.first { reading.quotation(startingAt: $0) != nil && [",", ":"].contains(reading.word($0 - 1)) }
  }

  /// "that", a colon or a quotation behind a comma, before the sentence is far on; nil where the stretch, such as a
  /// content that is read as a text of its own, ends before.
  private func contentSign(from index: Int, in stretch: Range<Int>) -> Int? {
    let window = index..<max(index, min(stretch.upperBound, index + Self.adverbialLimit))
    for candidate in window {
      if reading.word(candidate) == "that" { return candidate }
      if reading.word(candidate) == ":" { return candidate + 1 }
      if reading.quotation(startingAt: candidate) != nil { return candidate }
      if candidate > index, ["he", "she", "they", "it", "there"].contains(reading.word(candidate)) { return candidate }
    }
    return nil
  }

  private func accepts(_ start: Int, placed: PlacedCue) -> Bool {
    let frames = placed.cue.form.frames
    let word = reading.word(start)
    if reading.quotation(startingAt: start) != nil { return true }
    guard reading.isWord(start) || ["$", "'", "#", "@"].contains(word) else { return false }
    let opensClause = ["that", "how", "why", "what", "whether", "if", "who", "where", "when"].contains(word)
    if frames.contains(.strict) {
      return opensClause && !["when", "where", "who"].contains(word) || frames.contains(.infinitive) && word == "to"
    }
    if word == "to" { return frames.contains(.infinitive) || frames.contains(.clause) && !frames.contains(.object) }
    if opensClause { return true }
    if frames.contains(.infinitive), !frames.contains(.clause), !frames.contains(.object) { return false }
    return !["and", "or", "but", "as"].contains(word) || frames.contains(.object)
  }

  /// Whether bare words behind the verb are content only as a clause.
  private func needsVerb(_ start: Int, placed: PlacedCue) -> Bool {
    let frames = placed.cue.form.frames
    guard frames.contains(.clause), !frames.contains(.object), reading.quotation(at: start) == nil else { return false }
    let before = reading.word(start - 1)
    let opensClause = ["that", "how", "why", "what", "whether", "if", "to", "there", "who"].contains(
      reading.word(start))
    return !opensClause && before != ":" && !WordClasses.pronouns.contains(reading.word(start))
  }

  /// "called him back", "called Orr": nobody is called anything.
  private func isTelephoneCall(_ words: Range<Int>, of placed: PlacedCue) -> Bool {
    guard placed.cue.form.lemma == "call", placed.cue.words.upperBound == placed.cue.head + 1 else { return false }
    return !words.contains {
      reading.quotation(at: $0) != nil || ["a", "an", "the", "for", "to"].contains(reading.word($0))
    }
      && words.count < 4
  }

  private func isClause(_ words: Range<Int>, of placed: PlacedCue) -> Bool {
    hasVerb(words) || words.count >= Self.longClause && Self.verbsOfClauses.contains(placed.cue.form.lemma)
  }

  /// Whether words before a source can be what it says, rather than "In a speech".
  func holdsClause(_ words: Range<Int>) -> Bool {
    !WordClasses.prepositions.contains(reading.word(words.lowerBound)) || hasVerb(words)
  }

  private func hasVerb(_ words: Range<Int>) -> Bool {
    words.contains { reading.quotation(at: $0) != nil || reading.tokens[$0].isFiniteVerb }
  }

  /// Words from which on a clause is taken to hold a verb that no list has.
  private static let longClause = 8

  /// Verbs that hardly ever take a plain noun phrase, so that what follows is a clause though no verb is known in it.
  private static let verbsOfClauses: Set<String> = [
    "say", "believe", "think", "hope", "insist", "claim", "tell", "suggest", "argue", "note", "warn", "contend",
  ]

  // MARK: Where it ends

  private func contentEnd(from start: Int, placed: PlacedCue, in stretch: Range<Int>, stops: Set<Int>) -> Int {
    if start >= stretch.upperBound { return reading.quotation(startingAt: start)?.upperBound ?? start }
    let isClause = isClause(start, placed: placed)
    var index = start
    while index < stretch.upperBound {
      if let quotation = reading.quotation(startingAt: index) {
        if quotation.upperBound >= stretch.upperBound { return quotation.upperBound }
        index = quotation.upperBound
        continue
      }
      if index > start + 1, stops.contains(index) || endsContent(index, isClause: isClause, in: stretch) { break }
      index += 1
    }
    return withoutTrailingMarks(start..<index)
  }

  private func isClause(_ start: Int, placed: PlacedCue) -> Bool {
    let frames = placed.cue.form.frames
    if frames.contains(.object), !frames.contains(.clause) { return false }
    return true
  }

  private func endsContent(_ index: Int, isClause: Bool, in stretch: Range<Int>) -> Bool {
    let word = reading.word(index)
    if word == ";" { return true }
    if word == ",", isClause { return opensParticiple(index + 1) }
    guard !isClause else { return false }
    if word == "," { return true }
    if word == "on", WordClasses.weekdays.contains(reading.word(index + 1)) { return true }
    return ["after", "while", "because", "although", "though", "when", "but", "during", "at"].contains(word)
  }

  /// ", adding", ", according to", ", citing".
  private func opensParticiple(_ index: Int) -> Bool {
    if reading.word(index) == "according" { return true }
    return phrases.lexicon[reading.word(index)].map { $0.inflection == .progressive } ?? false
  }

  /// Cuts commas, the full stop and "and" at the end, unless they stand in a quotation.
  func withoutTrailingMarks(_ words: Range<Int>) -> Range<Int>.Bound {
    var end = words.upperBound
    while end > words.lowerBound, reading.quotation(at: end - 1) == nil, isTrailing(end - 1) { end -= 1 }
    return end
  }

  private func isTrailing(_ index: Int) -> Bool {
    [",", ".", "-", ";", ":", "and", "but", "!", "?", "as", "while"].contains(reading.word(index))
  }
}
