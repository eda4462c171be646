import HTML
import NewsModel
import Testing

@testable import Extraction

@Suite struct HTMLHeadlineTests {
  private let text = """
    <p>The ferry to the outer islands will stay in its berth for a week from Monday, the harbor office said.</p>
    <p>Its two engines are to be changed at the yard in Norholm, which has waited for the parts since the winter.</p>
    <p>Nobody on the islands had been told before the notice was put up at the pier on Thursday evening.</p>
    """

  /// A page with an Open Graph title, a heading, and a headline in JSON-LD where one is given.
  private func article(openGraph: String, heading: String, linked: String? = nil) throws -> Article {
    let script = linked.map {
      #"<script type="application/ld+json">{"@type": "Article", "headline": "\#($0)"}</script>"#
    }
    let page = """
      <html lang="en"><head><title>Page 7</title><meta property="og:title" content='\(openGraph)'>
      <meta property="og:site_name" content="Norholm News">\(script ?? "")</head><body><main>\(heading)\(text)</main></body>
      """
    return try ArticleExtractor().extract(Capture(id: .init("page.html"), content: .html(Array(page.utf8))))
  }

  private func headline(openGraph: String, heading: String, linked: String? = nil) throws -> String? {
    try article(openGraph: openGraph, heading: heading, linked: linked).headline
  }

  @Test func `JSON-LD that was cut at a quotation mark gives way to what the page has whole`() throws {
    let whole = #"Island mayor calls the ferry "a rusty bucket""#
    #expect(
      try headline(openGraph: whole, heading: "<h1>\(whole)</h1>", linked: "Island mayor calls the ferry") == whole)
  }

  @Test(arguments: [
    ("Outer islands: Ferry stays in its berth", "Outer islands: Ferry stays in its berth"),
    ("Outer islands / Ferry stays in its berth", "Outer islands / Ferry stays in its berth"),
    ("Outer islands | Ferry stays in its berth", "Ferry stays in its berth"),
  ])
  func `a kicker that JSON-LD lacks belongs to the headline where a colon or stroke joins them`(
    openGraph: String, expected: String
  ) throws {
    let heading = "<h1>Outer islands Ferry stays in its berth</h1>"
    #expect(try headline(openGraph: openGraph, heading: heading, linked: "Ferry stays in its berth") == expected)
  }

  @Test func `a colon that a heading's elements lost is taken from Open Graph`() throws {
    let heading = "<h1><em>Outer islands</em> Ferry stays in its berth</h1>"
    #expect(
      try headline(openGraph: "Outer islands: Ferry stays in its berth", heading: heading)
        == "Outer islands: Ferry stays in its berth")
  }

  @Test(arguments: [
    (#"<span class="article-kicker">Outer islands</span> Ferry stays in its berth"#, "Ferry stays in its berth"),
    (#"<span class="dachzeile">Outer islands</span> - <b>Ferry stays in its berth</b>"#, "Ferry stays in its berth"),
    (
      #"<span class="article-kicker">Outer islands:</span> Ferry stays in its berth"#,
      "Outer islands: Ferry stays in its berth"
    ),
    (#"<span class="article-kicker">Ferry</span> stays"#, "Ferry stays"),
    (#"<span class="place">Outer islands</span> ferry stays put"#, "Outer islands ferry stays put"),
  ])
  func `a heading's kicker is left out unless a colon joins it to the headline`(
    heading: String, expected: String
  ) throws {
    #expect(try headline(openGraph: "What now for the boat?", heading: "<h1>\(heading)</h1>") == expected)
  }

  @Test func `a headline without its kicker is stated as what was chosen`() throws {
    let heading = #"<h1><span class="article-kicker">Outer islands</span> Ferry stays in its berth</h1>"#
    let chosen = try article(openGraph: "What now?", heading: heading).facts.filter(\.isChosen).filter {
      $0.kind == .headline
    }
    #expect(chosen.map(\.place) == ["visible heading without kicker"])
  }

  @Test func `a name behind a bar that Open Graph lacks is no part of the headline`() throws {
    #expect(
      try headline(openGraph: "Ferry stays in its berth", heading: "<h1>Ferry stays in its berth | Pier and Sea</h1>")
        == "Ferry stays in its berth")
  }

  @Test func `all behind a site's name between two marks is left out`() {
    let title = "Ferry stays | for now | Norholm News | by Ann Orde"
    #expect(
      Headline.withoutSiteName(title, siteNames: ["Norholm News"], isPageTitle: false) == "Ferry stays | for now")
    #expect(Headline.withoutSiteName(title, siteNames: ["Pier"], isPageTitle: false) == title)
  }
}
