import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct LanguageAnalyzerTests {
  private func tokens(_ text: String) -> [Token] { InstalledModel.analyze(text).tokens }

  private func sentences(_ text: String) -> [String] {
    InstalledModel.analyze(text).sentences.map { String(text[$0.range]) }
  }

  @Test func `words, numbers, marks and hyphens are told apart`() {
    let text = "Al-Qaida’s U.S. arm - Post- and all - paid $1,000.50"
    #expect(
      tokens(text).map { String(text[$0.range]) } == [
        "Al", "-", "Qaida", "’s", "U.S.", "arm", "-", "Post-", "and", "all", "-", "paid", "$", "1,000.50",
      ])
    #expect(
      tokens(text).map(\.folded) == [
        "al", "\u{2010}", "qaida", "'s", "u.s.", "arm", "-", "post", "and", "all", "-", "paid", "$", "1,000.50",
      ])
    let kinds: [Token.Kind] = [.word, .hyphen, .word, .word, .word, .word, .punctuation]
    #expect(tokens(text).map(\.kind).starts(with: kinds))
    #expect(tokens(text).map(\.kind).suffix(2) == [.punctuation, .number])
  }

  @Test func `words have tags, lemmas and heads`() {
    let tokens = tokens("Mr. Holm said the bridges were closed.")
    #expect(tokens.map(\.folded) == ["mr", "holm", "said", "the", "bridges", "were", "closed", "."])
    #expect(tokens.map(\.tag) == ["NNP", "NNP", "VBD", "DT", "NNS", "VBD", "VBN", "."])
    #expect(tokens.map(\.lemma) == ["mr.", "holm", "say", "the", "bridge", "be", "close", "."])
    #expect(tokens.map(\.head) == [1, 2, 2, 4, 6, 6, 2, 2])
    #expect(tokens.map(\.label).starts(with: ["compound", "nsubj", "ROOT", "det", "nsubjpass"]))
  }

  @Test func `abbreviations and initials end no sentence`() {
    #expect(
      sentences("Mr. Orr met J. Vance in Boston on Nov. 3. \"It went well,\" he said. The U.S. agreed. He left.")
        == ["Mr. Orr met J. Vance in Boston on Nov. 3.", "\"It went well,\" he said.", "The U.S. agreed.", "He left."])
  }

  @Test func `no sentence runs over a line's end`() {
    #expect(
      sentences("Ferry runs aground\nNobody was hurt\n\n(PTI)") == ["Ferry runs aground", "Nobody was hurt", "(PTI)"])
  }

  @Test func `white space is no token, and nothing depends on it`() {
    let text = "The  ferry\u{a0} \u{a0}sank\t\tat noon."
    let tokens = tokens(text)
    #expect(tokens.map { String(text[$0.range]) } == ["The", "ferry", "sank", "at", "noon", "."])
    #expect(tokens.allSatisfy { tokens.indices.contains($0.head) })
  }

  @Test func `quotations keep their marks and an open one ends with its paragraph`() {
    let text = "He said “yes” twice and ''no'' once.\n“No end here\nPlain."
    let quotations = InstalledModel.analyze(text).quotations
    #expect(quotations.map { String(text[$0]) } == ["“yes”", "''no''", "“No end here"])
  }

  @Test func `mentions are names, with what they name`() {
    let text = "Ada Holm met Republicans in London on Sunday, the Bank of England said."
    let mentions = InstalledModel.analyze(text).mentions
    #expect(mentions.map { String(text[$0.range]) } == ["Ada Holm", "Republicans", "London", "the Bank of England"])
    #expect(mentions.map(\.kind) == [.person, .group, .place, .organization])
  }

  @Test func `a paragraph of any length is analyzed as it would be by itself`() {
    let paragraph = "The ferry sank, Ada Holm said. Nobody knew why it had left the port of Skarholm."
    let long = Array(repeating: paragraph, count: 1500).joined(separator: " ")
    let alone = InstalledModel.analyze(paragraph)
    let analyzed = InstalledModel.analyze(paragraph + "\n" + long + "\n" + paragraph)
    let count = alone.tokens.count
    #expect(analyzed.tokens.count == 1502 * count)
    #expect(analyzed.tokens.prefix(count).map(\.label) == alone.tokens.map(\.label))
    #expect(analyzed.tokens.suffix(count).map(\.label) == alone.tokens.map(\.label))
    #expect(analyzed.tokens.suffix(count).map { $0.head - 1501 * count } == alone.tokens.map(\.head))
    #expect(analyzed.sentences.count == 2 * 1502)
  }

  @Test(arguments: [
    "", " \n\n ", "\u{0}\u{1}", "\u{301}\u{301}\u{301}", "'s", "...", "“", "''", "\u{a0}", "a \u{2028} b",
    String(repeating: "a", count: 100_000),
  ])
  func `any bytes are analyzed without a trap`(text: String) {
    let analyzed = InstalledModel.analyze(text)
    #expect(analyzed.sentences.reduce(0) { $0 + $1.tokens.count } == analyzed.tokens.count)
  }
}
