import NewsModel
import Testing

@testable import Presentation

@Suite struct WordingTests {
  private func verdict(reports: Int, _ origins: [(String, Origin.Kind)]) -> String? {
    let articles = (0..<reports).map { Sample.article("a\($0)", paragraphs: [["It rained."]]) }
    let claim = Claim(
      text: "It rained.", statements: articles.map { Sample.excerpt($0, "It rained.") },
      origins: origins.map { Origin(name: $0.0, kind: $0.1, articles: articles.map(\.id), evidence: []) })
    let stemma = Stemma(
      story: Story(id: "s", articles: articles.map(\.id)), witnesses: articles.map { Sample.articleWitness($0) },
      derivations: [], claims: [claim], citations: [])
    return StoryView(TracedStory(stemma: stemma, articles: articles)).verdict
  }

  @Test func `five reports of one statement are five reports and one source`() {
    let text = verdict(reports: 5, [("Corvenport Harbour Authority", .statement)])
    #expect(text == "Five reports, one source: the Corvenport Harbour Authority's statement.")
  }

  @Test func `what somebody with an office said is a statement by them`() {
    #expect(
      verdict(reports: 2, [("Ana Marsh, president of the league", .statement)])
        == "Two reports, one source: a statement by Ana Marsh, president of the league.")
    #expect(Wording.withArticle("Ana Marsh, president of the league") == "Ana Marsh, president of the league")
  }

  @Test func `a single report is said to be confirmed by nothing`() {
    let text = verdict(reports: 1, [("Tidewatch", .outlet)])
    #expect(text == "One report, one source: Tidewatch's own report. Nothing here confirms it.")
  }

  @Test func `a claim of some reports is not said to be in all`() {
    var story = PierStory.story
    story.stemma.claims[0].statements.removeLast()
    #expect(
      StoryView(story).verdict
        == "One of two reports, one source: The Corvenport Ledger's own report. Nothing here confirms it.")
  }

  @Test func `claims of one report stand behind those of several`() {
    let view = StoryView(PierStory.story)
    #expect(view.leadingClaims == [0, 1])
    #expect(view.singleClaims == [2])
    #expect(view.tellerAndOrigins(PierStory.story.stemma.claims[2]) == "quay-daily.txt, from Ana Marsh")
  }

  @Test func `a claim that rests on its teller alone is not said to come from elsewhere`() {
    var story = PierStory.story
    story.stemma.claims[2].origins[0].name = "quay-daily.txt"
    #expect(StoryView(story).claimNote(story.stemma.claims[2]) == "only in quay-daily.txt")
  }

  @Test func `several sources are named`() {
    let text = verdict(reports: 11, [("Tidewatch", .outlet), ("Ana Marsh", .statement), ("tide table", .document)])
    #expect(
      text == "11 reports, three independent sources: Tidewatch's own report, Ana Marsh's statement and tide table.")
  }

  @Test func `an unknown source is not made up`() {
    #expect(verdict(reports: 2, []) == "Two reports, and no source that can be told.")
  }

  @Test(arguments: [
    (CalendarDate(year: 2022, month: 4, day: 24), "24 Apr 2022"), (.init(year: nil, month: 4, day: 24), "24 Apr"),
    (.init(year: 2022, month: nil, day: nil), "2022"),
  ])
  func `dates are written as a person reads them`(date: CalendarDate, text: String) {
    #expect(Wording.date(date) == text)
  }

  @Test func `the title is the shortest headline`() {
    #expect(StoryView(PierStory.story).title == "Ferry stopped as divers find crack in north pier")
  }

  @Test func `a claim is the title where there is no headline`() {
    var story = PierStory.story
    for index in story.articles.indices { story.articles[index].article.headline = nil }
    #expect(StoryView(story).title == "Divers found a crack as long as a bus in the north pier.")
  }

  @Test func `a story of empty articles has a title nonetheless`() {
    let article = Sample.article("empty.txt", paragraphs: [])
    let stemma = Stemma(
      story: Story(id: "s", articles: [article.id]), witnesses: [Sample.articleWitness(article)], derivations: [],
      claims: [], citations: [])
    let story = TracedStory(stemma: stemma, articles: [article])
    #expect(StoryView(story).title == "Story without words")
    #expect(TerminalRenderer().render([story]).contains("Story without words"))
  }

  @Test func `articles of one name are told apart by their files`() {
    var story = GrownStory.diamond
    for index in story.stemma.witnesses.indices { story.stemma.witnesses[index].name = "Town crier" }
    #expect(StoryView(story).labels[1] == "Town crier (page-01.html)")
  }
}

@Suite struct LossNoteTests {
  private func note(citing: [AnalyzedArticle], crediting: [AnalyzedArticle]) -> String {
    let evidence =
      citing.map { Evidence(.citation, [Sample.excerpt($0, "The lighthouse")]) }
      + crediting.map { Evidence(.creditLine, [Sample.excerpt($0, "Town crier", field: .headline)]) }
    let witness = Witness(id: .init("lost:Foghorn"), kind: .lost, name: "Foghorn", evidence: evidence)
    var story = GrownStory.story(3) { _ in [] }
    for index in story.articles.indices { story.articles[index].article.headline = "Town crier of the coast" }
    story.stemma.witnesses.insert(witness, at: 0)
    return StoryView(story).lossNote(witness)
  }

  private let articles = GrownStory.story(3) { _ in [] }.articles

  @Test func `a report that every article cites is cited by all`() {
    #expect(note(citing: articles, crediting: []) == "lost: cited by all three reports, never captured")
  }

  @Test func `a report that some articles cite is cited by so many`() {
    #expect(note(citing: Array(articles[..<2]), crediting: []) == "lost: cited by two reports, never captured")
  }

  @Test func `a report that one article cites names the article`() {
    #expect(note(citing: [articles[1]], crediting: []) == "lost: cited by Town crier 1, never captured")
  }

  @Test func `a credit line is quoted, with how many carry it`() {
    #expect(note(citing: [], crediting: [articles[0]]) == "lost: credit line \"Town crier\"")
    #expect(note(citing: [], crediting: articles) == "lost: credit line \"Town crier\" in 3 reports")
  }

  @Test func `a credit line and another's citation are both told`() {
    let text = note(citing: [articles[0], articles[2]], crediting: [articles[0]])
    #expect(text == "lost: credit line \"Town crier\", cited by Town crier 2")
  }

  @Test func `without evidence the note says only what is certain`() {
    #expect(note(citing: [], crediting: []) == "lost: never captured")
  }
}
