import NewsModel
import Testing

@testable import Attributions

@Suite struct ContentDecoderTests {
  private let decoder = ContentDecoder(none: 0, cost: 1, weight: 0.5, least: -0.5, limit: 8, sourceBias: 0)

  private func cue(
    _ word: Int, p probability: Float = 0.9, content: [Float], from first: Int = 0, starts: [Float] = [],
    ends: [Float] = [], noSource: Float = 0
  ) -> CuePairs {
    CuePairs(
      cue: CueCandidate(words: word..<(word + 1), probability: probability, window: 0..<20, head: word),
      tokens: first..<(first + content.count), content: content, sourceStart: starts, sourceEnd: ends,
      noSource: noSource)
  }

  @Test func `content is the run of tokens that score better than none`() {
    let found = decoder.attributions([cue(0, content: [-5, -5, 3, 3, 3, -5])])
    #expect(found.map(\.content) == [[2..<5]])
    #expect(found.map(\.cue) == [0..<1])
  }

  @Test func `a dip that costs less than leaving and coming back is content`() {
    #expect(decoder.attributions([cue(0, content: [3, 3, -1, 3, 3])])[0].content == [0..<5])
    #expect(decoder.attributions([cue(0, content: [3, 3, -4, 3, 3])])[0].content == [0..<2, 3..<5])
  }

  @Test func `a token belongs to the cue for which most speaks`() {
    let found = decoder.attributions([cue(0, content: [-9, 4, 4, 1, 1, -9]), cue(5, content: [-9, 1, 1, 4, 4, -9])])
    #expect(found.map(\.content) == [[1..<3], [3..<5]])
  }

  @Test func `an unlikely cue is taken out, and its tokens go to the other`() {
    let found = decoder.attributions([cue(0, content: [-9, 4, 4, 2, 2]), cue(1, p: 0.1, content: [-9, -9, -9, 3, 3])])
    #expect(found.map(\.cue) == [0..<1])
    #expect(found.map(\.content) == [[1..<5]])
  }

  @Test func `a cue without content is no attribution`() {
    #expect(decoder.attributions([cue(0, content: [-5, -5])]).isEmpty)
    #expect(decoder.attributions([]).isEmpty)
  }

  @Test func `tokens out of a cue's reach are not its content`() {
    let found = decoder.attributions([cue(4, content: [3, 3], from: 4), cue(0, content: [-9, 2, 2, -9])])
    #expect(found.map(\.content) == [[4..<6], [1..<3]])
  }

  @Test func `the source runs from the best first to the best last token behind it`() {
    let pairs = cue(3, content: [], from: 10, starts: [1, 5, 0, 0], ends: [9, 1, 4, 2], noSource: 1)
    #expect(pairs.source(bias: 0) == 10..<11)
    let other = cue(3, content: [], from: 10, starts: [-9, 5, 0, 0], ends: [9, 1, 4, 2], noSource: 1)
    #expect(other.source(bias: 0) == 11..<13)
    #expect(other.source(bias: 8) == nil)
  }

  @Test func `a cue whose source would hold another cue is taken out`() {
    let said = cue(1, content: [-9, -9, 4, 4, 1, 1])
    let called = cue(4, content: [-9, -9, -9, -9, -9, 4], starts: [9, 0, 0, 0, 0, 0], ends: [0, 0, 0, 9, 0, 0])
    #expect(decoder.attributions([said, called]).map(\.content) == [[2..<6]])
  }
}
