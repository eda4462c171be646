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
