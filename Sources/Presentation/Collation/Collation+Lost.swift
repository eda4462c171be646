import NewsModel
import UTF8Text

extension Collation {
  /// Each lost report with each article that carries sentences of it.
  func reconstructions(in story: StoryView) -> [Pair] {
    let carriers = Dictionary(
      texts.indices.compactMap { index in story.stemma.witnesses[texts[index].witness].article.map { ($0, index) } }
    ) { first, _ in first }
    return texts.indices.flatMap { lost -> [Pair] in
      var found: [Int: [Passage]] = [:]
      for sentence in recovered(of: texts[lost], in: story) {
        for variant in sentence.passage.variants where variant.excerpt.field == .body {
          guard let carrier = carriers[variant.excerpt.article],
            let passage = passage(sentence, variant, carrier, isSwapped: carrier < lost, in: story)
          else { continue }
          found[carrier, default: []].append(passage)
        }
      }
      return found.keys.sorted().compactMap { Self.pair(min(lost, $0), max(lost, $0), found[$0] ?? []) }
    }
  }

  /// A recovered sentence of a lost report, and its places in the report's text.
  private typealias Recovered = (words: String, places: [Int], passage: ReconstructedPassage)

  private func recovered(of text: Text, in story: StoryView) -> [Recovered] {
    var start = 0
    return story.stemma.witnesses[text.witness].reconstruction.compactMap { passage in
      guard let words = story.recoveredText(passage) else { return nil }
      let places = [start, start + words.utf16.count]
      start = places[1] + 1
      return (words, places, passage)
    }
  }

  /// Nil where the carrier's text does not show the variant.
  private func passage(
    _ sentence: Recovered, _ variant: ReconstructedPassage.Variant, _ carrier: Int, isSwapped: Bool, in story: StoryView
  ) -> Passage? {
    guard let carried = texts[carrier].text.places(of: variant.excerpt.range),
      let words = story.texts.text(of: variant.excerpt)
    else { return nil }
    let isLiteral = sentence.words.contains(words.withoutOuterMarks.neutralized())
    let likeness: Passage.Likeness = isLiteral ? .literal : .paraphrase
    return isSwapped
      ? Passage(left: carried, right: sentence.places, likeness: likeness, quoted: variant.isQuoted ? .left : .neither)
      : Passage(left: sentence.places, right: carried, likeness: likeness, quoted: variant.isQuoted ? .right : .neither)
  }
}
