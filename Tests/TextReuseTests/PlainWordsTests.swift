import Testing
import UTF8Text

@testable import TextReuse

@Suite struct PlainWordsTests {
  @Test(arguments: [
    "the mayor said it won t rain", "The Mayor said: \"It won't rain\".", "The mayor said – it won’t rain …",
    "«The mayor» said\u{a0}it\u{2009}won't\nrain", "the-mayor-said-it-won't-rain",
  ])
  func `case and marks do not matter`(text: String) {
    #expect(PlainWords.words(of: text).map(\.hash) == PlainWords.words(of: "the mayor said it won t rain").map(\.hash))
  }

  @Test func `a word has the stable hash of its letters`() {
    var hash = StableHash()
    hash.combine("größe")
    #expect(PlainWords.words(of: "(größe)") == [PlainWord(hash: hash.value, isName: false)])
  }

  @Test func `letters beyond ASCII part no words`() {
    #expect(PlainWords.words(of: "Żółw é 東京").count == 3)
  }

  @Test(arguments: [[], [0x20], [0xc2], [0xe2, 0x80], [0xe2], [0xff, 0xfe], [0x61, 0xc2], [0x61, 0xe2, 0x80, 0x99]])
  func `clipped and broken bytes are read somehow`(bytes: [UInt8]) {
    #expect(PlainWords.words(of: bytes.span).count <= 1)
  }

  /// The words of a text that are names, each of them written as it is found when it stands alone.
  private func names(_ text: String) -> [String] {
    let hashes = Set(PlainWords.words(of: text).filter(\.isName).map(\.hash))
    return text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
      PlainWords.words(of: word).contains { hashes.contains($0.hash) }
    }
  }

  @Test func `words with a capital and numbers are names`() {
    #expect(names("the mayor of Weston sold 14 boats to iCorp in 1st place") == ["Weston", "14", "iCorp", "1st"])
  }

  @Test(arguments: [
    "They left. Then rain fell.", "They left\nThen rain fell", "“Then rain fell”", "They said: Then rain fell",
  ])
  func `a capital where a sentence begins makes no name`(text: String) {
    #expect(names(text).isEmpty)
  }

  @Test func `a name is one at the beginning of a sentence, too, when it has its capital elsewhere`() {
    #expect(names("Weston is by the sea. They left Weston.") == ["Weston", "Weston"])
  }

  @Test func `capitals of other alphabets count`() {
    #expect(
      names("in der Straße nach Österreich, в городе Москва, στην Ρόδο") == ["Straße", "Österreich", "Москва", "Ρόδο"])
  }
}
