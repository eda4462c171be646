import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct DerivationTests {
  private let sale =
    "The council of Orlesund sold its old tram depot to the builder Brack Homes for two million crowns."
  private let vote = "Five members voted against the sale because they wanted the hall to become a covered market."

  @Test func `a credit line naming a wire is evidence of republication`() {
    let found = stemma(ArticleBuilder("a", sale).credit("(PTI)", "Press Trust of India"))
    #expect(found.edges == ["lost:Press Trust of India -> a republication"])
    #expect(found.witnesses.map(\.name) == ["Press Trust of India", "a"])
    #expect(found.witnesses.first?.outletKind == .wire)
  }

  @Test func `a picture credit makes no derivation`() {
    #expect(stemma(ArticleBuilder("a", sale).credit("AFP/File", "Agence France-Presse", .photo)).derivations == [])
  }

  @Test func `the wire's own page is the parent where it is captured`() {
    let found = stemma(
      ArticleBuilder("paper", outlet: "Daily Sound", sale).credit("(NPS)", "Northern Press Service"),
      ArticleBuilder("wire", outlet: "Northern Press Service", "\(sale) \(vote)"))
    #expect(found.edges == ["wire -> paper republication"])
    #expect(found.derivations.first?.sharedPassages == 1)
  }

  @Test func `an acronym stands for the one outlet of the story with these initials`() {
    let found = stemma(
      ArticleBuilder("paper", outlet: "Daily Sound", sale).credit("(NPS)", "NPS"),
      ArticleBuilder("wire", outlet: "Northern Press Service", "\(sale) \(vote)").credit("ORLESUND (NPS)", "NPS"))
    #expect(found.edges == ["wire -> paper republication"])
  }

  @Test func `an acronym that two outlets fit stands for itself`() {
    let found = stemma(
      ArticleBuilder("paper", outlet: "Daily Sound", sale).credit("(NPS)", "NPS"),
      ArticleBuilder("one", outlet: "Northern Press Service", "\(sale) \(vote)"),
      ArticleBuilder("two", outlet: "Nordic Post Syndicate", vote))
    #expect(found.edges == ["lost:NPS -> paper republication"])
  }

  @Test func `a wire's tag on its own page is no derivation`() {
    let wire = ArticleBuilder("wire", outlet: "Northern Press Service", sale)
    #expect(stemma(wire.credit("(NPS)", "Northern Press Service")).derivations == [])
  }

  @Test func `an outlet cited by two reports is one lost witness`() {
    let found = stemma(
      ArticleBuilder("a", "The Sound reported that \(sale)").says("The Sound", "reported", sale, as: .outlet),
      ArticleBuilder("b", "\(vote) That is what The Sound reported.")
        .says("The Sound", "reported", vote, as: .outlet))
    #expect(found.edges == ["lost:The Sound -> a citation", "lost:The Sound -> b citation"])
  }

  @Test func `what a copy cites is cited by the report it copies`() {
    let copy = ArticleBuilder("a", "The Sound reported that \(sale)").says("The Sound", "reported", sale, as: .outlet)
    let found = stemma(copy.credit("(PTI)", "Press Trust of India"))
    #expect(
      found.edges == [
        "lost:Press Trust of India -> a republication", "lost:The Sound -> lost:Press Trust of India citation",
      ])
    #expect(found.witnesses.map(\.id.description) == ["lost:The Sound", "lost:Press Trust of India", "a"])
  }

  @Test(arguments: [
    ("The depot was sold, Daily Ebb reported.", "lost:The Sound"), ("The price was fair, Daily Ebb reported.", "a"),
  ])
  func
    `what stands under a partner's credit is cited by the partner in the first sentence, further down by who may have added it`(
      sentence: String, citing: String
    )
  {
    let vote = "Eleven members of the council voted for the sale and four of them against it."
    let body = citing == "a" ? "\(vote) \(sentence)" : "\(sentence) \(vote)"
    let found = stemma(
      ArticleBuilder("a", body).credit("First published by The Sound.", "The Sound", .partner).cites("Daily Ebb"))
    #expect(Set(found.edges) == ["lost:The Sound -> a republication", "lost:Daily Ebb -> \(citing) citation"])
  }

  @Test func `an outlet that speaks of itself cites nobody`() {
    let own = ArticleBuilder("a", outlet: "The Sound", "The clerk told The Sound that \(sale)")
    let found = stemma(own.says("The clerk", "told", sale, as: .unnamed, venue: "The Sound"))
    #expect(found.citations == [])
    #expect(found.derivations == [])
  }

  @Test func `a named person who spoke to an outlet makes it a venue and no parent`() {
    let told = ArticleBuilder("a", "Mara Lind told The Sound that \(sale)")
    let found = stemma(told.says("Mara Lind", "told", sale, as: .person, venue: "The Sound"))
    #expect(found.citations.map(\.kind) == [.venue])
    #expect(found.derivations == [])
  }

  @Test func `an outlet known by its host does not cite itself`() {
    let text = "The ferry turned back. The ferry is safe, Mara Lind told Sound7."
    func citations(at host: String) -> [Citation] {
      stemma(ArticleBuilder("a", outlet: host, text).cites("Sound7", .venue)).citations
    }
    #expect(citations(at: "sound7news.com") == [])
    #expect(citations(at: "soundings.com").map(\.outlet) == ["Sound7"])
  }

  @Test func `an outlet cited for a detail far down is no parent of the central claim`() throws {
    let filler = (1...6).map { "Paragraph \($0) tells of the history of the trams in the town at some length." }
    let body = ([sale] + filler + ["The Sound reported that \(vote)"]).joined(separator: "\n")
    let found = stemma(ArticleBuilder("a", body).says("The Sound", "reported", vote, as: .outlet))
    #expect(found.derivations.map(\.isCentral) == [false])
    let opening = ArticleBuilder("a", "The Sound reported that \(sale)").says(
      "The Sound", "reported", sale, as: .outlet)
    #expect(stemma(opening).derivations.map(\.isCentral) == [true])
  }

  @Test func `credits in a circle leave no cycle`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "The Sound", sale).credit("Daily Ebb", "Daily Ebb", .partner),
      ArticleBuilder("b", outlet: "Daily Ebb", sale).credit("The Sound", "The Sound", .partner))
    #expect(found.derivations.count == 1)
  }

  @Test func `a body's own page is drawn on by whoever quotes the body`() {
    let found = stemma(
      ArticleBuilder("page", outlet: "Orlesund Town Council", date: "2024-05-13", sale),
      ArticleBuilder(
        "paper", outlet: "Daily Ebb", date: "2024-05-14", "\(vote) The town council said it sold the depot."
      )
      .says("The town council", "said", "it sold the depot", as: .organization, named: "the town council of Orlesund"))
    #expect(found.edges == ["page -> paper citation"])
  }

  @Test func `an uncredited copy with a later date derives from the earlier text`() {
    let found = stemma(
      ArticleBuilder("later", date: "2024-05-15", "\(sale) \(vote)"),
      ArticleBuilder("early", date: "2024-05-14", "\(sale) \(vote)"))
    #expect(found.edges == ["early -> later republication"])
  }

  @Test func `an update does not make the first printing a copy`() {
    var early = ArticleBuilder("early", date: "2024-05-14", "\(sale) \(vote)")
    early.analyzed.article.updated = StatedDate(
      date: CalendarDate(year: 2024, month: 5, day: 20), text: "Updated 20 May 2024", place: "visible text")
    let found = stemma(early, ArticleBuilder("later", date: "2024-05-15", "\(sale) \(vote)"))
    #expect(found.edges == ["early -> later republication"])
  }

  @Test func `a later text of one address is a revision of the earlier`() {
    var (first, second) = (ArticleBuilder("b", date: "2024-05-14", sale), ArticleBuilder("a", date: "2024-05-14", vote))
    first.analyzed.article.url = "https://ebb.example/depot"
    second.analyzed.article.url = "https://ebb.example/depot"
    second.analyzed.article.updated = StatedDate(
      date: CalendarDate(year: 2024, month: 5, day: 16), text: "Updated 16 May 2024", place: "visible text")
    #expect(stemma(first, second).edges == ["b -> a revision"])
  }

  @Test func `copies of one day stay undecided`() {
    let found = stemma(
      ArticleBuilder("a", date: "2024-05-14", "\(sale) \(vote)"),
      ArticleBuilder("b", date: "2024-05-14", "\(sale) \(vote)"))
    #expect(found.derivations == [])
    #expect(found.undecided.map { "\($0.first) \($0.second)" } == ["a b"])
    #expect(found.undecided.first?.evidence.isEmpty == false)
  }

  @Test func `the order of the articles changes nothing`() {
    let articles = [
      ArticleBuilder("a", "The Sound reported that \(sale)").says("The Sound", "reported", sale, as: .outlet),
      ArticleBuilder("b", "\(sale) \(vote)").credit("(PTI)", "Press Trust of India"),
      ArticleBuilder("c", outlet: "Daily Ebb", "\(vote) \(sale)").credit("(PTI)", "Press Trust of India"),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      #expect(stemma(of: order.map { articles[$0] }) == stemma(of: articles))
    }
  }
}
