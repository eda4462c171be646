import Testing

@testable import TextReuse

struct NeighborFinderTests {
  private func text(_ words: some Sequence<Int>) -> IndexedText {
    IndexedText(PlainText.analyzed(words.map { "w\($0)" }.joined(separator: " ")))
  }

  @Test func `the nearest text is the one that shares most runs of words`() {
    let texts = [text(0..<40), text(30..<60), text(100..<140), text(0..<30), text(110..<118)]
    #expect(NeighborFinder(texts).neighbors(limit: 1) == [[3], [0], [4], [0], [2]])
    #expect(NeighborFinder(texts).neighbors(limit: 4) == [[1, 3], [0], [4], [0], [2]])
  }

  @Test func `of texts that share as much the earlier ones are nearer`() {
    let found = NeighborFinder((0..<10).map { _ in text(0..<20) }).neighbors(limit: 3)
    #expect(found[9] == [0, 1, 2])
    #expect(found[1] == [0, 2, 3])
  }

  @Test func `words that stand nowhere in a row make no neighbors`() {
    #expect(NeighborFinder([text([1, 2, 9, 3, 4]), text([1, 2, 8, 3, 4])]).neighbors(limit: 5) == [[], []])
    #expect(NeighborFinder([]).neighbors(limit: 5) == [])
  }

  @Test func `in a run that very many texts have the first ones and those around a text are looked up`() throws {
    let texts = (0..<400).map { _ in text(0..<20) }
    let found = try #require(NeighborFinder(texts).neighbors(limit: 400).dropFirst(300).first)
    let around = (NeighborFinder.largestGroup - NeighborFinder.firstOfGroup) / 2
    #expect(found == Array(0..<NeighborFinder.firstOfGroup) + Array(300 - around..<300) + Array(301...300 + around))
  }

  @Test func `texts that share a rare run are neighbors among very many of one mold`() {
    let texts = (0..<300).map { text(Array(0..<20) + ($0 % 150 == 7 ? [70, 71, 72, 73] : [1000 + $0])) }
    #expect(NeighborFinder(texts).neighbors(limit: 1)[157] == [7])
  }
}
