import NewsModel
import Testing
import UTF8Text

@testable import TextReuse

@Suite struct FingerprintTests {
  @Test(arguments: [0, 1, 4, 5, 6, 40, 111, 400, 3000])
  func `a fingerprint is what its definition says`(count: Int) {
    var random = RandomWords(seed: UInt64(count))
    for _ in 0..<10 {
      let words = random.words(count)
      #expect(Fingerprint(words: words) == ReferenceFingerprint(words).fingerprint)
    }
  }

  @Test(arguments: [(0, 300), (3, 50), (40, 40), (60, 900), (700, 700)])
  func `two fingerprints joined are that of what both texts hold`(left: Int, right: Int) {
    var random = RandomWords(seed: 3)
    let (left, right) = (random.words(left), random.words(right))
    let whole = ReferenceFingerprint(left).union(ReferenceFingerprint(right)).fingerprint
    #expect(Fingerprint(words: left).joined(with: Fingerprint(words: right)) == whole)
  }

  @Test func `the order in which fingerprints are joined does not matter`() {
    var random = RandomWords(seed: 4)
    for _ in 0..<20 {
      let (a, b, c) = (random.fingerprint(words: 90), random.fingerprint(words: 300), random.fingerprint(words: 200))
      #expect(a.joined(with: b).joined(with: c) == c.joined(with: a).joined(with: b))
      #expect(a.joined(with: b).joined(with: a) == a.joined(with: b))
    }
  }

  @Test func `the words of an analyzed text are taken in their folded form, without its marks`() {
    let folded = ["the", "ferry", "sank", ",", "they", "said"]
    let tokens = folded.enumerated().map { index, word in
      Token(
        range: TextRange(index, index + 1), kind: word == "," ? .punctuation : .word, folded: word,
        isCapitalized: index == 0, isStopWord: false, tag: "", partOfSpeech: "", lemma: word, head: index, label: "")
    }
    let sentence = Sentence(range: TextRange(0, 6), tokens: 0..<6, paragraph: 0)
    let text = AnalyzedText(
      text: "(....)", tokens: tokens, sentences: [sentence], paragraphs: [], quotations: [], mentions: [])
    #expect(Fingerprint(text) == Fingerprint(words: PlainWords.words(of: "The ferry sank, they said")))
  }

  @Test func `three names in a row make a phrase whatever stands between them`() {
    let first = Fingerprint(words: PlainWords.words(of: "the mayor of Weston sold 14 boats to Anna"))
    let second = Fingerprint(words: PlainWords.words(of: "in Weston some 14 ships went to Anna, we hear"))
    #expect(Set(first.phrases).intersection(second.phrases).count == 1)
  }

  @Test func `a name is a landmark however often it stands in the text`() {
    let text = PlainWords.words(of: "we saw Anna, we heard Anna, we met Anna")
    #expect(Fingerprint(words: text).landmarks.map(\.isName).sorted { $0 && !$1 } == [true, false, false, false])
  }

  @Test func `a text of one word for ever costs linear time and has no landmarks`() {
    let fingerprint = Fingerprint(
      words: [PlainWord](repeating: PlainWord(hash: 8, isName: false), count: 1_000_000))
    #expect(fingerprint.phrases.count == 1)
    #expect(fingerprint.landmarks.isEmpty)
  }
}

@Suite struct FingerprintBytesTests {
  private static let fingerprint = Fingerprint(
    words: PlainWords.words(of: "The mill by the river burned down on Friday."))

  @Test(arguments: [0, 3, 20, 100, 400, 5000])
  func `a fingerprint can be read back from its 320 bytes`(count: Int) {
    var random = RandomWords(seed: UInt64(count))
    for _ in 0..<10 {
      let fingerprint = random.fingerprint(words: count)
      #expect(fingerprint.bytes.count == 320)
      #expect(Fingerprint(bytes: fingerprint.bytes) == fingerprint)
    }
  }

  /// Stored fingerprints become useless when this changes; then the form's number must, too.
  @Test func `the bytes of a text stay the same from version to version`() {
    var hash = StableHash()
    for byte in Self.fingerprint.bytes { hash.combine(byte) }
    #expect(hash.value == 13_471_788_733_160_510_441)
  }

  @Test func `bytes that no fingerprint has are refused`() {
    let bytes = Self.fingerprint.bytes
    #expect(Fingerprint(bytes: []) == nil)
    #expect(Fingerprint(bytes: bytes + [0]) == nil)
    #expect(Fingerprint(bytes: [UInt8](repeating: 0xff, count: 320)) == nil)
    for (place, byte) in [(3, 0xff), (80, 0xff), (101, 0x80), (309, 0x80), (310, 1), (318, 129), (318, 1), (319, 1)] {
      var other = bytes
      other[place] = UInt8(byte)
      #expect(Fingerprint(bytes: other) == nil, "byte \(place)")
    }
  }

  @Test func `changed bytes are refused or are another fingerprint's`() {
    var random = RandomWords(seed: 9)
    let bytes = random.fingerprint(words: 300).bytes
    for _ in 0..<3000 {
      var other = bytes
      other[Int.random(in: 0..<320, using: &random)] = UInt8(truncatingIfNeeded: random.next())
      if let read = Fingerprint(bytes: other) { #expect(read.bytes == other) }
    }
  }
}
