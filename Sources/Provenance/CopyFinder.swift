import NewsModel
import UTF8Text

/// Finds whose text two articles carry that share much of it.
///
/// Purpose: derivations of copies without a credit line. Valid when: two articles share at least `leastCoverage` of the
/// shorter one's words. Action: where one names the other's outlet as spoken to or cited, the other is the original;
/// where one is credited to a wire, so is the other; where both name one wire as spoken to or cited, both carry its
/// report. Cost: O(a²) for a articles, passages known.
struct CopyFinder {
  let material: StoryMaterial
  let derivations: DerivationFinder

  /// The part of the shorter text's words that two texts must share, of 1, where a name speaks for it too. Chosen on the
  /// development stories of the evaluation, 2026-11-22.
  static let leastCoverage = 0.3
  /// Words that two texts must share: a sentence alone may be anybody's. Chosen likewise.
  static let leastWords = 25
  /// How far it is believed; an estimate until measured against known trees.
  static let confidence = 0.75

  func addCopies(to graph: inout DerivationGraph) {
    let pairs = material.articles.indices.flatMap { first in
      material.articles.indices.filter { $0 != first && share(first, $0, quotations: true) >= Self.leastCoverage }.map {
        (first, $0)
      }
    }
    for (child, parent) in pairs { addOriginal(parent, of: child, to: &graph) }
    for (child, other) in pairs { addCredit(of: other, to: child, in: &graph) }
    for (child, other) in pairs where child < other { addNamedWire(child, other, to: &graph) }
  }

  /// The part of the shorter one's words that two articles share, of 1; 0 for texts that share next to nothing.
  /// - Parameter quotations: whether what the first one has in quotation marks counts: who quotes says whom.
  private func share(_ first: Int, _ second: Int, quotations: Bool) -> Double {
    let text = material.articles[first].text
    let passages = material.passages.between(first, second).filter { quotations || !text.isQuoted($0.left) }
    guard passages.reduce(0, { $0 + $1.sharedWords }) >= Self.leastWords else { return 0 }
    return DerivationFinder.coverage(passages, material.articles[first], material.articles[second])
  }

  /// Whether both cite one outlet, so that what they share may be its text.
  private func citeAlike(_ first: Int, _ second: Int) -> Bool {
    let others = reports(second)
    return reports(first).contains { outlet in others.contains { material.outlets.isSame(outlet, $0) } }
  }

  private func reports(_ index: Int) -> [String] {
    material.citations(of: material.articles[index].id).filter { $0.kind == .report }.map(\.outlet)
  }

  private func witness(_ index: Int) -> Witness.ID { .init(material.articles[index].id) }

  /// Whether an article draws on nothing yet that would say whose text it is.
  private func isOpen(_ index: Int, in graph: DerivationGraph) -> Bool {
    !graph.parents(of: witness(index)).contains { $0.kind == .republication }
  }

  /// "told the Courier" in another outlet's print of what the Courier has as well.
  private func addOriginal(_ parent: Int, of child: Int, to graph: inout DerivationGraph) {
    let (original, copy) = (material.articles[parent], material.articles[child])
    guard let outlet = original.article.outlet, !material.isBy(copy, outlet),
      isOpen(child, in: graph),
      let cited = material.citations(of: copy.id).first(where: {
        material.outlets.isSame($0.outlet, outlet)
      })
    else { return }
    add(witness(parent), to: child, cited.evidence, &graph)
  }

  private func addCredit(of other: Int, to child: Int, in graph: inout DerivationGraph) {
    guard isOpen(child, in: graph),
      share(child, other, quotations: false)
        >= (citeAlike(child, other) ? DerivationFinder.copyCoverage : Self.leastCoverage)
    else { return }
    let credits = graph.parents(of: witness(other)).filter { edge in
      edge.kind == .republication && edge.evidence.contains { $0.kind == .creditLine }
        && edge.parent != witness(child)
    }
    guard let credit = credits.first, let evidence = credit.evidence.first,
      !graph.ancestors(of: witness(other)).contains(witness(child))
    else { return }
    add(credit.parent, to: child, evidence, &graph)
  }

  private func addNamedWire(_ first: Int, _ second: Int, to graph: inout DerivationGraph) {
    guard isOpen(first, in: graph), isOpen(second, in: graph) else { return }
    let others = material.citations(of: material.articles[second].id)
    for citation in material.citations(of: material.articles[first].id) {
      guard material.outlets.known(citation.outlet)?.kind == .wire,
        let other = others.first(where: { material.outlets.isSame($0.outlet, citation.outlet) })
      else { continue }
      let lost = derivations.lostReport(
        of: citation.outlet, evidence: citation.evidence, in: &graph)
      add(lost, to: first, citation.evidence, &graph)
      add(lost, to: second, other.evidence, &graph)
      return
    }
  }

  private func add(
    _ parent: Witness.ID, to child: Int, _ evidence: Evidence, _ graph: inout DerivationGraph
  ) {
    graph.add(
      Derivation(
        parent: parent, child: witness(child), kind: .republication, confidence: Self.confidence,
        evidence: [evidence]))
  }
}
