import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct ClaimTests {
  private let sale = "the council of Orlesund sold its old tram depot to the builder Brack Homes"
  private let sold = "the Orlesund council has sold the old tram depot to builder Brack Homes"

  @Test func `two reports that rest on one lost report have one origin`() throws {
    let found = stemma(
      ArticleBuilder("a", "The Sound reported that \(sale).").says(
        "The Sound", "reported", "that \(sale)", as: .outlet),
      ArticleBuilder("b", "According to The Sound, \(sold).").says("The Sound", "According to", sold, as: .outlet))
    let claim = try #require(found.centralClaim)
    #expect(claim.reports == 2)
    #expect(claim.origins.map(\.name) == ["The Sound"])
    #expect(claim.origins.map(\.kind) == [.outlet])
  }

  @Test func `two sources of their own corroborate a claim`() throws {
    let found = stemma(
      ArticleBuilder("a", "Mara Lind said that \(sale).").says("Mara Lind", "said", "that \(sale)", as: .person),
      ArticleBuilder("b", "The land registry said \(sold).").says("The land registry", "said", sold, as: .organization))
    #expect(found.centralClaim?.origins.map(\.name) == ["Mara Lind", "land registry"])
  }

  @Test func `reports in their own voice are no corroboration`() throws {
    let found = stemma(
      ArticleBuilder("a", outlet: "Daily Ebb", "Yesterday \(sale)."),
      ArticleBuilder("b", outlet: "The Sound", "So \(sold)."))
    let origins = try #require(found.centralClaim?.origins)
    #expect(origins.map(\.kind) == [.event])
    #expect(origins.first?.articles.count == 2)
  }

  @Test func `one report in its own voice is its outlet's`() {
    let found = stemma(ArticleBuilder("a", outlet: "Daily Ebb", "Yesterday \(sale)."))
    #expect(found.centralClaim?.origins.map(\.name) == ["Daily Ebb"])
  }

  @Test func `a full name and a surname are one origin`() throws {
    let found = stemma(
      ArticleBuilder("a", "Mara Lind said that \(sale).").says("Mara Lind", "said", "that \(sale)", as: .person),
      ArticleBuilder("b", "Lind said \(sold).").says("Lind", "said", sold, as: .person))
    #expect(found.centralClaim?.origins.map(\.name) == ["Mara Lind"])
  }

  @Test func `copies of a captured report never count as origins`() {
    let wire = ArticleBuilder("wire", outlet: "Northern Press Service", "On Monday \(sale).")
    let copies = (1...4).map {
      ArticleBuilder("copy\($0)", outlet: "Paper \($0)", "On Monday \(sale).").credit("(NPS)", "Northern Press Service")
    }
    let claim = stemma(of: copies + [wire]).centralClaim
    #expect(claim?.reports == 5)
    #expect(claim?.origins.map(\.articles.count) == [5])
  }

  @Test func `unnamed people who speak to an outlet alone are that outlet's report`() {
    let told = ArticleBuilder("a", "A clerk told The Sound that \(sale).")
    let claim = stemma(told.says("A clerk", "told", "that \(sale)", as: .unnamed, venue: "The Sound")).centralClaim
    #expect(claim?.origins.map(\.name) == ["The Sound"])
  }

  @Test func `a claim of another day is another claim`() throws {
    func article(_ name: String, _ day: String) throws -> ArticleBuilder {
      var article = ArticleBuilder(name, "On that day \(sale).")
      let words = try #require(article.analyzed.article.body.range(of: "that day"))
      article.analyzed.timeExpressions = [TimeExpression(range: words, kind: .date, value: day)]
      return article
    }
    #expect(try stemma(article("a", "2024-05-13"), article("b", "XXXX-05-13")).claims.count == 1)
    #expect(try stemma(article("a", "2024-05-13"), article("b", "2024-05-14")).claims.count == 2)
  }

  @Test func `the central claim is the one that headlines and openings share`() {
    let side = "Rain fell on the market square in the afternoon and the brass band played under umbrellas."
    let found = stemma(
      ArticleBuilder("a", "\(side) Later \(sale).").headline("Council sold old tram depot"),
      ArticleBuilder("b", "\(side) Later \(sold).").headline("Builder Brack Homes gets tram depot"))
    #expect(found.centralClaim?.text.contains("depot") == true)
  }

  @Test func `every claim is proved by words that stand in its articles`() throws {
    let article = ArticleBuilder("a", "Mara Lind said that \(sale). Nobody else spoke at the long meeting.")
      .says("Mara Lind", "said", "that \(sale)", as: .person)
    let body = article.analyzed.article.body
    for claim in stemma(article).claims {
      let excerpt = try #require(claim.statements.first)
      #expect(body[excerpt.range] == claim.text)
      for evidence in claim.origins.flatMap(\.evidence).flatMap(\.excerpts) {
        #expect(evidence.range.end <= body.utf8.count)
      }
    }
  }

  @Test func `what a source did before it spoke is a claim of its own`() {
    let found = stemma(
      ArticleBuilder("a", "The Orle embassy congratulated Mara Lind on her election and said that trade would grow.")
        .says(
          "The Orle embassy", "said", "that trade would grow", as: .organization))
    let claims = found.claims.map(\.text)
    #expect(claims.contains("The Orle embassy congratulated Mara Lind on her election"), "\(claims)")
  }

  @Test func `a source in the sentence before its words does no harm`() {
    let article = ArticleBuilder("a", "Mara Lind spoke on Monday. \(sale). It rained on the market square.")
      .says("Mara Lind", "rained", "on the market square", as: .person)
    #expect(stemma(article).claims.isEmpty == false)
  }

  @Test func `a pronoun for whoever says it is put as a name in brackets`() {
    let words = "he sold the old tram depot of Orlesund to the builder Brack Homes"
    let article = ArticleBuilder("a", "Jonas Lind said that \(words).")
    let claim = stemma(article.says("Jonas Lind", "said", "that \(words)", as: .person)).centralClaim
    #expect(claim?.text == "[Jonas Lind] sold the old tram depot of Orlesund to the builder Brack Homes")
  }

  @Test func `lines without a verb claim nothing beside sentences`() {
    let found = stemma(ArticleBuilder("a", "Orlesund council, builder Brack Homes, tram depot\nSo \(sold)."))
    #expect(found.claims.map(\.text) == ["So \(sold)."])
  }

  @Test func `what the articles of a large story share are few claims`() {
    let articles = (1...120).map { number in
      ArticleBuilder(
        "a\(number)", "On Monday \(sale). Rain number \(number) flooded cellar \(number) of Orlesund harbor street.")
    }
    #expect(stemma(of: articles).centralClaim?.reports == 120)
  }

  @Test func `an article without words has no claim`() {
    #expect(stemma(ArticleBuilder("a", "")).claims == [])
  }
}
