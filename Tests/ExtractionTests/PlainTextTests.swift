import NewsModel
import Testing

@testable import Extraction

@Suite struct PlainTextTests {
  private func article(_ text: String, given: GivenFacts = GivenFacts()) throws -> Article {
    try ArticleExtractor().extract(Capture(id: .init("page.txt"), content: .plainText(text), given: given))
  }

  private let page = """
    Skip to content
    Home
    Ferries

    Ferry to the outer islands stops for a week

    The ferry at its berth in spring. (Photo: Gull Pictures)
    Short Url
    Updated 3 March 2021
    Follow

    Ferry to the outer islands stops for a week

      • Two engines must be changed before the summer
      • Islanders are offered seats on the mail boat

    NORHOLM: The ferry to the outer islands will stay in its berth for a week from Monday, the harbour office said.
    Its two engines are to be changed at the yard in Norholm, which has waited for the parts since the winter.
    Nobody on the islands had been told before the notice was put up at the pier on Thursday evening.
    (QXN)

    More For You

    Lighthouse keeper
    Lighthouse gets its old lamp back after forty years

    THE old lamp of the lighthouse at Sker was carried up its stairs again on Sunday by forty volunteers.

    Keep ReadingShow less
    Harbour seal moves into the marina for good, owners of boats fear

    A SEAL has chosen the marina of Norholm as its home, and the owners of the boats there are not of one mind.

    Keep ReadingShow less
    """

  @Test func `a lead has its headline, date, bullets, caption, dateline and credit`() throws {
    let article = try article(page)
    #expect(article.headline == "Ferry to the outer islands stops for a week")
    #expect(article.published?.date == CalendarDate(year: 2021, month: 3, day: 3))
    #expect(article.updated?.text == "Updated 3 March 2021")
    #expect(article.standfirst.count == 2)
    #expect(article.captions == [Caption(text: "The ferry at its berth in spring.", credit: "Gull Pictures")])
    #expect(article.dateline == Dateline(text: "NORHOLM", place: "NORHOLM"))
    #expect(article.credits.map(\.outlet) == ["Gull Pictures", "QXN"])
    #expect(article.credits.map(\.kind) == [.photo, .wire])
  }

  @Test func `a lead's body is its paragraphs alone`() throws {
    let lines = try article(page).body.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("The ferry to the outer islands") == true)
    #expect(lines.last?.hasPrefix("Nobody on the islands") == true)
  }

  @Test func `items below the lead are teasers of their own`() throws {
    let items = try article(page).items
    #expect(items.map(\.kind) == [.teaser, .teaser])
    #expect(items.map(\.id.description) == ["page.txt#1", "page.txt#2"])
    #expect(items[0].headline == "Lighthouse gets its old lamp back after forty years")
    #expect(items[1].body.hasPrefix("A SEAL has chosen"))
  }

  @Test func `a second article that repeats its headline is an item`() throws {
    let second = """

      Norholm council turns down a second bridge

      Updated 2 hours ago
      Norholm council turns down a second bridge

      NORHOLM: The council of Norholm turned down a second bridge over the sound by nine votes to four on Friday.
      The mayor said that the money was needed for the school, whose roof has been closed since the storm.
      A petition for the bridge had been signed by a third of those who live on the eastern shore.
      """
    let article = try article(page.components(before: "More For You") + second)
    #expect(article.items.map(\.kind) == [.article])
    #expect(article.items.first?.published == nil)
    #expect(!article.body.contains("council"))
  }

  @Test func `given facts outrank the page`() throws {
    let date = CalendarDate(year: 2021, month: 3, day: 1)
    let given = GivenFacts(
      url: "https://a.example/1", title: "Ferry stops", outlet: "Norholm News", authors: ["Ann Orde"], date: date)
    let article = try article(page, given: given)
    #expect(article.headline == "Ferry stops")
    #expect(article.outlet == "Norholm News")
    #expect(article.authors == ["Ann Orde"])
    #expect(article.published == StatedDate(date: date, text: "2021-03-01", place: "given"))
    #expect(article.url == "https://a.example/1")
  }

  @Test func `no outlet is guessed`() throws {
    let given = GivenFacts(url: "https://www.norholmnews.example/ferry")
    #expect(try article(page, given: given).outlet == nil)
  }

  @Test(arguments: ["", " \n\t\u{A0}\n"])
  func `an empty page is an error`(text: String) {
    #expect(throws: ExtractionError.emptyPage) { try article(text) }
  }

  @Test func `a page of menus has no text`() {
    #expect(throws: ExtractionError.noTextFound) { try article("Home\nNews\nSport\nSign in") }
  }

  @Test(.timeLimit(.minutes(10)))
  func `ten megabytes in one line are refused with the place`() {
    let line = String(repeating: "The ferry stays in its berth for a week. ", count: 250_000)
    #expect(throws: ExtractionError.paragraphTooLong(number: 1, limit: ArticleExtractor.maximumParagraph)) {
      try article(line)
    }
  }

  @Test func `the same page gives the same article`() throws {
    #expect(try article(page) == article(page))
  }
}

extension String {
  /// The part before the first line that is `line`.
  fileprivate func components(before line: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).prefix { $0 != line }.joined(separator: "\n")
  }
}
