import UTF8Text

/// Finds whom an outlet or report quotes, as a source of its own.
///
/// Purpose: in "it quoted Orr as saying", "quoting an official, the paper said …" and "the paper said …, citing an
/// official" the words come from the one quoted. Valid when: the quoted one is a noun phrase. Cost: O(tokens).
struct CitedSource {
  let reading: Reading
  let phrases: NounPhraseFinder

  /// The attributions to those quoted, made from those of a sentence to who quotes them.
  func attributions(from found: [AttributedWords], placed: [PlacedCue], in stretch: Range<Int>) -> [AttributedWords] {
    placed.flatMap { candidate -> [AttributedWords] in
      guard ["quote", "cite"].contains(candidate.cue.form.lemma), let quoted = quoted(candidate, in: stretch) else {
        return []
      }
      if reading.word(quoted.upperBound) == "as" { return asSaying(candidate, quoted: quoted, in: stretch) }
      guard candidate.cue.form.inflection == .progressive,
        let main = found.first(where: { $0.source == candidate.source && $0.cue != candidate.cue.words })
      else { return [] }
      return [AttributedWords(source: quoted, cue: candidate.cue.words, content: main.content)]
    }
  }

  private func quoted(_ candidate: PlacedCue, in stretch: Range<Int>) -> Range<Int>? {
    let start = candidate.cue.words.upperBound
    let limit =
      (start..<max(start, stretch.upperBound)).first { reading.word($0) == "as" || reading.word($0) == "," }
      ?? stretch.upperBound
    return phrases.phrase(startingAt: start, to: limit)
  }

  /// "“We go,” it quoted Orr as saying."
  private func asSaying(_ candidate: PlacedCue, quoted: Range<Int>, in stretch: Range<Int>) -> [AttributedWords] {
    let verb = quoted.upperBound + 1
    guard verb < stretch.upperBound, ["saying", "telling", "writing"].contains(reading.word(verb)) else { return [] }
    let last = candidate.start - 1
    guard let quotation = reading.quotation(endingAt: last) else { return [] }
    let outer = AttributedWords(source: candidate.source, cue: candidate.cue.words, content: [quotation])
    return [outer, AttributedWords(source: quoted, cue: verb..<(verb + 1), content: [quotation])]
  }
}
