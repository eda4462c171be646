import NewsModel
import UTF8Text

/// The articles of one story with the evidence that every later step reads.
struct StoryMaterial: Sendable {
  /// By name.
  let articles: [AnalyzedArticle]
  let outlets: OutletNames
  /// By article, then place in the text.
  let citations: [Citation]
  let passages: PassageTable
  private let statementPages: Set<Article.ID>

  init(articles: [AnalyzedArticle], outlets: OutletTable) {
    self.articles = articles.sorted { $0.id < $1.id }
    let outlets = OutletNames(outlets, articles: self.articles)
    self.outlets = outlets
    citations = self.articles.flatMap { CitationFinder(outlets: outlets).citations(in: $0) }
    passages = PassageTable(of: self.articles)
    let (sorted, cited) = (self.articles, citations)
    statementPages = Set(
      sorted.filter { Self.isStatementPage($0, among: sorted, citations: cited, outlets: outlets) }.map(\.id))
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

  /// Whether a page is a body's own statement rather than an outlet's report: others in the story give something to the
  /// body, none credits it as a wire or cites it as an outlet, and it is no known outlet.
  func isStatementPage(_ article: AnalyzedArticle) -> Bool { statementPages.contains(article.id) }

  private static func isStatementPage(
    _ page: AnalyzedArticle, among articles: [AnalyzedArticle], citations: [Citation], outlets: OutletNames
  ) -> Bool {
    guard let name = page.article.outlet, outlets.known(name) == nil else { return false }
    let credits = articles.flatMap(\.article.credits).filter { $0.kind != .photo }.map(\.outlet)
    guard !(credits + citations.map(\.outlet)).contains(where: { outlets.isSame($0, name) }) else { return false }
    let form = NameForm(name)
    return articles.contains { $0.id != page.id && $0.attribution(to: form) != nil }
  }

  /// The index of an article.
  /// - Complexity: O(log n).
  func index(of article: Article.ID) -> Int? {
    let index = articles.partitioningIndex { $0.id >= article }
    return index < articles.count && articles[index].id == article ? index : nil
  }
}

extension AnalyzedArticle {
  /// The first attribution whose source is a body of some name.
  func attribution(to body: NameForm) -> Attribution? {
    attributions.first { attribution in
      guard let source = attribution.resolved else { return false }
      guard ![.outlet, .wire, .unnamed, .person].contains(source.kind) else { return false }
      return NameForm(source.name).fits(body)
    }
  }
}
