/// Feeds: which entries does this feed hold, and what does it say of each?
///
/// The bytes of RSS, Atom, JSON Feed, a sitemap or an OPML list go in; a `Feed` or a `FeedList` comes out.
///
///     bytes ─ FeedDecoder ─▶ UTF-8 ─ MarkupReader ─▶ MarkupTree ─ FeedTreeReader ─▶ Feed
///                               │                        └─ SitemapReader, OPMLReader ─▶ Feed, FeedList
///                               └─ JSONFeedReader ─▶ Feed
///
/// Feeds are often ill-formed, and XML parsers give up where a reader must go on: at a stray ampersand, an HTML
/// entity, a byte before the prolog, a file cut short. So the markup is read by a small reader of our own, which names
/// each fault and loses nothing around it. It knows no document type: no entity that a file declares is expanded,
/// nothing outside of it is fetched. What a value means goes by the namespace of its element, whatever its prefix.
///
/// Not for: fetching, cleaning the HTML of entries, podcasts' own settings.
import UTF8Text

/// Reads feeds and lists of feeds.
package struct FeedReader: Sendable {
  private let limits: FeedLimits

  package init(limits: FeedLimits = FeedLimits()) { self.limits = limits }

  /// Reads a feed, or a list of feeds or sitemaps.
  ///
  /// - Parameters:
  ///   - url: where the bytes came from; relative addresses are resolved against it.
  ///   - charset: the encoding that the server named, if any; it outranks what the file declares.
  /// - Throws: `FeedError` when the bytes are no feed or break a limit. What is merely ill-formed is read as far as it
  ///   goes, and stands in `faults`.
  /// - Complexity: O(n) for n bytes.
  package func read(_ bytes: [UInt8], url: String? = nil, charset: String? = nil) throws(FeedError) -> FeedFile {
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes, size: bytes.count) }
    var faults = FaultList()
    let text = FeedDecoder.decode(bytes, charset: charset, faults: &faults)
    let start = text.drop(while: \.isASCIISpace)
    guard !start.isEmpty else { throw .empty }
    if start.first == UInt8(ascii: "{") {
      guard start.count <= limits.jsonBytes else { throw .tooLarge(limit: limits.jsonBytes, size: start.count) }
      return .feed(try JSONFeedReader(limits: limits, url: url, faults: faults).read(start))
    }
    let tree = try MarkupReader.read(text, limits: limits, faults: &faults)
    return try read(tree, url: url, faults: faults)
  }

  private func read(_ tree: MarkupTree, url: String?, faults: FaultList) throws(FeedError) -> FeedFile {
    for root in tree.children(of: .root) {
      switch tree.localName(of: root) {
      case "rss", "rdf", "feed", "channel", "entry":
        var reader = FeedTreeReader(tree: tree, limits: limits, url: url)
        return .feed(try reader.read(root, faults: faults))
      case "urlset":
        return .feed(try SitemapReader(tree: tree, limits: limits, url: url).feed(root, faults: faults))
      case "sitemapindex":
        return .list(try SitemapReader(tree: tree, limits: limits, url: url).index(root, faults: faults))
      case "opml", "outlinedocument":
        return .list(try OPMLReader(tree: tree, limits: limits, url: url).read(root, faults: faults))
      default: continue
      }
    }
    throw .notAFeed(root: tree.children(of: .root).map { tree.name(of: $0) }.first { !$0.isEmpty })
  }
}

/// What a feed's address may hold.
package enum FeedFile: Sendable, Equatable {
  case feed(Feed)
  /// An OPML list of subscriptions or a sitemap index.
  case list(FeedList)
}

/// What a feed may hold at most. All chosen on 2026-11-22.
package struct FeedLimits: Sendable {
  /// Bytes of input.
  package var bytes = 32 << 20
  /// Bytes of a JSON Feed, whose values take some fifty times their bytes while they are read.
  package var jsonBytes = 8 << 20
  /// Elements inside each other.
  package var depth = 256
  /// Elements, texts and attributes together; bounds the memory.
  package var nodes = 2_000_000
  /// Entries of a feed or items of a list; sitemaps may have 50,000.
  package var entries = 100_000

  package init() {}
}

/// Why a feed is not read. Offsets count bytes of the feed's text as UTF-8.
package enum FeedError: Error, Hashable, Sendable {
  /// Nothing but white space.
  case empty
  /// The outermost element belongs to no feed; nil where there is none.
  case notAFeed(root: String?)
  /// JSON that does not parse, or is no JSON Feed; the reason is a sentence part.
  case notAJSONFeed(reason: String)
  case tooLarge(limit: Int, size: Int)
  case tooDeep(limit: Int, offset: Int)
  case tooManyNodes(limit: Int, offset: Int)
  case tooManyEntries(limit: Int)
}

extension FeedError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "it is empty; fetch the feed again"
    case .notAFeed(let root?): "its outermost element is <\(root)>, which is no feed's; give the address of the feed"
    case .notAFeed(nil): "it has no element; give the address of the feed"
    case .notAJSONFeed(let reason): "it is no JSON Feed: \(reason)"
    case .tooLarge(let limit, let size): "it has \(size) bytes, more than \(limit), the most that is read"
    case .tooDeep(let limit, let offset): "its elements are nested deeper than \(limit), at byte \(offset)"
    case .tooManyNodes(let limit, let offset):
      "it has more than \(limit) elements, texts and attributes, at byte \(offset)"
    case .tooManyEntries(let limit): "it has more than \(limit) entries"
    }
  }
}
