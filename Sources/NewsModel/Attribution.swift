package import UTF8Text

/// A source and a cue bound to one content: who is said to have said what.
package struct Attribution: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// All the content stands in quotation marks.
    case direct
    /// Part of it does.
    case mixed
    /// None of it does.
    case indirect
  }

  /// The words that name the source, in pieces, in text order; empty when nobody is named.
  package var source: [TextRange]
  /// The words that signal it: "said", "according to".
  package var cue: [TextRange]
  /// The words attributed, without the source and cue between them.
  package var content: [TextRange]
  package var kind: Kind
  /// Whom the source words mean; nil when that stays open.
  package var resolved: Source?
  /// Where it was said: "told CNN", "on Twitter"; nil when not stated.
  package var venue: Venue?

  package init(
    source: [TextRange], cue: [TextRange], content: [TextRange], kind: Kind, resolved: Source? = nil,
    venue: Venue? = nil
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.kind = kind
    self.resolved = resolved
    self.venue = venue
  }

  /// The shortest range that holds all its parts.
  /// - Precondition: at least one part is not empty.
  package var range: TextRange {
    let parts = source + cue + content
    return parts.dropFirst().reduce(parts[0]) { $0.union($1) }
  }
}

/// Somebody or something that says.
package struct Source: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case person
    case organization
    case outlet
    case wire
    case pressOffice = "press office"
    case document
    case socialMediaPost = "social media post"
    /// Described, not named: "a senior official".
    case unnamed
    /// Not told apart by the rules.
    case unknown
  }

  /// The fullest name or description the article gives.
  package var name: String
  package var kind: Kind
  /// The words that introduce it.
  package var mention: TextRange

  package init(name: String, kind: Kind, mention: TextRange) {
    self.name = name
    self.kind = kind
    self.mention = mention
  }
}

/// Where something was said.
package struct Venue: Sendable, Hashable {
  /// An outlet's name, or "Twitter", "statement", "news conference", …
  package var name: String
  /// The words that say so.
  package var mention: TextRange
  /// An outlet rather than a platform or an occasion.
  package var isOutlet: Bool

  package init(name: String, mention: TextRange, isOutlet: Bool) {
    self.name = name
    self.mention = mention
    self.isOutlet = isOutlet
  }
}
