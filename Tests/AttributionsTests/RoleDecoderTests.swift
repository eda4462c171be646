import Testing

@testable import Attributions

@Suite struct RoleDecoderTests {
  /// Scores that are 2 for the role each letter names (n, s, q, c) and 0 for the others.
  private func decoder(_ letters: String, anchor: Int, strength: [Int: Float] = [:]) -> RoleDecoder {
    let scores = letters.enumerated().flatMap { index, letter in
      "nsqc".map { $0 == letter ? strength[index] ?? 2 : Float(0) }
    }
    return RoleDecoder(scores: scores[...], range: 10..<(10 + letters.count), anchor: 10 + anchor)
  }

  @Test func `runs of roles become source, cue and content in pieces`() {
    let words = decoder("ccnssqqncc", anchor: 6).words()
    #expect(words?.source == 13..<15)
    #expect(words?.cue == 15..<17)
    #expect(words?.content == [10..<12, 18..<20])
  }

  @Test func `without content there is no attribution`() {
    #expect(decoder("ssqqnn", anchor: 2).words() == nil)
  }

  @Test func `a source of one word is kept, and a weak gap in content is bridged`() {
    // Roles by number: source, cue, content, content, a little more likely nothing than content, content.
    let rows: [[Float]] = [[0, 2, 0, 0], [0, 0, 2, 0], [0, 0, 0, 2], [0, 0, 0, 2], [1, 0, 0, 0.5], [0, 0, 0, 2]]
    let words = RoleDecoder(scores: rows.flatMap { $0 }[...], range: 0..<6, anchor: 1).words()
    #expect(words?.source == 0..<1)
    #expect(words?.content == [2..<6])
  }

  @Test func `of two sources the stronger one is taken`() {
    let words = decoder("ssqcns", anchor: 2, strength: [0: 1, 1: 1, 5: 5]).words()
    #expect(words?.source == 15..<16)
  }

  @Test func `a cue that leaves the anchor out is the anchor alone`() {
    #expect(decoder("qnncc", anchor: 2).words()?.cue == 12..<13)
  }

  @Test func `the mean probability of content is that of the scores' softmax`() {
    let decoder = RoleDecoder(scores: [0, 0, 0, 0, 0, 0, 0, 100], range: 0..<2, anchor: 0)
    #expect(abs(decoder.meanProbabilityOfContent([0..<2]) - 0.625) < 1e-5)
  }
}
