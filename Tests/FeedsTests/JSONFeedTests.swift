import Feeds
import NewsModel
import Testing

@Suite struct JSONFeedTests {
  @Test func `a feed and its items are read`() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Bay News", "home_page_url": "https://a.example/",
       "feed_url": "https://a.example/feed.json", "description": "All of it", "language": "en",
       "icon": "/i.png", "authors": [{"name": "Desk", "url": "/desk"}],
       "items": [{"id": "1", "url": "/1", "external_url": "https://b.example/", "title": "One",
         "content_html": "<p>Long <a href=\\"/x\\">x</a></p>", "content_text": "Long x", "summary": "Short",
         "date_published": "2022-04-24T10:00:00+02:00", "date_modified": "2022-04-25T10:00:00Z",
         "authors": [{"name": "Ann Pike"}], "tags": ["coast"], "image": "/1.png", "language": "fr",
         "attachments": [{"url": "/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}]}]}
      """)
    let entry = try #require(feed.entries.first)
    #expect(feed.format == .jsonFeed(version: "1.1"))
    #expect(feed.title?.value == "Bay News")
    #expect(feed.url == "https://a.example/")
    #expect(feed.subtitle?.value == "All of it")
    #expect(feed.image == "https://a.example/i.png")
    #expect(feed.authors == [FeedPerson(name: "Desk", url: "https://a.example/desk")])
    #expect(entry.id == "1")
    #expect(entry.url == "https://a.example/1")
    #expect(entry.links.map(\.relation) == ["alternate", "related", "enclosure"])
    #expect(entry.links.last?.length == 12)
    #expect(entry.contents.map(\.kind) == [.html, .text])
    #expect(entry.contents.first?.value == "<p>Long <a href=\"https://a.example/x\">x</a></p>")
    #expect(entry.summary?.value == "Short")
    #expect(entry.published?.moment?.offset == 120)
    #expect(entry.updated?.moment?.date.description == "2022-04-25")
    #expect(entry.authors == [FeedPerson(name: "Ann Pike")])
    #expect(entry.categories == [FeedCategory(term: "coast")])
    #expect(entry.image == "https://a.example/1.png")
    #expect(entry.language == "fr")
  }

  @Test func `version 1 point 0 has one author`() throws {
    let feed = try feed(
      """
      {"version":"https://jsonfeed.org/version/1","author":{"name":"Desk"},
       "items":[{"id":7,"author":{"name":"Ann"}}]}
      """)
    #expect(feed.format == .jsonFeed(version: "1"))
    #expect(feed.authors.map(\.name) == ["Desk"])
    #expect(feed.entries.map(\.id) == ["7"])
    #expect(feed.entries.first?.authors.map(\.name) == ["Ann"])
  }

  @Test func `a field of the wrong type counts as left out, an item as a fault`() throws {
    let feed = try feed(
      """
      {"version":"https://jsonfeed.org/version/1","title":5,"items":[{"id":"1","title":["x"],"tags":[1,"b"]},"no"]}
      """)
    #expect(feed.title == nil)
    #expect(feed.entries.map(\.id) == ["1"])
    #expect(feed.entries.first?.categories == [FeedCategory(term: "b")])
    #expect(feed.faults == [.unreadableItem(index: 1)])
  }

  @Test(arguments: ["{\"a\": 1}", "{\"version\": \"1.0\"}", "{\"version\"", "{}"])
  func `other JSON is no feed`(text: String) throws {
    let error = #expect(throws: FeedError.self) { try feed(text) }
    guard case .notAJSONFeed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
