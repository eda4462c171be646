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
    for derivation in graph.derivations {
      guard let child = material.index(of: .init(derivation.child.description)) else { continue }
      let passages = passages(of: derivation, child: child, in: graph)
      guard !passages.isEmpty else { continue }
      let text = material.articles[child].text
      var added = derivation
      added.sharedPassages = passages.count
      added.quotedPassages = passages.count { text.isQuoted($0.passage.right) }
      added.evidence += passages.map { evidence($0.passage, parent: $0.other, child: child) }
      counted.add(added)
    }
    return counted
  }

  private typealias Shared = (other: Int, passage: Passage)

  /// The passages of a child with its parent or the parent's other descendants, none overlapping in the child.
  private func passages(of derivation: Derivation, child: Int, in graph: DerivationGraph) -> [Shared] {
    if let parent = material.index(of: .init(derivation.parent.description)) {
      return material.passages.between(parent, child).map { (parent, $0) }
    }
    let own = graph.descendants(of: derivation.child).union(graph.ancestors(of: derivation.child))
    let lost = Set(graph.lost.values.map(\.id)).intersection(graph.ancestors(of: derivation.child))
    let others = Set(lost.flatMap { graph.descendants(of: $0) })
      .filter { $0 != derivation.child && !own.contains($0) }
      .compactMap { material.index(of: .init($0.description)) }.sorted()
    var found: [Shared] = []
    for other in others {
      for passage in material.passages.between(other, child)
      where !found.contains(where: { $0.passage.right.overlaps(passage.right) }) {
        found.append((other, passage))
      }
    }
    return found.sorted { $0.passage.right < $1.passage.right }
  }

  private func evidence(_ passage: Passage, parent: Int, child: Int) -> Evidence {
    Evidence(
      .passage,
      [
        Excerpt(article: material.articles[parent].id, range: passage.left),
        Excerpt(article: material.articles[child].id, range: passage.right),
      ])
  }
}
