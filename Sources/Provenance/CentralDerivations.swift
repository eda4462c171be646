import NewsModel
import UTF8Text

/// Tells the derivations that an article's central claim rests on from those that supply a detail.
///
/// Purpose: "would not exist without". Valid when: the child republishes, revises or rewrites the parent, or a citation
/// stands in its opening or in a sentence that makes the central claim. Cost: O(evidence).
struct CentralDerivations {
  let material: StoryMaterial
  let centralClaim: Claim?

  /// The derivations, each marked.
  func marked(_ derivations: [Derivation]) -> [Derivation] {
    derivations.map { derivation in
      var marked = derivation
      marked.isCentral = isCentral(derivation)
      return marked
    }
  }

  private func isCentral(_ derivation: Derivation) -> Bool {
    guard derivation.kind == .citation else { return true }
    return derivation.evidence.filter { $0.kind == .citation }.flatMap(\.excerpts).contains(where: isCentral)
  }

  private func isCentral(_ excerpt: Excerpt) -> Bool {
    guard let index = material.index(of: excerpt.article) else { return false }
    let text = material.articles[index].text
    guard let sentence = text.sentenceIndex(at: excerpt.range.start) else { return false }
    if sentence < CentralClaim.openingSentences { return true }
    let range = text.sentences[sentence].range
    return centralClaim?.statements.contains { $0.article == excerpt.article && $0.range.overlaps(range) } ?? false
  }
}
