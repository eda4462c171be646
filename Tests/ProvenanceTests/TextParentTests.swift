import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct TextParentTests {
  private let sale =
    "The council of Orlesund sold its old tram depot to the builder Brack Homes for two million crowns on Monday."
  private let vote = "Eleven members voted for the sale and four against it after a debate of more than three hours."
  private let tram = "The depot has stood empty since the last tram of the town ran in the winter twelve years ago."
  private let hall = "Traders had hoped that the hall with its iron roof would become a covered market for the harbor."
  private var all: String { [sale, vote, tram, hall].joined(separator: " ") }

  @Test(arguments: [
    ("2024-05-14T09:00:00Z", "2024-05-14T10:30:00Z"), ("2024-05-14T09:00:00+05:00", "2024-05-14T06:00:00Z"),
  ])
  func `of two copies of one day the one of the earlier hour is the parent`(early: String, late: String) {
    let found = stemma(ArticleBuilder("b", date: early, all), ArticleBuilder("a", date: late, all))
    #expect(found.edges == ["b -> a republication"])
  }

  @Test func `an hour without a zone does not say who was first`() {
    let found = stemma(
      ArticleBuilder("a", date: "2024-05-14T09:00:00", all), ArticleBuilder("b", date: "2024-05-14T10:00:00Z", all))
    #expect(found.derivations == [])
    #expect(found.undecided.count == 1)
  }

  @Test func `who lacks what a copy has cut draws on the copy`() {
    let found = stemma(
      ArticleBuilder("first", date: "2024-05-14", "\(sale) \(vote) \(tram) \(hall)"),
      ArticleBuilder(
        "second", date: "2024-05-15",
        "\(sale) \(tram) \(vote) It is the third such sale this year, and not the last one, the mayor hinted."),
      ArticleBuilder(
        "third", date: "2024-05-16",
        "\(sale) \(tram) \(vote) It is the third such sale this year, and not the last one, the mayor hinted."))
    #expect(found.edges == ["first -> second rewrite", "second -> third republication"])
  }

  @Test func `a credit that a copy has from its parent is no derivation of its own`() {
    let found = stemma(
      ArticleBuilder("wire", outlet: "Northern Press Service", date: "2024-05-14T08:00:00Z", all),
      ArticleBuilder("a", outlet: "The Sound", date: "2024-05-14T09:00:00Z", "\(sale) \(vote) \(tram)")
        .credit("(NPS)", "Northern Press Service"),
      ArticleBuilder("b", outlet: "Daily Ebb", date: "2024-05-14T10:00:00Z", "\(sale) \(vote) \(tram)")
        .credit("(NPS)", "Northern Press Service").credit("First published by The Sound.", "The Sound", .partner))
    #expect(found.edges == ["wire -> a republication", "a -> b republication"])
  }

  @Test func `of two suppliers that nobody captured, on two lines, the later one had it from the earlier`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "Daily Ebb", all).credit("ORLESUND (NPS)", "Northern Press Service")
        .credit("First published by The Sound.", "The Sound", .partner))
    #expect(
      found.edges == [
        "lost:The Sound -> a republication", "lost:Northern Press Service -> lost:The Sound republication",
      ])
  }

  @Test func `a rewrite of one report may cite a second one`() {
    let found = stemma(
      ArticleBuilder("one", outlet: "The Sound", date: "2024-05-14", all),
      ArticleBuilder("two", outlet: "Daily Ebb", date: "2024-05-14", "Brack Homes plans ninety flats on the site."),
      ArticleBuilder(
        "merged", outlet: "Evening Quay", date: "2024-05-15",
        "\(sale) \(vote) \(tram) Ninety flats are planned, Daily Ebb reported."
      )
      .credit("First published by The Sound.", "The Sound", .partner).cites("Daily Ebb"))
    #expect(found.edges == ["one -> merged republication", "two -> merged citation"])
  }

  @Test func `a copy of a page draws on its first state unless it is nearer to a later one`() {
    var (first, second) = (
      ArticleBuilder("v1", outlet: "The Sound", date: "2024-05-14T08:00:00Z", all),
      ArticleBuilder("v2", outlet: "The Sound", date: "2024-05-14T12:00:00Z", "\(all) The mayor was not there.")
    )
    first.analyzed.article.url = "https://sound.example/depot"
    second.analyzed.article.url = "https://sound.example/depot"
    let found = stemma(first, second, ArticleBuilder("copy", outlet: "Daily Ebb", date: "2024-05-15T08:00:00Z", all))
    #expect(found.edges == ["v1 -> copy republication", "v1 -> v2 revision"])
  }

  /// Two states of a page, of which one has no date.
  private func states(undated: String, dated: String) -> [ArticleBuilder] {
    var states = [
      ArticleBuilder("undated", outlet: "The Sound", undated),
      ArticleBuilder("dated", outlet: "The Sound", date: "2024-05-14T12:00:00Z", dated),
    ]
    for state in states.indices { states[state].analyzed.article.url = "https://sound.example/depot" }
    return states
  }

  @Test func `a state of a page without a date was there before the dated one if it was copied before`() {
    let copy = ArticleBuilder("copy", outlet: "Daily Ebb", date: "2024-05-14T09:00:00Z", all)
      .credit("First published by The Sound.", "The Sound", .partner)
    let found = stemma(of: states(undated: "\(all) The mayor was not there.", dated: all) + [copy])
    #expect(found.edges == ["undated -> copy republication", "undated -> dated revision"])
  }

  @Test func `of two states of a page the shorter was first if one has no date`() {
    let more = "\(all) The mayor was not there."
    #expect(stemma(of: states(undated: all, dated: more)).edges == ["undated -> dated revision"])
    #expect(stemma(of: states(undated: more, dated: all)).edges == ["dated -> undated revision"])
    #expect(stemma(of: states(undated: all, dated: all)).derivations.allSatisfy { $0.kind != .revision })
  }

  @Test func `who shares a third of its words with a report that others draw on, and names nobody, draws on it, too`() {
    let report = ArticleBuilder(
      "report", outlet: "The Sound", date: "2024-05-14",
      """
      \(all) Nobody on the board would say what the ground below it is worth today, or why the offer of a second builder \
      had been turned down in spring without a word to the public, which owns it after all since the war ended.
      """)
    let rewrite = ArticleBuilder(
      "rewrite", outlet: "Daily Ebb", date: "2024-05-15",
      """
      \(sale) \(vote) On the market people shook their heads about it. A baker thought that flats would bring her more \
      customers, while an old driver missed the bell that woke his street at five for thirty years. He keeps a brass handle \
      on his desk. Plans for the place are to be shown at the library next month, where anybody can write down what is good \
      or bad about them before work begins.
      """)
    let copy = ArticleBuilder("copy", outlet: "Evening Quay", date: "2024-05-16", report.analyzed.article.body)
      .credit("First published by The Sound.", "The Sound", .partner)
    #expect(stemma(report, rewrite).derivations == [])
    #expect(stemma(report, rewrite, copy).edges == ["report -> copy republication", "report -> rewrite rewrite"])
  }

  @Test(arguments: [true, false])
  func `a lost report has its text from a report that others name, where its copy names nobody else`(isAlone: Bool) {
    let report = ArticleBuilder("report", outlet: "The Sound", date: "2024-05-14", all)
    let naming = ArticleBuilder(
      "naming", outlet: "Harbor Post", date: "2024-05-15", "Trams are old, The Sound reported."
    )
    .cites("The Sound")
    var copy = ArticleBuilder(
      "copy", outlet: "Daily Ebb", date: "2024-05-16", "\(all) It rained, Evening Quay reported."
    )
    .credit("First published by Tarn Echo.", "Tarn Echo", .partner)
    if !isAlone { copy = copy.cites("Evening Quay") }
    let found = stemma(report, naming, copy)
    #expect(found.edges.contains("report -> lost:Tarn Echo rewrite") == isAlone)
  }

  @Test(arguments: [(CreditLine.Kind.wire, true), (.partner, false)])
  func `wire copy without its credit keeps the wire though it cites somebody, a partner's text may not`(
    kind: CreditLine.Kind, isCarried: Bool
  ) {
    let price = "The price was fair, Harbor Post reported."
    let found = stemma(
      ArticleBuilder("credited", outlet: "The Sound", "\(all) \(price)").cites("Harbor Post")
        .credit("By the Ebb and Flow Service", "Ebb and Flow Service", kind),
      ArticleBuilder(
        "bare", outlet: "Daily Ebb",
        """
        \(sale) \(vote) \(price) On the market people shook their heads about it. A baker thought that flats would bring her \
        more customers, while an old driver missed the bell that woke his street at five for thirty years.
        """
      ).cites("Harbor Post"))
    #expect(found.edges.contains("lost:Ebb and Flow Service -> bare republication") == isCarried)
  }

  @Test func `an outlet whose article is in the story is known by its name in the others`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "Orlesund Mercury", sale),
      ArticleBuilder(
        "b", outlet: "Daily Ebb", "The Orlesund Mercury, citing two members, reported that a depot was sold."))
    #expect(found.citations.map(\.outlet) == ["Orlesund Mercury"])
    #expect(found.edges == ["a -> b citation"])
  }

  @Test func `an outlet that is only named is not cited`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "Orlesund Mercury", sale),
      ArticleBuilder("b", outlet: "Daily Ebb", "Mara Lind, a former editor of the Orlesund Mercury, bought the depot."))
    #expect(found.citations == [])
  }
}
