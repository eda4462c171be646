import HTML
import NewsModel
import UTF8Text

/// What a page says about its article outside the article's text: JSON-LD, Open Graph and other `<meta>`, microdata,
/// `<time>`, `<title>`.
struct PageMetadata {
  let linkedData: LinkedData
  let siteName: String?
  let openGraphTitle: String?
  /// The words of `<title>`.
  let pageTitle: String?
  let description: String?
  let url: String?
  let language: String?
  let outlet: String?
  private let meta: [String: String]

  init(_ document: HTMLDocument) {
    let meta = Self.meta(document)
    let linkedData = LinkedData(document)
    self.meta = meta
    self.linkedData = linkedData
    siteName = meta["og:site_name"] ?? linkedData.publisher ?? linkedData.siteName ?? meta["application-name"]
    outlet = meta["og:site_name"] ?? linkedData.publisher ?? meta["application-name"]
    openGraphTitle = meta["og:title"] ?? meta["twitter:title"] ?? meta["dc.title"]
    pageTitle = document.elements(.title, in: document.root).first.map {
      document.textContent(of: $0).collapsingWhiteSpace()
    }
    description = meta["og:description"] ?? meta["description"] ?? linkedData.description
    let canonical = document.elements(.link, in: document.root).first {
      document.attribute("rel", of: $0) == "canonical"
    }
    url = canonical.flatMap { document.attribute("href", of: $0) } ?? meta["og:url"]
    let root = document.elements(.html, in: document.root).first
    language =
      root.flatMap { document.attribute("lang", of: $0) }.flatMap { $0.isBlank ? nil : $0 } ?? linkedData.language
  }

  /// Names and properties in lower case; the first value of each counts.
  private static func meta(_ document: HTMLDocument) -> [String: String] {
    var meta: [String: String] = [:]
    for node in document.elements(.meta, in: document.root) {
      guard let content = document.attribute("content", of: node)?.collapsingWhiteSpace(), !content.isEmpty else {
        continue
      }
      for name in [document.attribute("property", of: node), document.attribute("name", of: node)] {
        guard let key = name?.folded(), meta[key] == nil else { continue }
        meta[key] = content
      }
      if let property = document.attribute("itemprop", of: node)?.folded(), meta["itemprop " + property] == nil {
        meta["itemprop " + property] = content
      }
    }
    return meta
  }

  /// The author tags, split into names.
  var metaAuthors: [String] {
    for key in Self.authorKeys {
      guard let value = meta[key], !value.contains("://"), !value.hasPrefix("@") else { continue }
      let names = Byline.names(in: value)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// When the page says it was first published; the first of these sources that holds a date.
  var published: StatedDate? {
    stated(linkedData.published, "JSON-LD datePublished") ?? firstDate(Self.publishedKeys)
  }

  var updated: StatedDate? {
    stated(linkedData.modified, "JSON-LD dateModified") ?? firstDate(Self.updatedKeys)
  }

  private func firstDate(_ keys: [String]) -> StatedDate? {
    for key in keys {
      let place = key.hasPrefix("itemprop ") ? key : "meta " + key
      if let date = stated(meta[key], place) { return date }
    }
    return nil
  }

  private func stated(_ text: String?, _ place: String) -> StatedDate? {
    guard let text, let date = Self.date(text) else { return nil }
    return StatedDate(date: date, text: text, place: place)
  }

  /// A metadata value's day: ISO 8601, or a date in words.
  static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso8601: text), date.isComplete { return date }
    if text.utf8.count >= 8, text.utf8.prefix(8).allSatisfy(\.isASCIIDigit) {
      let digits = Array(text)
      let parts = [digits[0..<4], digits[4..<6], digits[6..<8]].compactMap { Int(String($0)) }
      let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
      return date.isReal && parts[0] > 1900 && parts[0] < 2100 ? date : nil
    }
    return DateReader.firstDate(in: text)?.date
  }

  private static let authorKeys = [
    "author", "article:author", "dc.creator", "dcterms.creator", "og:author", "sailthru.author", "parsely-author",
    "byl", "article:author_name", "articleauthor", "cxenseparse:author", "itemprop author",
  ]
  private static let publishedKeys = [
    "article:published_time", "og:article:published_time", "datepublished", "itemprop datepublished", "published_time",
    "article:published", "publish-date", "publication_date", "publishdate", "pubdate", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "date", "parsely-pub-date",
    "sailthru.date", "article.published", "itemprop datecreated", "cxenseparse:recs:publishtime", "displaydate",
    "ptime", "release_date", "article:created", "created", "originalpublicationdate", "citation_publication_date",
    "citation_date", "og:pubdate", "last-modified",
  ]
  private static let updatedKeys = [
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "itemprop datemodified",
    "dc.date.modified", "dcterms.modified", "last-modified",
  ]
}
