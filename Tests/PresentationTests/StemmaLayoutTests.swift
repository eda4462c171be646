import NewsModel
import Presentation
import Testing

@Suite struct StemmaLayoutTests {
  private func stemma(_ count: Int, _ edges: [(Int, Int, Double)]) -> Stemma {
    let witnesses = (0..<count).map { Witness(id: .init("w\($0)"), kind: .lost, name: "Witness \($0)") }
    let derivations = edges.map {
      Derivation(
        parent: .init("w\($0.0)"), child: .init("w\($0.1)"), kind: .rewrite, confidence: $0.2, evidence: [])
    }
    return Stemma(
      story: Story(id: "s", articles: []), witnesses: witnesses, derivations: derivations, claims: [], citations: [])
  }

  private func drawing(_ stemma: Stemma) -> [String] {
    StemmaLayout(stemma).rows.map { row in
      String(repeating: ".", count: row.depth) + (row.isReference ? "↑" : "") + "\(row.witness)"
    }
  }

  @Test func `children stand below their parent, those with descendants first`() {
    #expect(drawing(stemma(5, [(0, 1, 1), (0, 2, 1), (2, 3, 1)])) == ["0", ".2", "..3", ".1", "4"])
  }

  @Test func `a witness with two parents stands in full under the surer one and as a reference under the other`() {
    #expect(drawing(stemma(3, [(0, 2, 0.4), (1, 2, 0.8)])) == ["1", ".2", "0", ".↑2"])
  }

  @Test func `what stands under a reference is not drawn twice`() {
    #expect(drawing(stemma(4, [(0, 2, 0.4), (1, 2, 0.8), (2, 3, 1)])) == ["1", ".2", "..3", "0", ".↑2"])
  }

  @Test func `the last child of each parent is marked`() {
    let rows = StemmaLayout(stemma(4, [(0, 1, 1), (0, 2, 1), (1, 3, 1)])).rows
    #expect(rows.map(\.isLastChild) == [true, false, true, true])
  }

  @Test func `a cycle is opened and every witness still stands in full once`() {
    let rows = StemmaLayout(stemma(4, [(0, 1, 1), (1, 2, 1), (2, 0, 1), (3, 3, 1)])).rows
    #expect(rows.filter { !$0.isReference }.map(\.witness).sorted() == [0, 1, 2, 3])
    #expect(rows.filter(\.isReference).count == 1)
  }

  @Test func `derivations of unknown witnesses are not drawn`() {
    #expect(drawing(stemma(1, [(0, 7, 1), (8, 0, 1)])) == ["0"])
  }

  @Test func `a chain of ten thousand witnesses is laid out`() {
    #expect(StemmaLayout(stemma(10_000, (1..<10_000).map { ($0 - 1, $0, 1) })).rows.last?.depth == 9_999)
  }
}
