package import UTF8Text

/// A source and a cue bound to one content: who is said to have said what.
package struct Attribution: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable {
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
  /// The attributions that this one comes through, outermost first, as indices among those of its text: in "the port
  /// had closed, an official said, the Courier reported" the Courier stands around the official.
  package var chain: [Int]
  /// Whether one of its chain tells it: its words stand in that one's content, or have the same content by its citing
  /// them. Attributions that are not nested say each thing that is attributed once, by the outermost source.
  package var isNested: Bool

  package init(
    source: [TextRange], cue: [TextRange], content: [TextRange], kind: Kind, resolved: Source? = nil,
    venue: Venue? = nil, chain: [Int] = [], isNested: Bool = false
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.kind = kind
    self.resolved = resolved
    self.venue = venue
    self.chain = chain
    self.isNested = isNested
  }

  /// The shortest range that holds all its parts.
  /// - Precondition: at least one part is not empty.
  package var range: TextRange {
    let parts = source + cue + content
    return parts.dropFirst().reduce(parts[0]) { $0.union($1) }
  }
}
