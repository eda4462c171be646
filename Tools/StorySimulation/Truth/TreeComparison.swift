package import NewsModel

/// A story's known family tree beside the one that was found.
///
/// Purpose: which derivations were found, which are wrong, which are missing. An edge is its two ends: a captured article
/// is its name, a lost report its outlet, so that a report taken for lost is a miss and a wrong edge. What a lost report
/// was made of shows only in texts made of it: where no captured article has its text, nothing tells, and its
/// derivations are neither wanted nor wrong; `hidden` counts them. Cost: O(e²) for e edges, few of which touch one witness.
package struct TreeComparison: Sendable {
  /// A derivation of either tree.
  package struct Edge: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let parent: String
    package let child: String

    package var description: String { "\(parent) -> \(child)" }

    package static func < (left: Self, right: Self) -> Bool {
      (left.child, left.parent) < (right.child, right.parent)
    }
  }

  /// A found derivation, with how far it is believed and whether it is in the known tree.
  package struct Found: Sendable {
    package let edge: Edge
    package let derivation: Derivation
    package let isTrue: Bool
  }

  package let found: [Found]
  /// Known derivations that were not found, by child.
  package let missed: [Edge]
  package let known: Int
  /// Known derivations of lost reports whose text no captured article has.
  package let hidden: Int
  /// Origins that the captured articles rest on, and those found for the central claim.
  package let knownOrigins: Int
  package let foundOrigins: Int
  /// Whether a witness draws on itself, directly or not.
  package let hasCycle: Bool

  package init(of story: SimulatedStory, and stemma: Stemma) {
    let all = Set(story.derivations.map { Self.edge(of: $0, in: story) })
    let carried = Self.carried(in: story)
    let hidden = Set(
      story.derivations.filter { !carried.contains($0.child) }.map { Self.edge(of: $0, in: story) })
    let known = all.subtracting(hidden)
    let found = stemma.derivations.compactMap { derivation -> Found? in
      let edge = Edge(
        parent: Self.name(of: derivation.parent.description), child: Self.name(of: derivation.child.description))
      return hidden.contains(edge) ? nil : Found(edge: edge, derivation: derivation, isTrue: known.contains(edge))
    }
    self.hidden = hidden.count
    self.found = found
    self.known = known.count
    missed = known.subtracting(found.map(\.edge)).sorted()
    knownOrigins = story.knownOrigins.count
    foundOrigins = stemma.centralClaim?.origins.count ?? 0
    hasCycle = Self.hasCycle(found.map(\.edge))
  }

  /// The articles that are captured, or whose text a captured one has, by index.
  private static func carried(in story: SimulatedStory) -> Set<Int> {
    var carried = Set(story.articles.indices.filter { !story.articles[$0].isLost })
    // Parents stand before their children.
    for derivation in story.derivations.reversed() where derivation.kind != .citation {
      if carried.contains(derivation.child) { carried.insert(derivation.parent) }
    }
    return carried
  }

  /// The known derivation of an edge.
  package static func edge(of derivation: SimulatedDerivation, in story: SimulatedStory) -> Edge {
    Edge(
      parent: name(of: story.articles[derivation.parent].witness),
      child: name(of: story.articles[derivation.child].witness))
  }

  /// A lost report's outlet without its article: "The Beacon" and "Beacon" are one.
  private static func name(of witness: String) -> String {
    witness.hasPrefix("lost:The ") ? "lost:" + witness.dropFirst(9) : witness
  }

  /// Witnesses without parents are taken away until none is left, or none has no parent.
  private static func hasCycle(_ edges: [Edge]) -> Bool {
    var rest = edges
    while !rest.isEmpty {
      let children = Set(rest.map(\.child))
      let next = rest.filter { children.contains($0.parent) }
      if next.count == rest.count { return true }
      rest = next
    }
    return false
  }
}
