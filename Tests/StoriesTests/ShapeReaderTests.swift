import ModelFixture
import NewsModel
import Testing

@testable import Stories

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct ShapeReaderTests {
  private func shape(_ headline: String, body: String = "The council met.", url: String? = nil) -> ArticleShape {
    var article = Article(id: .init("a"), kind: .lead)
    article.headline = headline
    article.body = body
    article.url = url
    return ShapeReader().shape(of: AnalyzedArticle(article: article, text: InstalledModel.analyze(body)))
  }

  private let morning = """
    The council of Orlesund sold its old tram depot to Brack Homes, which wants to build eighty flats there by the spring. Trams last \
    left the depot in 1974, and pigeons have had it ever since, as neighbors like to complain to anybody who asks.
    A river burst its banks at Hallin and flooded two farms; Rescuers Nils Ostby and Karin Feld brought forty cows to higher ground \
    in the night, and nobody was hurt, although one barn was swept away with all the hay that it held for the winter.
    Chess champion Ida Morrow lost her title in Castellin to a schoolboy, Pavel Renn, who had never played abroad before. Morrow shook \
    his hand and left without a word; a rematch is planned for autumn, the federation let it be known after midnight.
    Herring prices fell in Sundhamn after a record catch; skipper Tor Vang blamed warm water, and buyers from Lisbon stayed away \
    from the auction for the third week in a row, so that crates were sold to a maker of cat food.
    Singer Lola Prim canceled her concerts in Dremmen and Walde, citing a cold. Fans get their money back within ten days, and new \
    dates will be named as soon as doctors allow it, her manager Otto Sill wrote in a note to ticket holders.
    """

  @Test(arguments: [
    "Live: storm reaches the coast", "Storm reaches the coast - live updates", "Budget day as it happened",
  ])
  func `a headline that says so makes a live blog`(headline: String) { #expect(shape(headline) == .liveBlog) }

  @Test func `a headline about living or a live show does not`() {
    #expect(shape("Two who live in the tram depot") == .report)
  }

  @Test(arguments: ["Opinion: Save the depot", "Editorial | Flats are not enough", "Letters: what trams mean to us"])
  func `a label before the headline makes a piece of opinion`(headline: String) { #expect(shape(headline) == .opinion) }

  @Test func `the folder of an address makes a piece of opinion`() {
    #expect(shape("Save the depot", url: "https://example.org/opinion/save-the-depot") == .opinion)
    #expect(shape("Save the depot", url: "https://example.org/news/opinion") == .report)
  }

  @Test(arguments: ["The morning in brief", "Friday's Morning Email: Depot Sold", "Trams and cows"])
  func `a text whose parts have nothing in common is a round-up`(headline: String) {
    #expect(shape(headline, body: morning) == .roundup)
  }

  @Test func `a report of one happening is none, whatever its headline says`() {
    let report = (1...6).map {
      """
      The council of Orlesund sold its old tram depot to Brack Homes, which wants to build flats there, said speaker \($0) of the meeting; \
      Orlesund has waited for this since trams last left the depot, and Brack Homes knows it, as does the council, he added.
      """
    }.joined(separator: "\n")
    #expect(shape("The depot sale in brief", body: report) == .report)
  }

  @Test func `a headline is read in the words that a body has`() {
    var article = Article(id: .init("a"), kind: .lead)
    article.headline = "COVID-19: Brack\u{2019}s post-war depot in U.S. to close by 5.30"
    article.body = "The council met on it, and it was said that they would be there."
    let profile = ProfileReader().profile(
      of: AnalyzedArticle(article: article, text: InstalledModel.analyze(article.body)))
    let words = Set(profile.entries.filter { $0.headline > 0 }.map(\.word))
    #expect(words.isSuperset(of: ["covid-19", "brack", "post", "war", "u.s.", "5.30", "depot"]))
    #expect(words.isDisjoint(with: ["s", "brack's", "covid", "u"]))
  }
}
