import Foundation
import NewsModel
import Storage
import UTF8Text

@testable import WebServer

/// A reading room that is open while a test asks it.
enum OpenRoom {
  /// - Parameter change: makes the settings what the test needs.
  static func with(
    _ archive: RoomArchive, change: (inout RoomSettings) -> Void = { _ in }, comparing: TextPairComparison? = nil,
    _ ask: (RoomClient) async throws -> Void
  ) async throws {
    var settings = RoomSettings(port: 0)
    change(&settings)
    let room = ReadingRoom(archive: try ArchiveReader(path: archive.path), settings: settings, comparing: comparing)
    let (ports, listening) = AsyncStream.makeStream(of: UInt16.self)
    let running = Task {
      defer { listening.finish() }
      try await room.run { address in
        if let port = address.dropLast().split(separator: ":").last.flatMap({ UInt16($0) }) { listening.yield(port) }
      }
    }
    for await port in ports {
      do { try await ask(RoomClient(port: port)) } catch {
        running.cancel()
        throw error
      }
      break
    }
    running.cancel()
    _ = await running.result
  }
}

/// An archive in a folder of its own, which goes with the value.
final class RoomArchive: Sendable {
  private let folder: URL
  var path: String { folder.appending(path: "news.stemma").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "stemma-room-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try Archive(path: path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Overwrites all behind the first pages of the file.
  func damage() throws {
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    let end = try file.seekToEnd()
    try file.seek(toOffset: 8_192)
    try file.write(contentsOf: Data(repeating: 0xFF, count: Int(end) - 8_192))
    try file.close()
  }

  /// Adds articles, and stories of them.
  func add(_ reports: [Report], stories: [[String]] = []) throws {
    let archive = try Archive(path: path)
    for report in reports { _ = try archive.add([report.packed()]) }
    for names in stories {
      let articles = try names.compactMap { name in
        try archive.reader.article(Article.ID(name)).map { AnalyzedArticle($0) }
      }
      try archive.put([
        PackedStory(Report.story(of: articles), isGiven: false, own: [:])
      ])
    }
    try archive.close()
  }

  /// Traces a story anew, with these origins of its claim.
  func retrace(_ names: [String], origins: [String]) throws {
    let archive = try Archive(path: path)
    let articles = try names.compactMap { try archive.reader.article(Article.ID($0)).map { AnalyzedArticle($0) } }
    var story = Report.story(of: articles)
    story.stemma.claims[0].origins = origins.map {
      Origin(name: $0, kind: .statement, articles: articles.map(\.id), evidence: [])
    }
    try archive.put([PackedStory(story, isGiven: false, own: [:])])
    try archive.close()
  }
}

/// An article of a test, and who says what in it.
struct Report {
  var name: String
  var title = "Ferry runs aground off Skarholm"
  var body = "A ferry ran aground off Skarholm on Sunday, Ada Holm said.\nNobody was hurt."
  var outlet: String? = "The Courier"
  var day = "2024-05-13"
  var source = "Ada Holm"
  var url: String?
  /// A line that credits a wire.
  var credit: String?

  private var capture: Capture {
    Capture(id: Capture.ID(name), content: .html(Array(body.utf8)), given: GivenFacts(outlet: outlet))
  }

  func packed() throws -> PackedPage {
    var article = Article(id: Article.ID(name), kind: .lead)
    (article.headline, article.body, article.outlet, article.url) = (title, body, outlet, url)
    article.credits = credit.map { [CreditLine(text: $0, outlet: "Northern Press Service", kind: .wire)] } ?? []
    article.published = CalendarDate(iso8601: day).map { StatedDate(date: $0, text: day, place: "given") }
    let text = AnalyzedText(text: body, tokens: [], sentences: [], paragraphs: [], quotations: [], mentions: [])
    var analyzed = AnalyzedArticle(article: article, text: text)
    if let place = body.utf8Range(of: source) {
      analyzed.attributions = [
        Attribution(
          source: [place], cue: [], content: [TextRange(0, place.start)], kind: .indirect,
          resolved: Source(name: source, kind: .person, mention: place))
      ]
    }
    return try PackedPage(capture, document: CaptureDocument(capture), standing: "article", articles: [analyzed])
  }

  /// A story in which all but the first cite its outlet, all come from Ada Holm, and a lost report stands for each credit line.
  static func story(of articles: [AnalyzedArticle]) -> TracedStory {
    let names = articles.map(\.id).sorted()
    let lost = articles.filter { !$0.article.credits.isEmpty }.map { article in
      let line = Excerpt(
        article: article.id, field: .credit(0), range: TextRange(0, article.article.credits[0].text.utf8.count))
      return Witness(
        id: Witness.ID("lost:\(article.id)"), kind: .lost, name: article.article.credits[0].outlet,
        evidence: [Evidence(.creditLine, [line])])
    }
    let witnesses = articles.sorted { $0.id < $1.id }.map {
      Witness(
        id: Witness.ID($0.id.description), kind: .article, article: $0.id, name: $0.article.outlet ?? $0.id.description,
        date: $0.article.published?.date)
    }
    let proof = Evidence(.citation, [Excerpt(article: names[0], range: TextRange(0, 4))])
    let derivations = witnesses.dropFirst().map {
      Derivation(parent: witnesses[0].id, child: $0.id, kind: .citation, confidence: 0.8, evidence: [proof])
    }
    let claim = Claim(
      text: "A ferry ran aground", statements: names.map { Excerpt(article: $0, range: TextRange(0, 4)) },
      origins: [Origin(name: "Ada Holm", kind: .statement, articles: names, evidence: [proof])])
    let citations = witnesses.dropFirst().compactMap { witness in
      witness.article.map { Citation(article: $0, outlet: witnesses[0].name, kind: .report, evidence: proof) }
    }
    return TracedStory(
      stemma: Stemma(
        story: Story(id: names[0].description, articles: names), witnesses: witnesses + lost, derivations: derivations,
        claims: [claim], citations: citations),
      articles: articles)
  }
}

extension String {
  fileprivate func utf8Range(of words: String) -> TextRange? {
    range(of: words).map {
      TextRange(utf8.distance(from: startIndex, to: $0.lowerBound), utf8.distance(from: startIndex, to: $0.upperBound))
    }
  }
}
