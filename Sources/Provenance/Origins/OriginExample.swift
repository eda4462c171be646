package import NewsModel
import UTF8Text

/// What an article's central fact may come from, for whoever fits the weights of `OriginModel`.
package struct OriginExample: Sendable {
  package let article: Article.ID
  /// "event", "ownReport", "citedReport" or "publicSource".
  package let bearer: String
  /// Candidates of one number mean one bearer.
  package let group: Int
  package let name: String
  package let kind: Origin.Kind
  /// By name; those that are not there are 0.
  package let features: [String: Double]
}

extension StemmaBuilder {
  /// The candidates of a story's articles, by article and in the order in which they were found.
  package func originExamples(of articles: [AnalyzedArticle]) -> [OriginExample] {
    let material = StoryMaterial(articles: articles, outlets: outlets)
    let graph = CentralDerivations(material: material).marked(DerivationFinder(material: material).graph())
    let candidates = OriginCandidates(material: material, graph: graph).candidates()
    var numbers: [OriginGroups.Member: Int] = [:]
    for (number, group) in OriginGroups(candidates, outlets: material.outlets).all.enumerated() {
      for member in group.members { numbers[member] = number }
    }
    return candidates.enumerated().flatMap { article, list in
      list.enumerated().map { place, candidate in
        OriginExample(
          article: material.articles[article].id, bearer: candidate.bearer.rawValue,
          group: numbers[.init(article: article, candidate: place)] ?? 0,
          name: candidate.fullName ?? candidate.name, kind: candidate.kind,
          features: Dictionary(uniqueKeysWithValues: candidate.features.map { ($0.key.rawValue, $0.value) }))
      }
    }
  }
}
