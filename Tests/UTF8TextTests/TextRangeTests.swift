import Testing
import UTF8Text

@Suite struct TextRangeTests {
  @Test func `ranges that only touch do not overlap`() {
    #expect(!TextRange(0, 3).overlaps(TextRange(3, 5)))
    #expect(TextRange(0, 4).intersection(TextRange(3, 5)) == TextRange(3, 4))
  }

  @Test func `a range cuts a string by bytes`() {
    let text = "Café “noir”"
    #expect(text[TextRange(0, 5)] == "Café")
    #expect(text[TextRange(6, text.utf8.count)] == "“noir”")
  }

  @Test func `a substring knows where it stands`() {
    let text = "é – end"
    let end = text.suffix(3)
    #expect(end.textRange == TextRange(7, 10))
  }
}

@Suite struct TextNormalizationTests {
  @Test(arguments: [("  a\n\t b\u{A0}\u{200B}c ", "a b c"), ("", ""), (" \n ", "")])
  func `white space collapses to single spaces`(given: String, expected: String) {
    #expect(given.collapsingWhiteSpace() == expected)
  }

  @Test func `folding makes typewriter and typographic forms equal`() {
    #expect("Khan’s “ÉLAN” – no".folded() == "khan's \"élan\" - no")
  }

  @Test func `all three line ends part lines`() {
    let text = "a\r\nb\rc\n\nd"
    #expect(text.lineRanges().map { String(text[$0]) } == ["a", "b", "c", "", "d"])
  }

  @Test func `the stable hash follows the published test vector`() {
    var hash = StableHash()
    hash.combine("foobar")
    #expect(hash.value == 0x8594_4171_f739_67e8)
  }
}
