import Feeds

/// Reads a feed's text, as tests do most.
func feed(_ text: String, url: String? = nil) throws -> Feed { try feed(bytes: Array(text.utf8), url: url) }

func feed(bytes: [UInt8], url: String? = nil, charset: String? = nil) throws -> Feed {
  switch try FeedReader().read(bytes, url: url, charset: charset) {
  case .feed(let feed): return feed
  case .list: throw NotAFeed()
  }
}

func list(_ text: String, url: String? = nil) throws -> FeedList {
  switch try FeedReader().read(Array(text.utf8), url: url) {
  case .list(let list): return list
  case .feed: throw NotAFeed()
  }
}

/// The entry of a feed of one.
func rssEntry(_ item: String, declaring namespaces: String = "", url: String? = nil) throws -> FeedEntry {
  let text = "<rss version=\"2.0\" \(namespaces)><channel><item>\(item)</item></channel></rss>"
  return try feed(text, url: url).entries.first ?? FeedEntry()
}

func atomEntry(_ content: String, attributes: String = "", url: String? = nil) throws -> FeedEntry {
  let text = "<feed xmlns=\"http://www.w3.org/2005/Atom\" \(attributes)><entry>\(content)</entry></feed>"
  return try feed(text, url: url).entries.first ?? FeedEntry()
}

/// The file held the other of a feed and a list.
struct NotAFeed: Error {}
