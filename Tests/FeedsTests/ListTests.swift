import Feeds
import NewsModel
import Testing

@Suite struct SitemapTests {
  @Test func `a news sitemap's pages are entries`() throws {
    let feed = try feed(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>http://a.example/1</loc><lastmod>2022-04-25</lastmod>
          <news:news>
            <news:publication><news:name>Bay News</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2022-04-24T10:00:00+00:00</news:publication_date>
            <news:title>Ferry &amp; fog</news:title><news:keywords>ferry, fog</news:keywords>
          </news:news>
          <image:image><image:loc>http://a.example/1.jpg</image:loc><image:caption>A quay</image:caption></image:image>
        </url>
        <url><loc>http://a.example/2</loc></url>
        <url><lastmod>2022-04-25</lastmod></url>
      </urlset>
      """)
    let entry = try #require(feed.entries.first)
    #expect(feed.format == .sitemap)
    #expect(feed.entries.map(\.url) == ["http://a.example/1", "http://a.example/2"])
    #expect(entry.outlet == "Bay News")
    #expect(entry.language == "en")
    #expect(entry.title?.plainText == "Ferry & fog")
    #expect(entry.published?.moment?.date.description == "2022-04-24")
    #expect(entry.updated?.moment?.date.description == "2022-04-25")
    #expect(entry.categories.map(\.term) == ["ferry", "fog"])
    #expect(entry.media.map(\.url) == ["http://a.example/1.jpg"])
    #expect(entry.media.map(\.description?.value) == ["A quay"])
  }

  @Test func `an index lists sitemaps`() throws {
    let list = try list(
      """
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>http://a.example/s1.xml</loc><lastmod>2022-04-24</lastmod></sitemap>
        <sitemap><loc> http://a.example/s2.xml </loc></sitemap>
      </sitemapindex>
      """)
    #expect(list.kind == .sitemaps)
    #expect(list.items.map(\.url) == ["http://a.example/s1.xml", "http://a.example/s2.xml"])
    #expect(list.items.map(\.updated?.text) == ["2022-04-24", nil])
  }
}

@Suite struct OPMLTests {
  @Test func `subscriptions stand under their headings`() throws {
    let list = try list(
      """
      <opml version="2.0"><head><title>Mine</title></head><body>
        <outline text="News"><outline text="Coast">
          <outline type="rss" text="Bay" title="Bay News" xmlUrl="http://a.example/f" htmlUrl="http://a.example/"/>
        </outline></outline>
        <outline type="atom" text="Sea" url="http://b.example/f"/>
        <outline type="link" text="Page" url="http://c.example/"/>
      </body></opml>
      """)
    #expect(list.kind == .subscriptions)
    #expect(list.title == "Mine")
    #expect(
      list.items == [
        FeedList.Item(
          url: "http://a.example/f", title: "Bay News", homepage: "http://a.example/", folders: ["News", "Coast"]),
        FeedList.Item(url: "http://b.example/f", title: "Sea"),
      ])
  }

  @Test func `names of attributes may be in any case`() throws {
    let list = try list("<opml><body><outline TEXT=\"Bay\" XMLURL=\"http://a.example/f\"></outline></body></opml>")
    #expect(list.items == [FeedList.Item(url: "http://a.example/f", title: "Bay")])
  }
}
