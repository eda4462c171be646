import HTML
import NewsModel
import Testing
import UTF8Text

@testable import Extraction

@Suite struct HTMLFactTests {
  private func article(head: String = "", body: String, address: String? = nil) throws -> Article {
    let page = """
      <html lang="en"><head><title>Ferry stops for a week | Norholm News</title>\(head)</head><body>
      <nav><a href="/">Home</a> <a href="/sea">Sea and shore</a></nav><main>\(body)</main></body></html>
      """
    let given = GivenFacts(url: address)
    return try ArticleExtractor().extract(
      Capture(id: .init("page.html"), content: .html(Array(page.utf8)), given: given))
  }

  private let text = """
    <p>The ferry to the outer islands will stay in its berth for a week from Monday, the harbor office said.</p>
    <p>Its two engines are to be changed at the yard in Norholm, which has waited for the parts since the winter.</p>
    <p>Nobody on the islands had been told before the notice was put up at the pier on Thursday evening.</p>
    """

  private func values(_ kind: StatedFact.Kind, of article: Article) -> [String] {
    article.facts.filter { $0.kind == kind }.map(\.value)
  }

  private func chosen(_ kind: StatedFact.Kind, of article: Article) -> [String] {
    article.facts.filter { $0.kind == kind && $0.isChosen }.map(\.value)
  }

  @Test func `every statement of a fact is kept with its place, and one is chosen`() throws {
    let article = try article(
      head: """
        <meta property="article:published_time" content="2021-03-02"><meta name="author" content="Ann Orde">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stops",
        "author": {"@type": "Person", "name": "Bo Lind"}, "datePublished": "2021-03-03"}</script>
        """, body: "<h1>Ferry stops for a week</h1><p>Published 4 March 2021</p>\(text)",
      address: "https://norholm.example/2021/03/05/ferry")
    #expect(values(.published, of: article) == ["2021-03-03", "2021-03-02", "Published 4 March 2021", "2021/03/05"])
    #expect(chosen(.published, of: article) == ["2021-03-03"])
    #expect(values(.author, of: article) == ["Bo Lind", "Ann Orde"])
    #expect(article.facts.first { $0.value == "Ann Orde" }?.place == "meta author")
    #expect(chosen(.author, of: article) == ["Bo Lind"])
  }

  @Test func `an address tells the date only where the page does not`() throws {
    let address = "https://norholm.example/2021/03/05/ferry"
    #expect(try article(body: text, address: address).published?.place == "URL")
    let dated = try article(body: "<h1>Ferry stops</h1><p>3 March 2021</p>\(text)", address: address)
    #expect(dated.published?.date == CalendarDate(year: 2021, month: 3, day: 3))
  }

  @Test func `addresses of sources, copies and the page itself are told apart`() throws {
    let article = try article(
      head: """
        <link rel="canonical" href="https://norholm.example/ferry"><link rel="amphtml" href="https://norholm.example/amp">
        <meta name="original-source" content="https://sea.example/1"><meta property="og:url" content="https://n.example/2">
        <meta name="syndication-source" content="https://sea.example/2">
        """, body: text)
    #expect(values(.address, of: article) == ["https://norholm.example/ferry", "https://n.example/2"])
    #expect(chosen(.address, of: article) == ["https://norholm.example/ferry"])
    #expect(values(.amp, of: article) == ["https://norholm.example/amp"])
    #expect(values(.originalSource, of: article) == ["https://sea.example/1"])
    #expect(values(.syndicationSource, of: article) == ["https://sea.example/2"])
  }

  @Test func `the headline for search engines gives way to the one that is shown`() throws {
    let article = try article(
      head: """
        <meta property="og:title" content="Nobody told the islands">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stops for a week"}</script>
        """, body: "<h1>Nobody told the islands</h1>\(text)")
    #expect(article.headline == "Nobody told the islands")
  }

  @Test func `a kicker that no other place has is left out of the headline`() throws {
    let article = try article(
      head: "<meta property='og:title' content='Ferry stops for a week'>",
      body: "<h1><span>Harbor</span> Ferry stops for a week</h1>\(text)")
    #expect(article.headline == "Ferry stops for a week")
  }

  @Test func `the site is the author only where nobody else is named`() throws {
    let linked = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stops for a week",
      "author": {"@type": "Organization", "name": "Norholm News"}}</script>
      <meta property="og:site_name" content="Norholm News">
      """
    let body = "<h1>Ferry stops for a week</h1>"
    #expect(try article(head: linked, body: body + text).authors == ["Norholm News"])
    #expect(try article(head: linked, body: body + "<p>By Ann Orde</p>" + text).authors == ["Ann Orde"])
  }

  @Test(arguments: [
    #"<div class="article-author">Ann Orde</div>"#, #"<p>By <a rel="author" href="/a">Ann Orde</a></p>"#,
    #"<span itemprop="author"><b itemprop="name">Ann Orde</b>, Norholm</span>"#,
    #"<div class="byline">Posted on 3 March 2021 by Ann Orde</div>"#,
  ])
  func `an element of the author's names the author`(element: String) throws {
    #expect(try article(body: "<h1>Ferry stops for a week</h1>\(element)\(text)").authors == ["Ann Orde"])
  }

  @Test func `authors of comments and of other items are not the article's`() throws {
    let article = try article(
      body: """
        <h1>Ferry stops for a week</h1>\(text)
        <div class="comments"><div class="comment-author">Cy Dunn</div><p>At last they do something about it.</p></div>
        <aside><span class="teaser-author">By Di Eden</span></aside>
        """)
    #expect(article.authors.isEmpty)
  }

  @Test func `the standfirst is no part of the body`() throws {
    let article = try article(
      body: """
        <h1>Ferry stops for a week</h1><p class=standfirst>Engines are changed while islanders wait</p><p>By Ann Orde</p>\(text)
        """)
    #expect(article.standfirst == ["Engines are changed while islanders wait"])
    #expect(article.body.hasPrefix("The ferry"))
  }

  @Test func `a summary of whole sentences over the byline is the first paragraph`() throws {
    let summary = "The ferry to the outer islands stays in its berth while both of its engines are changed at last."
    let article = try article(
      body: "<h1>Ferry stops for a week</h1><p class=summary>\(summary)</p><p>By Ann Orde</p>\(text)")
    #expect(article.standfirst.isEmpty)
    #expect(article.body.hasPrefix(summary + "\n"))
    #expect(article.authors == ["Ann Orde"])
  }

  @Test func `a summary that the text follows at once is the first paragraph`() throws {
    let article = try article(
      body:
        "<h1>Ferry stops for a week</h1><p>By Ann Orde</p><p class=lead>Islanders wait for engines</p><div>\(text)</div>"
    )
    #expect(article.standfirst.isEmpty)
    #expect(article.body.hasPrefix("Islanders wait for engines\nThe ferry"))
  }

  @Test func `a dateline below a summary is read and taken off`() throws {
    let text = text.replacing("<p>The ferry", with: "<p>NORHOLM (QXN) — The ferry", maxReplacements: 1)
    let article = try article(
      body: "<h1>Ferry stops for a week</h1><p class=lead>Islanders wait for engines</p><div>\(text)</div>")
    #expect(article.dateline?.place == "NORHOLM")
    #expect(article.body.hasPrefix("Islanders wait for engines\nThe ferry"))
  }

  @Test func `links are kept with the words of the body that they are`() throws {
    let article = try article(
      body: """
        <h1>Ferry stops</h1><p>NORHOLM (QXN) - The ferry will rest, the <a href="https://sea.example/9">Sea Post
        reported</a> on Monday, and <a href="#top">nobody</a> was told before the notice was put up there.</p>\(text)
        """)
    #expect(article.links.map(\.address) == ["https://sea.example/9"])
    #expect(article.links.map { String(article.body[$0.range]) } == ["Sea Post reported"])
  }

  @Test(arguments: [
    ("", "/9", "https://norholm.example/9"), ("", "9?a=1", "https://norholm.example/sea/9?a=1"),
    ("<base href='//static.example/x/'>", "9", "https://static.example/x/9"),
    ("", "//sea.example/9", "https://sea.example/9"),
  ])
  func `a relative link is made absolute`(base: String, link: String, address: String) throws {
    let article = try article(
      head: base, body: "\(text)<p>So the <a href='\(link)'>Sea Post</a> has it, and nobody else on the coast.</p>",
      address: "https://norholm.example/sea/ferry")
    #expect(article.links.map(\.address) == [address])
  }

  @Test func `a relative canonical address is made absolute`() throws {
    let article = try article(
      head: "<link rel=canonical href=/sea/ferry>", body: text, address: "https://norholm.example/sea/ferry?from=feed")
    #expect(article.facts.first { $0.place == "link canonical" }?.value == "https://norholm.example/sea/ferry")
  }

  @Test(arguments: ["norholm.example/", "https://www.norholm.example", "Norholm.example"])
  func `a site that gives its host for a name is named by the host`(name: String) throws {
    let article = try article(head: "<meta property='og:site_name' content='\(name)'>", body: text)
    #expect(article.outlet?.lowercased() == "norholm.example")
  }

  @Test func `lines of the body are told apart by kind`() throws {
    let article = try article(
      body: """
        \(text)<h2>What comes next</h2><ul><li>The old ferry sails twice a day.</li></ul>
        <blockquote>We were not asked, said the harbor master of the islands.</blockquote><p>So it is, and will be.</p>
        """)
    let expected: [ParagraphKind] = [
      .paragraph, .paragraph, .paragraph, .heading(level: 2), .listItem, .quotation, .paragraph,
    ]
    #expect(article.paragraphKinds == expected)
    #expect(article.paragraphKinds.count == article.body.lineRanges().count)
  }
}
