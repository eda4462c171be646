import Feeds
import Testing

@Suite struct ExtensionTests {
  private static let dublinCore = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  private static let media = "xmlns:media=\"http://search.yahoo.com/mrss/\""

  @Test func `Dublin Core fills what the format leaves open`() throws {
    let entry = try rssEntry(
      """
      <dc:title>One</dc:title><dc:creator>Ann Pike</dc:creator><dc:creator>Bo Reed</dc:creator>
      <dc:date>2022-04-24T10:00:00Z</dc:date><dc:subject>Coast</dc:subject><dc:language>en</dc:language>
      <dc:publisher>Bay News</dc:publisher><dc:identifier>x1</dc:identifier><dc:rights>Free</dc:rights>
      <dc:description>Words</dc:description>
      """, declaring: Self.dublinCore)
    #expect(entry.title?.value == "One")
    #expect(entry.authors.map(\.name) == ["Ann Pike", "Bo Reed"])
    #expect(entry.published?.text == "2022-04-24T10:00:00Z")
    #expect(entry.categories == [FeedCategory(term: "Coast")])
    #expect(entry.language == "en")
    #expect(entry.outlet == "Bay News")
    #expect(entry.id == "x1")
    #expect(entry.rights?.value == "Free")
    #expect(entry.summary?.value == "Words")
  }

  @Test(arguments: [
    "<title>Own</title><dc:title>Other</dc:title>", "<dc:title>Other</dc:title><title>Own</title>",
  ])
  func `the format's own element outranks an extension's, in any order`(item: String) throws {
    #expect(try rssEntry(item, declaring: Self.dublinCore).title?.value == "Own")
  }

  @Test func `one author in two elements is one`() throws {
    let entry = try rssEntry(
      "<author>ann@a.example (Ann Pike)</author><dc:creator>Ann Pike</dc:creator>", declaring: Self.dublinCore)
    #expect(entry.authors == [FeedPerson(name: "Ann Pike", email: "ann@a.example")])
  }

  @Test func `an encoded content is HTML beside the summary`() throws {
    let entry = try rssEntry(
      "<description>Short</description><content:encoded><![CDATA[<p>Long &amp; wide</p>]]></content:encoded>",
      declaring: "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
    #expect(entry.summary?.value == "Short")
    #expect(entry.contents.map(\.value) == ["<p>Long &amp; wide</p>"])
    #expect(entry.contents.map(\.plainText) == ["Long & wide"])
  }

  @Test func `a prefix means what its namespace says`() throws {
    let entry = try rssEntry(
      "<x:creator>Ann Pike</x:creator><dc:creator>Nobody</dc:creator>",
      declaring: "xmlns:x=\"http://purl.org/dc/elements/1.1/\" xmlns:dc=\"http://other.example/\"")
    #expect(entry.authors.map(\.name) == ["Ann Pike"])
  }

  @Test func `an undeclared prefix means what it usually does`() throws {
    let feed = try feed("<rss><channel><item><dc:creator>Ann Pike</dc:creator></item></channel></rss>")
    #expect(feed.entries.first?.authors.map(\.name) == ["Ann Pike"])
    #expect(feed.faults == [.undeclaredPrefix("dc", offset: 20)])
  }

  @Test func `RSS in a namespace of its own under a prefix is RSS`() throws {
    let feed = try feed(
      """
      <r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:title>A</r:title>
      <r:item><r:title>One</r:title></r:item></r:channel></r:rss>
      """)
    #expect(feed.title?.value == "A")
    #expect(feed.entries.map(\.title?.value) == ["One"])
  }

  @Test func `an element of an unknown namespace says nothing`() throws {
    let entry = try rssEntry("<x:title>Other</x:title>", declaring: "xmlns:x=\"http://other.example/\"")
    #expect(entry.title == nil)
  }

  @Test func `media come with captions and credits`() throws {
    let entry = try rssEntry(
      """
      <media:content url="/1.jpg" type="image/jpeg" medium="image"><media:description>A quay</media:description>
        <media:credit role="photographer">Bo Reed</media:credit><media:thumbnail url="/s.jpg"/></media:content>
      """, declaring: Self.media, url: "http://a.example/feed")
    let media = try #require(entry.media.first)
    #expect(media.url == "http://a.example/1.jpg")
    #expect(media.type == "image/jpeg")
    #expect(media.medium == "image")
    #expect(media.description?.value == "A quay")
    #expect(media.credits == [FeedCredit(name: "Bo Reed", role: "photographer")])
    #expect(media.thumbnails == ["http://a.example/s.jpg"])
  }

  @Test func `what a group of media says goes for each`() throws {
    let entry = try rssEntry(
      """
      <media:group><media:content url="http://a.example/1"/><media:content url="http://a.example/2"/>
        <media:credit>Bo Reed</media:credit><media:title>Quay</media:title></media:group>
      """, declaring: Self.media)
    #expect(entry.media.map(\.url) == ["http://a.example/1", "http://a.example/2"])
    #expect(entry.media.map(\.credits) == [[FeedCredit(name: "Bo Reed")], [FeedCredit(name: "Bo Reed")]])
    #expect(entry.title?.value == "Quay")
  }

  @Test func `a title of media is a last resort`() throws {
    let entry = try rssEntry("<media:title>Quay</media:title><title>One</title>", declaring: Self.media)
    #expect(entry.title?.value == "One")
  }

  @Test func `categories and keywords of media are categories`() throws {
    let entry = try rssEntry(
      "<media:category scheme=\"s\" label=\"l\">coast</media:category><media:keywords>sea, quay</media:keywords>",
      declaring: Self.media)
    #expect(
      entry.categories == [
        FeedCategory(term: "coast", scheme: "s", label: "l"), FeedCategory(term: "sea"), FeedCategory(term: "quay"),
      ])
  }

  @Test func `a podcast's elements say what an entry is`() throws {
    let entry = try rssEntry(
      """
      <itunes:author>Ann Pike</itunes:author><itunes:summary>Words</itunes:summary>
      <itunes:image href="http://a.example/i.png"/><itunes:category text="News"><itunes:category text="Daily"/>
      </itunes:category>
      """, declaring: "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")
    #expect(entry.authors.map(\.name) == ["Ann Pike"])
    #expect(entry.summary?.value == "Words")
    #expect(entry.image == "http://a.example/i.png")
    #expect(entry.categories.map(\.term) == ["News", "Daily"])
  }

  @Test func `the address behind a feed service's link comes first`() throws {
    let entry = try rssEntry(
      "<link>http://feeds.example/~r/1</link><feedburner:origLink>http://a.example/1</feedburner:origLink>",
      declaring: "xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"")
    #expect(entry.url == "http://a.example/1")
  }
}
