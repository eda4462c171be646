import Testing
import UTF8Text

@testable import TextReuse

@Suite struct PlainWordsTests {
  @Test(arguments: [
    "the mayor said it won t rain", "The Mayor said: \"It won't rain\".", "The mayor said – it won’t rain …",
    "«The mayor» said\u{a0}it\u{2009}won't\nrain", "the-mayor-said-it-won't-rain",
  ])
  func `case and marks do not matter`(text: String) {
    #expect(PlainWords.hashes(of: text) == PlainWords.hashes(of: "the mayor said it won t rain"))
  }

  @Test func `a word has the stable hash of its letters`() {
    var hash = StableHash()
    hash.combine("größe")
    #expect(PlainWords.hashes(of: "(größe)") == [hash.value])
  }

  @Test func `letters beyond ASCII part no words`() {
    #expect(PlainWords.hashes(of: "Żółw é 東京").count == 3)
  }

  @Test(arguments: [[], [0x20], [0xc2], [0xe2, 0x80], [0xe2], [0xff, 0xfe], [0x61, 0xc2], [0x61, 0xe2, 0x80, 0x99]])
  func `clipped and broken bytes are read somehow`(bytes: [UInt8]) {
    #expect(PlainWords.hashes(of: bytes.span).count <= 1)
  }
}
