import Testing

@testable import Stories

@Suite struct VocabularyTests {
  @Test func `terms are numbered in the order in which they are met, however they are asked for`() {
    let terms = (0..<1000).map { Term($0 % 3 == 0 ? .number : .word, "t\($0 % 600)") }
    var (alone, together) = (Vocabulary(.bundled), Vocabulary(.bundled))
    let one = terms.map { alone.number(of: $0, word: $0.text) }
    let all = together.numbers(of: terms.map { ($0, $0.text) })
    #expect(one == all)
    #expect(Set(one).count == Set(terms).count)
    #expect(zip(terms, all).allSatisfy { together.entries[Int($1)].term == $0 })
    #expect(together.numbers(of: terms.map { ($0, $0.text) }) == all)
  }

  @Test func `of the words of a term the first by bytes is kept`() {
    var vocabulary = Vocabulary(.bundled)
    let term = Term(.word, "bridg")
    let numbers = vocabulary.numbers(of: [(term, "bridges"), (term, "bridge"), (term, "bridging")])
    #expect(numbers == [0, 0, 0])
    #expect(vocabulary.entries.map(\.word) == ["bridge"])
  }
}

@Suite struct TermPlacesTests {
  @Test func `numbers of one hash are told apart by who asks, at the ends of the table too`() {
    var places = TermPlaces()
    let hashes: [UInt32] = [.max, .max, 0, 0, .max, 1 << 31, .max - 1, 7]
    for (number, hash) in hashes.enumerated() { places.insert(UInt32(number), hash) }
    for (number, hash) in hashes.enumerated() {
      #expect(places.number(hash) { $0 == UInt32(number) } == UInt32(number))
    }
    #expect(places.number(.max) == 0)
    #expect(places.number(.max) { $0 == 2 } == nil)
    #expect(places.number(8) == nil)
  }

  @Test func `a table that grows finds all that it held`() {
    var places = TermPlaces()
    let hashes = (0..<5000).map { UInt32(truncatingIfNeeded: $0 &* 0x9e37_79b9 % 3000) }
    for (number, hash) in hashes.enumerated() { places.insert(UInt32(number), hash) }
    for (number, hash) in hashes.enumerated() {
      #expect(places.number(hash) { $0 == UInt32(number) } == UInt32(number))
    }
    #expect(places.number(4000) == nil)
  }
}
