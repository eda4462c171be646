import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct LostReportTests {
  private let sale =
    "The council of Orlesund sold its old tram depot to the builder Brack Homes for two million crowns."

  private var quoting: ArticleBuilder {
    ArticleBuilder("a", "\"\(sale)\" The Sound wrote on Friday.")
      .says("The Sound", "wrote", "\"\(sale)\"", as: .outlet, quoted: true)
  }
  private var copying: ArticleBuilder {
    ArticleBuilder("b", "\(sale) A clerk confirmed to The Sound that the price was fair.")
      .says("A clerk", "confirmed", "that the price was fair", as: .unnamed, venue: "The Sound")
  }

  @Test func `a passage that one gives to the lost report is its text, in both wordings`() throws {
    let lost = try #require(stemma(quoting, copying).witnesses.first { $0.kind == .lost })
    let variants = try #require(lost.reconstruction.first).variants
    #expect(variants.map(\.excerpt.article.description) == ["a", "b"])
    #expect(variants.map(\.isQuoted) == [true, false])
  }

  @Test func `a sentence in quotation marks is lost text though nobody else has it`() throws {
    let lost = try #require(stemma(quoting).witnesses.first { $0.kind == .lost })
    #expect(lost.reconstruction.map { $0.variants.map(\.isQuoted) } == [[true]])
  }

  @Test func `passages in quotation marks are counted on the edge`() {
    let edges = stemma(quoting, copying).derivations
    #expect(edges.map(\.sharedPassages) == [1, 1])
    #expect(edges.map(\.quotedPassages) == [1, 0])
  }

  @Test func `a passage that nobody gives to the lost report is not its text`() throws {
    let other = "A bakery on the square burnt down in the night and nobody was hurt, said the fire brigade."
    var (first, second) = (quoting, copying)
    first = ArticleBuilder("a", "\(other) The Sound wrote that it rained.")
      .says("The Sound", "wrote", "that it rained", as: .outlet)
    second = ArticleBuilder("b", "\(other) The Sound wrote that it rained.")
      .says("The Sound", "wrote", "that it rained", as: .outlet)
    let lost = try #require(stemma(first, second).witnesses.first { $0.kind == .lost })
    #expect(lost.reconstruction == [])
  }

  @Test func `unnamed people who spoke to the outlet are what its report rests on`() throws {
    let nested = ArticleBuilder("c", "The Sound said a senior council clerk had warned that the hall was unsafe.")
      .says("The Sound", "said", "a senior council clerk had warned that the hall was unsafe", as: .outlet)
      .says("a senior council clerk", "had warned", "that the hall was unsafe", as: .unnamed)
    let lost = try #require(stemma(copying, nested).witnesses.first { $0.kind == .lost })
    #expect(lost.restsOn.map(\.description) == ["senior council clerk"])
    #expect(lost.restsOn.first?.evidence.count == 2)
  }

  @Test func `the day named beside the cue dates the lost report`() throws {
    var article = quoting
    let friday = try #require(article.analyzed.article.body.range(of: "Friday"))
    article.analyzed.timeExpressions = [TimeExpression(range: friday, kind: .date, value: "2024-05-17")]
    let lost = try #require(stemma(article).witnesses.first { $0.kind == .lost })
    #expect(lost.date == CalendarDate(year: 2024, month: 5, day: 17))
  }
}
