import Testing

@testable import Attributions

@Suite struct WordFeaturesTests {
  @Test(
    arguments: [
      ("“", 0), ("—", 0), ("...", 0), ("12", 1), ("4th", 2), ("rain", 3), ("été", 3), ("NATO", 4), ("I", 5),
      ("Lind", 6), ("iPad", 7),
    ] as [(String, Int32)])
  func `a word's shape is told by its letters and digits`(word: String, shape: Int32) {
    #expect(WordFeatures.shape(Array(word.utf8)[...]) == shape)
  }

  @Test func `a hashed word has small letters and plain apostrophes`() {
    var word = HashedWord()
    word.set("O’Hara’S".utf8)
    #expect(String(decoding: word.bytes, as: UTF8.self) == "o'hara's")
  }

  /// By the authors' reference: FNV-1a of 32 bits of "foobar".
  @Test func `words are hashed as FNV-1a does`() {
    #expect(HashedWord.hash("foobar".utf8) == 0xBF9C_F968)
  }

  @Test func `a vocabulary knows its words by hash, and gives 0 for others`() {
    let vocabulary = HashedVocabulary([5, 21, 37, 0])
    #expect([5, 21, 37, 0, 53].map { vocabulary[$0] } == [1, 2, 3, 4, 0])
  }
}
