import ModelFixture
import NewsModel
import Stories
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct StoryGrouperTests {
  private func article(_ name: String, _ body: String, headline: String? = nil) -> AnalyzedArticle {
    var article = Article(id: .init(name), kind: .lead)
    article.headline = headline
    article.body = body
    return AnalyzedArticle(article: article, text: InstalledModel.analyze(body))
  }

  private var tramA: AnalyzedArticle {
    article("a", "The Orlesund council sold its old tram depot to Brack Homes. The depot has been empty since 1974.")
  }
  private var tramB: AnalyzedArticle {
    article("b", "Brack Homes has bought the empty tram depot in Orlesund from the council, which wants flats there.")
  }
  private var flood: AnalyzedArticle {
    article(
      "c", "A river burst its banks in Orlesund on Monday and flooded two farms, the fire brigade of the town said.")
  }

  @Test func `two reports of one happening are one story`() {
    let stories = StoryGrouper().stories(of: [tramA, flood, tramB])
    #expect(stories.map { $0.articles.map(\.description) } == [["a", "b"], ["c"]])
  }

  @Test func `a story is named after its first article`() {
    #expect(StoryGrouper().stories(of: [tramB, tramA]).map(\.id) == ["a"])
  }

  @Test func `the order of the articles changes nothing`() {
    let articles = [tramA, tramB, flood]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]] {
      #expect(StoryGrouper().stories(of: order.map { articles[$0] }) == StoryGrouper().stories(of: articles))
    }
  }

  @Test func `what every text of a language has makes no story`() {
    let bridge = article(
      "d", "Le pont de la ville est fermé depuis lundi, et les habitants ne savent pas quand il sera ouvert de nouveau."
    )
    let school = article(
      "e", "Une école de la région est la première où les élèves ne sont pas notés, et il y en aura une autre en mai.")
    #expect(StoryGrouper().stories(of: [bridge, school]).count == 2)
  }

  @Test func `two reports in another language are one story`() {
    let first = article("f", "Le pont levant de Marville est fermé depuis lundi: des fissures menacent le pont levant.")
    let second = article("g", "Des fissures ont fait fermer lundi le pont levant de Marville, selon la mairie.")
    #expect(StoryGrouper().stories(of: [first, second]).count == 1)
  }

  @Test func `a teaser is no report and joins no story`() {
    var teaser = tramB
    teaser.article.kind = .teaser
    #expect(StoryGrouper().stories(of: [tramA, teaser]).count == 2)
  }

  @Test func `empty articles are stories of their own`() {
    #expect(StoryGrouper().stories(of: [article("x", ""), article("y", "")]).count == 2)
    #expect(StoryGrouper().stories(of: []).isEmpty)
  }

  @Test func `copies of one text are one story`() {
    let copies = (0..<50).map { article("copy\($0)", tramA.article.body) }
    let fire = article("x", "Firefighters saved a mill in Hallin on Monday; its roof is lost, and nobody was hurt.")
    #expect(StoryGrouper().stories(of: copies + [fire]).map(\.articles.count) == [50, 1])
  }
}
