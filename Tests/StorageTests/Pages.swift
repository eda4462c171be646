import Foundation
import NewsModel
import Storage
import UTF8Text

/// A folder of its own for the archives of one test, removed with the value.
final class ArchiveFolder {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "stemma-archive-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String = "news.stemma") -> String { folder.appending(path: name).path }
}

/// An article as the stages leave it.
struct PageBuilder {
  var name = "ferry.html"
  var headline: String? = "Ferry runs aground off Skarholm"
  var body = "A ferry ran aground off Skarholm on Sunday, the coast guard said.\nNobody was hurt, Ada Holm said."
  var outlet: String? = "The Courier"
  var url: String?
  var day: String? = "2024-05-13"
  var story: String?
  var items: [String] = []

  var capture: Capture {
    Capture(
      id: Capture.ID(name), content: .html(Array("<p>\(body)</p>\(items)".utf8)),
      given: GivenFacts(url: url, outlet: outlet, story: story))
  }

  var articles: [AnalyzedArticle] {
    var lead = Article(id: Article.ID(leadOf: capture.id), kind: .lead)
    (lead.headline, lead.body, lead.outlet, lead.url) = (headline, body, outlet, url)
    lead.published = day.flatMap { CalendarDate(iso8601: $0) }.map {
      StatedDate(date: $0, text: "\($0)", place: "given")
    }
    lead.credits = [CreditLine(text: "(PTI)", outlet: "Press Trust of India", kind: .wire)]
    lead.links = [BodyLink(range: TextRange(2, 7), address: "https://other.example/ferry")]
    lead.paragraphKinds = [.heading(level: 2), .paragraph]
    let others = items.enumerated().map { number, text in
      var item = Article(id: Article.ID(item: number + 1, of: capture.id), kind: .teaser)
      item.body = text
      return item
    }
    return ([lead] + others).map(Self.analyzed)
  }

  private static func analyzed(_ article: Article) -> AnalyzedArticle {
    let text = AnalyzedText(
      text: article.body, tokens: [], sentences: [], paragraphs: [], quotations: [], mentions: [])
    var analyzed = AnalyzedArticle(article: article, text: text)
    guard let cue = article.body.range(of: "the coast guard said") else { return analyzed }
    let start = article.body.utf8.distance(from: article.body.startIndex, to: cue.lowerBound)
    analyzed.attributions = [
      Attribution(
        source: [TextRange(start, start + 15)], cue: [TextRange(start + 16, start + 20)],
        content: [TextRange(0, start)],
        kind: .indirect,
        resolved: Source(name: "coast guard", kind: .organization, mention: TextRange(start, start + 15)))
    ]
    analyzed.timeExpressions = [
      TimeExpression(range: TextRange(0, 1), kind: .date, value: "2024-05-12", reason: "Sunday before")
    ]
    return analyzed
  }

  func packed() throws -> PackedPage {
    try PackedPage(capture, document: CaptureDocument(capture), standing: "article", articles: articles)
  }

  var document: CaptureDocument { get throws { try CaptureDocument(capture) } }
}

/// A story whose second article cites the first one's outlet, and a lost report.
func tracedStory(_ name: String, _ articles: [AnalyzedArticle]) -> TracedStory {
  let names = articles.map(\.id).sorted()
  let lost = Witness(id: Witness.ID("lost:The Herald"), kind: .lost, name: "The Herald")
  let witnesses =
    [lost]
    + names.map { Witness(id: Witness.ID($0.description), kind: .article, article: $0, name: "The Courier") }
  let proof = Evidence(.citation, [Excerpt(article: names[0], range: TextRange(0, 4))])
  let derivations = names.map {
    Derivation(
      parent: lost.id, child: Witness.ID($0.description), kind: .citation, confidence: 0.8, evidence: [proof])
  }
  let origin = Origin(name: "The Herald", kind: .outlet, articles: names, evidence: [proof])
  let claim = Claim(
    text: "A ferry ran aground", statements: names.map { Excerpt(article: $0, range: TextRange(0, 4)) },
    origins: [origin])
  return TracedStory(
    stemma: Stemma(
      story: Story(id: name, articles: names), witnesses: witnesses, derivations: derivations, claims: [claim],
      citations: [Citation(article: names[0], outlet: "The Herald", kind: .report, evidence: proof)]),
    articles: articles)
}

extension TracedStory {
  func packed(isGiven: Bool = false) throws -> PackedStory {
    try PackedStory(
      self, isGiven: isGiven, own: Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0.timeExpressions) }))
  }
}

extension ArchiveReader {
  /// All rows of the export.
  func exported() throws -> String {
    var text = ""
    try exportRows { text += $0 }
    return text
  }
}
