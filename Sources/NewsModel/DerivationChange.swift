/// What a witness made of what another says from which it derives.
package struct DerivationChange: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// Only the child says it.
    case added
    /// Only the parent says it.
    case dropped
    /// The child is surer of it than the parent.
    case hardened
    /// The parent is surer of it than the child.
    case softened
  }

  /// In which respect one is surer than the other.
  package enum Aspect: String, Sendable, CaseIterable, Codable {
    /// "may close" and "will close".
    case possibility
    /// "allegedly sold" and "sold".
    case allegation
    /// "about 50" and "50".
    case amount
    /// "sold, a clerk said" and "sold".
    case attribution
  }

  package var kind: Kind
  /// Nil for what was added or dropped.
  package var aspect: Aspect?
  /// The words of the parent; nil for what was added.
  package var parent: Excerpt?
  /// The words of the child; nil for what was dropped.
  package var child: Excerpt?

  package init(kind: Kind, aspect: Aspect? = nil, parent: Excerpt? = nil, child: Excerpt? = nil) {
    self.kind = kind
    self.aspect = aspect
    self.parent = parent
    self.child = child
  }
}
