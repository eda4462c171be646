import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct StoryOriginTests {
  private func origins(_ articles: ArticleBuilder...) -> [String] {
    let claim = stemma(of: articles).centralClaim
    return claim?.origins.map { "\($0.name) \($0.kind.rawValue) \($0.articles.count)" } ?? []
  }

  private let said = "Mara Lind said the council would sell the old tram depot."

  private func lind(_ name: String) -> ArticleBuilder {
    ArticleBuilder(name, outlet: "The Sound", said)
      .says("Mara Lind", "said", "the council would sell the old tram depot", as: .person)
  }

  @Test func `many witnesses of one speaker have one source`() {
    let other = ArticleBuilder("b", outlet: "Daily Ebb", "Trams are history. The depot will be sold, Mara Lind said.")
      .says("Mara Lind", "said", "The depot will be sold", as: .person)
    #expect(origins(lind("a"), other) == ["Mara Lind statement 2"])
  }

  @Test func `an article in its own voice joins the source of the others`() {
    let other = ArticleBuilder("b", outlet: "Daily Ebb", "The old tram depot will be sold within the year.")
    #expect(origins(lind("a"), other) == ["Mara Lind statement 2"])
  }

  @Test func `unnamed people who told the article's outlet alone make the fact its own`() {
    let told = ArticleBuilder("b", outlet: "Daily Ebb", "The old tram depot will be sold, two sources said.")
      .says("two sources", "said", "The old tram depot will be sold", as: .unnamed)
    #expect(origins(told) == ["Daily Ebb outlet 1"])
  }

  @Test func `the vote of an elected body is a public event, a ruling a document`() {
    let vote = ArticleBuilder("a", outlet: "The Sound", "The harbor council voted on Monday to sell the old depot.")
    #expect(origins(vote) == ["public event event 1"])
    let ruling = ArticleBuilder("a", outlet: "The Sound", "The harbor court upheld the sale of the depot on Monday.")
    #expect(origins(ruling) == ["ruling by harbor court document 1"])
  }

  @Test func `who cites a captured report and that report rest on one outlet`() {
    let report = ArticleBuilder("a", outlet: "The Sound", "The council plans to sell the old tram depot, papers show.")
    let citing = ArticleBuilder("b", outlet: "Daily Ebb", "The council plans a sale of the depot, The Sound reported.")
      .cites("The Sound")
    #expect(origins(report, citing) == ["The Sound outlet 2"])
  }

  @Test func `a body is called by its acronym and its name`() {
    let text = "The Northern Harbor Agency said the old tram depot would be sold."
    let agency = ArticleBuilder("a", outlet: "The Sound", text).headline("NHA sells depot")
      .says("The Northern Harbor Agency", "said", "the old tram depot would be sold", as: .organization)
    #expect(origins(agency) == ["NHA – Northern Harbor Agency statement 1"])
  }

  @Test func `who is called by an office in one article and by name in another is one origin`() {
    let said = "A spokesperson for the Harbor Agency said the depot would close."
    let office = ArticleBuilder("a", outlet: "The Sound", said)
      .says("spokesperson for the Harbor Agency", "said", "the depot would close", as: .unnamed)
    let text = "Harbor Agency spokeswoman Mara Lind said the old tram depot would close."
    let name = ArticleBuilder("b", outlet: "Daily Ebb", text)
      .says("Mara Lind", "said", "the old tram depot would close", as: .person)
    #expect(origins(office, name) == ["Harbor Agency spokeswoman Mara Lind statement 2"])
  }

  @Test func `a person is called with the office that stands before the name`() {
    let text = "Harbor Secretary Mara Lind said the council would sell the old tram depot."
    let secretary = ArticleBuilder("a", outlet: "The Sound", text)
      .says(
        "Harbor Secretary Mara Lind", "said", "the council would sell the old tram depot", as: .person,
        named: "Mara Lind")
    #expect(origins(secretary) == ["Harbor Secretary Mara Lind statement 1"])
  }

  @Test func `a person is called with the office that another article of the story gives`() {
    let text = """
      The old tram depot will be sold, Mara Lind said. The offer closes in May. Mara Lind, the harbor secretary of \
      Corvenport, took office in March.
      """
    let other = ArticleBuilder("b", outlet: "Daily Ebb", text)
      .says("Mara Lind", "said", "The old tram depot will be sold", as: .person)
    #expect(origins(lind("a"), other) == ["Mara Lind, harbor secretary of Corvenport statement 2"])
  }

  @Test func `who is called by an office alone gets the name that stands behind it elsewhere`() {
    let office = ArticleBuilder(
      "a", outlet: "The Sound", "A harbor spokeswoman said the council would sell the old tram depot."
    )
    .says("A harbor spokeswoman", "said", "the council would sell the old tram depot", named: "harbor spokeswoman")
    let named = ArticleBuilder(
      "b", outlet: "Daily Ebb",
      "The old tram depot will be sold, a harbor spokeswoman said. The talks were long, harbor spokeswoman Mara Lind said."
    )
    .says("a harbor spokeswoman", "said", "The old tram depot will be sold", named: "harbor spokeswoman")
    #expect(origins(office, named) == ["harbor spokeswoman Mara Lind statement 2"])
  }

  @Test func `a document is called with who brought it out`() {
    let text = "The Northern Harbor Agency published a report on the old tram depot on Monday."
    #expect(
      origins(ArticleBuilder("a", outlet: "The Sound", text)) == ["report by Northern Harbor Agency document 1"])
  }

  @Test func `a name that starts with its own first letters has no acronym`() {
    let text = "The US Senate said the old tram depot would be sold."
    let senate = ArticleBuilder("a", outlet: "The Sound", text).headline("US to sell depot")
      .says("The US Senate", "said", "the old tram depot would be sold", as: .organization)
    #expect(origins(senate) == ["US Senate statement 1"])
  }
}
