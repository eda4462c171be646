import NewsModel
import TextReuse
import UTF8Text

/// Puts together parts of a lost report's text.
///
/// Purpose: the lost wording. Valid when: two descendants share a passage or say one thing in other words, and at least one
/// gives it to the lost report's outlet; or one has whole sentences in quotation marks that it gives to the outlet. Action:
/// one reconstructed passage for each, with every descendant's wording; what is shared literally goes before what is
/// reworded. Cost: O(p · q) for p passages of related articles and q stretches of an article, and of `compared` descendants
/// their paraphrases.
struct Reconstructor {
  /// Descendants of which sentences are compared in other words.
  static let compared = 6
  /// The part of a clause that must be shared for all of it to stand side by side, of 1. Chosen on two real pages,
  /// 2026-11-22.
  static let leastShare = 0.35
  /// Words below which a quotation is a phrase, no sentence.
  static let leastQuoted = 8

  private let material: StoryMaterial
  /// By article, what it gives to the outlet, and the words of each of these.
  private let given: [Int: [Attribution]]
  private let contents: [Int: [[TextRange]]]

  init(material: StoryMaterial, outlet: String, witnesses: [Int]) {
    self.material = material
    let name = material.outlets.commonName(outlet)
    let given = witnesses.map { witness in
      material.articles[witness].attributions.filter { attribution in
        guard let source = attribution.resolved, source.kind.isOutlet else { return false }
        return material.outlets.commonName(source.name) == name
      }
    }
    self.given = Dictionary(zip(witnesses, given)) { first, _ in first }
    contents = self.given.mapValues { $0.map(\.content) }
  }

  /// - Parameter witnesses: the indices of the articles that derive from the report.
  /// - Returns: the passages in the order of the first article that has them.
  func passages(of witnesses: [Int]) -> [ReconstructedPassage] {
    var found = Found()
    for first in witnesses {
      for second in material.passages.related(to: first) where first < second && given[second] != nil {
        guard speaksOfOutlet(first) || speaksOfOutlet(second) else { continue }
        for passage in material.passages.between(first, second) {
          let (left, right) = (clause(around: passage.left, first), clause(around: passage.right, second))
          if let left, let right {
            add(left, first, right, second, to: &found)
          } else {
            add(passage.left, first, passage.right, second, to: &found)
          }
        }
      }
    }
    for (first, second) in Self.pairs(of: Array(witnesses.prefix(Self.compared))) {
      for paraphrase in paraphrases(first, second) {
        add(paraphrase.left, first, paraphrase.right, second, to: &found)
      }
    }
    for witness in witnesses { addQuotations(of: witness, to: &found) }
    return found.passages.sorted {
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
      material.articles[first].text, material.facts[first], material.articles[second].text, material.facts[second],
      besides: material.passages.between(first, second))
  }

  /// What is given to the outlet around a stretch, in its sentence, else the sentence; nil where the stretch is only a
  /// small part of it.
  private func clause(around range: TextRange, _ index: Int) -> TextRange? {
    let text = material.articles[index].text
    guard let sentence = text.sentenceIndex(at: range.start).map({ text.sentences[$0].range }) else { return nil }
    let clause = givenClause(around: range, in: sentence, index) ?? sentence
    return clause.contains(range) && Double(range.count) >= Self.leastShare * Double(clause.count) ? clause : nil
  }

  /// The first words of a sentence that are given to the outlet and hold a stretch.
  private func givenClause(around range: TextRange, in sentence: TextRange, _ index: Int) -> TextRange? {
    for content in contents[index, default: []].joined() where content.contains(range) && sentence.contains(range) {
      return content.intersection(sentence)
    }
    return nil
  }

  // MARK: What is given to the outlet

  private func speaksOfOutlet(_ index: Int) -> Bool { given[index]?.isEmpty == false }

  /// Whether an article attributes a stretch to the outlet.
  private func isGiven(_ range: TextRange, _ index: Int) -> Bool {
    contents[index, default: []].contains { content in
      let covered = content.reduce(0) { $0 + ($1.intersection(range)?.count ?? 0) }
      return covered * 2 > range.count
    }
  }

  /// Sentences in quotation marks that an article gives to the outlet and nobody else has.
  private func addQuotations(of index: Int, to found: inout Found) {
    let text = material.articles[index].text
    for attribution in given[index, default: []] where !attribution.isNested {
      for sentence in attribution.content.flatMap({ content in
        text.sentences.compactMap { $0.range.intersection(content) }
      })
      where text.tokenIndices(in: sentence).count >= Self.leastQuoted && text.isQuoted(sentence) {
        if found.place(of: sentence, index) == nil { found.append([(index, variant(sentence, index))]) }
      }
    }
  }

  // MARK: Variants

  private func variant(_ range: TextRange, _ index: Int) -> ReconstructedPassage.Variant {
    let article = material.articles[index]
    return .init(excerpt: Excerpt(article: article.id, range: range), isQuoted: article.text.isQuoted(range))
  }

  private func add(
    _ left: TextRange, _ first: Int, _ right: TextRange, _ second: Int, to found: inout Found
  ) {
    guard isGiven(left, first) || isGiven(right, second) else { return }
    let variants = [(first, variant(left, first)), (second, variant(right, second))]
    let places = variants.compactMap { found.place(of: $1.excerpt.range, $0) }
    guard let known = places.min() else { return found.append(variants) }
    for (article, variant) in variants { found.add(variant, of: article, at: known) }
  }
}

/// Passages found so far, with the stretches of each article that they have.
private struct Found {
  private(set) var passages: [ReconstructedPassage] = []
  /// By article: stretches and the places of their passages.
  private var stretches: [Int: [(range: TextRange, place: Int)]] = [:]

  /// The first passage that has words of a stretch of an article.
  func place(of range: TextRange, _ article: Int) -> Int? {
    stretches[article, default: []].filter { $0.range.overlaps(range) }.map(\.place).min()
  }

  mutating func append(_ variants: [(article: Int, variant: ReconstructedPassage.Variant)]) {
    passages.append(ReconstructedPassage(variants: variants.map(\.variant)))
    for (article, variant) in variants {
      stretches[article, default: []].append((variant.excerpt.range, passages.count - 1))
    }
  }

  /// Adds an article's variant unless the passage has one of it.
  mutating func add(_ variant: ReconstructedPassage.Variant, of article: Int, at place: Int) {
    guard !stretches[article, default: []].contains(where: { $0.place == place }) else { return }
    passages[place].variants.append(variant)
    stretches[article, default: []].append((variant.excerpt.range, place))
  }
}
