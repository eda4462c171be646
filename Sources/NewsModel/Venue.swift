package import UTF8Text

/// Where something was said.
package struct Venue: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable {
    /// Whom they told, or where it was published or broadcast.
    case outlet
    /// A service for social media.
    case platform
    /// A statement, letter, filing, website.
    case document
    /// A news conference, interview, speech, court.
    case occasion
  }

  /// An outlet's name, or "Twitter", "statement", "news conference", …
  package var name: String
  /// The words that say so.
  package var mention: TextRange
  package var kind: Kind
  /// The outlet whose article this is: "told The Courier" in the Courier.
  package var isOwnOutlet: Bool

  /// An outlet rather than a platform, document or occasion.
  package var isOutlet: Bool { kind == .outlet }

  package init(name: String, mention: TextRange, kind: Kind, isOwnOutlet: Bool = false) {
    self.name = name
    self.mention = mention
    self.kind = kind
    self.isOwnOutlet = isOwnOutlet
  }
}
