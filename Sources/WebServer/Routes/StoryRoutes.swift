import NewsModel
import Presentation
import Storage

/// Stories, each by the number of one of its articles.
struct StoryRoutes: Sendable {
  let archive: ArchiveReader

  func add(to routes: RoomRoutes) {
    let version = { @Sendable (request: RoomRequest) in
      try archive.storyVersion(ofArticle: try request.number("number"))
    }
    routes.get("story/:number", version: version) { request in
      try page(request, parts: .pointedInto) { record in
        StoryPage(story: record.story, number: record.number, numbers: RoomNumbers(record)).html()
      }
    }
    routes.get("story/:number/evidence", version: version) { request in
      try page(request, suffix: "/evidence") { evidence(nil, of: $0) }
    }
    routes.get("story/:number/evidence/:piece", version: version) { request in
      guard let piece = EvidencePiece(name: request.word("piece")) else { throw RoomFault.notFound }
      return try page(request, suffix: "/evidence/" + piece.name) { evidence(piece, of: $0) }
    }
  }

  /// - Parameters:
  ///   - suffix: what stands behind the story in the address.
  ///   - html: nil where there is nothing of this address.
  private func page(
    _ request: RoomRequest, parts: ArticleParts = .all, suffix: String = "", html: (StoryRecord) -> String?
  ) throws -> RoomAnswer {
    let number = try request.number("number")
    guard let record = try archive.storyRecord(ofArticle: number, parts) else { throw try missing(number) }
    // Any article's number leads to its story, which has one address.
    if record.number != number {
      return .elsewhere(RoomAddress.story(record.number) + suffix, version: record.version)
    }
    guard let html = html(record) else { throw RoomFault.notFound }
    return .page(html, version: record.version)
  }

  private func evidence(_ piece: EvidencePiece?, of record: StoryRecord) -> String? {
    EvidencePage(story: record.story, number: record.number, piece: piece, numbers: RoomNumbers(record)).html()
  }

  /// An article whose story is on its way is another thing than one that is not there.
  private func missing(_ number: Int) throws -> RoomFault {
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
