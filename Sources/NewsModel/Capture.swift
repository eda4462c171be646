/// One copy of a page as received at one moment, before anything is read off it.
package struct Capture: Sendable, Equatable {
  /// What names a capture: its file name, or the `id` of its input row.
  package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  /// What was received.
  package enum Content: Sendable, Equatable {
    /// A page's HTML, as bytes whose encoding is still to be found.
    case html([UInt8])
    /// A whole page as plain text, with all its furniture.
    case plainText(String)
    /// An article's body that somebody extracted already.
    case articleText(String)
  }

  package var id: ID
  package var content: Content
  /// What the giver of the capture said about it; it outranks what the page says of itself.
  package var given: GivenFacts

  package init(id: ID, content: Content, given: GivenFacts = GivenFacts()) {
    self.id = id
    self.content = content
    self.given = given
  }
}

/// Facts about a page that came with it rather than from it: an input row's fields, a web archive's, or `--outlet`.
package struct GivenFacts: Sendable, Equatable, Codable {
  package var url: String?
  package var title: String?
  package var outlet: String?
  package var authors: [String]
  /// When it was first published.
  package var date: CalendarDate?
  /// The words that give that date, with the time of day where they tell it: "2022-04-24T09:12:00+05:00".
  package var dateText: String?
  package var updated: CalendarDate?
  /// BCP 47 tag.
  package var language: String?
  /// The label of the encoding that the server named with the page's HTML; nil where it came without a server's word.
  package var charset: String?
  /// The story the giver puts the page's lead article in; kept as it is.
  package var story: String?
  /// What page a text was read off, and what kept readers from it, where its giver tells.
  package var kind: PageKind?
  package var wall: PageWall?

  package init(
    url: String? = nil, title: String? = nil, outlet: String? = nil, authors: [String] = [],
    date: CalendarDate? = nil, dateText: String? = nil, updated: CalendarDate? = nil, language: String? = nil,
    charset: String? = nil,
    story: String? = nil, kind: PageKind? = nil, wall: PageWall? = nil
  ) {
    self.url = url
    self.title = title
    self.outlet = outlet
    self.authors = authors
    self.date = date
    self.dateText = dateText
    self.updated = updated
    self.language = language
    self.charset = charset
    self.story = story
    self.kind = kind
    self.wall = wall
  }
}
