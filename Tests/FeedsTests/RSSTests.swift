import Feeds
import NewsModel
import Testing

@Suite struct RSSTests {
  @Test func `a channel says what it is`() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?>
      <rss version="2.0"><channel>
        <title>Harbour Post</title><link>http://harbour.example/</link>
        <description>News of the &lt;b&gt;coast&lt;/b&gt;</description>
        <language>en_GB</language><copyright>Harbour Press</copyright>
        <managingEditor>desk@harbour.example (Ann Pike)</managingEditor>
        <webMaster>web@harbour.example</webMaster>
        <pubDate>Sun, 24 Apr 2022 06:00:00 GMT</pubDate>
        <lastBuildDate>Sun, 24 Apr 2022 07:30:00 GMT</lastBuildDate>
        <category domain="places">Coast</category><generator>Press 4</generator>
        <image><url>/logo.png</url><title>Logo</title></image>
      </channel></rss>
      """, url: "http://harbour.example/feed")
    #expect(feed.format == .rss(version: "2.0"))
    #expect(feed.title?.value == "Harbour Post")
    #expect(feed.url == "http://harbour.example/")
    #expect(feed.subtitle?.kind == .html)
    #expect(feed.subtitle?.plainText == "News of the coast")
    #expect(feed.language == "en-GB")
    #expect(feed.rights?.value == "Harbour Press")
    #expect(feed.authors == [FeedPerson(name: "Ann Pike", email: "desk@harbour.example")])
    #expect(feed.publisher == FeedPerson(email: "web@harbour.example"))
    #expect(feed.published?.text == "Sun, 24 Apr 2022 06:00:00 GMT")
    #expect(feed.updated?.text == "Sun, 24 Apr 2022 07:30:00 GMT")
    #expect(feed.categories == [FeedCategory(term: "Coast", scheme: "places")])
    #expect(feed.generator == "Press 4")
    #expect(feed.image == "http://harbour.example/logo.png")
    #expect(feed.faults == [])
  }

  @Test func `an item's parts are told apart`() throws {
    let entry = try rssEntry(
      """
      <title>Ferry late</title><link>http://a.example/1</link><description>Two hours.</description>
      <author>jo@a.example (Jo Reed)</author><category>Travel</category><comments>http://a.example/1#c</comments>
      <guid isPermaLink="false">ferry-1</guid><pubDate>24 Apr 2022</pubDate>
      <enclosure url="http://a.example/1.mp3" type="audio/mpeg" length="1200"/>
      <source url="http://b.example/feed">Bay News</source>
      """)
    #expect(entry.id == "ferry-1")
    #expect(entry.title?.value == "Ferry late")
    #expect(entry.url == "http://a.example/1")
    #expect(entry.summary?.value == "Two hours.")
    #expect(entry.authors == [FeedPerson(name: "Jo Reed", email: "jo@a.example")])
    #expect(entry.categories == [FeedCategory(term: "Travel")])
    #expect(entry.comments == "http://a.example/1#c")
    #expect(entry.published?.moment?.date.description == "2022-04-24")
    #expect(entry.updated == nil)
    let enclosure = FeedLink(url: "http://a.example/1.mp3", relation: "enclosure", type: "audio/mpeg", length: 1200)
    #expect(entry.links.contains(enclosure))
    #expect(entry.source?.title?.value == "Bay News")
    #expect(entry.source?.url == "http://b.example/feed")
  }

  @Test func `a guid is the address of an item without a link`() throws {
    #expect(try rssEntry("<guid>http://a.example/7</guid>").url == "http://a.example/7")
  }

  @Test(arguments: [
    "<guid isPermaLink=\"false\">http://a.example/7</guid>", "<guid>tag:a.example,2022:7</guid>",
  ])
  func `a guid that is no permanent link is no address`(guid: String) throws {
    #expect(try rssEntry(guid).url == nil)
  }

  @Test func `RSS 1 point 0 has its items beside the channel`() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="http://a.example/feed"><title>A</title><link>http://a.example/</link></channel>
        <image rdf:about="x"><url>http://a.example/i.png</url></image>
        <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link></item>
      </rdf:RDF>
      """)
    #expect(feed.format == .rdf(version: "1.0"))
    #expect(feed.id == "http://a.example/feed")
    #expect(feed.image == "http://a.example/i.png")
    #expect(feed.entries.map(\.id) == ["http://a.example/1"])
    #expect(feed.entries.map(\.title?.value) == ["One"])
  }

  @Test func `RSS 0 point 90 is told by its namespace`() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
        <channel><title>A</title></channel><item><title>One</title></item>
      </rdf:RDF>
      """)
    #expect(feed.format == .rdf(version: "0.90"))
    #expect(feed.entries.count == 1)
  }

  @Test(arguments: ["0.91", "0.92", "2.0.1", ""])
  func `the version is the stated one`(version: String) throws {
    let feed = try feed("<rss version=\"\(version)\"><channel><title>A</title></channel></rss>")
    #expect(feed.format == .rss(version: version))
  }

  @Test func `a second description is the text`() throws {
    let entry = try rssEntry("<summary>Short.</summary><description>Long and wide.</description>")
    #expect(entry.summary?.value == "Short.")
    #expect(entry.contents.map(\.value) == ["Long and wide."])
  }

  @Test func `Atom's elements keep their meaning in RSS`() throws {
    let entry = try rssEntry(
      """
      <atom:link rel="via" href="http://b.example/1"/><atom:updated>2022-04-25T00:00:00Z</atom:updated>
      <pubDate>Sun, 24 Apr 2022 06:00:00 GMT</pubDate>
      """, declaring: "xmlns:atom=\"http://www.w3.org/2005/Atom\"")
    #expect(entry.links == [FeedLink(url: "http://b.example/1", relation: "via")])
    #expect(entry.url == nil)
    #expect(entry.updated?.moment?.date.description == "2022-04-25")
    #expect(entry.published?.moment?.date.description == "2022-04-24")
  }

  @Test func `names of elements may be in any case`() throws {
    let feed = try feed("<RSS><Channel><TITLE>A</TITLE><Item><Title>One</Title></Item></Channel></RSS>")
    #expect(feed.title?.value == "A")
    #expect(feed.entries.map(\.title?.value) == ["One"])
  }

  @Test func `an ampersand that was escaped twice in a link is meant as one`() throws {
    #expect(try rssEntry("<link>http://a.example/?a=1&amp;amp;b=2</link>").url == "http://a.example/?a=1&b=2")
  }

  @Test(arguments: [
    ("Jane Doe", FeedPerson(name: "Jane Doe")),
    ("jane@a.example (Jane Doe)", FeedPerson(name: "Jane Doe", email: "jane@a.example")),
    ("Jane Doe (jane@a.example)", FeedPerson(name: "Jane Doe", email: "jane@a.example")),
    ("Jane Doe <jane@a.example>", FeedPerson(name: "Jane Doe", email: "jane@a.example")),
    ("jane@a.example", FeedPerson(email: "jane@a.example")),
    ("Jane Doe (Bay News)", FeedPerson(name: "Jane Doe (Bay News)")),
  ])
  func `a person is read off one line`(line: String, person: FeedPerson) throws {
    let escaped = line.split(separator: "<").joined(separator: "&lt;")
    #expect(try rssEntry("<author>\(escaped)</author>").authors == [person])
  }
}
