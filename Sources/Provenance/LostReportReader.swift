import NewsModel
import UTF8Text

/// Says of each lost report what its descendants tell: when it appeared, what it rests on, parts of its text.
struct LostReportReader {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// Every witness of the story, ancestors before descendants, else by name.
  func witnesses() -> [Witness] {
    let all = material.articles.map(witness(of:)) + graph.lost.values.map(described)
    let depths = Dictionary(uniqueKeysWithValues: all.map { ($0.id, graph.ancestors(of: $0.id).count) })
    return all.sorted { (depths[$0.id] ?? 0, $0.id) < (depths[$1.id] ?? 0, $1.id) }
  }

  private func witness(of article: AnalyzedArticle) -> Witness {
    Witness(
      id: .init(article.id), kind: .article, article: article.id,
      name: article.article.outlet ?? article.id.description,
      outletKind: article.article.outlet.flatMap { material.outlets.known($0)?.kind },
      date: article.article.published?.date)
  }

  private func described(_ lost: Witness) -> Witness {
    var lost = lost
    let witnesses = graph.descendants(of: lost.id).compactMap { material.index(of: .init($0.description)) }.sorted()
    let articles = witnesses.map { material.articles[$0] }
    let dates = articles.compactMap { publication(of: lost.name, told: $0) }
    if let (date, evidence) = dates.first(where: { $0.0.isComplete }) ?? dates.first {
      lost.date = date
      lost.evidence.append(evidence)
    }
    for citation in articles.flatMap({ material.citations(of: $0.id) })
    where material.outlets.isSame(citation.outlet, lost.name) && !lost.evidence.contains(citation.evidence) {
      lost.evidence.append(citation.evidence)
    }
    lost.restsOn = RestsOnFinder(outlets: material.outlets, outlet: lost.name).restsOn(in: articles)
    lost.reconstruction = Reconstructor(material: material, outlet: lost.name).passages(of: witnesses)
    return lost
  }

  /// The day on which an article says that an outlet reported: the time beside the cue.
  private func publication(of outlet: String, told article: AnalyzedArticle) -> (CalendarDate, Evidence)? {
    for attribution in article.attributions {
      guard let source = attribution.resolved, [.outlet, .wire].contains(source.kind),
        material.outlets.isSame(source.name, outlet), let cue = attribution.cue.first
      else { continue }
      for time in article.timeExpressions where time.date?.day != nil {
        guard Self.isBeside(time.range, cue, in: article.text), let date = time.date else { continue }
        return (date, Evidence(.date, [Excerpt(article: article.id, range: cue.union(time.range))]))
      }
    }
    return nil
  }

  /// Within three words behind the cue: "reported on Sunday", "reported a local outlet on Sunday" has five.
  private static func isBeside(_ time: TextRange, _ cue: TextRange, in text: AnalyzedText) -> Bool {
    guard time.start >= cue.end, text.sentenceIndex(at: cue.start) == text.sentenceIndex(at: time.start) else {
      return false
    }
    return text.tokenIndices(in: TextRange(cue.end, time.start)).count <= maximumWordsToDate
  }

  private static let maximumWordsToDate = 5
}

/// Puts together parts of a lost report's text.
///
/// Purpose: the lost wording. Valid when: two descendants share a passage and at least one gives it to the lost report's
/// outlet. Action: one reconstructed passage for each, with every descendant's wording. Cost: O(a²) passages.
private struct Reconstructor {
  let material: StoryMaterial
  let outlet: String

  func passages(of witnesses: [Int]) -> [ReconstructedPassage] {
    var found: [ReconstructedPassage] = []
    for (place, first) in witnesses.enumerated() {
      for second in witnesses[(place + 1)...] {
        for passage in material.passages.between(first, second)
        where isGiven(passage.left, first) || isGiven(passage.right, second) {
          add(variant(passage.left, first), variant(passage.right, second), to: &found)
        }
      }
    }
    return found.sorted { $0.variants[0].excerpt.range < $1.variants[0].excerpt.range }
  }

  /// Whether an article attributes a stretch to the outlet.
  private func isGiven(_ range: TextRange, _ index: Int) -> Bool {
    material.articles[index].attributions.contains { attribution in
      guard let source = attribution.resolved, [.outlet, .wire].contains(source.kind),
        material.outlets.isSame(source.name, outlet)
      else { return false }
      let covered = attribution.content.reduce(0) { $0 + ($1.intersection(range)?.count ?? 0) }
      return covered * 2 > range.count
    }
  }

  private func variant(_ range: TextRange, _ index: Int) -> ReconstructedPassage.Variant {
    let article = material.articles[index]
    return .init(excerpt: Excerpt(article: article.id, range: range), isQuoted: article.text.isQuoted(range))
  }

  private func add(
    _ first: ReconstructedPassage.Variant, _ second: ReconstructedPassage.Variant,
    to found: inout [ReconstructedPassage]
  ) {
    let known = found.firstIndex { passage in
      passage.variants.contains {
        $0.excerpt.article == first.excerpt.article && $0.excerpt.range.overlaps(first.excerpt.range)
      }
    }
    guard let known else {
      found.append(ReconstructedPassage(variants: [first, second]))
      return
    }
    if !found[known].variants.contains(where: { $0.excerpt.article == second.excerpt.article }) {
      found[known].variants.append(second)
    }
  }
}
