import NewsModel
import UTF8Text

/// The articles of one story with the evidence that every later step reads.
struct StoryMaterial: Sendable {
  /// By name.
  let articles: [AnalyzedArticle]
  let outlets: OutletTable
  /// By article, then place in the text.
  let citations: [Citation]
  let passages: PassageTable

  init(articles: [AnalyzedArticle], outlets: OutletTable) {
    self.articles = articles.sorted { $0.id < $1.id }
    self.outlets = outlets
    citations = self.articles.flatMap { CitationFinder(outlets: outlets).citations(in: $0) }
    passages = PassageTable(of: self.articles)
  }

  /// The citations of one article.
  func citations(of article: Article.ID) -> [Citation] {
    citations.filter { $0.article == article }
  }

  /// Whether an article speaks for an outlet.
  func isBy(_ article: AnalyzedArticle, _ outlet: String) -> Bool {
    guard let own = article.article.outlet else { return false }
    return outlets.isSame(own, outlet)
  }

  /// The index of an article.
  /// - Complexity: O(log n).
  func index(of article: Article.ID) -> Int? {
    let index = articles.partitioningIndex { $0.id >= article }
    return index < articles.count && articles[index].id == article ? index : nil
  }
}

extension OutletTable {
  /// Whether two names stand for one outlet.
  func isSame(_ first: String, _ second: String) -> Bool {
    commonName(first) == commonName(second)
  }

  /// The form under which an outlet's names are one.
  func commonName(_ name: String) -> String {
    OutletTable.key(outlet(named: name)?.name ?? name)
  }
}
