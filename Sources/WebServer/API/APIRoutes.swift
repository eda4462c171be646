import NewsModel
import Presentation
import SearchQueries
import Storage

/// What other programs read, as JSON; `openapi.json` says what each field means.
///
/// Resources are addressed by the numbers of the pages. Lists go on where an answer says: at `next`, given as `cursor`.
struct APIRoutes: Sendable {
  let archive: ArchiveReader

  func add(to routes: RoomRoutes) {
    routes.get("api/v1") { _ in
      let state = try archive.state()
      return try .json(ArchiveRow(pages: state.pages, articles: state.articles, stories: state.stories))
    }
    routes.get("api/v1/openapi.json") { _ in
      RoomAnswer(
        mediaType: "application/json", contents: String(decoding: PackageResources.openapi_json, as: UTF8.self))
    }
    addStories(to: routes)
    addArticles(to: routes)
    addNames(to: routes)
    routes.get("api/v1/search") { try search($0) }
  }

  private func addStories(to routes: RoomRoutes) {
    routes.get("api/v1/stories") { request in
      let position = try request.cursor(of: 2).map { LatestPosition(day: $0[0], row: $0[1]) }
      let (stories, next) = try archive.latestStories(
        leastReports: try request.numberField("reports") ?? 1, behind: position, limit: try request.limit())
      return try .json(
        ListRow(items: stories.map { StorySummaryRow($0) }, next: request.next(next.map { [$0.day, $0.row] })))
    }
    let version = { @Sendable (request: RoomRequest) in
      try archive.storyVersion(ofArticle: try request.number("number"))
    }
    routes.get("api/v1/stories/:number", version: version) { request in
      let number = try request.number("number")
      guard let record = try archive.storyRecord(ofArticle: number) else { throw RoomFault.notFound }
      let numbers = Dictionary(record.articles.map { ($0.key.description, $0.value) }) { first, _ in first }
      return try .json(
        StoryPageRow(number: record.number, articleNumbers: numbers, story: JSONRenderer().row(record.story)),
        version: record.version)
    }
  }

  private func addArticles(to routes: RoomRoutes) {
    routes.get("api/v1/articles") { request in
      let (articles, next) = try archive.articles(
        try Self.selection(request), behind: try request.cursor(of: 1)?[0] ?? 0, limit: try request.limit())
      return try .json(
        ListRow(items: articles.map { ArticleListingRow($0) }, next: request.next(next.map { [$0] })))
    }
    routes.get("api/v1/articles/:number") { request in
      let (number, document) = try article(request)
      let name = document.article.id
      let states = try archive.numbers(of: try archive.states(of: name))
      return try .json(
        ArticlePageRow(
          number: number, story: states[name]?.story,
          states: states.filter { $0.key != name }.values.map(\.article).sorted(),
          article: ArticleRow(document.article),
          attributions: AttributionsRow(document.article, document.attributions)))
    }
    let version = { @Sendable (request: RoomRequest) in
      try archive.version(ofArticles: [try request.number("number")])
    }
    routes.get("api/v1/articles/:number/body", version: version) { request in
      var answer = RoomAnswer(
        mediaType: "text/plain; charset=utf-8", contents: try article(request).document.article.body)
      (answer.hasParts, answer.version) = (true, try version(request))
      return answer
    }
  }

  private static func selection(_ request: RoomRequest) throws -> ArticleSelection {
    switch (try request.numberField("outlet"), try request.numberField("source")) {
    case (let outlet?, nil): .outlet(outlet)
    case (nil, let source?): .source(source)
    case (nil, nil): .all
    default: throw RoomFault.badRequest("Articles are chosen by “outlet” or by “source”, not by both.")
    }
  }

  private func article(_ request: RoomRequest) throws -> (number: Int, document: ArticleDocument) {
    let number = try request.number("number")
    guard let name = try archive.articleName(number), let document = try archive.article(name) else {
      throw RoomFault.notFound
    }
    return (number, document)
  }

  private func addNames(to routes: RoomRoutes) {
    routes.get("api/v1/outlets") { request in
      let (names, next) = try archive.outlets(
        behind: try request.cursor(of: 1)?[0] ?? 0, limit: try request.limit())
      return try .json(ListRow(items: names.map { NameRow($0) }, next: request.next(next.map { [$0] })))
    }
    routes.get("api/v1/sources") { request in
      let (names, next) = try archive.sources(
        behind: try request.cursor(of: 1)?[0] ?? 0, limit: try request.limit())
      return try .json(ListRow(items: names.map { NameRow($0) }, next: request.next(next.map { [$0] })))
    }
    routes.get("api/v1/outlets/:number") { request in
      guard let name = try archive.outlet(try request.number("number")) else { throw RoomFault.notFound }
      return try .json(NameRow(name))
    }
    routes.get("api/v1/outlets/:number/ties") { request in
      let number = try request.number("number")
      guard let profile = try archive.outletProfile(number, limit: 0), profile.isKnown else { throw RoomFault.notFound }
      return try .json(OutletTiesRow(profile, number: number, limit: try request.limit()))
    }
    routes.get("api/v1/sources/:number") { request in
      guard let name = try archive.source(try request.number("number")) else { throw RoomFault.notFound }
      return try .json(NameRow(name))
    }
  }

  private func search(_ request: RoomRequest) throws -> RoomAnswer {
    let query = try request.query()
    let (offset, limit) = (try request.cursor(of: 1)?[0] ?? 0, try request.limit())
    guard (0...Self.deepest).contains(offset) else { throw RoomFault.badRequest("A search goes no further.") }
    let (found, total) = try archive.search(query, limit: limit, offset: offset)
    let end = offset + found.count
    return try .json(
      ListRow(
        items: found.map { FoundRow($0) }, next: request.next(end < total ? [end] : nil),
        total: found.isEmpty ? nil : total))
  }

  /// How far a search goes: nobody reads further, and each step costs as much as all before.
  private static let deepest = 10_000
}

extension RoomRequest {
  /// What is searched for.
  /// - Throws: `RoomFault` that says what is wrong with it.
  func query() throws(RoomFault) -> SearchQuery {
    guard let line = field("q") else { throw .badRequest("“q” says what is searched for.") }
    do throws(SearchQueryError) { return try SearchQuery(line) } catch { throw .badRequest(error.description) }
  }
}
