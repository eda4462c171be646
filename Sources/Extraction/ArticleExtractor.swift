/// Extraction: what is the news on this page, and what is the page's furniture?
///
/// A capture goes in; its lead article comes out, with the page's further items apart.
///
///     HTML ─ PageMetadata, BlockReader ─▶ blocks ─ MainContent ─▶ draft ┐
///     plain text ─ PageLines ─▶ lines ─ LeadFinder ─▶ draft ────────────┼─ ArticleAssembler ─▶ article
///     an article's body ────────────────────────────────────────────────┘
///
/// Of a page's tree, each fact - headline, authors, dates, outlet, addresses, language - keeps all that the page says of
/// it with the place, and one is chosen by the rules of `HeadlineBlock`, `AuthorChoice`, `DateChoice` and `PageMetadata`;
/// `PageKindReader` tells articles from live blogs, galleries, lists, videos, error pages and walls.
/// A draft holds paragraphs and what stands around them; the assembler reads datelines, credit lines and names in it
/// the same way for all three; the outlet, where metadata name none, is the table's for the address, and the language
/// what the text is in where the page states none or another. A dateline and the credit lines at a body's ends are taken out of the body, except where
/// the body itself was given: then it stays as it is, byte for byte. What the giver says outranks what the page says.
/// No outlet is ever guessed. Not for: fetching, and pages
/// whose text only a script would show.
import HTML
package import NewsModel
import UTF8Text

/// Reads lead articles and further items off captures.
package struct ArticleExtractor: Sendable {
  private let outlets: OutletTable
  private let assembler: ArticleAssembler

  /// Bytes of a paragraph, in each of the two forms of page; a long article has some 10,000 in all (2026-11-21).
  package static let maximumParagraph = 1 << 20

  package init(outlets: OutletTable = .bundled) {
    self.outlets = outlets
    assembler = ArticleAssembler(outlets: outlets)
  }

  /// The lead article of a capture, with the further items of its page.
  ///
  /// A page that is known to be no article, or to hide its text, may give an article with an empty body.
  /// - Throws: `ExtractionError` when the page holds no text to read or breaks a limit.
  /// - Complexity: O(n) in the capture's size, and O(n log n) in its repeated lines.
  package func extract(_ capture: Capture) throws(ExtractionError) -> Article {
    switch capture.content {
    case .html(let bytes):
      guard !bytes.isEmpty else { throw .emptyPage }
      let document = try parse(bytes, charset: capture.given.charset)
      return try finish(HTMLPageReader(document, address: capture.given.url).draft(), capture)
    case .plainText(let text):
      guard !text.isBlank else { throw .emptyPage }
      return try finish(PlainTextReader(text: text, given: capture.given, outlets: outlets).draft(), capture)
    case .articleText(let text):
      guard !text.isBlank || capture.given.kind != nil || capture.given.wall != nil else { throw .emptyPage }
      return assembler.article(givenBody: text, capture: capture)
    }
  }

  private func parse(_ bytes: [UInt8], charset: String?) throws(ExtractionError) -> HTMLDocument {
    do throws(HTMLError) {
      return try HTMLDocument(parsing: bytes, charset: charset)
    } catch {
      throw .html(error)
    }
  }

  private func finish(_ draft: Draft, _ capture: Capture) throws(ExtractionError) -> Article {
    guard !draft.paragraphs.isEmpty || draft.explainsLackOfText else { throw .noTextFound }
    let article = assembler.article(from: draft, capture: capture)
    let lengths = article.body.lineRanges().map(\.count)
    if let index = lengths.firstIndex(where: { $0 > Self.maximumParagraph }) {
      throw .paragraphTooLong(number: index + 1, limit: Self.maximumParagraph)
    }
    return article
  }
}

extension Draft {
  /// Whether it is known why the page holds no article's text.
  fileprivate var explainsLackOfText: Bool { wall != nil || pageKind != .article && pageKind != .liveBlog }
}
