import NewsModel

/// A feed as JSON Feed 1.1 (jsonfeed.org).
struct JSONFeedRow: Encodable {
  static let mediaType = "application/feed+json"

  let version = "https://jsonfeed.org/version/1.1"
  let title: String
  let homePage: String
  let feed: String
  let items: [Item]

  struct Item: Encodable {
    let id: String
    let url: String
    let title: String
    let text: String
    let date: String

    private enum CodingKeys: String, CodingKey {
      case id, url, title, text = "content_text", date = "date_published"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case version, title, homePage = "home_page_url", feed = "feed_url", items
  }

  /// - Parameter root: of this server, as the reader calls it.
  init(_ feed: FeedPaper, root: String) {
    title = feed.title
    homePage = root + feed.page
    self.feed = root + feed.path + ".json" + feed.field
    items = feed.entries.map {
      Item(id: $0.id, url: root + $0.path, title: $0.title, text: $0.text, date: $0.day.feedTime)
    }
  }
}
