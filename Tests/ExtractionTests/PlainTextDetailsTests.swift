import NewsModel
import Testing

@testable import Extraction

/// Date and byline of pages as plain text, and what is not body.
@Suite struct PlainTextDetailsTests {
  private let headline = "Ferry to the outer islands stays in its berth"
  private let text = """
    The ferry to the outer islands will stay in its berth for a week from Monday, the harbour office in Norholm said.
    Its two engines are to be changed at the yard, which has waited for the parts since the first storm of the winter.
    Nobody on the islands had been told before the notice was put up at the pier on Thursday evening, islanders said.
    """

  private func article(_ page: String, url: String? = nil) throws -> Article {
    try ArticleExtractor().extract(
      Capture(id: .init("page.txt"), content: .plainText(page), given: GivenFacts(url: url)))
  }

  private func published(_ details: String, above: String = "", url: String? = nil) throws -> String? {
    try article([above, headline, details, text].joined(separator: "\n"), url: url).published?.date.description
  }

  private func authors(_ details: String) throws -> [String] {
    try article([headline, details, text].joined(separator: "\n")).authors
  }

  @Test func `the date below the headline outranks the day's date at the page's top`() throws {
    #expect(try published("3 March 2031", above: "Wednesday 5 March 2031\nIslands") == "2031-03-03")
  }

  @Test func `a date above the headline tells where none stands below`() throws {
    #expect(try published("By Ann Orde", above: "3 March 2031") == "2031-03-03")
  }

  @Test func `the day of an update is not the day of publication`() throws {
    #expect(try published("Updated 5 March 2031\nPublished 3 March 2031") == "2031-03-03")
  }

  @Test func `the day in the address tells where the page states only hours`() throws {
    #expect(try published("5 hours ago", url: "https://a.example/2031/03/03/ferry") == "2031-03-03")
  }

  @Test(arguments: ["Norholm NewsMarch 3, 203101 4 shares", "03.03.203103. März 2031", "Ann OrdeMar 3, 2031"])
  func `a date is read where elements ran together`(line: String) throws {
    #expect(try published(line) == "2031-03-03")
  }

  @Test(arguments: [
    ("By Ann Orde", ["Ann Orde"]),
    ("by ANN ORDE | 3 March 2031", ["ANN ORDE"]),
    ("Ann Orde\n3 March 2031", ["Ann Orde"]),
    ("Ann Orde and Bo van der Lind\n12:45", ["Ann Orde", "Bo van der Lind"]),
    ("Von\nAnn OrdeBo Lind", ["Ann Orde", "Bo Lind"]),
    ("Ann OrdeHarbour Reporter\nBo Lind\n3 March 2031", ["Ann Orde", "Bo Lind"]),
    ("Ann Orde Harbour Correspondent", ["Ann Orde"]),
    ("Kolumne von Ann Orde - 03.03.2031 um 08:52 Uhr", ["Ann Orde"]),
    ("Ann Orde Ann Orde\nPublished 3 March 2031", ["Ann Orde"]),
    ("Posted on 3 March 2031 by A. B. Orde", ["A. B. Orde"]),
    ("3 March 2031 | Ann Orde | 4 comments", ["Ann Orde"]),
    ("Veröffentlicht am 3. März 2031 von anno", ["anno"]),
  ])
  func `bylines are read in the forms that lost line breaks leave`(details: String, names: [String]) throws {
    #expect(try authors(details) == names)
  }

  @Test(arguments: [
    "Latest News\n3 March 2031", "Island Life\n12:45", "Listen To This\n3 March 2031", "Norholm\n12:45",
  ])
  func `labels are no names`(details: String) throws {
    #expect(try authors(details) == [])
  }

  @Test func `a wire in a byline is credited and no author`() throws {
    let article = try article([headline, "By Reuters", text].joined(separator: "\n"))
    #expect(article.authors == [])
    #expect(article.credits.map(\.outlet) == ["Reuters"])
  }

  @Test func `a label between paragraphs does not end the body`() throws {
    let paragraphs = text.split(separator: "\n")
    let page = [headline, "3 March 2031"] + paragraphs.flatMap { [String($0), "Reklame"] } + ["Norholm News"]
    #expect(try article(page.joined(separator: "\n")).body.split(separator: "\n") == paragraphs)
  }

  @Test func `a long notice on cookies is not the lead`() throws {
    let notice = Array(
      repeating: "This cookie is set by the shop of the site and keeps what was put into the basket.", count: 40)
    let page = [headline, "3 March 2031", text] + (1...3).map { "Shop link \($0)" } + notice
    #expect(try article(page.joined(separator: "\n")).body.hasPrefix("The ferry to the outer islands"))
  }
}
