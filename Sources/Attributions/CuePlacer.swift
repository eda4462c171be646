import NewsModel
import UTF8Text

/// Finds for each cue of a sentence the words that name its source.
///
/// Purpose: bind verbs to subjects. Valid when: the subject stands before the verb, behind it after a quotation or
/// comma, or belongs to an earlier verb of the sentence. Cost: O(tokens).
struct CuePlacer {
  let reading: Reading
  let phrases: NounPhraseFinder

  /// The cues that have a source, or need none, in text order.
  func placed(_ cues: [Cue], in stretch: Range<Int>) -> [PlacedCue] {
    var result: [PlacedCue] = []
    for cue in cues {
      if let placed = place(cue, in: stretch, after: result) { result.append(placed) }
    }
    return result
  }

  private func place(_ cue: Cue, in stretch: Range<Int>, after earlier: [PlacedCue]) -> PlacedCue? {
    if cue.isPassive { return placePassive(cue, in: stretch) }
    if cue.form.inflection == .progressive, !hasAuxiliary(cue) {
      return placeProgressive(cue, in: stretch, after: earlier)
    }
    if let source = subject(of: cue, in: stretch) {
      return PlacedCue(cue: cue, source: source, isInverted: source.lowerBound > cue.head)
    }
    if let source = inverted(cue, in: stretch) { return PlacedCue(cue: cue, source: source, isInverted: true) }
    if let subject = phrases.phrase(endingAt: cue.words.lowerBound, from: stretch.lowerBound),
      isSubject(subject, of: cue)
    {
      return PlacedCue(cue: cue, source: subject)
    }
    guard isCoordinated(cue, in: stretch), cue.form.inflection != .base else { return nil }
    let source =
      earlier.last(where: { $0.cue.form.inflection == cue.form.inflection })?.source
      ?? openingSubject(of: stretch, before: cue.words.lowerBound)
    return source.map { PlacedCue(cue: cue, source: $0, isInherited: true) }
  }

  /// The nearest subject that depends on the verb, with all that belongs to it.
  private func subject(of cue: Cue, in stretch: Range<Int>) -> Range<Int>? {
    let subjects = reading.dependents(of: cue.head, "nsubj", in: stretch)
    guard let noun = subjects.min(by: { abs($0 - cue.head) < abs($1 - cue.head) }),
      !["that", "what", "which"].contains(reading.word(noun))
    else { return nil }
    let words = reading.subtree(of: noun, in: stretch)
    guard !words.contains(cue.head), words.count <= NounPhraseFinder.limit,
      !words.contains(where: { reading.quotation(at: $0) != nil })
    else { return nil }
    return words
  }

  private func isSubject(_ words: Range<Int>, of cue: Cue) -> Bool {
    let word = reading.word(words.upperBound - 1)
    return word != "'s"
      && !(words.count == 1 && WordClasses.determiners.contains(word) && !WordClasses.pronouns.contains(word))
  }

  private func hasAuxiliary(_ cue: Cue) -> Bool {
    (cue.words.lowerBound..<cue.head).contains { WordClasses.auxiliaries.contains(reading.word($0)) }
  }

  /// "“Rain,” said Orr", "it rained, said Orr".
  private func inverted(_ cue: Cue, in stretch: Range<Int>) -> Range<Int>? {
    guard cue.form.frames.contains(.speech), !cue.form.frames.contains(.recipient), cue.words.count == 1,
      cue.form.inflection != .base
    else { return nil }
    let before = cue.words.lowerBound - 1
    if cue.words.lowerBound == stretch.lowerBound { return opening(cue, in: stretch) }
    guard reading.quotation(endingAt: before) != nil || before >= stretch.lowerBound && reading.word(before) == ","
    else { return nil }
    if let subject = phrases.phrase(endingAt: before + 1, from: stretch.lowerBound), reading.word(before) == ",",
      subject.lowerBound <= stretch.lowerBound + 1 || reading.quotation(endingAt: subject.lowerBound - 1) != nil
    {
      return nil
    }
    if reading.word(before) == ",", phrases.phrase(endingAt: before + 1, from: stretch.lowerBound) != nil,
      reading.quotation(endingAt: before) == nil, !followsContent(cue, in: stretch)
    {
      return nil
    }
    guard let source = phrases.phrase(startingAt: cue.words.upperBound, to: stretch.upperBound) else { return nil }
    let next = reading.word(source.upperBound)
    if WordClasses.pronouns.contains(reading.word(source.upperBound - 1)), reading.isWord(source.upperBound) {
      return nil
    }
    return WordClasses.auxiliaries.contains(next) && next != "'s" ? nil : source
  }

  /// `Said Orr: “Rain.”`
  private func opening(_ cue: Cue, in stretch: Range<Int>) -> Range<Int>? {
    guard let source = phrases.phrase(startingAt: cue.words.upperBound, to: stretch.upperBound) else { return nil }
    let isAnnounced = [",", ":"].contains(reading.word(source.upperBound))
    let follows = isAnnounced && reading.quotation(startingAt: source.upperBound + 1) != nil
    return follows || reading.quotation(endingAt: cue.words.lowerBound - 1) != nil ? source : nil
  }

  /// Whether the words before a comma are long enough for a clause and hold a verb.
  private func followsContent(_ cue: Cue, in stretch: Range<Int>) -> Bool {
    let words = stretch.lowerBound..<cue.words.lowerBound
    return words.contains { WordClasses.auxiliaries.contains(reading.word($0)) || reading.word($0).hasSuffix("ed") }
      && !["that", "a", "an"].contains(reading.word(cue.words.upperBound))
  }

  private func placePassive(_ cue: Cue, in stretch: Range<Int>) -> PlacedCue? {
    let next = cue.words.upperBound
    let window = next..<min(stretch.upperBound, next + 12)
    if let by = window.first(where: { reading.word($0) == "by" }) {
      let source = phrases.phrase(startingAt: by + 1, to: stretch.upperBound)
      if let source { return PlacedCue(cue: cue, source: source, isInverted: true) }
    }
    return ["as", "that"].contains(reading.word(next)) ? PlacedCue(cue: cue, source: nil) : nil
  }

  private func placeProgressive(_ cue: Cue, in stretch: Range<Int>, after earlier: [PlacedCue]) -> PlacedCue? {
    if cue.words.lowerBound == stretch.lowerBound {
      return subjectBehindComma(in: stretch).map { PlacedCue(cue: cue, source: $0, isInherited: true) }
    }
    let before = reading.word(cue.words.lowerBound - 1)
    if !isBreak(before), let subject = phrases.phrase(endingAt: cue.words.lowerBound, from: stretch.lowerBound),
      before != "and", before != "by"
    {
      return cue.form.frames.contains(.clause) || cue.form.frames.contains(.object)
        ? PlacedCue(cue: cue, source: subject) : nil
    }
    let source = earlier.last?.source ?? openingSubject(of: stretch, before: cue.words.lowerBound)
    return source.map { PlacedCue(cue: cue, source: $0, isInherited: true) }
  }

  private func isBreak(_ word: String) -> Bool { [",", "-", "and", "by", "while", "when", "without"].contains(word) }

  private func isCoordinated(_ cue: Cue, in stretch: Range<Int>) -> Bool {
    let before = cue.words.lowerBound - 1
    return before > stretch.lowerBound && ["and", "but", "then", ","].contains(reading.word(before))
  }

  /// The first name or pronoun of a sentence.
  func openingSubject(of stretch: Range<Int>, before limit: Int) -> Range<Int>? {
    var index = stretch.lowerBound
    if WordClasses.prepositions.contains(reading.word(index)),
      let comma = (index..<limit).first(where: { reading.word($0) == "," })
    {
      index = comma + 1
    }
    while index < limit, reading.quotation(at: index) != nil || !reading.isWord(index) { index += 1 }
    guard index < limit else { return nil }
    if WordClasses.pronouns.contains(reading.word(index)) { return index..<(index + 1) }
    let verb = (index..<limit).first { isFiniteVerb($0) } ?? limit
    return phrases.phrase(endingAt: verb, from: index) ?? phrases.phrase(startingAt: index, to: verb)
  }

  private func isFiniteVerb(_ index: Int) -> Bool {
    let word = reading.word(index)
    return WordClasses.auxiliaries.contains(word) && word != "'s"
      || word.hasSuffix("ed") && !reading.isCapitalized(index)
      || phrases.lexicon[word].map { $0.inflection == .past } ?? false
  }

  private func subjectBehindComma(in stretch: Range<Int>) -> Range<Int>? {
    guard let comma = stretch.first(where: { reading.word($0) == "," && reading.quotation(at: $0) == nil }) else {
      return nil
    }
    return openingSubject(of: (comma + 1)..<max(comma + 1, stretch.upperBound), before: stretch.upperBound)
  }
}
