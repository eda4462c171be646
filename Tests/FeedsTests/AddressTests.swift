import Testing

@testable import Feeds

@Suite struct AddressTests {
  @Test func `the base closest by counts`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/x/">
        <entry xml:base="y/"><link href="1"/><title type="html" xml:base="/z/">&lt;a href="2"&gt;t&lt;/a&gt;</title></entry>
      </feed>
      """)
    #expect(feed.entries.first?.url == "http://a.example/x/y/1")
    #expect(feed.entries.first?.title?.value == "<a href=\"http://a.example/z/2\">t</a>")
    #expect(feed.entries.first?.title?.base == "http://a.example/z/")
  }

  @Test func `RSS's addresses count from the channel's page`() throws {
    let text = "<rss><channel><link>http://a.example/news/</link><item><link>1</link></item></channel></rss>"
    #expect(try feed(text, url: "http://feeds.example/f").entries.first?.url == "http://a.example/news/1")
  }

  @Test func `Atom's addresses count from the file`() throws {
    let entry = try atomEntry("<link href=\"1\"/>", url: "http://feeds.example/f/atom")
    #expect(entry.url == "http://feeds.example/f/1")
  }

  @Test func `Atom's addresses count from the feed's own where the file's is unknown`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="http://a.example/f/atom"/>
      <entry><link href="1"/></entry></feed>
      """)
    #expect(feed.entries.first?.url == "http://a.example/f/1")
  }

  @Test(arguments: [
    ("<a href='x'>t</a>", "<a href='http://a/x'>t</a>"),
    ("<img alt=\"a > b\" src=x>", "<img alt=\"a > b\" src=http://a/x>"),
    ("<a HREF = \"../x\">t</a><a>u</a>", "<a HREF = \"http://a/x\">t</a><a>u</a>"),
    ("href=\"x\"", "href=\"x\""), ("<a href=\"http://b/\">", "<a href=\"http://b/\">"), ("<a href=\"", "<a href=\""),
    ("<a href", "<a href"), ("<", "<"), ("<p title=\"href='x'\">", "<p title=\"href='x'\">"),
  ])
  func `addresses in HTML are resolved and nothing else is touched`(markup: String, resolved: String) {
    #expect(MarkupLinks.resolve(markup, base: "http://a/b") == resolved)
  }

  @Test func `HTML that is all links does not swell without end`() {
    let base = "http://a/" + String(repeating: "x", count: 400) + "/"
    let markup = String(repeating: "<a href=b>", count: 10_000)
    #expect(MarkupLinks.resolve(markup, base: base).utf8.count < markup.utf8.count * 20)
  }
}
