import Attributions
import Inputs
import NewsModel

/// All articles of a run, in an order that does not depend on the order of its captures.
struct ArticleCollection: Sendable {
  /// By names of captures, then by place on the page; no two of one name.
  private(set) var articles: [AnalyzedArticle] = []
  /// In input order, articles of one name behind the others.
  private(set) var failures: [CaptureFailure] = []
  /// Every page that was read, in input order.
  private(set) var pages: [PageNote] = []
  /// The stories that the givers of captures put their lead articles in.
  private var givenStories: [Article.ID: String] = [:]

  /// The articles of one capture.
  private struct Page: Sendable {
    let capture: Capture.ID
    let standing: PageStanding
    let story: String?
    /// None of a page that is no news.
    let articles: [AnalyzedArticle]
  }

  /// A story and its articles, by order of names.
  struct Members: Sendable {
    let story: Story
    let articles: [AnalyzedArticle]
  }

  /// Extracts and analyzes captures in parallel.
  init(
    _ captures: some Sequence<Result<Capture, InputFailure>>, reader: ArticleReader,
    analyze: @escaping @Sendable (Article) -> AnalyzedArticle
  ) async throws {
    var pages: [Page] = []
    var failures: [CaptureFailure] = []
    let work: @Sendable (Capture) throws(CaptureFailure) -> Page = { capture throws(CaptureFailure) in
      let lead = try reader.leadArticle(of: capture)
      let standing = PageStanding(of: lead)
      let articles = standing.isNews ? lead.withItemsBehind.map(analyze) : []
      return Page(capture: capture.id, standing: standing, story: capture.given.story, articles: articles)
    }
    try await CaptureWorkflow().run(captures, work: work) { result in
      switch result {
      case .success(let page): pages.append(page)
      case .failure(let failure): failures.append(failure)
      }
    }
    self.failures = failures
    self.pages = pages.map { PageNote(page: $0.capture, standing: $0.standing) }
    add(pages.sorted { $0.capture < $1.capture })
  }

  private mutating func add(_ pages: [Page]) {
    var seen: Set<Article.ID> = []
    for page in pages {
      for article in page.articles {
        guard seen.insert(article.id).inserted else {
          failures.append(.doubledArticle(article.id))
          continue
        }
        articles.append(article)
      }
      if let story = page.story, let lead = page.articles.first { givenStories[lead.id] = story }
    }
  }

  /// Gives each article its attributions and the outlets it names, in parallel.
  mutating func findAttributions(by stage: AttributionStage) async {
    let finder = CitedOutletFinder()
    articles = await articles.concurrentMap { article in
      var article = article
      article.attributions = stage.attributions(article.text, article.article.outlet)
      article.citedOutlets = finder.citedOutlets(in: article.text, outlet: article.article.outlet)
      return article
    }
  }

  /// The stories, most articles first, then by name. Those that were given are kept as they are; `group` makes those
  /// of the other articles.
  func stories(groupedBy group: ([AnalyzedArticle]) -> [Story]) -> [Members] {
    let given = Dictionary(grouping: articles.filter { givenStories[$0.id] != nil }) { givenStories[$0.id] ?? "" }
    let kept = given.map { name, articles in Story(id: name, articles: articles.map(\.id).sorted()) }
    let made = group(articles.filter { givenStories[$0.id] == nil })
    let byID = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    return (kept + made).sorted(by: Self.comesFirst).map { story in
      Members(story: story, articles: story.articles.compactMap { byID[$0] })
    }
  }

  private static func comesFirst(_ left: Story, _ right: Story) -> Bool {
    if left.articles.count != right.articles.count { return left.articles.count > right.articles.count }
    if left.id != right.id { return left.id < right.id }
    return left.articles.lexicographicallyPrecedes(right.articles)
  }
}
