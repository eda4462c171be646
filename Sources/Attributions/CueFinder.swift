import NewsModel
import UTF8Text

/// A group of verbs that may signal an attribution: "said", "has repeatedly said", "was told".
struct Cue {
  /// Auxiliaries, adverbs, the verb and its particle.
  var words: Range<Int>
  /// The index of the verb.
  let head: Int
  let form: CueForm
  /// "was described": the subject is not who says.
  let isPassive: Bool
}

/// Finds groups of verbs that may signal an attribution.
///
/// Purpose: candidates for cues, without deciding whether they attribute. Valid when: a word is a form of a verb of
/// the lexicon and tagged as a verb. Cost: O(tokens).
struct CueFinder {
  let reading: Reading
  let lexicon: CueLexicon

  /// The cues outside quotations in a stretch of one sentence, in text order.
  func cues(in stretch: Range<Int>) -> [Cue] {
    stretch.compactMap { reading.quotation(at: $0) == nil ? cue(at: $0, in: stretch) : nil }
  }

  private func cue(at index: Int, in stretch: Range<Int>) -> Cue? {
    guard let form = form(at: index, in: stretch), reading.tokens[index].kind == .word else { return nil }
    guard !isInsideName(index, in: stretch) else { return nil }
    guard isVerb(index, form) || reading.word(index) == "public" else { return nil }
    let start = groupStart(index, in: stretch)
    let isPassive = isPassive(index, form: form, groupStart: start)
    return Cue(words: start..<groupEnd(index, form: form, in: stretch), head: index, form: form, isPassive: isPassive)
  }

  private func form(at index: Int, in stretch: Range<Int>) -> CueForm? {
    let word = reading.word(index)
    let isPublic = word == "public" && ["made", "make", "makes", "making"].contains(reading.word(index - 1))
    if isPublic || CueLexicon.publishing.contains(word), reading.word(index + 1) == "by" { return .publication }
    return lexicon[word]
  }

  /// A capitalized form in the middle of a sentence is part of a name, unless the whole line is a headline.
  private func isInsideName(_ index: Int, in stretch: Range<Int>) -> Bool {
    guard reading.isCapitalized(index), index > stretch.lowerBound else { return false }
    return !isHeadline(stretch)
  }

  /// Most words of a headline are capitalized.
  private func isHeadline(_ stretch: Range<Int>) -> Bool {
    let long = stretch.filter { reading.isWord($0) && reading.tokens[$0].range.count > 3 }
    return long.count > 2 && long.count * 7 <= long.count { reading.isCapitalized($0) } * 10
  }

  private func groupStart(_ index: Int, in stretch: Range<Int>) -> Int {
    var start = index
    if reading.word(index) == "public" { start -= 1 }
    while start > stretch.lowerBound, belongsToGroup(start - 1), reading.quotation(at: start - 1) == nil { start -= 1 }
    while start < index, isAdverb(start), start == stretch.lowerBound { start += 1 }
    return start
  }

  private func belongsToGroup(_ index: Int) -> Bool {
    WordClasses.auxiliaries.contains(reading.word(index)) && reading.word(index) != "'s" || isAdverb(index)
  }

  private func isAdverb(_ index: Int) -> Bool {
    let word = reading.word(index)
    if WordClasses.groupAdverbs.contains(word) { return true }
    return word.hasSuffix("ly") && word.utf8.count > 4 && !reading.isCapitalized(index)
      && !["family", "only", "early", "supply", "reply", "ally", "july", "rally"].contains(word)
  }

  private func groupEnd(_ index: Int, form: CueForm, in stretch: Range<Int>) -> Int {
    let next = index + 1
    guard next < stretch.upperBound, form.particles.contains(reading.word(next)) else { return next }
    return next + 1
  }

  /// Tagged as a verb, or as a noun where none fits: "which the agency reports was late".
  private func isVerb(_ index: Int, _ form: CueForm) -> Bool {
    if reading.tokens[index].partOfSpeech == "VERB" { return true }
    guard form.inflection == .third, index + 1 < reading.tokens.count else { return false }
    return ["VBD", "VBZ", "MD"].contains(reading.tokens[index + 1].tag)
  }

  private func isPassive(_ index: Int, form: CueForm, groupStart: Int) -> Bool {
    if form.lemma == CueForm.publication.lemma { return true }
    guard form.inflection == .past || form.inflection == .participle else { return false }
    return (groupStart..<index).contains { WordClasses.passiveAuxiliaries.contains(reading.word($0)) }
  }
}

extension Range<Int> {
  func count(where matches: (Int) -> Bool) -> Int { reduce(0) { matches($1) ? $0 + 1 : $0 } }
}
