import Foundation
import Testing

/// Where outlet and language come from when a page does not say, or says it wrongly.
@Suite struct FactSourceTests {
  let command: Command
  init() throws { command = try Command(environment: [:]) }

  /// Some hundred words of a report in German, written for this test.
  private static let german = [
    "Die Fähre nach Skarholm bleibt eine Woche lang im Hafen, weil eine Welle verbogen ist, sagte der Eigner am Montag.",
    "Die Leiterin des Hafens erklärte, die Post werde mit dem Flugzeug gebracht, und niemand müsse auf Brot verzichten.",
    "Ein Taucher hatte sich die Welle am Sonntag angesehen, nachdem Fahrgäste unter dem Deck ein Geräusch gehört hatten.",
  ].map { "<p>\($0)</p>" }.joined()

  private func field(_ name: String, _ html: String, _ facts: [String: String] = [:]) throws -> String? {
    let row = try JSONSerialization.data(withJSONObject: facts.merging(["id": "a", "html": html]) { own, _ in own })
    return try command.run("extract", "-", input: String(decoding: row, as: UTF8.self)).row()[name] as? String
  }

  private func page(_ text: String, lang: String = "") -> String {
    "<!DOCTYPE html><html \(lang)><head><title>Ferry</title></head><body><h1>Ferry</h1>\(text)</body></html>"
  }

  @Test func `the language is the text's where the page states none`() throws {
    #expect(try field("language", page(Self.german)) == "de")
  }

  @Test func `the language is the text's where the page surely states another`() throws {
    #expect(try field("language", page(Self.german, lang: "lang=en")) == "de")
    #expect(try field("language", page(Self.german, lang: "lang='{{lang}}'")) == "de")
  }

  @Test func `a language stays as the page states it where the text is in it`() throws {
    #expect(try field("language", page(Self.german, lang: "lang=de-AT")) == "de-AT")
  }

  @Test func `the language of a short text is not guessed`() throws {
    let short = "<p>Die Fähre nach Skarholm bleibt eine Woche lang im Hafen, weil eine Welle verbogen ist.</p>"
    #expect(try field("language", page(short)) == nil)
    #expect(try field("language", page(short, lang: "lang=en")) == "en")
  }

  @Test func `a given language is not doubted`() throws {
    #expect(try field("language", page(Self.german), ["language": "nl"]) == "nl")
  }

  @Test func `the outlet is the table's for the given address where nobody names it`() throws {
    #expect(try field("outlet", page(Pages.text), ["url": "https://www.reuters.com/world/1"]) == "Reuters")
    #expect(
      try field("outlet", page(Pages.text + "<p>© 2031 Gull Media Ltd.</p>"), ["url": "https://www.reuters.com/1"])
        == "Reuters")
  }

  @Test func `the outlet is the table's for the address that the page states`() throws {
    let page = Pages.html(head: "<link rel=canonical href='https://www.reuters.com/world/1'>", Pages.text)
    #expect(try field("outlet", page) == "Reuters")
  }

  @Test func `the outlet that a page or its giver names is not the table's`() throws {
    let page = Pages.html(head: "<meta property='og:site_name' content='Quay Post'>", Pages.text)
    #expect(try field("outlet", page, ["url": "https://www.reuters.com/world/1"]) == "Quay Post")
    #expect(try field("outlet", page, ["url": "https://www.reuters.com/1", "outlet": "Pier"]) == "Pier")
  }

  @Test func `an outlet is never guessed from an address that the table does not have`() throws {
    #expect(try field("outlet", page(Pages.text), ["url": "https://quaypost.example/1"]) == nil)
  }
}
