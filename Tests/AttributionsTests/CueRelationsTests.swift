import NewsModel
import Testing

@testable import Attributions

@Suite struct CueRelationsTests {
  /// "Lind said it rained": Lind ← said → rained → it.
  private func relations() -> CueRelations {
    var builder = TextBuilder()
    builder.append("Lind said it rained", heads: [1, 1, 3, 1], labels: ["nsubj", "ROOT", "nsubj", "ccomp"])
    return CueRelations(structure: TextStructure(builder.analyzedText()), labels: [7, 1, 7, 9])
  }

  private func rows(_ keys: [Int32]) -> [[Int32]] {
    stride(from: 0, to: keys.count, by: CueRelations.count).map { Array(keys[$0..<($0 + CueRelations.count)]) }
  }

  @Test func `tokens below an anchor are told by the first label and the steps down`() {
    #expect(
      rows(relations().keys(of: 0..<4, to: 1)) == [
        [19, 0, 0, 1, 7, 4, 3], [20, 0, 0, 0, 0, 4, 3], [21, 0, 0, 2, 9, 4, 3], [22, 0, 0, 1, 9, 4, 3],
      ])
  }

  @Test func `tokens above an anchor are told by the last label and the steps up`() {
    #expect(
      rows(relations().keys(of: 0..<4, to: 2)) == [
        [18, 2, 9, 1, 7, 4, 3], [19, 2, 9, 0, 0, 4, 3], [20, 0, 0, 0, 0, 4, 3], [21, 1, 7, 0, 0, 4, 3],
      ])
  }

  @Test func `only the anchor's paragraph is in reach`() {
    var builder = TextBuilder()
    builder.append("It rained")
    builder.append("She said so")
    let relations = CueRelations(
      structure: TextStructure(builder.analyzedText()), labels: Array(repeating: 0, count: 5))
    #expect(relations.range(around: 3, in: 0..<5) == 2..<5)
    #expect(relations.range(around: 3, in: 3..<5) == 3..<5)
  }

  @Test func `a sentence of any length is looked at only near the anchor`() {
    var builder = TextBuilder()
    let count = 20_000
    builder.append(
      Array(repeating: "x", count: count).joined(separator: " "), heads: (0..<count).map { max(0, $0 - 1) })
    let relations = CueRelations(
      structure: TextStructure(builder.analyzedText()), labels: Array(repeating: 1, count: count))
    let elapsed = ContinuousClock().measure {
      for anchor in 0..<count { _ = relations.keys(of: anchor..<(anchor + 1), to: anchor) }
    }
    #expect(elapsed < .seconds(30))
  }
}
