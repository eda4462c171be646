import NewsModel
import Presentation
import Storage

/// Articles, and any two of them side by side.
struct ArticleRoutes: Sendable {
  let archive: ArchiveReader
  let comparing: TextPairComparison?

  func add(to routes: RoomRoutes) {
    routes.get("article/:number") { request in
      let number = try request.number("number")
      let state = try archive.state()
      guard let record = try archive.articleRecord(number) else { throw RoomFault.notFound }
      let articles = Dictionary(record.articles.map { ($0.key.description, $0.value) }) { first, _ in first }
      return .page(
        ArticlePage(
          article: record.article, story: record.story, stemma: record.stemma, states: record.states,
          numbers: RoomNumbers(articles: articles, names: record.names), state: state
        ).html())
    }
    routes.get("compare") { request in
      guard let left = try request.numberField("left"), let right = try request.numberField("right") else {
        throw RoomFault.badRequest("Two texts are compared: “left” and “right” are the numbers of two articles.")
      }
      return .elsewhere(RoomAddress.comparison(left, right))
    }
    routes.get("compare/:left/:right") { try comparison($0) }
  }

  private func comparison(_ request: RoomRequest) throws -> RoomAnswer {
    let (left, right) = (try request.number("left"), try request.number("right"))
    let state = try archive.state()
    guard let pair = try archive.articlePair(left, right) else { throw RoomFault.notFound }
    guard let comparing else {
      throw RoomFault.cannotCompare("This reading room was opened without what compares texts.")
    }
    let comparison: ArticleComparison
    do { comparison = try comparing(pair.left, pair.right) } catch { throw RoomFault.cannotCompare("\(error)") }
    return .page(ComparisonPage(comparison: comparison, left: left, right: right, state: state).html())
  }
}
