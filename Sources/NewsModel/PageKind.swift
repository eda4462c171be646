package import UTF8Text

/// What kind of page an article was read off.
package enum PageKind: String, Sendable, CaseIterable, Codable {
  case article
  /// A running report in entries with their times.
  case liveBlog = "live-blog"
  /// Pictures with captions, of which the text is a small part.
  case gallery
  /// A list of links to other pages: a front or section page.
  case index
  /// A film or sound with little text.
  case video
  /// Not found, forbidden, out of order.
  case error
}

/// What stands between a reader and a page's text.
package enum PageWall: String, Sendable, CaseIterable, Codable {
  /// The text is for subscribers; what was read may be its start alone.
  case paywall
  /// The page asks for consent to cookies in place of its text.
  case consent
}

/// What a paragraph of a body is.
package enum ParagraphKind: Sendable, Hashable {
  case paragraph
  /// 1 to 6, as in `h1`.
  case heading(level: Int)
  case listItem, quotation, tableCell
}

/// A link in a body.
package struct BodyLink: Sendable, Hashable, Codable {
  /// The words that are the link.
  package var range: TextRange
  /// Absolute where the page's own address is known, else as the page writes it.
  package var address: String

  package init(range: TextRange, address: String) {
    self.range = range
    self.address = address
  }
}

/// An entry of a live blog.
package struct LiveEntry: Sendable, Hashable, Codable {
  /// As the page states it: "2024-08-05T14:10:00Z", "14:10".
  package var time: String
  /// Its paragraphs in the body.
  package var range: TextRange

  package init(time: String, range: TextRange) {
    self.time = time
    self.range = range
  }
}
