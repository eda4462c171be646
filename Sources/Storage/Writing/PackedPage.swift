package import NewsModel
import UTF8Text

/// A capture and what was read off it, ready to be written.
///
/// Making it is much of the work of writing, and any number of pages can be made at once.
package struct PackedPage: Sendable {
  package let capture: Capture.ID
  /// See `CaptureDocument`.
  let mark: [UInt8]
  /// What the page is, as the workflows call it.
  let standing: String
  let entry: PackEntry
  let articles: [PackedArticle]

  /// - Parameters:
  ///   - document: the capture's.
  ///   - articles: the lead article and behind it the further items; none of a page that is no news.
  /// - Throws: `DocumentError`.
  package init(
    _ capture: Capture, document: CaptureDocument, standing: String, articles: [AnalyzedArticle]
  ) throws(DocumentError) {
    var packed: [PackedArticle] = []
    for (place, article) in articles.enumerated() {
      packed.append(try PackedArticle(ArticleDocument(article), place: place, of: capture.id, capture.given))
    }
    self.init(capture.id, document: document, standing: standing, articles: packed)
  }

  init(_ capture: Capture.ID, document: CaptureDocument, standing: String, articles: [PackedArticle]) {
    (self.capture, self.standing, self.articles) = (capture, standing, articles)
    mark = document.mark
    entry = document.packed
  }
}

/// An article with what is searched beside it.
struct PackedArticle: Sendable {
  /// What stands behind the capture's name in the article's: nothing, or "#1".
  let suffix: String
  let place: Int
  let kind: String
  let outlet: String?
  let day: Int?
  let language: String?
  /// The address of the page; nil for further items.
  let address: String?
  let given: String?
  let headline: String
  let body: String
  let sources: [SourceCount]
  let entry: PackEntry

  /// How many things are attributed to somebody.
  struct SourceCount: Sendable, Equatable {
    let name: String
    let kind: String
    var statements: Int
  }

  /// - Throws: `DocumentError`.
  init(
    _ document: ArticleDocument, place: Int, of capture: Capture.ID, _ facts: GivenFacts
  ) throws(DocumentError) {
    suffix = String(document.article.id.description.dropFirst(capture.description.count))
    self.place = place
    address = place == 0 ? document.article.url : nil
    given = place == 0 ? facts.story : nil
    entry = try document.packed()
    let article = document.article
    kind = article.kind == .lead ? article.pageKind.rawValue : article.kind.rawValue
    outlet = article.outlet
    day = article.published?.date.daysSince1970
    language = article.language
    headline = ([article.headline].compactMap(\.self) + article.standfirst).joined(separator: "\n")
    body = article.body
    sources = Self.sources(of: document.attributions)
  }

  /// In order of names and kinds.
  private static func sources(of attributions: [Attribution]) -> [SourceCount] {
    var counts: [[String]: Int] = [:]
    for source in attributions.compactMap(\.resolved) { counts[[source.name, source.kind.rawValue], default: 0] += 1 }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      SourceCount(name: $0.key[0], kind: $0.key[1], statements: $0.value)
    }
  }
}
