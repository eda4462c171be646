import LanguageAnalysis
import NewsModel
import Testing
import UTF8Text

@Suite struct LanguageAnalyzerTests {
  private func words(_ text: String) -> [String] {
    LanguageAnalyzer().analyze(text).tokens.map { String(text[$0.range]) }
  }

  private func sentences(_ text: String) -> [String] {
    LanguageAnalyzer().analyze(text).sentences.map { String(text[$0.range]) }
  }

  @Test func `words, numbers and marks are tokens of their own`() {
    #expect(
      words("Khan’s U.S. trip cost $1,000.50, didn't it?")
        == ["Khan", "’s", "U.S.", "trip", "cost", "$", "1,000.50", ",", "didn't", "it", "?"])
  }

  @Test func `abbreviations and initials end no sentence`() {
    #expect(
      sentences("Mr. Orr met Gen. J. Vance in Wash. on Nov. 3. \"It went well,\" he said. The U.S. agreed. He left.")
        == [
          "Mr. Orr met Gen. J. Vance in Wash. on Nov. 3.", "\"It went well,\" he said.", "The U.S. agreed.", "He left.",
        ])
  }

  @Test func `a sentence ends behind its closing quotation mark`() {
    #expect(sentences("“We go.” Then they went.") == ["“We go.”", "Then they went."])
  }

  @Test func `quotations keep their marks and an open one ends with its paragraph`() {
    let text = "He said “yes” twice.\n“No end here\nPlain."
    let quotations = LanguageAnalyzer().analyze(text).quotations
    #expect(quotations.map { String(text[$0]) } == ["“yes”", "“No end here"])
  }

  @Test func `names are runs of capitalized words`() {
    let text = "The Express Tribune reported on Sunday that Prime Minister Sharif met the Bank of England's chief."
    let mentions = LanguageAnalyzer().analyze(text).mentions
    #expect(
      mentions.map { String(text[$0.range]) } == [
        "The Express Tribune", "Prime Minister Sharif", "Bank of England",
      ])
  }

  @Test func `any bytes are analyzed without a trap`() {
    for text in ["", "\u{0}\u{1}", "\u{301}\u{301}\u{301}", "'s", "...", "“", String(repeating: "a", count: 100_000)] {
      let analyzed = LanguageAnalyzer().analyze(text)
      #expect(analyzed.sentences.reduce(0) { $0 + $1.tokens.count } == analyzed.tokens.count)
    }
  }
}
