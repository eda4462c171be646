import ModelFixture
import NewsModel
import Testing
import UTF8Text

@testable import Attributions

/// What the fast model finds inside the content of others, in sentences that no corpus has.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct NestedAttributionTests {
  private func found(in text: String) -> [Attribution] {
    AttributionFinder().attributions(in: InstalledModel.analyze(text), outlet: nil)
  }

  /// For each nested attribution its source words and those of its chain, innermost first.
  private func chains(in text: String) -> [String] {
    let all = found(in: text)
    let names = all.map { $0.source.first.map { String(text[$0]) } ?? "-" }
    return zip(names, all).filter { $1.isNested }.map { name, attribution in
      ([name] + attribution.chain.reversed().map { names[$0] }).joined(separator: " < ")
    }
  }

  @Test func `a verb at the end of a content does not read on behind it`() {
    let text = """
      Ebb called the Norland Port Office asking questions.
      On Wednesday night, Lind said shortly after Ek left his office, someone from the port's office took a report and \
      requested the pictures.
      """
    #expect(found(in: text).allSatisfy { $0.range.end <= text.utf8.count })
  }

  @Test func `who is said to have said something is found, with its words`() throws {
    let text = "Mara Lind said that a diver told her the gate was open."
    let inner = found(in: text).first { $0.isNested }
    let nested = try #require(inner)
    #expect(Words(nested, in: text) == Words("a diver", "told", "the gate was open"))
    #expect(nested.chain == [0])
  }

  @Test(arguments: [
    ("Lind said she had been told by an engineer that the dike was weak.", "an engineer < Lind"),
    ("“The mayor told me that the harbor would close,” Lind said.", "The mayor < Lind"),
    ("“My brother called and said, ‘The bridge is gone,’” Lind said.", "My brother < Lind"),
    ("The gate had been open for a week, divers said, according to the Harbor Tribune.", "divers < the Harbor Tribune"),
    ("The ministry dismissed Orr's claim that the dike had been weak for years.", "Orr's < The ministry"),
  ])
  func `whose words come through another stands inside`(text: String, chain: String) {
    #expect(chains(in: text) == [chain])
  }

  @Test func `three deep, the chain has the outermost first`() {
    let text = "The Harbor Tribune reported that Lind said that a diver had told her that the gate was open."
    #expect(chains(in: text).contains("a diver < Lind < The Harbor Tribune"))
  }

  @Test(arguments: [
    "“I think the gate was open,” Lind said.", "“You know the gate was open,” Lind said.",
    "Lind said that she believed the gate was open.", "Lind said that nobody would say why the gate was open.",
    "Lind said the crew had decided to close the gate.", "Lind said that it did not say whether the gate was open.",
    "Lind said the marks indicated that the gate had been open.", "Lind said the divers hoped to open the gate.",
    "Lind said that two divers showed up at the gate, which was open.",
  ])
  func `what tells of nobody else's words is not nested`(text: String) {
    #expect(chains(in: text) == [])
  }

  @Test func `nested attributions stand behind the others, each in text order`() {
    let text = """
      “A diver told me that the gate was open,” Lind said. Orr said that it rained.
      Vance said that a farmer told him that it would snow.
      """
    let all = found(in: text)
    #expect(all.map(\.isNested) == [false, false, false, true, true])
    #expect(all.map { $0.source.first.map { String(text[$0]) } } == ["Lind", "Orr", "Vance", "A diver", "a farmer"])
    #expect(all.map(\.chain) == [[], [], [], [0], [2]])
  }

  @Test func `a pronoun outside a quotation means who speaks, not whom the speaker tells of`() {
    let text = "Peter Lind spoke. “The governor told us that the harbor would close,” he said. He added that it rained."
    let outermost = found(in: text).filter { !$0.isNested }
    #expect(outermost.map { $0.resolved?.name } == ["Peter Lind", "Peter Lind"])
  }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct QuotedSourcesTests {
  private func parted(_ text: String, _ found: AttributedWords) -> [AttributedWords] {
    let reading = Reading(InstalledModel.analyze(text))
    return QuotedSources(reading: reading, phrases: NounPhraseFinder(reading: reading, lexicon: .english)).parted([
      found
    ])
  }

  @Test func `who is quoted as saying something is no part of what is said`() {
    // It, quoted, Anna, Orr, as, saying, that, it, rained
    let found = parted(
      "It quoted Anna Orr as saying that it rained.", AttributedWords(source: 0..<1, cue: 1..<2, content: [2..<9]))
    #expect(found.map(\.source) == [0..<1, 2..<4])
    #expect(found.map(\.cue) == [1..<2, 5..<6])
    #expect(found.map(\.content) == [[6..<9], [6..<9]])
  }

  @Test func `whom a report cites says what it reports`() {
    // The, paper, said, it, rained, ",", citing, an, official, .
    let reading = Reading(InstalledModel.analyze("The paper said it rained, citing an official."))
    let found = QuotedSources(reading: reading, phrases: NounPhraseFinder(reading: reading, lexicon: .english)).parted([
      AttributedWords(source: 0..<2, cue: 2..<3, content: [3..<5]),
      AttributedWords(source: 0..<2, cue: 6..<7, content: [7..<9]),
    ])
    #expect(found.map(\.source) == [0..<2, 7..<9])
    #expect(found.map(\.content) == [[3..<5], [3..<5]])
  }

  @Test func `a reason that is cited is no source`() {
    let reading = Reading(InstalledModel.analyze("The paper said it rained, citing privacy laws."))
    let given = [
      AttributedWords(source: 0..<2, cue: 2..<3, content: [3..<5]),
      AttributedWords(source: 0..<2, cue: 6..<7, content: [7..<9]),
    ]
    let found = QuotedSources(reading: reading, phrases: NounPhraseFinder(reading: reading, lexicon: .english)).parted(
      given)
    #expect(found.map(\.content) == given.map(\.content))
  }
}

@Suite struct ReportChainTests {
  private let text: AnalyzedText = {
    var builder = TextBuilder()
    builder.append("Courier official newspaper")
    return builder.analyzedText()
  }()
  private let courier = Source(name: "Courier", kind: .outlet, mention: TextRange(0, 7))
  private let official = Source(name: "official", kind: .unnamed, mention: TextRange(8, 16))

  private func said(_ source: Source, venue: Venue? = nil) -> Attribution {
    Attribution(
      source: [source.mention], cue: [], content: [], kind: .indirect, resolved: source, venue: venue)
  }

  private func newspaper(_ mention: TextRange) -> Venue { Venue(name: "Courier", mention: mention, kind: .outlet) }

  @Test func `what an unnamed person told the newspaper came through its report, before and after`() {
    let told = said(official, venue: newspaper(TextRange(17, 26)))
    #expect(ReportChains(text: text).reports(behind: [said(courier), told, said(official)]) == [nil, 0, 0])
    #expect(ReportChains(text: text).reports(behind: [told, said(courier)]) == [1, nil])
  }

  @Test func `an outlet called by name is where it was said, and one that reports nothing else is no report`() {
    let named = said(official, venue: newspaper(TextRange(0, 7)))
    #expect(ReportChains(text: text).reports(behind: [said(courier), named]) == [nil, nil])
    #expect(
      ReportChains(text: text).reports(behind: [said(official, venue: newspaper(TextRange(17, 26)))]) == [nil])
  }

  @Test func `named people speak for themselves`() {
    let orr = Source(name: "Anna Orr", kind: .person, mention: TextRange(8, 16))
    let told = said(orr, venue: newspaper(TextRange(17, 26)))
    #expect(ReportChains(text: text).reports(behind: [said(courier), told]) == [nil, nil])
  }
}
