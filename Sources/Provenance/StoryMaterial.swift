import NewsModel
import TextReuse
import UTF8Text

/// The articles of one story with the evidence that every later step reads.
struct StoryMaterial: Sendable {
  /// By name.
  let articles: [AnalyzedArticle]
  let outlets: OutletNames
  /// By article, what its sentences tell; names have one key in all.
  let facts: [[SentenceFacts]]
  /// By article, then place in the text.
  let citationsByArticle: [[Citation]]
  let passages: PassageTable
  let kinship: KinshipTable
  let named: NamedOutlets
  /// When each article appeared, and when its page had this text.
  let times: [PublicationTime?]
  let revisionTimes: [PublicationTime?]
  /// The articles as they appeared, undated ones last, then by name.
  let order: [Int]
  private let bodies: StatementPages
  private let indices: [Article.ID: Int]

  init(articles: [AnalyzedArticle], outlets: OutletTable) {
    self.articles = articles.sorted { $0.id < $1.id }
    let outlets = OutletNames(outlets, articles: self.articles)
    self.outlets = outlets
    facts = SentenceFacts.read(self.articles.map(\.text))
    citationsByArticle = self.articles.map { CitationFinder(outlets: outlets).citations(in: $0) }
    let named = NamedOutlets(self.articles, citations: citationsByArticle, outlets: outlets)
    let states = PageStates(articles: self.articles, named: named)
    let times = states.completed(self.articles.map { $0.article.published.flatMap(PublicationTime.init) })
    order = times.indices.sorted { (times[$0]?.earliest ?? .max, $0) < (times[$1]?.earliest ?? .max, $1) }
    passages = PassageTable(of: self.articles, order: order, named: named.articlesNamed(in: order))
    kinship = KinshipTable(of: self.articles, passages)
    self.named = named
    self.times = times
    revisionTimes = states.completed(
      self.articles.map { ($0.article.updated ?? $0.article.published).flatMap(PublicationTime.init) })
    indices = Dictionary(self.articles.enumerated().map { ($1.id, $0) }) { first, _ in first }
    bodies = StatementPages(self.articles, citations: citationsByArticle, outlets: outlets)
  }

  /// By article, then place in the text.
  var citations: [Citation] { citationsByArticle.flatMap(\.self) }

  /// The citations of one article.
  func citations(of article: Article.ID) -> [Citation] {
    index(of: article).map { citationsByArticle[$0] } ?? []
  }

  /// The captured article of an outlet, by its common name, that another one most likely draws on: of those that can be
  /// earlier and pass the test the earliest that shares about as much with it as any, then the first by name.
  func captured(_ outlet: String, for index: Int, where test: (Int) -> Bool) -> Int? {
    let candidates = named.articles[outlet, default: []].filter { $0 != index && isNotAfter($0, index) && test($0) }
    let most = candidates.map { kinship.between($0, index).orderedWords }.max() ?? 0
    return candidates.filter { kinship.between($0, index).orderedWords >= most * Self.stateTolerance / 100 }
      .min { (times[$0]?.earliest ?? .max, $0) < (times[$1]?.earliest ?? .max, $1) }
  }

  /// Of the states of a page the first counts unless another one shares this many hundredths more; few newsrooms look again.
  private static let stateTolerance = 85

  /// Whether an article can have appeared before another one, or at the same time.
  func isNotAfter(_ first: Int, _ second: Int) -> Bool {
    guard let one = times[first], let other = times[second] else { return true }
    return !other.isBefore(one)
  }

  /// Whether it is known that an article is earlier than another one: by their times; else since one names the other; else
  /// since others name it as a supplier and nobody names the other.
  func mayPrecede(_ first: Int, _ second: Int) -> Bool {
    if !isNotAfter(first, second) { return false }
    let (forward, backward) = (named.names(second, first), named.names(first, second))
    if forward != backward { return forward }
    if let one = times[first], let other = times[second], one.isBefore(other) { return true }
    return named.isNamed(first) && !named.isNamed(second)
  }

  /// Whether a page is a body's own statement rather than an outlet's report: others in the story give something to the
  /// body, none credits it as a wire or cites it as an outlet, and it is no known outlet.
  func isStatementPage(_ article: AnalyzedArticle) -> Bool { index(of: article.id).map(isStatementPage) ?? false }

  /// The same for an article by its index.
  func isStatementPage(_ index: Int) -> Bool { bodies.isPage[index] }

  /// Statement pages, by name.
  var statementPages: [Int] { bodies.pages }

  /// The full name of the body that a name means, where its own statement page is in the story.
  func statementBody(_ name: String) -> String? { bodies.body(named: name) }

  /// An article's first attribution to a body.
  func attribution(of index: Int, to body: String) -> Attribution? {
    bodies.attribution(of: index, to: body).map { articles[index].attributions[$0] }
  }

  /// The index of an article.
  func index(of article: Article.ID) -> Int? { indices[article] }
}
