/// Words of two articles that cannot both be right, or that tell of one thing at two times.
package struct ClaimConflict: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// Two numbers of the same things.
    case number
    /// Two days for the same happening.
    case date
    /// One tells what the other denies.
    case denial
  }

  package var kind: Kind
  /// The words of an article that makes the claim: "12 people", "on Monday", "did not close".
  package var own: Excerpt
  /// The words of another article that stand against them.
  package var other: Excerpt

  package init(kind: Kind, own: Excerpt, other: Excerpt) {
    self.kind = kind
    self.own = own
    self.other = other
  }
}
