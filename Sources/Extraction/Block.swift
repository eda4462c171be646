import HTML
import NewsModel
import UTF8Text

/// A stretch of a page's text that no element's edge, rule or double line break parts: a paragraph, heading, item or
/// cell.
struct Block {
  enum Kind: Equatable {
    case paragraph
    /// 1 to 6, as in `h1`.
    case heading(Int)
    case listItem
    case caption
  }

  /// The innermost block-level element it stands in.
  var node: HTMLNode
  /// The index of its first text node.
  var start: Int
  var kind: Kind
  /// White space collapsed.
  var text: String
  var words: Int
  /// The share of its bytes that stand in links, 0 to 1.
  var linkShare: Double
  /// Its links, by ranges of its text.
  var links: [BodyLink] = []
  /// Set by hints of furniture on an element around it.
  var isFurniture = false
  var endsSentence: Bool

  /// Words from which a block with a sentence's end is prose, and from which it is prose without one. Chosen on 990 and
  /// 258 pages, 2026-11-21.
  private static let sentenceWords = 6
  private static let proseWords = 20
  /// The share of links from which a block is a list of links.
  private static let linkShareLimit = 0.5

  var isHeading: Bool { if case .heading = kind { true } else { false } }
  var isLinks: Bool { linkShare > Self.linkShareLimit }

  /// Whole sentences outside links.
  var isProse: Bool {
    !isLinks && !isHeading && kind != .caption
      && (words >= Self.proseWords || words >= Self.sentenceWords && endsSentence)
  }
}
