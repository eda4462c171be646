import HTML
import NewsModel
import Testing
import UTF8Text

@testable import Extraction

@Suite struct HTMLBodyTests {
  private func article(head: String = "", title: String = "Ferry stops for a week", body: String) throws -> Article {
    let page = "<html><head><title>\(title)</title>\(head)</head><body>\(body)</body></html>"
    return try ArticleExtractor().extract(Capture(id: .init("page.html"), content: .html(Array(page.utf8))))
  }

  private let paragraphs = [
    "The ferry to the outer islands will stay in its berth for a week from Monday, the harbor office said.",
    "Its two engines are to be changed at the yard in Norholm, which has waited for the parts since the winter.",
    "Nobody on the islands had been told before the notice was put up at the pier on Thursday evening.",
  ]

  private var text: String { paragraphs.map { "<p>\($0)</p>" }.joined() }

  @Test(arguments: [
    "<p>Subscribe now to read the latest news of the coast.</p>", "<p>Follow us on Instagram for more of the sea.</p>",
    "<p><a href=/seal>Read more: A seal has chosen the marina for its winter home.</a></p>",
    "<div class=infobox><h3>Facts</h3><p>The ferry was built in 1987 and carries forty cars.</p></div>",
    "<blockquote class=twitter-tweet><p>The ferry stops, what a pity for us all.</p></blockquote>",
    "<div class='promo hidden'><p>Get the letter from the coast each Friday morning.</p></div>",
    "<noscript><p>Please enable the scripts of this page to see all of it.</p></noscript>",
  ])
  func `what stands amid a text and is none of it is left out`(element: String) throws {
    let body = "<p>\(paragraphs[0])</p>\(element)<p>\(paragraphs[1])</p><p>\(paragraphs[2])</p>"
    #expect(try article(body: "<article>\(body)</article>").body == paragraphs.joined(separator: "\n"))
  }

  @Test func `a heading of other items does not end a text that goes on`() throws {
    let last = "On Friday the old ferry brought the first of the parts across, and with them the two fitters."
    let body = "\(text)<h3>Related</h3><ul><li><a href=/1>Seal in the marina again</a></li></ul><p>\(last)</p>"
    #expect(try article(body: "<article>\(body)</article>").body.hasSuffix(last))
  }

  @Test func `a page that goes on with a longer article is read for its first`() throws {
    let other = String(
      repeating: "<p>A seal has moved into the marina and sleeps on the boats of the harbor club.</p>", count: 9)
    let more =
      text + "<p>The harbor office will tell on Friday how long the islands must wait for their ferry, it said.</p>"
      + "<p>Until then the boat of the post takes those who have to see a doctor on the mainland that week.</p>"
    let article = try article(
      head: "<meta property='og:title' content='Ferry stops for a week'>",
      body: """
        <article><h1>Ferry stops for a week</h1>\(more)</article>
        <article><h1>Seal moves into the marina</h1>\(other)</article>
        """)
    #expect(article.body.hasPrefix(paragraphs[0]))
    #expect(!article.body.contains("seal"))
  }

  @Test func `a last paragraph about the author is left out`() throws {
    let byline = "<h1>Ferry stops for a week</h1><p>By Ann Orde</p>"
    let article = try article(body: "<article>\(byline)\(text)<p>Ann Orde is a reporter on the coast.</p></article>")
    #expect(article.body == paragraphs.joined(separator: "\n"))
  }

  @Test func `an article whose element is named like a menu is still read`() throws {
    let article = try article(body: "<div class=sidebar><p>\(paragraphs[0])</p><p>\(paragraphs[1])</p></div>")
    #expect(article.body == paragraphs[0] + "\n" + paragraphs[1])
  }

  @Test func `names that say what an element has are not taken for what it is`() throws {
    let article = try article(body: "<div class='story has-ads no-sidebar tag-cookies'>\(text)</div>")
    #expect(article.body == paragraphs.joined(separator: "\n"))
  }

  @Test func `a live blog's entries have times and stretches of the body`() throws {
    let article = try article(
      head: """
        <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry stops for a week"}</script>
        """,
      body: """
        <main><h1>Ferry stops for a week</h1><div><time datetime="2021-03-03T09:00">9.00</time><p>\(paragraphs[0])</p></div>
        <div><time datetime="2021-03-03T10:30">10.30</time><p>\(paragraphs[1])</p><p>\(paragraphs[2])</p></div></main>
        """)
    #expect(article.pageKind == .liveBlog)
    #expect(article.entries.map(\.time) == ["2021-03-03T09:00", "2021-03-03T10:30"])
    #expect(
      article.entries.map { String(article.body[$0.range]) } == [paragraphs[0], paragraphs[1] + "\n" + paragraphs[2]])
  }

  /// A live blog's JSON-LD, whose second entry's text begins with its headline.
  private var updates: String {
    """
    <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry stops for a week",
    "liveBlogUpdate": [
      {"@type": "BlogPosting", "datePublished": "2021-03-03T10:30Z", "headline": "Yard waits", "articleBody": "\(paragraphs[1])"},
      {"@type": "BlogPosting", "datePublished": "2021-03-03T09:00Z", "articleBody": "\(paragraphs[2]) And so on."},
      {"@type": "BlogPosting", "articleBody": "No time is stated here."}
    ]}</script>
    """
  }

  @Test func `a live blog's entries have the times that JSON-LD states for them`() throws {
    let article = try article(
      head: updates,
      body: """
        <main><h1>Ferry stops for a week</h1><p>\(paragraphs[0])</p><h2>Yard waits</h2><p>\(paragraphs[1])</p>
        <p>\(paragraphs[2])</p></main>
        """)
    #expect(article.entries.map(\.time) == ["2021-03-03T10:30Z", "2021-03-03T09:00Z"])
    #expect(
      article.entries.map { String(article.body[$0.range]) } == ["Yard waits\n" + paragraphs[1], paragraphs[2]])
  }

  @Test func `a live blog that only a script would show is read off its JSON-LD`() throws {
    let article = try article(head: updates, body: "<main><h1>Ferry stops for a week</h1><div id=app></div></main>")
    #expect(article.pageKind == .liveBlog)
    #expect(article.body == ["Yard waits", paragraphs[1], paragraphs[2] + " And so on."].joined(separator: "\n"))
    #expect(article.entries.map(\.time) == ["2021-03-03T10:30Z", "2021-03-03T09:00Z"])
  }

  @Test(arguments: ["Weiterführende Links", "Further reading", "Sources:", "Über den Autor"])
  func `what stands below a heading of that kind is not text`(heading: String) throws {
    let below =
      "<h3>\(heading)</h3><ul><li>The list of all ships</li><li>Tides of the coast, by the harbor office</li></ul>"
    #expect(
      try article(body: "<article>\(text)\(below)</article>").body == paragraphs.joined(separator: "\n"))
  }

  @Test func `an error page says so`() throws {
    let page = try article(
      title: "404 Page not found", body: "<p>The page that you wanted is not here; it may have been moved.</p>")
    #expect(page.pageKind == .error)
    #expect(try article(body: text).pageKind == .article)
  }

  @Test func `a video page has little text`() throws {
    let page = try article(
      head: "<meta property='og:type' content='video.other'>",
      body: "<h1>Ferry stops for a week</h1><p>\(paragraphs[0])</p>")
    #expect(page.pageKind == .video)
  }

  @Test func `a front page is a list of links`() throws {
    let cards = (1...14).map { "<h3><a href=/\($0)>Story \($0) of the coast and its islands</a></h3>" }.joined()
    #expect(try article(title: "Norholm News", body: "<div>\(text)</div><div>\(cards)</div>").pageKind == .index)
  }

  @Test func `a page of captions is a gallery`() throws {
    let figures = (1...6).map {
      "<figure><img src=\($0).jpg><figcaption>The ferry at its berth on day \($0) of the week in which it rests, as the crew sees it.</figcaption></figure>"
    }.joined()
    #expect(
      try article(title: "In pictures: the ferry at rest", body: "<p>\(paragraphs[0])</p>\(figures)").pageKind
        == .gallery)
  }

  @Test func `a paywall is recognized by metadata and by words`() throws {
    let stated = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", "isAccessibleForFree": "False"}</script>
      """
    #expect(try article(head: stated, body: text).wall == .paywall)
    #expect(try article(body: text + "<div><p>This article is for subscribers only.</p></div>").wall == .paywall)
    #expect(try article(body: text).wall == nil)
  }

  @Test func `a request for consent in place of a text is a wall`() throws {
    let page = try article(
      body: "<p>We and our partners use cookies to show you what you like and to count our readers.</p>")
    #expect(page.wall == .consent)
  }

  @Test func `of two ways to write a headline the one that two places have is taken`() throws {
    let head = """
      <meta property="og:title" content="Ferry's 'long' stop begins">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry’s ‘long’ stop begins"}</script>
      """
    let article = try article(
      head: head, title: "Ferry's 'long' stop begins", body: "<h1>Ferry’s ‘long’ stop begins</h1>\(text)")
    #expect(article.headline == "Ferry's 'long' stop begins")
  }
}
