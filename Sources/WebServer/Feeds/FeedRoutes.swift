import NewsModel
import Presentation
import SearchQueries
import Storage

/// What is new, for programs that look again and again: the latest stories, what a search finds, and the stories of a search
/// that have a second independent origin.
struct FeedRoutes: Sendable {
  let archive: ArchiveReader

  /// Entries of a feed.
  private static let limit = 50

  func add(to routes: RoomRoutes) {
    add("feeds/stories", to: routes) { _ in try stories() }
    add("feeds/search", to: routes) { try search($0) }
    add("feeds/origins", to: routes) { try origins($0) }
  }

  private func add(
    _ path: String, to routes: RoomRoutes, _ feed: @escaping @Sendable (RoomRequest) throws -> FeedPaper
  ) {
    routes.get(path + ".atom") { request in
      RoomAnswer(
        mediaType: AtomWriter.mediaType, contents: AtomWriter(root: request.root).text(of: try feed(request)))
    }
    routes.get(path + ".json") { request in
      try .json(JSONFeedRow(try feed(request), root: request.root), mediaType: JSONFeedRow.mediaType)
    }
  }

  private func stories() throws -> FeedPaper {
    let stories = try archive.stories(leastReports: 2, limit: Self.limit)
    return FeedPaper(
      title: "Latest stories", path: "/feeds/stories", page: RoomAddress.latest,
      entries: stories.map { Self.entry($0, id: ["story", $0.article.description]) })
  }

  private func search(_ request: RoomRequest) throws -> FeedPaper {
    let query = try request.query()
    let found = try archive.search(query, limit: Self.limit, order: .arrival).articles
    let numbers = try archive.numbers(of: found.map(\.article))
    let entries = found.map { found in
      FeedPaper.Entry(
        id: FeedID.urn(["article", found.article.description]), title: found.headline ?? found.article.description,
        text: [found.outlet, found.snippet.text].compactMap(\.self).joined(separator: ": "),
        path: RoomAddress.article(numbers[found.article]?.article ?? 0), day: found.published)
    }
    return paper("Search: ", "/feeds/search", request, entries)
  }

  /// An entry stands for a story and the number of its origins: another one appears when there is one more.
  private func origins(_ request: RoomRequest) throws -> FeedPaper {
    let stories = try archive.stories(of: try request.query(), leastOrigins: 2, limit: Self.limit)
    let entries = stories.map { story in
      Self.entry(
        story, id: ["origins", story.article.description, String(story.summary.independentOrigins)])
    }
    return paper("More than one origin: ", "/feeds/origins", request, entries)
  }

  private func paper(
    _ title: String, _ path: String, _ request: RoomRequest, _ entries: [FeedPaper.Entry]
  ) -> FeedPaper {
    let line = request.field("q") ?? ""
    let field = "?q=" + PercentEncoding.encoded(line)
    return FeedPaper(
      title: title + line, path: path, field: field, page: RoomAddress.search + field, entries: entries)
  }

  private static func entry(_ story: LatestStory, id: [String]) -> FeedPaper.Entry {
    let summary = story.summary
    let counts =
      "\(summary.reports) \(summary.reports == 1 ? "report" : "reports"), "
      + "\(summary.independentOrigins) independent \(summary.independentOrigins == 1 ? "origin" : "origins")"
    return FeedPaper.Entry(
      id: FeedID.urn(id), title: summary.title, text: ([counts] + summary.origins).joined(separator: " · "),
      path: RoomAddress.story(summary.number), day: summary.latest)
  }
}

/// Words as part of an address (RFC 3986, section 2).
enum PercentEncoding {
  private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      if plain.contains(byte) { return String(Unicode.Scalar(byte)) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
