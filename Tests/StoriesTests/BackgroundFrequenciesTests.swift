import Testing

@testable import Stories

@Suite struct BackgroundFrequenciesTests {
  private func rarity(_ word: String, language: String = "en") -> UInt8 {
    BackgroundFrequencies.bundled.rarity(of: Term(.word, Stemmer(language: language).stem(word)))
  }

  /// Words whose stems differ between versions of libstemmer.
  @Test(arguments: ["university", "emergency", "organization", "international", "evening", "universal"])
  func `common words are known by whatever stem the library gives them`(word: String) {
    #expect(rarity(word) < rarity("corvenport"))
    #expect(rarity(word) < 100)
  }

  @Test func `the more frequent a word, the less rare`() {
    #expect(rarity("the") < rarity("people"))
    #expect(rarity("people") < rarity("bridge"))
    #expect(rarity("bridge") < rarity("geologist"))
  }

  @Test func `common words of other languages are known, and English has its way with those of both`() {
    #expect(rarity("aber", language: "de") < rarity("corvenport"))
    #expect(rarity("die", language: "de") == rarity("die"))
  }

  @Test func `numbers are as common as they are written`() {
    let frequencies = BackgroundFrequencies.bundled
    #expect(frequencies.rarity(of: Term(.number, "2")) < frequencies.rarity(of: Term(.number, "6.1")))
  }

  @Test func `rows that say nothing are passed over`() {
    let table = FrequencyTable(Array("en\t700\tthe and\nen\tmany\tof\n\nde\t650\tund\n".utf8))
    #expect(table.shares.keys.sorted() == ["and", "the", "und"])
  }
}
