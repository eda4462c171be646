import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct CopyTests {
  private let text = """
    The council of Orlesund sold its old tram depot to the builder Brack Homes on Monday evening. Eleven members voted \
    for the sale and four against it after a debate of three hours. The depot has stood empty since the last tram ran.
    """

  @Test func `a copy without a credit line draws on the wire that its twin credits`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "The Sound", text).credit("(NPS)", "Northern Press Service"),
      ArticleBuilder("b", outlet: "Daily Ebb", text))
    #expect(
      found.edges == [
        "lost:Northern Press Service -> a republication", "lost:Northern Press Service -> b republication",
      ])
  }

  @Test func `who prints that somebody told another outlet, in that outlet's words, copies it`() {
    let told = "\(text) \"It was time,\" Mara Lind told The Sound."
    let found = stemma(
      ArticleBuilder("a", outlet: "The Sound", told),
      ArticleBuilder("b", outlet: "Daily Ebb", told).cites("The Sound", .venue))
    #expect(found.edges == ["a -> b republication"])
  }

  @Test func `two prints in which one wire was told something carry its report`() {
    let told = "\(text) \"It was time,\" Mara Lind told Reuters."
    let found = stemma(
      ArticleBuilder("a", outlet: "The Sound", told).cites("Reuters", .venue),
      ArticleBuilder("b", outlet: "Daily Ebb", told).cites("Reuters", .venue))
    #expect(found.edges == ["lost:Reuters -> a republication", "lost:Reuters -> b republication"])
  }

  @Test func `who quotes a text in quotation marks does not copy its credit`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "The Sound", text).credit("(NPS)", "Northern Press Service"),
      ArticleBuilder("b", outlet: "Daily Ebb", "\"\(text)\" Nobody else has told of it so far."))
    #expect(found.edges == ["lost:Northern Press Service -> a republication"])
  }
}
