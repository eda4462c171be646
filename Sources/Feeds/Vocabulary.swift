/// What an element's namespace says of its meaning.
enum Vocabulary: UInt8, Sendable {
  /// No namespace, RSS's own ones, and those of sitemaps.
  case core
  case atom
  case atom03
  case dublinCore
  case content
  case media
  case itunes
  case feedBurner
  case rdf
  case xhtml
  case xml
  case news
  case image
  case other

  /// By the namespace's name. Case and a last slash or number sign count for nothing, since feeds get them wrong.
  init(namespace: String) {
    var name = namespace.lowercased()[...]
    while let last = name.last, last == "/" || last == "#" || last == " " { name = name.dropLast() }
    if let scheme = name.firstRange(of: "://") { name = name[scheme.upperBound...] }
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    self = Self.byNamespace[String(name)] ?? .other
  }

  /// By a prefix that no namespace was declared for.
  init?(undeclaredPrefix prefix: String) {
    guard let vocabulary = Self.byPrefix[prefix.lowercased()] else { return nil }
    self = vocabulary
  }

  private static let byNamespace: [String: Vocabulary] = [
    "": .core,
    "purl.org/rss/1.0": .core,
    "my.netscape.com/rdf/simple/0.9": .core,
    "channel.netscape.com/rdf/simple/0.9": .core,
    "my.netscape.com/publish/formats/rss-0.91.dtd": .core,
    "backend.userland.com/rss": .core,
    "backend.userland.com/rss2": .core,
    "backend.userland.com/rss091": .core,
    "backend.userland.com/rss092": .core,
    "blogs.law.harvard.edu/tech/rss": .core,
    "cyber.law.harvard.edu/rss/rss.html": .core,
    "sitemaps.org/schemas/sitemap/0.9": .core,
    "google.com/schemas/sitemap/0.84": .core,
    "google.com/schemas/sitemap/0.9": .core,
    "w3.org/2005/atom": .atom,
    "purl.org/atom/ns": .atom03,
    "purl.org/atom": .atom03,
    "example.com/newformat": .atom03,
    "example.com/necho": .atom03,
    "purl.org/echo": .atom03,
    "uri/of/echo/namespace#": .atom03,
    "purl.org/pie": .atom03,
    "intertwingly.net/blog/2003/echo": .atom03,
    "purl.org/dc/elements/1.1": .dublinCore,
    "purl.org/dc/elements/1.0": .dublinCore,
    "purl.org/dc/terms": .dublinCore,
    "purl.org/rss/1.0/modules/content": .content,
    "search.yahoo.com/mrss": .media,
    "itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "example.com/dtds/podcast-1.0.dtd": .itunes,
    "rssnamespace.org/feedburner/ext/1.0": .feedBurner,
    "w3.org/1999/02/22-rdf-syntax-ns": .rdf,
    "w3.org/1999/xhtml": .xhtml,
    "w3.org/xml/1998/namespace": .xml,
    "google.com/schemas/sitemap-news/0.9": .news,
    "google.com/schemas/sitemap-image/1.1": .image,
  ]

  private static let byPrefix: [String: Vocabulary] = [
    "rss": .core, "atom": .atom, "atom10": .atom, "a10": .atom, "dc": .dublinCore, "dcterms": .dublinCore,
    "content": .content, "media": .media, "itunes": .itunes, "feedburner": .feedBurner, "rdf": .rdf, "xhtml": .xhtml,
    "xml": .xml, "news": .news, "image": .image,
  ]
}
