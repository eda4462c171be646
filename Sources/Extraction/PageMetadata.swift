import HTML
import NewsModel
import Patterns
import UTF8Text

/// What a page says about its article outside the article's text: JSON-LD, Open Graph and other `<meta>`, `<link>`,
/// `<title>`. Each fact keeps all its statements, the most trusted place first.
struct PageMetadata {
  let linkedData: LinkedData
  let openGraphTitle: String?
  /// The words of `<title>`.
  let pageTitle: String?
  let description: String?
  /// Names that the page or its address has for the site, as they may hang on titles.
  let siteNames: [String]
  /// What relative addresses on the page count from; nil where neither the page nor its giver says where it stood.
  let base: String?
  /// Statements of the outlet, the language and the addresses; the first of each kind is the chosen one.
  let facts: [StatedFact]
  private let meta: MetaElements

  init(_ document: HTMLDocument, address: String? = nil) {
    let meta = MetaElements(document)
    let pageTitle = document.elements(.title, in: document.root).first.map {
      document.textContent(of: $0).collapsingWhiteSpace()
    }
    openGraphTitle = meta.first(["og:title", "twitter:title", "dc.title"])
    let linkedData = LinkedData(document, titles: [openGraphTitle, pageTitle].compactMap(\.self))
    self.meta = meta
    self.linkedData = linkedData
    self.pageTitle = pageTitle
    description = meta.first(["og:description", "description"]) ?? linkedData.description
    let outlets = [
      (meta["og:site_name"], "meta og:site_name"), (linkedData.publisher, "JSON-LD publisher"),
      (meta["application-name"], "meta application-name"),
    ]
    let addresses = Self.addresses(document, meta, linkedData, base: address)
    let languages = Self.languages(document, meta, linkedData)
    facts = Self.facts(.outlet, outlets.map { ($0.map(Self.outletName), $1) }) + languages + addresses
    base = Self.base(document, address: addresses.first { $0.kind == .address }?.value ?? address)
    let label = [addresses.first { $0.kind == .address }?.value, address].compactMap(\.self).lazy.compactMap(
      Self.siteLabel
    ).first
    siteNames = outlets.compactMap(\.0) + [linkedData.siteName, label].compactMap(\.self)
  }

  /// The headline as each place has it, without names of the site.
  var titles: [String] {
    [linkedData.headline, openGraphTitle].compactMap(\.self).map {
      Headline.withoutSiteName($0, siteNames: siteNames, isPageTitle: false)
    }
  }

  /// What Open Graph says the page is: "article", "website", "video.other".
  var openGraphType: String? { meta["og:type"]?.folded() }

  /// Whether `<meta>` says that the text is for subscribers.
  var isLocked: Bool { ["locked", "premium", "paid"].contains(meta["article:content_tier"]?.folded() ?? "") }

  var url: String? { value(.address) }
  var language: String? { value(.language) }
  var outlet: String? { value(.outlet) }

  private func value(_ kind: StatedFact.Kind) -> String? { facts.first { $0.kind == kind }?.value }

  /// One kind's statements, the first of them chosen.
  private static func facts(_ kind: StatedFact.Kind, _ values: [(String?, String)]) -> [StatedFact] {
    let facts = values.compactMap { value, place -> StatedFact? in
      guard let value = value?.collapsingWhiteSpace(), !value.isEmpty else { return nil }
      return StatedFact(kind, value, place: place)
    }
    return facts.choosing(facts.prefix(1).map(\.value))
  }

  /// The address in `<base>`, else the page's own.
  private static func base(_ document: HTMLDocument, address: String?) -> String? {
    let own = address.flatMap { WebAddress.base($0, within: nil) }
    let stated = document.elements(.base, in: document.root).lazy.compactMap { document.attribute("href", of: $0) }
      .first
    return stated.flatMap { WebAddress.base($0, within: own) } ?? own
  }

  /// The page's addresses, absolute where the one it was found at is.
  private static func addresses(
    _ document: HTMLDocument, _ meta: MetaElements, _ linkedData: LinkedData, base: String?
  ) -> [StatedFact] {
    var canonical: String?
    var amp: String?
    for node in document.elements(.link, in: document.root) {
      guard let rel = document.attribute("rel", of: node)?.folded() else { continue }
      if rel == "canonical" { canonical = canonical ?? document.attribute("href", of: node) }
      if rel == "amphtml" { amp = amp ?? document.attribute("href", of: node) }
    }
    func absolute(_ address: String?) -> String? { address.flatMap { WebAddress.resolve($0, base: base) } }
    return facts(
      .address,
      [
        (absolute(canonical), "link canonical"), (absolute(meta["og:url"]), "meta og:url"),
        (absolute(linkedData.address), "JSON-LD url"),
      ])
      + facts(.amp, [(absolute(amp), "link amphtml")])
      + facts(.originalSource, [(absolute(meta["original-source"]), "meta original-source")])
      + facts(.syndicationSource, [(absolute(meta["syndication-source"]), "meta syndication-source")])
  }

  private static func languages(_ document: HTMLDocument, _ meta: MetaElements, _ linkedData: LinkedData)
    -> [StatedFact]
  {
    let root = document.elements(.html, in: document.root).first
    return facts(
      .language,
      [
        (root.flatMap { document.attribute("lang", of: $0) }, "html lang"), (linkedData.language, "JSON-LD inLanguage"),
        (meta["og:locale"].map { $0.replacingUnderscores() }, "meta og:locale"),
        (meta["content-language"], "meta content-language"),
      ])
  }

  /// A name as stated; of an address, as some sites give for one, the host.
  private static func outletName(_ stated: String) -> String {
    guard let host = hostName.firstMatch(in: stated.collapsingWhiteSpace())?["host"] else { return stated }
    return String(stated.collapsingWhiteSpace()[host])
  }

  private static let hostName = Pattern(
    literal: #"^(?:https?://)?(?:www\.)?(?<host>[\w-]+(?:\.[\w-]+)*\.\p{L}{2,})/*$"#, [.ignoresCase])

  /// The name in an address's host: "example" for `https://www.example.co.uk/news/1`.
  private static func siteLabel(_ address: String) -> String? {
    guard let start = address.utf8.firstRange(of: "://".utf8)?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    var labels = host.split(separator: ".")
    if labels.count > 1 { labels.removeLast() }
    if labels.count > 1, let last = labels.last, secondLevel.contains(String(last)) { labels.removeLast() }
    return labels.last.map(String.init)
  }

  /// Labels that stand between a country's and a site's.
  private static let secondLevel: Set<String> = [
    "ac", "co", "com", "edu", "go", "gob", "gov", "net", "ne", "or", "org",
  ]

  /// Names that `<meta>` gives as the author's, each with its place.
  var metaAuthors: [StatedFact] {
    var facts: [StatedFact] = []
    for key in Self.authorKeys {
      for value in meta.all(key) where !value.contains("://") && !value.hasPrefix("@") {
        facts += Byline.names(in: value).map { StatedFact(.author, $0, place: MetaElements.place(of: key)) }
      }
    }
    for number in ["1", "2"] {
      guard let label = meta["twitter:label" + number], let name = meta["twitter:data" + number],
        Self.writtenBy.contains(label.folded())
      else { continue }
      facts += Byline.names(in: name).map { StatedFact(.author, $0, place: "meta twitter:data" + number) }
    }
    return facts
  }

  /// When the page says it was first published, and when changed; each the most trusted place first.
  var published: [StatedDate] {
    stated(linkedData.published, "JSON-LD datePublished") + dates(Self.publishedKeys)
  }

  var updated: [StatedDate] {
    stated(linkedData.modified, "JSON-LD dateModified") + dates(Self.updatedKeys)
  }

  private func dates(_ keys: [String]) -> [StatedDate] {
    keys.flatMap { key in stated(meta[key], MetaElements.place(of: key)) }
  }

  private func stated(_ text: String?, _ place: String) -> [StatedDate] {
    guard let text, let date = Self.date(text) else { return [] }
    return [StatedDate(date: date, text: text, place: place)]
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
    "author", "article:author", "dc.creator", "dc:creator", "dcterms.creator", "og:author", "sailthru.author",
    "parsely-author", "byl", "article:author_name", "articleauthor", "cxenseparse:author", "itemprop author",
    "shareaholic:article_author_name",
  ]
  /// Labels that plug-ins put before an author's name.
  private static let writtenBy: Set<String> = [
    "written by", "by", "author", "verfasst von", "geschrieben von", "autor", "escrito por", "écrit par", "scritto da",
    "geschreven door", "napisane przez", "skrevet av", "skriven av", "escrito por", "autor:",
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

extension String {
  /// BCP 47 parts tags with hyphens where Open Graph's locales have underscores.
  fileprivate func replacingUnderscores() -> String { String(map { $0 == "_" ? "-" : $0 }) }
}
