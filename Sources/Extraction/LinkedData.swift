import HTML
import UTF8Text

/// What a page's JSON-LD says of its article (schema.org's `Article` and its kinds).
struct LinkedData {
  private(set) var headline: String?
  /// Names of authors that are people, or that are not said to be anything else.
  private(set) var authors: [String] = []
  /// Names of authors that are organizations.
  private(set) var organizations: [String] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var publisher: String?
  private(set) var siteName: String?
  private(set) var description: String?
  private(set) var body: String?
  private(set) var language: String?
  private(set) var address: String?
  /// The entries of a live blog.
  private(set) var updates: [LiveUpdate] = []
  /// The types of the article, such as `LiveBlogPosting`.
  private(set) var types: [String] = []
  /// The types of all that is described, in page order, each once.
  private(set) var pageTypes: [String] = []
  /// Whether the article is said to be for subscribers only; nil where nothing is said.
  private(set) var isForSubscribers: Bool?

  /// Objects of a page that are looked at; bounds the time a hostile page takes (2026-11-21).
  private static let objectLimit = 5_000

  /// Authors that are read of one article.
  private static let nameLimit = 50

  /// - Parameter titles: the page's titles, to know its article by where JSON-LD describes many.
  init(_ document: HTMLDocument, titles: [String] = []) {
    let scripts = document.elements(.script, in: document.root).filter {
      document.attribute("type", of: $0)?.folded().hasPrefix("application/ld+json") == true
    }
    let objects = Self.objects(
      in: scripts.flatMap { script in
        document.children(of: script).compactMap { JSONValue(tolerant: document.bytes(of: $0)) }
      })
    let byName = Dictionary(
      objects.compactMap { object in object["@id"]?.text.flatMap { object["name"] == nil ? nil : ($0, object) } },
      uniquingKeysWith: { first, _ in first })
    let articles = objects.filter { Self.isArticle($0) && ($0["headline"] ?? $0["articleBody"]) != nil }
    let keys = titles.map(Headline.key)
    let own = articles.first { article in
      article["headline"]?.elements.first?.text.map { headline in keys.contains { $0.hasPrefix(Headline.key(headline)) }
      } ?? false
    }
    if let article = own ?? articles.first { read(article, references: byName) }
    for page in objects where Self.types(of: page).contains(where: { $0.hasSuffix("Page") }) {
      published = published ?? page["datePublished"]?.text
      modified = modified ?? page["dateModified"]?.text
      address = address ?? page["url"]?.text
      if authors.isEmpty, organizations.isEmpty { readAuthors(page, references: byName) }
    }
    pageTypes = Array(objects.flatMap(Self.types).unique().prefix(Self.nameLimit))
    siteName = objects.first { Self.types(of: $0).contains("WebSite") }?["name"]?.text.map(Self.plain)
  }

  /// The authors' names: an entry of one name as it is, one that reads like a byline split.
  var names: [String] {
    authors.flatMap { author in
      author.wordCount <= 3 && !author.contains(",") && !author.hasSuffix(")") ? [author] : Byline.names(in: author)
    }
  }

  /// The names of a member that holds people or organizations, by value or reference.
  private static func agents(
    _ name: String, of object: JSONValue, references: [String: JSONValue]
  ) -> [(name: String, isOrganization: Bool)] {
    (object[name]?.elements ?? []).prefix(nameLimit).flatMap { value in
      let target = value["@id"]?.text.flatMap { references[$0] } ?? value
      let names =
        (value["name"] ?? target["name"])?.elements.compactMap(\.text)
        ?? (value["@id"] == nil ? [value.text].compactMap(\.self) : [])
      let isOrganization = types(of: value).contains { $0.hasSuffix("Organization") }
      return names.prefix(nameLimit).map { (plain($0), isOrganization) }
    }
  }

  private mutating func readAuthors(_ object: JSONValue, references: [String: JSONValue]) {
    let agents = Self.agents(object["author"] == nil ? "creator" : "author", of: object, references: references)
    authors = agents.filter { !$0.isOrganization }.map(\.name)
    organizations = agents.filter(\.isOrganization).map(\.name)
  }

  private mutating func read(_ article: JSONValue, references: [String: JSONValue]) {
    headline = (article["headline"] ?? article["name"])?.elements.first?.text.map(Self.plain)
    readAuthors(article, references: references)
    published = article["datePublished"]?.text ?? article["dateCreated"]?.text
    modified = article["dateModified"]?.text
    publisher = Self.agents("publisher", of: article, references: references).first?.name
    address = article["url"]?.text ?? article["mainEntityOfPage"]?.text ?? article["mainEntityOfPage"]?["@id"]?.text
    types = Self.types(of: article)
    isForSubscribers = article["isAccessibleForFree"].flatMap(Self.isFalse)
    description = article["description"]?.text.map(Self.plain)
    body = article["articleBody"]?.text
    language = article["inLanguage"]?.text
    updates = LiveUpdate.updates(of: article)
  }

  private static func isArticle(_ object: JSONValue) -> Bool {
    types(of: object).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
    }
  }

  private static func types(of object: JSONValue) -> [String] { object["@type"]?.elements.compactMap(\.text) ?? [] }

  /// Whether a value says no, as literal, word or address; nil where it says nothing of the kind.
  private static func isFalse(_ value: JSONValue) -> Bool? {
    switch value {
    case .literal(let word), .string(let word):
      let word = word.folded()
      if word == "false" || word.hasSuffix("/false") { return true }
      return word == "true" || word.hasSuffix("/true") ? false : nil
    default: return nil
    }
  }

  /// All objects, outer ones before what they hold.
  private static func objects(in values: [JSONValue]) -> [JSONValue] {
    var queue = values
    var objects: [JSONValue] = []
    var index = 0
    while index < queue.count, queue.count < objectLimit {
      let value = queue[index]
      index += 1
      switch value {
      case .array(let values): queue += values
      case .object(let members):
        objects.append(value)
        queue += members.map(\.value)
      default: break
      }
    }
    return objects
  }

  /// Without markup: sites put entities and tags in their JSON.
  static func plain(_ text: String) -> String {
    let plain = text.collapsingWhiteSpace()
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return plain }
    do throws(HTMLError) {
      let document = try HTMLDocument(parsing: Array(text.utf8))
      return document.textContent(of: document.root).collapsingWhiteSpace()
    } catch {
      return plain
    }
  }
}
