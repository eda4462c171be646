import HTML
import NewsModel
import Testing

@testable import Extraction

@Suite struct HTMLPageTests {
  private func article(_ page: String) throws -> Article {
    try ArticleExtractor().extract(Capture(id: .init("page.html"), content: .html(Array(page.utf8))))
  }

  private let paragraphs = [
    "The ferry to the outer islands will stay in its berth for a week from Monday, the harbour office said.",
    "Its two engines are to be changed at the yard in Norholm, which has waited for the parts since the winter.",
    "Nobody on the islands had been told before the notice was put up at the pier on Thursday evening.",
  ]

  private func page(head: String = "", body: String) -> String {
    """
    <html lang="en"><head><title>Ferry stops for a week | Norholm News</title>\(head)</head><body>
    <nav><a href="/">Home</a> <a href="/sea">Sea and shore</a></nav>
    <main>\(body)</main><footer><p>Norholm News is printed in Norholm by the people of Norholm since 1911.</p></footer>
    </body></html>
    """
  }

  private var marked: String { paragraphs.map { "<p>\($0)</p>" }.joined() }

  @Test func `the body is the paragraphs, without menus, forms and related items`() throws {
    let article = try article(
      page(
        body: """
          <h1>Ferry stops for a week</h1>\(marked)
          <div><p>One letter a week, from us to you.</p><input type=email><button>Sign up</button></div>
          <div class="related"><h2>Related</h2><a href="/x">Seal moves in</a><p>A seal has moved into the marina ...</p></div>
          """))
    #expect(article.body == paragraphs.joined(separator: "\n"))
    #expect(article.headline == "Ferry stops for a week")
    #expect(article.language == "en")
  }

  @Test func `two line breaks part paragraphs`() throws {
    let article = try article(page(body: "<h1>Ferry stops</h1>" + paragraphs.joined(separator: "<br>\n<br>")))
    #expect(article.body == paragraphs.joined(separator: "\n"))
  }

  @Test func `JSON-LD tells authors, dates and outlet`() throws {
    let article = try article(
      page(
        head: """
          <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"],
          "headline": "Ferry stops for a week", "author": [{"@type": "Person", "name": "Ann Orde"}, {"name": "Bo Lind"}],
          "datePublished": "2021-03-03T09:12:00+01:00", "dateModified": "2021-03-04", "publisher": {"name": "Norholm News"},}]}
          </script>
          """, body: marked))
    #expect(article.authors == ["Ann Orde", "Bo Lind"])
    #expect(article.published?.date == CalendarDate(year: 2021, month: 3, day: 3))
    #expect(article.published?.place == "JSON-LD datePublished")
    #expect(article.updated?.text == "2021-03-04")
    #expect(article.outlet == "Norholm News")
  }

  @Test func `meta elements tell what JSON-LD does not`() throws {
    let article = try article(
      page(
        head: """
          <meta property="og:title" content="Ferry stops for a week"><meta property="og:site_name" content="Norholm News">
          <meta property="article:published_time" content="2021-03-03"><meta name="author" content="By Ann Orde">
          """, body: marked))
    #expect(article.published?.place == "meta article:published_time")
    #expect(article.authors == ["Ann Orde"])
    #expect(article.outlet == "Norholm News")
  }

  @Test func `the page's own outlet may sign as the author`() throws {
    let head = "<meta property=og:site_name content='Norholm News'>"
    let body = "<h1>Ferry stops</h1><p class=byline>By Norholm News</p>"
    #expect(try article(page(head: head, body: body + marked)).authors == ["Norholm News"])
  }

  @Test func `visible words tell the byline and date where nothing else does`() throws {
    let article = try article(
      page(body: "<h1>Ferry stops</h1><p>By Ann Orde and Bo Lind</p><p>Updated 4 March 2021, 10:00</p>\(marked)"))
    #expect(article.authors == ["Ann Orde", "Bo Lind"])
    #expect(article.byline == "By Ann Orde and Bo Lind")
    #expect(article.updated?.date == CalendarDate(year: 2021, month: 3, day: 4))
    #expect(article.published?.date == article.updated?.date)
  }

  @Test func `captions and picture credits stand apart`() throws {
    let figure = "<figure><img src=a.jpg><figcaption>The ferry at its berth. Photo: Gull Pictures</figcaption></figure>"
    let article = try article(page(body: "<h1>Ferry stops</h1>\(figure)\(marked)"))
    #expect(article.captions == [Caption(text: "The ferry at its berth.", credit: "Gull Pictures")])
    #expect(article.credits == [CreditLine(text: "Gull Pictures", outlet: "Gull Pictures", kind: .photo)])
    #expect(!article.body.contains("berth. Photo"))
  }

  @Test func `a dateline names place and wire`() throws {
    let article = try article(page(body: "<h1>Ferry stops</h1><p>NORHOLM (QXN) - \(paragraphs[0])</p>\(marked)"))
    #expect(article.dateline == Dateline(text: "NORHOLM (QXN)", place: "NORHOLM"))
    #expect(article.credits == [CreditLine(text: "NORHOLM (QXN)", outlet: "QXN", kind: .wire)])
    #expect(article.body.hasPrefix("The ferry"))
  }

  @Test func `cards below the lead are teasers`() throws {
    let card =
      "<div><h3><a href=/s>Seal moves into the marina</a></h3><p>A seal has chosen the marina as its …</p></div>"
    let article = try article(page(body: "<h1>Ferry stops</h1><article>\(marked)</article><section>\(card)</section>"))
    #expect(article.items.map(\.headline) == ["Seal moves into the marina"])
    #expect(article.items.map(\.kind) == [.teaser])
    #expect(!article.body.contains("seal"))
  }

  @Test func `text that only metadata holds is read there`() throws {
    let body = paragraphs.joined(separator: "\\n")
    let article = try article(
      page(
        head: """
          <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", "articleBody": "\(body)"}</script>
          """, body: "<div id=app></div>"))
    #expect(article.body == paragraphs.joined(separator: "\n"))
    #expect(article.headline == "Ferry")
  }

  @Test func `a page nested too deep is an error that says so`() {
    let page = String(repeating: "<div>", count: 100_000) + "text"
    do throws(ExtractionError) {
      _ = try ArticleExtractor().extract(Capture(id: .init("deep"), content: .html(Array(page.utf8))))
      Issue.record("A page nested 100,000 deep was read.")
    } catch {
      guard case .html(.tooDeep) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test(arguments: ["", "<html></html>", "\u{0}\u{1}\u{2}", "<nav><a href=/>Home</a></nav>"])
  func `a page without text is an error`(page: String) {
    #expect(throws: ExtractionError.self) { try article(page) }
  }

  @Test func `random bytes never trap`() {
    var state: UInt64 = 7
    let alphabet = Array("<>/=\"'&;!- abp{}[]:,".utf8) + [0, 0xC3, 0xFF, 0xE2, 0x80]
    for _ in 0..<300 {
      let bytes = (0..<400).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let capture = Capture(id: .init("noise"), content: .html(bytes))
      do throws(ExtractionError) {
        let article = try ArticleExtractor().extract(capture)
        #expect(!article.body.isEmpty)
      } catch {
        #expect(error != .emptyPage)
      }
    }
  }
}
