import NewsModel
import Presentation
import Storage

/// Articles, and any two of them side by side.
struct ArticleRoutes: Sendable {
  let archive: ArchiveReader
  let comparing: TextPairComparison?

  func add(to routes: RoomRoutes) {
    routes.get("article/:number", version: { try archive.articleVersion(try $0.number("number")) }) { request in
      let number = try request.number("number")
      guard let record = try archive.articleRecord(number) else { throw RoomFault.notFound }
      let articles = Dictionary(record.articles.map { ($0.key.description, $0.value) }) { first, _ in first }
      return .page(
        ArticlePage(
          article: record.article, story: record.story, stemma: record.stemma, states: record.states,
          numbers: RoomNumbers(articles: articles, names: record.names)
        ).html(), version: record.version)
    }
    routes.get("compare") { request in
      guard let left = try request.numberField("left"), let right = try request.numberField("right") else {
        throw RoomFault.badRequest("Two texts are compared: “left” and “right” are the numbers of two articles.")
      }
      return .elsewhere(RoomAddress.comparison(left, right))
    }
    routes.get("compare/:left/:right", version: version) { try comparison($0) }
  }

  private func version(_ request: RoomRequest) throws -> RecordVersion? {
    try archive.version(ofArticles: [try request.number("left"), try request.number("right")])
  }

  private func comparison(_ request: RoomRequest) throws -> RoomAnswer {
    let (left, right) = (try request.number("left"), try request.number("right"))
    guard let pair = try archive.articlePair(left, right) else { throw RoomFault.notFound }
    guard let comparing else {
      throw RoomFault.cannotCompare("This reading room was opened without what compares texts.")
    }
    let comparison: ArticleComparison
    do { comparison = try comparing(pair.left, pair.right) } catch { throw RoomFault.cannotCompare("\(error)") }
    return .page(
      ComparisonPage(comparison: comparison, left: left, right: right).html(), version: try version(request))
  }
}
