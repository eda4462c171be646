import NewsModel
import Presentation
import Storage

/// Stories, each by the number of one of its articles.
struct StoryRoutes: Sendable {
  let archive: ArchiveReader

  func add(to routes: RoomRoutes) {
    routes.get("story/:number") { request in
      let number = try request.number("number")
      let state = try archive.state()
      guard let record = try archive.storyRecord(ofArticle: number) else { throw try Self.missing(number, in: archive) }
      // Any article's number leads to its story, which has one address.
      if record.number != number { return .elsewhere(RoomAddress.story(record.number)) }
      return .page(StoryPage(story: record.story, numbers: RoomNumbers(record), state: state).html())
    }
  }

  /// An article whose story is on its way is another thing than one that is not there.
  private static func missing(_ number: Int, in archive: ArchiveReader) throws -> RoomFault {
    guard try archive.articleName(number) != nil else { return .notFound }
    return .soon(
      "This story is on its way",
      "Its articles are there; an ingest is about to trace how they are related, or was stopped before. Load the page anew in a "
        + "moment.", seconds: 5)
  }
}

extension RoomNumbers {
  init(_ record: StoryRecord) {
    let articles = Dictionary(record.articles.map { ($0.key.description, $0.value) }) { first, _ in first }
    self.init(articles: articles, names: record.names)
  }
}
