import Testing

@testable import TextReuse

@Suite struct SpellingFormTests {
  private func form(_ word: String) -> String { String(decoding: SpellingForm.bytes(of: word), as: UTF8.self) }

  @Test(arguments: [
    ("colour", "color"), ("organised", "organized"), ("organisation", "organization"), ("centre", "center"),
    ("travelled", "traveled"), ("defence", "defense"), ("dialogue", "dialog"), ("paediatric", "pediatric"),
    ("programme", "program"), ("u.s", "us"), ("erdoğan", "erdogan"), ("straße", "strasse"), ("n't", "not"),
    ("café", "cafe"), ("no‐one", "noone"), ("towards", "toward"), ("%", "percent"), ("analyse", "analyze"),
  ])
  func `two spellings of a word are one`(pair: (String, String)) {
    #expect(form(pair.0) == form(pair.1))
  }

  @Test(arguments: [
    ("four", "for"), ("does", "des"), ("shoe", "she"), ("hour", "hor"), ("rise", "ride"), ("cat", "cart"),
  ])
  func `other words stay apart`(pair: (String, String)) {
    #expect(form(pair.0) != form(pair.1))
  }

  @Test func `words in other scripts, and words without letters, are as they are`() {
    #expect(form("путин") == "путин")
    #expect(form("…") == "…")
    #expect(form("") == "")
  }

  @Test func `a word of a megabyte is taken as it is`() {
    let long = String(repeating: "our", count: 300_000)
    #expect(form(long) == long)
  }
}
