/// A publisher of news under one masthead.
package struct Outlet: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// Its reports are republished by others.
    case wire
    case newspaper
    case broadcaster
    case magazine
    case online
    /// A picture service; a credit to it is a picture credit.
    case pictures
  }

  /// The common full name: "Associated Press". A place after a comma tells namesakes apart: "The Star, Kenya".
  package let name: String
  package let kind: Kind
  /// Other names and acronyms: "AP", "AP News".
  package let aliases: [String]
  /// Web domains without "www.", in lower case.
  package let domains: [String]
  /// Where the facts are public, as the head of the table explains; empty when the row does not say.
  package let source: String
}
