import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct ConflictTests {
  /// What two articles say against each other, as "kind: own | other".
  private func conflicts(_ first: String, _ second: String) -> [String] {
    let (one, other) = (ArticleBuilder("a", first), ArticleBuilder("b", second))
    let bodies = [one, other].map(\.analyzed.article.body)
    func words(_ excerpt: Excerpt) -> Substring { bodies[excerpt.article.description == "a" ? 0 : 1][excerpt.range] }
    return stemma(one, other).claims.flatMap(\.conflicts).map {
      "\($0.kind.rawValue): \(words($0.own)) | \(words($0.other))"
    }
  }

  @Test func `two numbers of the same people are a conflict`() {
    #expect(
      conflicts(
        "A fire in the Brack warehouse in Orlesund killed 12 people on the night shift.",
        "The fire at the Brack warehouse in Orlesund killed 14 people, the brigade wrote."
      ).contains(
        "number: 12 people | 14 people"))
  }

  @Test(arguments: ["about 50 people", "at least 40 people", "more than 40 people", "up to 60 people", "48 people"])
  func `numbers that can both be right are none`(_ words: String) {
    #expect(
      conflicts(
        "A fire in the Brack warehouse in Orlesund killed \(words) on the night shift.",
        "The fire at the Brack warehouse in Orlesund killed 48 people, the brigade wrote.") == [])
  }

  @Test func `numbers of other things are none`() {
    #expect(
      conflicts(
        "The council of Orlesund sold 12 old trams to the builder Brack Homes.",
        "The council of Orlesund sold 14 small depots to the builder Brack Homes.") == [])
  }

  @Test func `a number that the other article has as well is none`() {
    #expect(
      conflicts(
        "A fire in the Brack warehouse in Orlesund killed 12 people on the night shift.",
        "The fire in the Brack warehouse in Orlesund killed 14 people. Earlier the brigade wrote it killed 12 people in Orlesund."
      ) == [])
  }

  @Test func `a denial is a conflict`() {
    #expect(
      conflicts(
        "The council of Orlesund sold its old tram depot to Brack Homes.",
        "The council of Orlesund did not sell its old tram depot to Brack Homes."
      ).contains { $0.hasPrefix("denial: ") && $0.contains("did not sell") })
  }

  @Test func `what somebody denies is no report of it`() {
    let sale = "the council of Orlesund sold its old tram depot to the builder Brack Homes"
    let found = stemma(
      ArticleBuilder("a", "Mara Lind said that \(sale).").says("Mara Lind", "said", "that \(sale)", as: .person),
      ArticleBuilder("b", "Brack Homes denied that \(sale).").says(
        "Brack Homes", "denied", "that \(sale)", as: .organization))
    #expect(found.claims.map(\.reports) == [1, 1])
    #expect(found.claims.flatMap(\.conflicts).map(\.kind) == [.denial, .denial])
  }

  @Test func `two days of one happening are a conflict`() throws {
    func article(_ name: String, _ day: String) throws -> ArticleBuilder {
      var article = ArticleBuilder(name, "The council of Orlesund sold its old tram depot to Brack Homes on that day.")
      let words = try #require(article.analyzed.article.body.range(of: "that day"))
      article.analyzed.timeExpressions = [TimeExpression(range: words, kind: .date, value: day)]
      return article
    }
    #expect(
      try stemma(article("a", "2024-05-13"), article("b", "2024-05-14")).claims.first?.conflicts.map(\.kind) == [.date])
    #expect(try stemma(article("a", "2024-05-13"), article("b", "XXXX-05-13")).claims.first?.conflicts == [])
  }
}
