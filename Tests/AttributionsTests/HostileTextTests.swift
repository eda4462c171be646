import Attributions
import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct HostileTextTests {
  private static let pieces = [
    "said", "\"", "''", ",", ".", "(", ")", "“", "”", "Orr", "the", "who", "according", "to", "told",
    "The Harbor Tribune",
    "quoted", "as", "saying", "made", "public", "by", "was", "released", "\n", "that", "and", "he", "Mr.", ":",
    "citing", "it",
    "PTI", "'s", "-", "in", "statement", "a", "press", "office", "president", "report", "called", "for", "é", "1",
    "newspaper",
  ]

  /// A small generator of its own, so that every run has the same texts.
  private func soup(seed: UInt64, count: Int) -> String {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Self.pieces[Int(state >> 33) % Self.pieces.count]
    }.joined(separator: " ")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `any order of words and marks is read without a trap`(seed: UInt64) {
    let text = soup(seed: seed, count: 300)
    for attribution in attributions(in: text, outlet: "Harbor Post") {
      #expect(attribution.range.end <= text.utf8.count)
      #expect(!attribution.content.isEmpty)
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the fast model reads any order of words and marks, also inside what is said, without a trap`(seed: UInt64) {
    let text = soup(seed: seed, count: 300)
    let found = AttributionFinder().attributions(in: InstalledModel.analyze(text), outlet: "Harbor Post")
    for (index, attribution) in found.enumerated() {
      #expect(attribution.range.end <= text.utf8.count)
      #expect(attribution.chain.allSatisfy { found.indices.contains($0) && $0 != index })
      #expect(!attribution.isNested || !attribution.chain.isEmpty)
    }
  }

  @Test(arguments: ["", "said", "“", "''", "according to", "told told told", "said, said, said", "it quoted as saying"])
  func `fragments are read without a trap`(text: String) {
    #expect(attributions(in: text).count <= 3)
  }

  @Test func `a sentence of thousands of quotations takes time that grows with its length`() {
    let text = String(repeating: "the Harbor Tribune said \"x\" , ", count: 2000)
    let elapsed = ContinuousClock().measure { _ = attributions(in: text) }
    #expect(elapsed < .seconds(300))
  }

  @Test func `four thousand commas in one sentence take time that grows with their number`() {
    let text = String(repeating: "Orr, said, ", count: 2000)
    let elapsed = ContinuousClock().measure { _ = attributions(in: text) }
    #expect(elapsed < .seconds(300))
  }
}
