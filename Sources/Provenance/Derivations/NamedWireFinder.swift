import NewsModel
import UTF8Text

/// Finds articles that carry one wire's report without crediting it.
///
/// Purpose: derivations of copies without a credit line. Valid when: two articles share at least `leastCoverage` of the
/// shorter one's words, carry no text that is known, and both name one wire as spoken to or cited. Action: both carry its
/// report. Cost: O(r · n) for r pairs of related articles of n words.
struct NamedWireFinder {
  let material: StoryMaterial
  let derivations: DerivationFinder

  /// The part of the shorter text's words that two texts must share, of 1, where a name speaks for it too. Chosen on the
  /// development stories of the evaluation, 2026-11-22.
  static let leastCoverage = 0.3
  /// Words that two texts must share: a sentence alone may be anybody's. Chosen likewise.
  static let leastWords = 25

  func addReports(to graph: inout DerivationGraph) {
    let wires = material.articles.indices.map(namedWires)
    let open = Set(material.articles.indices.filter { !wires[$0].isEmpty && isOpen($0, in: graph) })
    for first in open.sorted() {
      for second in material.passages.related(to: first) where first < second && open.contains(second) {
        guard let wire = wires[first].first(where: { one in wires[second].contains { $0.outlet == one.outlet } }),
          let other = wires[second].first(where: { $0.outlet == wire.outlet }), isOneText(first, second)
        else { continue }
        let lost = derivations.lostReport(of: wire.citation.outlet, wire.citation.evidence, in: &graph)
        add(lost, to: first, wire.citation.evidence, &graph)
        add(lost, to: second, other.citation.evidence, &graph)
      }
    }
  }

  private func namedWires(_ index: Int) -> [(outlet: String, citation: Citation)] {
    material.citationsByArticle[index].filter { material.outlets.known($0.outlet)?.kind == .wire }
      .map { (material.outlets.commonName($0.outlet), $0) }
  }

  private func isOneText(_ first: Int, _ second: Int) -> Bool {
    let shared = material.passages.between(first, second).reduce(0) { $0 + $1.sharedWords }
    let words = [first, second].map { index in material.articles[index].text.tokens.count { $0.isWord } }
    return shared >= Self.leastWords && Double(shared) >= Self.leastCoverage * Double(words.min() ?? 0)
  }

  /// Whether an article draws on nothing yet that would say whose text it is.
  private func isOpen(_ index: Int, in graph: DerivationGraph) -> Bool {
    graph.parents(of: .init(material.articles[index].id)).allSatisfy { $0.kind == .citation }
  }

  private func add(
    _ parent: Witness.ID, to child: Int, _ evidence: Evidence, _ graph: inout DerivationGraph
  ) {
    graph.add(
      Derivation(
        parent: parent, child: .init(material.articles[child].id), kind: .republication,
        confidence: Ground.namedWire.confidence, evidence: [evidence]))
  }
}
