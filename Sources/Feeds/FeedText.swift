import HTML
import UTF8Text

/// Words of a feed, with the type that says how to read them.
package struct FeedText: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case text
    /// HTML; what was escaped in the file is not escaped here.
    case html
    /// Elements of XHTML, written out.
    case xhtml
    /// Another media type, or a content that stands elsewhere.
    case other(type: String)
  }

  /// As stated, without white space at its ends; links in HTML are absolute where a base is known.
  package var value: String
  package var kind: Kind
  /// BCP 47 tag, by `xml:lang`; nil when none is stated.
  package var language: String?
  /// What relative addresses in it count from.
  package var base: String?
  /// The address of a content that stands elsewhere; `value` is empty then.
  package var source: String?

  package init(
    value: String, kind: Kind = .text, language: String? = nil, base: String? = nil, source: String? = nil
  ) {
    self.value = value
    self.kind = kind
    self.language = language
    self.base = base
    self.source = source
  }

  /// The words as a person reads them: without markup, white space collapsed, paragraphs parted by one line feed.
  ///
  /// HTML that was escaped once too often is read as HTML.
  /// - Complexity: O(n) for n bytes.
  package var plainText: String {
    switch kind {
    case .text: MarkupGuess.isEscapedTwice(value) ? Self.words(ofHTML: value) : Self.paragraphs(value)
    case .html, .xhtml: Self.words(ofHTML: value)
    case .other(let type): type.hasPrefix("text/") ? Self.paragraphs(value) : ""
    }
  }

  private static func words(ofHTML markup: String) -> String {
    let once = words(markup)
    return MarkupGuess.isEscapedTwice(once) ? words(once) : paragraphs(once)
  }

  /// The texts of a piece of HTML, with a line feed where a block starts or ends; as written where it breaks a limit.
  private static func words(_ markup: String) -> String {
    let document: HTMLDocument
    do throws(HTMLError) {
      // The mark keeps a piece that speaks of a charset from being read in it.
      document = try HTMLDocument(parsing: [0xEF, 0xBB, 0xBF] + Array(markup.utf8))
    } catch {
      return paragraphs(markup)
    }
    return String(decoding: C1Controls.replaced(in: Array(document.blockText.utf8)), as: UTF8.self)
  }

  /// Every line with its white space collapsed, those with words only.
  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { $0.collapsingWhiteSpace() }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension HTMLDocument {
  /// All text that is prose, a block a line, white space collapsed.
  /// - Complexity: O(n).
  fileprivate var blockText: String {
    var lines: [String] = []
    var line: [UInt8] = []
    var ends: [Int] = []
    func finishLine() {
      let text = String(decoding: line, as: UTF8.self).collapsingWhiteSpace()
      if !text.isEmpty { lines.append(text) }
      line = []
    }
    var index = 0
    while index < count {
      while let end = ends.last, end <= index {
        ends.removeLast()
        finishLine()
      }
      let node = HTMLNode(index)
      if tag(of: node).holdsNoProse {
        index = end(of: node)
        continue
      }
      if Self.blocks.contains(tag(of: node)) {
        finishLine()
        ends.append(end(of: node))
      }
      line += bytes(of: node)
      index += 1
    }
    finishLine()
    return lines.joined(separator: "\n")
  }

  private static let blocks: Set<HTMLTag> = [
    .p, .div, .br, .hr, .pre, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .tr,
    .td, .th, .figure, .figcaption, .article, .section, .header, .footer, .title,
  ]
}
