import NewsModel
import UTF8Text

/// Finds the attributions of one sentence.
///
/// Purpose: bind each cue's source to the words before it, behind it or on both sides. Valid when: what precedes a
/// source and cue with nothing behind them is their content. Cost: O(tokens) a cue.
struct SentenceAttribution {
  let reading: Reading
  let cues: CueFinder
  let placer: CuePlacer
  let clauses: ClauseFinder
  let phrases: NounPhraseFinder

  init(reading: Reading, lexicon: CueLexicon) {
    self.reading = reading
    phrases = NounPhraseFinder(reading: reading, lexicon: lexicon)
    cues = CueFinder(reading: reading, lexicon: lexicon)
    placer = CuePlacer(reading: reading, phrases: phrases)
    clauses = ClauseFinder(reading: reading, phrases: phrases)
  }

  /// Tokens read as one sentence; a longer one, which no writer of news writes, is read in pieces (2026-11-21).
  private static let longestSentence = 300

  /// Tokens before "according to" that still count as the start of a sentence: "At noon, according to …".
  static let longestLeadIn = 6

  /// The attributions of a sentence, or of the part of one that stands in a quotation.
  func attributions(in sentence: Range<Int>) -> [AttributedWords] {
    stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.longestSentence).flatMap {
      attributions(inStretch: $0..<min($0 + Self.longestSentence, sentence.upperBound))
    }
  }

  private func attributions(inStretch stretch: Range<Int>) -> [AttributedWords] {
    let placed = placer.placed(cues.cues(in: stretch), in: stretch)
    let active = placed.filter { !$0.cue.isPassive && attribution($0, in: stretch, stops: []) != nil }
    let stops = stops(of: active, in: stretch)
    let found = placed.compactMap { attribution($0, in: stretch, stops: stops) }
    let cited = CitedSource(reading: reading, phrases: phrases).attributions(from: found, placed: placed, in: stretch)
    let kept = found.filter { plain in !cited.contains { $0.cue == plain.cue && $0.source == plain.source } }
    return labeled(in: stretch) + kept + cited + accordingTo(in: stretch)
  }

  /// The tokens at which a later attribution of the sentence begins and ends the content before it.
  private func stops(of placed: [PlacedCue], in stretch: Range<Int>) -> Set<Int> {
    let tokens: [Int] = placed.compactMap { candidate in
      let start = candidate.start
      let verb = candidate.cue.words.lowerBound
      if !candidate.isInverted, verb > stretch.lowerBound, reading.word(verb - 1) == "," { return verb - 1 }
      guard start > stretch.lowerBound + 1 else { return nil }
      let before = reading.word(start - 1)
      if before == "," { return start - 1 }
      guard before == "and" || before == "but" || before == "as" || before == "while" else { return nil }
      return reading.word(start - 2) == "," ? start - 2 : candidate.isInherited ? start - 1 : nil
    }
    return Set(tokens)
  }

  private func attribution(_ placed: PlacedCue, in stretch: Range<Int>, stops: Set<Int>) -> AttributedWords? {
    if placed.cue.form.lemma == "publish" { return publication(placed, in: stretch) }
    let before = contentBefore(placed, in: stretch)
    let behind = clauses.content(of: placed, in: stretch, stops: stops)
    if let before, isParenthetical(placed, before: before, behind: behind, in: stretch) {
      let rest = rest(behind: placed, before: before, in: stretch)
      return AttributedWords(source: placed.source, cue: placed.cue.words, content: [before] + rest)
    }
    guard let behind else { return nil }
    return AttributedWords(source: placed.source, cue: placed.cue.words, content: [behind])
  }

  /// What was released is the subject of its verb, or what its relative clause hangs on.
  private func publication(_ placed: PlacedCue, in stretch: Range<Int>) -> AttributedWords? {
    guard placed.cue.isPassive else { return nil }
    if let subject = passiveSubject(of: placed.cue.head, in: stretch) {
      return AttributedWords(source: placed.source, cue: placed.cue.words, content: [subject])
    }
    let start = placed.cue.words.lowerBound
    let isJoined = ["which", "that", ","].contains(reading.word(start - 1))
    let end = isJoined ? start - 1 : start
    guard end > stretch.lowerBound, let subject = phrases.phrase(endingAt: end, from: stretch.lowerBound) else {
      return nil
    }
    return AttributedWords(source: placed.source, cue: placed.cue.words, content: [subject])
  }

  /// What is done to: the subject of a passive verb, of the one it is joined to ("obtained and released by"), or of the
  /// clause it opens ("seen by the Courier, they look …").
  private func passiveSubject(of verb: Int, in stretch: Range<Int>) -> Range<Int>? {
    var verb = verb
    for _ in 0..<Self.longestChain where stretch.contains(verb) {
      for label in ["nsubjpass", "nsubj"] {
        guard let noun = reading.dependents(of: verb, label, in: stretch).first else { continue }
        return WordClasses.pronouns.contains(reading.word(noun)) && reading.word(noun) != "they"
          ? nil : reading.subtree(of: noun, in: stretch)
      }
      guard ["conj", "advcl"].contains(reading.tokens[verb].label) else { return nil }
      verb = reading.tokens[verb].head
    }
    return nil
  }

  /// Verbs joined to one another that are followed.
  private static let longestChain = 3

  /// The quotation or clause that ends right before the source and cue.
  private func contentBefore(_ placed: PlacedCue, in stretch: Range<Int>) -> Range<Int>? {
    guard placed.cue.form.frames.contains(.speech) || placed.cue.form.frames.contains(.clause), !placed.isInherited,
      !placed.cue.isPassive
    else { return nil }
    let last = placed.start - 1
    if let quotation = reading.quotation(endingAt: last) { return withLeadIn(quotation, in: stretch) }
    guard last > stretch.lowerBound, reading.word(last) == "," || reading.word(last) == "-" else { return nil }
    if let quotation = reading.quotation(endingAt: last - 1) { return withLeadIn(quotation, in: stretch) }
    let end = clauses.withoutTrailingMarks(stretch.lowerBound..<last)
    let words = stretch.lowerBound..<(end > stretch.lowerBound ? end : last)
    return words.count > 2 || words.count > 0 && reading.word(placed.end) == "," ? words : nil
  }

  /// A quotation with the words of its sentence before it: `He was “wrong,”`.
  private func withLeadIn(_ quotation: Range<Int>, in stretch: Range<Int>) -> Range<Int> {
    min(
      quotation.lowerBound,
      stretch.lowerBound < quotation.upperBound ? max(stretch.lowerBound, 0) : quotation.lowerBound)..<quotation
      .upperBound
  }

  private func isParenthetical(
    _ placed: PlacedCue, before: Range<Int>, behind: Range<Int>?, in stretch: Range<Int>
  ) -> Bool {
    let next = reading.word(placed.end)
    if reading.quotation(endingAt: before.upperBound - 1) != nil {
      if before.upperBound <= stretch.lowerBound { return behind == nil && isSameParagraph(before, stretch) }
      if behind == nil || next == "," || !followsDirectly(placed, behind) || placed.isInverted { return true }
      return reading.quotation(startingAt: before.lowerBound) != nil && !opensClause(behind)
    }
    if !clauses.holdsClause(before) { return next == "," && !isQuoted(behind) }
    return placed.end >= stretch.upperBound || [",", ".", "!", "?"].contains(next) || behind == nil || placed.isInverted
  }

  private func isQuoted(_ words: Range<Int>?) -> Bool {
    words.map { reading.quotation(at: $0.lowerBound) != nil } ?? false
  }

  private func isSameParagraph(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    reading.paragraph(at: first.upperBound - 1) == reading.paragraph(at: second.lowerBound)
  }

  private func followsDirectly(_ placed: PlacedCue, _ behind: Range<Int>?) -> Bool {
    behind.map { $0.lowerBound <= placed.end + 1 } ?? false
  }

  private func opensClause(_ words: Range<Int>?) -> Bool {
    guard let words else { return false }
    return ["that", "how", "whether", "why"].contains(reading.word(words.lowerBound))
  }

  /// What goes on behind a source and cue in the middle: `“Yes,” he said, “but not now.”`
  private func rest(behind placed: PlacedCue, before: Range<Int>, in stretch: Range<Int>) -> [Range<Int>] {
    let isQuoted = reading.quotation(endingAt: before.upperBound - 1) != nil
    if let quotation = (placed.end..<max(placed.end, stretch.upperBound)).first(where: {
      reading.quotation(startingAt: $0) != nil
    }),
      isQuoted, [",", ":", "-"].contains(reading.word(quotation - 1)), let words = reading.quotation(at: quotation),
      !(placed.end..<quotation).contains(where: { phrases.lexicon[reading.word($0)]?.inflection == .progressive })
    {
      return [words]
    }
    guard !isQuoted, reading.word(placed.end) == ",", placed.end + 1 < stretch.upperBound else { return [] }
    let words = (placed.end + 1)..<stretch.upperBound
    guard phrases.lexicon[reading.word(words.lowerBound)]?.inflection != .progressive else { return [] }
    let end = clauses.withoutTrailingMarks(words)
    return end > words.lowerBound ? [words.lowerBound..<end] : []
  }
}
