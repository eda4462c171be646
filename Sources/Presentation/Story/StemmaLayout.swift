/// Presentation: how is a traced story shown, to people and to programs?
///
/// Traced stories go in; text, rows, a page, a graph or documents of standards come out, each a pure function of them.
///
///     TracedStory ─▶ StoryView ─┬─ TerminalRenderer ─▶ text
///                  (layout,     ├─ HTMLRenderer ─────▶ page with the tree as SVG, and texts side by side (Collation)
///                   wording)    ├─ JSONRenderer ─────▶ rows, described by Documentation/trace.schema.json
///                               ├─ DOTRenderer ──────▶ graph
///                               └─ PROVRenderer, NinjsRenderer ─▶ what other programs read
///
/// Layout and wording are shared, so that a tree, its counts and its sentences are the same wherever they are read.
/// Whatever came from a page is neutralized for terminals and escaped for HTML; JSON carries it as it is, since there
/// every excerpt must equal the bytes its range covers. Not for: deciding anything about a story.
package import NewsModel

/// The order and place in which the witnesses of a stemma are drawn: a forest in rows, parents before children.
///
/// A witness with several parents stands in full under the one it derives from most surely, and as a reference
/// under the others. Every witness stands in full exactly once, whatever the derivations say: those that point to
/// unknown witnesses are not drawn, and a cycle is opened at its first witness.
package struct StemmaLayout: Sendable, Equatable {
  /// One line of the drawing.
  package struct Row: Sendable, Equatable {
    /// The witness's index in the stemma.
    package var witness: Int
    /// The index of the derivation that leads here from the row above; nil at a root.
    package var derivation: Int?
    /// The index of the parent's row; nil at a root.
    package var parent: Int?
    /// 0 for roots.
    package var depth: Int
    /// No other child of the same parent follows.
    package var isLastChild: Bool
    /// Only a pointer to the row where the witness stands in full.
    package var isReference: Bool
  }

  /// In reading order.
  package let rows: [Row]

  /// - Complexity: O(n log n) in witnesses and derivations.
  package init(_ stemma: Stemma) {
    var planner = LayoutPlanner(stemma)
    rows = planner.rows()
  }

  /// The derivations that lead to a witness which stands in full further up, as indices.
  /// - Complexity: O(n) in the rows.
  var upwardReferences: Set<Int> {
    var shown: Set<Int> = []
    var found: Set<Int> = []
    for row in rows {
      if !row.isReference { shown.insert(row.witness) }
      if row.isReference, shown.contains(row.witness), let derivation = row.derivation { found.insert(derivation) }
    }
    return found
  }
}

/// Chooses parents, sorts siblings and walks the forest.
private struct LayoutPlanner {
  private let stemma: Stemma
  /// The derivations to and from each witness, as indices, strongest first.
  private var incoming: [[Int]]
  private var outgoing: [[Int]]
  private let index: [Witness.ID: Int]
  /// The derivation under which each witness stands in full.
  private var primary: [Int?]
  private var descendants: [Int]

  init(_ stemma: Stemma) {
    self.stemma = stemma
    let count = stemma.witnesses.count
    index = Dictionary(zip(stemma.witnesses.map(\.id), 0..<count)) { first, _ in first }
    incoming = Array(repeating: [], count: count)
    outgoing = Array(repeating: [], count: count)
    primary = Array(repeating: nil, count: count)
    descendants = Array(repeating: 0, count: count)
    for (edge, derivation) in stemma.derivations.enumerated() {
      guard let parent = index[derivation.parent], let child = index[derivation.child], parent != child else {
        continue
      }
      incoming[child].append(edge)
      outgoing[parent].append(edge)
    }
    for child in 0..<count { primary[child] = incoming[child].min(by: isStronger) }
    openCycles()
    countDescendants()
  }

  mutating func rows() -> [StemmaLayout.Row] {
    var rows: [StemmaLayout.Row] = []
    let roots = stemma.witnesses.indices.filter { primary[$0] == nil }.sorted(by: standsBefore)
    var pending = roots.reversed().map {
      StemmaLayout.Row(witness: $0, depth: 0, isLastChild: $0 == roots.last, isReference: false)
    }
    while let row = pending.popLast() {
      rows.append(row)
      if !row.isReference { pending += children(of: row, at: rows.count - 1).reversed() }
    }
    return rows
  }

  private func children(of row: StemmaLayout.Row, at place: Int) -> [StemmaLayout.Row] {
    let edges = outgoing[row.witness].sorted { left, right in
      let (first, second) = (isPrimary(left), isPrimary(right))
      return first != second ? first : edgeStandsBefore(left, right)
    }
    return edges.enumerated().map { number, edge in
      StemmaLayout.Row(
        witness: child(edge), derivation: edge, parent: place, depth: row.depth + 1,
        isLastChild: number == edges.count - 1, isReference: !isPrimary(edge))
    }
  }

  /// In the order of the children they lead to.
  private func edgeStandsBefore(_ left: Int, _ right: Int) -> Bool {
    child(left) == child(right) ? left < right : standsBefore(child(left), child(right))
  }

  private func isPrimary(_ edge: Int) -> Bool { primary[child(edge)] == edge }

  private func child(_ edge: Int) -> Int { index[stemma.derivations[edge].child] ?? 0 }

  private func parent(_ edge: Int) -> Int { index[stemma.derivations[edge].parent] ?? 0 }

  /// By confidence, then by how much was taken over, then by order of parents.
  private func isStronger(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (stemma.derivations[left], stemma.derivations[right])
    if first.confidence != second.confidence { return first.confidence > second.confidence }
    if first.sharedPassages != second.sharedPassages { return first.sharedPassages > second.sharedPassages }
    return (first.parent, left) < (second.parent, right)
  }

  /// Those with most descendants first, then by date, undated last, then by name.
  private func standsBefore(_ left: Int, _ right: Int) -> Bool {
    if descendants[left] != descendants[right] { return descendants[left] > descendants[right] }
    let (first, second) = (stemma.witnesses[left], stemma.witnesses[right])
    let dates = (first.date?.daysSince1970 ?? .max, second.date?.daysSince1970 ?? .max)
    if dates.0 != dates.1 { return dates.0 < dates.1 }
    return (first.name, first.id, left) < (second.name, second.id, right)
  }

  /// Follows each witness up to a root; where the way comes back to itself, the first witness of it becomes a root.
  private mutating func openCycles() {
    var visit = Array(repeating: 0, count: primary.count)
    for start in primary.indices where visit[start] == 0 {
      var witness = start
      while visit[witness] == 0, let edge = primary[witness] {
        visit[witness] = start + 1
        witness = parent(edge)
      }
      if visit[witness] == start + 1 { primary[witness] = nil }
      visit[witness] = max(visit[witness], start + 1)
    }
  }

  /// Takes leaves off until nothing is left.
  private mutating func countDescendants() {
    var open = primary.indices.map { place in outgoing[place].count(where: isPrimary) }
    var ready = primary.indices.filter { open[$0] == 0 }
    while let witness = ready.popLast() {
      guard let edge = primary[witness] else { continue }
      let above = parent(edge)
      descendants[above] += descendants[witness] + 1
      open[above] -= 1
      if open[above] == 0 { ready.append(above) }
    }
  }
}
