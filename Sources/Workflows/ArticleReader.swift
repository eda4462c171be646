import Extraction
package import NewsModel

/// Reads articles off captures; it needs no language model.
package struct ArticleReader: Sendable {
  private let extract: @Sendable (Capture) throws -> Article

  package init(outlets: OutletTable = .bundled) {
    let extractor = ArticleExtractor(outlets: outlets)
    extract = { try extractor.extract($0) }
  }

  package init(stages: Stages) { extract = stages.extract }

  /// The lead article of a capture, with the page's further items in it.
  /// - Throws: `CaptureFailure.unusable`.
  package func leadArticle(of capture: Capture) throws(CaptureFailure) -> Article {
    do {
      return try extract(capture)
    } catch {
      throw .unusable(capture.id, cause: error)
    }
  }

  /// The lead article and behind it the page's further items, none with items of its own.
  /// - Throws: `CaptureFailure.unusable`.
  package func articles(of capture: Capture) throws(CaptureFailure) -> [Article] {
    try leadArticle(of: capture).withItemsBehind
  }

  /// The same, but for the body of an article, which is kept to the byte, so that offsets count in the text given.
  /// - Throws: `CaptureFailure.unusable`.
  package func texts(of capture: Capture) throws(CaptureFailure) -> [Article] {
    guard case .articleText(let text) = capture.content else { return try articles(of: capture) }
    var article = Article(id: Article.ID(leadOf: capture.id), kind: .lead)
    article.body = text
    article.outlet = capture.given.outlet
    article.published = (capture.given.date ?? capture.given.updated).map {
      StatedDate(date: $0, text: $0.description, place: "given")
    }
    return [article]
  }
}

extension Article {
  /// The article and behind it the further items of its page, none with items of its own.
  package var withItemsBehind: [Article] {
    var lead = self
    lead.items = []
    return [lead] + items
  }
}
