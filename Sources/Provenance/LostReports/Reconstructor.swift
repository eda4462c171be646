import NewsModel
import TextReuse
import UTF8Text

/// Puts together parts of a lost report's text.
///
/// Purpose: the lost wording. Valid when: two descendants share a passage or say one thing in other words, and at least one
/// gives it to the lost report's outlet; or one has whole sentences in quotation marks that it gives to the outlet. Action:
/// one reconstructed passage for each, with every descendant's wording; what is shared literally goes before what is
/// reworded. Cost: O(a²) passages, and of `compared` descendants their paraphrases.
struct Reconstructor {
  /// Descendants of which sentences are compared in other words.
  static let compared = 6
  /// The part of a clause that must be shared for all of it to stand side by side, of 1. Chosen on two real pages,
  /// 2026-11-22.
  static let leastShare = 0.35
  /// Words below which a quotation is a phrase, no sentence.
  static let leastQuoted = 8

  let material: StoryMaterial
  let outlet: String

  /// - Parameter witnesses: the indices of the articles that derive from the report.
  /// - Returns: the passages in the order of the first article that has them.
  func passages(of witnesses: [Int]) -> [ReconstructedPassage] {
    var found: [ReconstructedPassage] = []
    for (first, second) in Self.pairs(of: witnesses) {
      for passage in material.passages.between(first, second) {
        let (left, right) = (clause(around: passage.left, first), clause(around: passage.right, second))
        if let left, let right {
          add(left, first, right, second, to: &found)
        } else {
          add(passage.left, first, passage.right, second, to: &found)
        }
      }
    }
    for (first, second) in Self.pairs(of: Array(witnesses.prefix(Self.compared))) {
      for paraphrase in paraphrases(first, second) {
        add(paraphrase.left, first, paraphrase.right, second, to: &found)
      }
    }
    for witness in witnesses { addQuotations(of: witness, to: &found) }
    return found.sorted {
      let (one, other) = ($0.variants[0].excerpt, $1.variants[0].excerpt)
      return (one.article, one.range) < (other.article, other.range)
    }
  }

  private static func pairs(of witnesses: [Int]) -> [(Int, Int)] {
    witnesses.indices.flatMap { place in witnesses[(place + 1)...].map { (witnesses[place], $0) } }
  }

  private func paraphrases(_ first: Int, _ second: Int) -> [Paraphrase] {
    guard speaksOfOutlet(first) || speaksOfOutlet(second) else { return [] }
    return ParaphraseFinder().paraphrases(
      material.articles[first].text, material.articles[second].text, besides: material.passages.between(first, second))
  }

  /// What is given to the outlet around a stretch, in its sentence, else the sentence; nil where the stretch is only a
  /// small part of it.
  private func clause(around range: TextRange, _ index: Int) -> TextRange? {
    let article = material.articles[index]
    guard let sentence = article.text.sentenceIndex(at: range.start).map({ article.text.sentences[$0].range }) else {
      return nil
    }
    let given = article.attributions.filter(isOutlets).flatMap(\.content).compactMap { $0.intersection(sentence) }
    let clause = given.first { $0.contains(range) } ?? sentence
    return clause.contains(range) && Double(range.count) >= Self.leastShare * Double(clause.count) ? clause : nil
  }

  // MARK: What is given to the outlet

  private func speaksOfOutlet(_ index: Int) -> Bool { material.articles[index].attributions.contains(where: isOutlets) }

  private func isOutlets(_ attribution: Attribution) -> Bool {
    guard let source = attribution.resolved, [.outlet, .wire].contains(source.kind) else { return false }
    return material.outlets.isSame(source.name, outlet)
  }

  /// Whether an article attributes a stretch to the outlet.
  private func isGiven(_ range: TextRange, _ index: Int) -> Bool {
    material.articles[index].attributions.contains { attribution in
      guard isOutlets(attribution) else { return false }
      let covered = attribution.content.reduce(0) { $0 + ($1.intersection(range)?.count ?? 0) }
      return covered * 2 > range.count
    }
  }

  /// Sentences in quotation marks that an article gives to the outlet and nobody else has.
  private func addQuotations(of index: Int, to found: inout [ReconstructedPassage]) {
    let text = material.articles[index].text
    for attribution in material.articles[index].attributions where isOutlets(attribution) && !attribution.isNested {
      for sentence in attribution.content.flatMap({ content in
        text.sentences.compactMap { $0.range.intersection(content) }
      })
      where text.tokenIndices(in: sentence).count >= Self.leastQuoted && text.isQuoted(sentence) {
        let variant = variant(sentence, index)
        if !found.contains(where: { $0.has(variant) }) { found.append(ReconstructedPassage(variants: [variant])) }
      }
    }
  }

  // MARK: Variants

  private func variant(_ range: TextRange, _ index: Int) -> ReconstructedPassage.Variant {
    let article = material.articles[index]
    return .init(excerpt: Excerpt(article: article.id, range: range), isQuoted: article.text.isQuoted(range))
  }

  private func add(
    _ left: TextRange, _ first: Int, _ right: TextRange, _ second: Int, to found: inout [ReconstructedPassage]
  ) {
    guard isGiven(left, first) || isGiven(right, second) else { return }
    let variants = [variant(left, first), variant(right, second)]
    guard let known = found.firstIndex(where: { passage in variants.contains(where: passage.has) }) else {
      found.append(ReconstructedPassage(variants: variants))
      return
    }
    for variant in variants
    where !found[known].variants.contains(where: { $0.excerpt.article == variant.excerpt.article }) {
      found[known].variants.append(variant)
    }
  }
}

extension ReconstructedPassage {
  /// Whether it has words of a stretch in the same article.
  fileprivate func has(_ variant: Variant) -> Bool {
    variants.contains {
      $0.excerpt.article == variant.excerpt.article && $0.excerpt.range.overlaps(variant.excerpt.range)
    }
  }
}
