import Feeds
import Inputs
import NewsModel
import Testing

@Suite struct EntryTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private func captures(_ feed: String, named name: String = "f.xml") throws -> [Capture] {
    let file = try folder.write(feed, to: name)
    return try InputReader().captures(of: [file]).map { try $0.get() }
  }

  @Test func `each entry of a feed is an article with what the feed says of it`() throws {
    let read = try captures(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Quay Post</title><link>http://quay.example/</link>
      <item><title>Ferry &amp;amp; fog</title><link>/1</link><author>ada@quay.example (Ada Holm)</author>
      <pubDate>Fri, 02 May 2031 23:30:00 -0500</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>The ferry sailed.</p><p>Fog fell.</p>]]></content:encoded></item>
      <item><description>The quay is closed.</description></item></channel></rss>
      """)
    let given = GivenFacts(
      url: "http://quay.example/1", title: "Ferry & fog", outlet: "Quay Post", authors: ["Ada Holm"],
      date: CalendarDate(year: 2031, month: 5, day: 2))
    #expect(
      read == [
        Capture(
          id: Capture.ID("f.xml#1"), content: .articleText("The ferry sailed.\nFog fell."), given: given),
        Capture(
          id: Capture.ID("f.xml#2"), content: .articleText("The quay is closed."),
          given: GivenFacts(outlet: "Quay Post")),
      ])
  }

  @Test func `an entry taken from another feed is that feed's`() throws {
    let read = try captures(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>All</title><entry><summary>Ferry sailed.</summary>
      <updated>2031-05-02T10:00:00Z</updated><source><title>Quay Post</title></source></entry></feed>
      """)
    #expect(read.map(\.given.outlet) == ["Quay Post"])
    #expect(read.map(\.given.date) == [nil])
    #expect(read.map(\.given.updated) == [CalendarDate(year: 2031, month: 5, day: 2)])
  }

  @Test func `an entry keeps both its days and its language`() throws {
    let read = try captures(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><entry><summary>Ferry sailed.</summary>
      <published>2031-05-01T10:00:00Z</published><updated>2031-05-02T10:00:00Z</updated></entry></feed>
      """)
    #expect(
      read.map(\.given) == [
        GivenFacts(
          date: CalendarDate(year: 2031, month: 5, day: 1), updated: CalendarDate(year: 2031, month: 5, day: 2),
          language: "da")
      ])
  }

  @Test func `an entry without text is named, and the others are read`() throws {
    let file = try folder.write(
      "<rss><channel><item><title>A</title><link>http://q.example/1</link></item>"
        + "<item><description>Ferry.</description></item></channel></rss>", to: "f.rss")
    #expect(
      folder.read(file) == [
        .failure("f.rss", nil, .emptyEntry(number: 1, url: "http://q.example/1")),
        .capture("f.rss#2", .articleText("Ferry.")),
      ])
  }

  @Test func `a JSON Feed is a feed, and rows that speak of one are rows`() throws {
    let text = #"{"version": "https:\/\/jsonfeed.org\/version\/1.1", "items": [{"id": "1", "content_text": "Ferry."}]}"#
    #expect(try captures(text, named: "feed.json").map(\.id.description) == ["feed.json#1"])
    let row = #"{"id": "r", "text": "See https://jsonfeed.org/version/1.1 for it."}"#
    #expect(try captures(row, named: "rows.jsonl").map(\.id.description) == ["r"])
  }

  @Test func `feeds are taken from folders`() throws {
    let feed = "<rss><channel><item><description>Ferry.</description></item></channel></rss>"
    for name in ["a.rss", "b.atom", "c.xml"] { try folder.write(feed, to: name) }
    #expect(folder.read(folder.path).map(\.id) == ["a.rss#1", "b.atom#1", "c.xml#1"])
  }

  @Test(arguments: [
    ("<opml><body/></opml>", InputError.unsupported(.feedList)), ("<sitemapindex/>", .unsupported(.feedList)),
    (
      "<rss>" + String(repeating: "<a>", count: 300),
      .feed(.tooDeep(limit: FeedLimits().depth, offset: 5 + 3 * (FeedLimits().depth - 1)))
    ),
  ])
  func `a file that gives no entries is refused with the reason`(text: String, error: InputError) throws {
    #expect(folder.read(try folder.write(text, to: "f.xml")) == [.failure("f.xml", nil, error)])
  }

  @Test func `a feed without entries gives nothing`() throws {
    #expect(try captures("<rss><channel><title>A</title></channel></rss>") == [])
  }
}
