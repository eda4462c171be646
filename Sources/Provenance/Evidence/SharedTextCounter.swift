import NewsModel
import UTF8Text

/// Adds to each derivation the passages that speak for it.
///
/// A child is compared with its captured parent. Where the parent is lost, it is compared with the other descendants of
/// the parent and of the lost reports behind it, since what two of them share can be lost text.
struct SharedTextCounter {
  let material: StoryMaterial

  func counting(in graph: DerivationGraph) -> DerivationGraph {
    var counted = graph
    let lost = graph.lost.values.map(\.id)
    let heirs = Dictionary(lost.map { ($0, graph.descendants(of: $0)) }) { first, _ in first }
    for derivation in graph.derivations {
      guard let child = material.index(of: .init(derivation.child.description)) else { continue }
      let passages = passages(of: derivation, child: child, in: graph, heirs)
      guard !passages.isEmpty else { continue }
      let text = material.articles[child].text
      var added = derivation
      added.sharedPassages = passages.count
      added.quotedPassages = passages.count { text.isQuoted($0.right) }
      added.evidence += passages.map { evidence($0, child: child) }
      counted.add(added)
    }
    return counted
  }

  /// A passage with another article, by its range there and in the child.
  private typealias Shared = (other: Int, left: TextRange, right: TextRange)

  /// The passages of a child with its parent or the parent's other descendants, none overlapping in the child.
  /// - Parameter heirs: all that descends from each lost report.
  private func passages(
    of derivation: Derivation, child: Int, in graph: DerivationGraph, _ heirs: [Witness.ID: Set<Witness.ID>]
  ) -> [Shared] {
    if let parent = material.index(of: .init(derivation.parent.description)) {
      return material.passages.ranges(parent, child).map { (parent, $0.left, $0.right) }
    }
    let ancestors = graph.ancestors(of: derivation.child)
    let own = graph.descendants(of: derivation.child).union(ancestors)
    let behind = ancestors.compactMap { heirs[$0] }
    let others = material.passages.related(to: child).filter { other in
      let witness = Witness.ID(material.articles[other].id)
      return !own.contains(witness) && behind.contains { $0.contains(witness) }
    }
    var found: [Shared] = []
    for other in others {
      for passage in material.passages.ranges(other, child)
      where !found.contains(where: { $0.right.overlaps(passage.right) }) {
        found.append((other, passage.left, passage.right))
      }
    }
    return found.sorted { $0.right < $1.right }
  }

  private func evidence(_ shared: Shared, child: Int) -> Evidence {
    Evidence(
      .passage,
      [
        Excerpt(article: material.articles[shared.other].id, range: shared.left),
        Excerpt(article: material.articles[child].id, range: shared.right),
      ])
  }
}
