import NewsModel
import Testing

@testable import Extraction

@Suite struct PlainTextHeadlineTests {
  private let text = """
    The ferry to the outer islands will stay in its berth for a week from Monday, the harbour office in Norholm said.
    Its two engines are to be changed at the yard, which has waited for the parts since the first storm of the winter.
    Nobody on the islands had been told before the notice was put up at the pier on Thursday evening, islanders said.
    """

  private func article(_ top: String, url: String? = nil) throws -> Article {
    let capture = Capture(
      id: .init("page.txt"), content: .plainText(top + "\n" + text), given: GivenFacts(url: url))
    return try ArticleExtractor().extract(capture)
  }

  @Test func `a headline shares its words with the text, whatever stands between`() throws {
    let top = """
      Market days of the spring announced
      Ferry to the outer islands stays in its berth
      Weather
      Save this page
      Islands and sea
      """
    #expect(try article(top).headline == "Ferry to the outer islands stays in its berth")
  }

  @Test func `the address tells a headline that shares no word with the text`() throws {
    let top = "Seven days without a boat\nWhat the neighbors think of it\n3 March 2031"
    let url = "https://news.example/2031/03/03/seven-days-without-a-boat-1234567.html"
    #expect(try article(top, url: url).headline == "Seven days without a boat")
  }

  @Test func `a path of sections around a headline is not the headline`() throws {
    let top = "Home » Islands » Ferry stays in its berth\nFerry stays in its berth"
    #expect(try article(top).headline == "Ferry stays in its berth")
  }

  @Test func `the end of a numbered path is the headline as the page calls itself`() throws {
    let top = "1. Home\n2. Islands\n3. Ferry in its berth: nobody was told\nBoats\nNobody was told, say the islanders"
    #expect(try article(top).headline == "Ferry in its berth: nobody was told")
  }

  @Test func `a kicker gets its colon back from the same words elsewhere`() throws {
    let top = "• Outer islands: Ferry stays in its berth\nOuter islands Ferry stays in its berth"
    #expect(try article(top).headline == "Outer islands: Ferry stays in its berth")
  }

  @Test func `a kicker that the address holds belongs to the headline`() throws {
    let top = "Outer islands\nThe ferry stays in its berth"
    let url = "https://news.example/a/outer-islands-the-ferry-stays-in-its-berth.html"
    #expect(try article(top, url: url).headline == "Outer islands: The ferry stays in its berth")
  }

  @Test func `a kicker that runs into the headline is left out where both are lines of their own`() throws {
    let top = "Harbor office\n• Ferry stays in its berth\nHarbor office Ferry stays in its berth\n3 March 2031"
    #expect(try article(top).headline == "Ferry stays in its berth")
  }

  @Test func `of two long lines that say different things the lower is the standfirst`() throws {
    let top = """
      • Islands without a boat as two engines are changed
      The ferry to the outer islands will stay in its berth for a week, the harbour office said
      • Ann Orde, Norholm
      """
    #expect(try article(top).headline == "Islands without a boat as two engines are changed")
  }

  @Test(arguments: [
    "You are here: the outer islands > ferry to Norholm\nThe ferry to the outer islands stays in its berth for a week",
    """
    • Islands without a boat as two engines are changed
    The ferry to the outer islands stays in its berth for a week
    Sections
    The ferry to the outer islands stays in its berth for a week
    """,
  ])
  func `a line is no standfirst under a path of sections, nor when printed twice`(top: String) throws {
    #expect(
      try article(top + "\n3 March 2031").headline == "The ferry to the outer islands stays in its berth for a week")
  }

  @Test func `a line with the address's words and no others is the headline`() throws {
    let url = "https://news.example/a/nobody-told-the-outer-islands-4321.html"
    let top = """
      Nobody told the outer islands
      Sections
      The ferry to the outer islands will stay in its berth for a week
      3 March 2031
      """
    #expect(try article(top, url: url).headline == "Nobody told the outer islands")
  }

  @Test func `a kicker that the address lacks does not`() throws {
    let url = "https://news.example/a/ferry-stays-in-its-berth-4321.html"
    #expect(try article("Outer islands: Ferry stays in its berth", url: url).headline == "Ferry stays in its berth")
  }

  @Test func `a colon where two elements met gets its space`() throws {
    #expect(
      try article("Outer islands:Ferry stays in its berth").headline == "Outer islands: Ferry stays in its berth")
  }

  @Test(arguments: [
    ("https://a.example/2031/03/04/ferry-stays-in-berth", ["ferry", "stays", "in", "berth"], "2031-03-04"),
    ("https://a.example/x/20310304-faehre-bleibt-im-hafen.html", ["faehre", "bleibt", "im", "hafen"], "2031-03-04"),
    ("https://a.example/2031/mar/4/ferry", [], "2031-03-04"),
    ("https://a.example/story/1234567", [], nil),
    (
      "https://archive.example/20320101120000/https://a.example/ferry-stays-in-berth",
      ["ferry", "stays", "in", "berth"], nil
    ),
    ("https://a.example/2031/13/45/ferry-stays-in-berth", ["ferry", "stays", "in", "berth"], nil),
  ])
  func `an address tells words and day`(address: String, words: [String], day: String?) {
    let read = PageAddress(address)
    #expect(read.words == words)
    #expect(read.stated?.date.description == day)
  }

  @Test func `stems of a word and of its spelling in an address are one`() {
    #expect(WordStems.stems(of: "Die Fähren fahren") == ["faehr", "fahre"])
    #expect(WordStems.stems(of: "faehre") == ["faehr"])
    #expect(WordStems.stems(of: "渡り船停泊") == ["渡り", "り船", "船停", "停泊"])
  }
}
