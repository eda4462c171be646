import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct InheritedOriginTests {
  private func origins(_ articles: ArticleBuilder...) -> [String] {
    let claim = stemma(of: articles).centralClaim
    return claim?.origins.map { "\($0.name) \($0.kind.rawValue) \($0.articles.count)" } ?? []
  }

  private let fact = "the council would sell the old tram depot to a brewer from the hills before the winter"

  private func engineer(_ outlet: String, told: String) -> ArticleBuilder {
    ArticleBuilder("a", outlet: outlet, date: "2031-05-01", "A senior engineer at the depot told \(told) that \(fact).")
      .says("A senior engineer at the depot", "told", fact, as: .unnamed, venue: told)
  }

  /// An article that cites a report which cites somebody.
  private func citing(_ name: String, _ outlet: String, _ report: String, _ source: String) -> ArticleBuilder {
    let content = "the old tram depot will be sold"
    return ArticleBuilder(
      name, outlet: outlet, date: "2031-05-02", "\(report) reported on Monday that \(content), citing \(source)."
    )
    .says(report, "reported", content, as: .outlet).cites(report)
  }

  @Test func `who cites a captured report rests on whom that one gives the fact to`() {
    let report = ArticleBuilder("a", outlet: "The Sound", "Mara Lind said the council would sell the old tram depot.")
      .says("Mara Lind", "said", "the council would sell the old tram depot", as: .person)
    let citing = ArticleBuilder("b", outlet: "Daily Ebb", "The council plans a sale of the depot, The Sound reported.")
      .cites("The Sound")
    #expect(origins(report, citing) == ["Mara Lind statement 2"])
  }

  @Test func `a lost report rests on the public source that it is said to cite`() {
    #expect(
      origins(
        citing("a", "Daily Ebb", "The Sound", "the Northern Harbor Agency"),
        citing("b", "Morning Tide", "The Sound", "the Northern Harbor Agency")) == [
          "Northern Harbor Agency statement 2"
        ])
  }

  @Test func `a lost report that cites unnamed people is an origin by itself`() {
    let origins = origins(
      citing("a", "Daily Ebb", "The Sound", "a clerk of the brewery"),
      citing("b", "Morning Tide", "The Sound", "a clerk"))
    #expect(origins == ["The Sound outlet 2"])
  }

  @Test func `unnamed people described alike count once where only one outlet says that they told it`() {
    let told = engineer("Harbor Post", told: "the Harbor Post")
    let lost = citing("b", "Daily Ebb", "The Sound", "a senior engineer at the depot")
    #expect(origins(told, lost) == ["Harbor Post outlet 2"])
  }

  @Test func `unnamed people described otherwise count twice`() {
    let told = engineer("Harbor Post", told: "the Harbor Post")
    let lost = citing("b", "Daily Ebb", "The Sound", "a driver of the trams")
    #expect(origins(told, lost).count == 2)
  }

  @Test func `reports that open in their own voice have it from what all could see`() {
    let articles = ["a", "b", "c"].map { name in
      ArticleBuilder(
        name, outlet: "Paper \(name.uppercased())",
        "The old tram depot burned down on Monday night.\n\nThe tower stood.")
    }
    #expect(stemma(of: articles).centralClaim?.origins.map(\.kind) == [.event])
  }
}
