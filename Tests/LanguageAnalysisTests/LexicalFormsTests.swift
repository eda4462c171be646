import Testing

@testable import LanguageAnalysis

@Suite struct LexicalFormsTests {
  @Test(
    arguments: [
      ("Windsor", "Xxxxx"), ("NATO", "XXXX"), ("U.S.", "X.X."), ("24/04", "dd/dd"), ("1,000,000", "d,ddd,ddd"),
      ("Ødegård", "Xxxxx"), ("漢字", "xx"), ("²", "d"), ("½", "½"), ("\n\n\n\n\n\n", "\n\n\n\n"),
      ("e\u{301}", "x\u{301}"),
      (String(repeating: "a", count: 100), "LONG"), (String(repeating: "a", count: 99), "xxxx"),
    ])
  func `a shape shows kinds of letters and at most four of one`(word: String, shape: String) {
    #expect(LexicalForms.shape(of: word) == shape)
  }

  @Test(arguments: [
    ("ΟΔΟΣ", "οδος"), ("ΣΑΣ.", "σας."), ("Σ", "σ"), ("İ", "i\u{307}"), ("ÉCOLE", "école"), ("ΑΣ\u{301}Α", "ασ\u{301}α"),
  ])
  func `lower case keeps the final form of sigma`(word: String, lower: String) {
    #expect(LexicalForms.lowercased(word).unicodeScalars.elementsEqual(lower.unicodeScalars))
  }

  @Test func `prefix and suffix are counted in scalars`() {
    #expect(LexicalForms.prefix(of: "e\u{301}a") == "e")
    #expect(LexicalForms.suffix(of: "Straße🚧!").unicodeScalars.elementsEqual("e🚧!".unicodeScalars))
    #expect(LexicalForms.suffix(of: "ab") == "ab")
  }
}
