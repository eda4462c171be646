import HTML
import UTF8Text

/// What a page's JSON-LD says of its article (schema.org's `Article` and its kinds).
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var publisher: String?
  private(set) var siteName: String?
  private(set) var description: String?
  private(set) var body: String?
  private(set) var language: String?

  /// Objects of a page that are looked at; bounds the time a hostile page takes (2026-11-21).
  private static let objectLimit = 5_000

  /// Authors that are read of one article.
  private static let nameLimit = 50

  init(_ document: HTMLDocument) {
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
    if let article = articles.first { read(article, references: byName) }
    for page in objects where Self.types(of: page).contains(where: { $0.hasSuffix("Page") }) {
      published = published ?? page["datePublished"]?.text
      modified = modified ?? page["dateModified"]?.text
    }
    siteName = objects.first { Self.types(of: $0).contains("WebSite") }?["name"]?.text.map(Self.plain)
  }

  /// The authors' names: an entry of one name as it is, one that reads like a byline split.
  var names: [String] {
    authors.flatMap { author in author.wordCount <= 3 && !author.contains(",") ? [author] : Byline.names(in: author) }
  }

  private mutating func read(_ article: JSONValue, references: [String: JSONValue]) {
    func names(_ name: String) -> [String] {
      (article[name]?.elements ?? []).prefix(Self.nameLimit).compactMap { value in
        let target = value["@id"]?.text.flatMap { references[$0] } ?? value
        return (value["name"] ?? target["name"])?.elements.first?.text ?? (value["@id"] == nil ? value.text : nil)
      }
    }
    headline = (article["headline"] ?? article["name"])?.elements.first?.text.map(Self.plain)
    authors = (names("author") + (article["author"] == nil ? names("creator") : [])).map(Self.plain)
    published = article["datePublished"]?.text ?? article["dateCreated"]?.text
    modified = article["dateModified"]?.text
    publisher = names("publisher").first.map(Self.plain)
    description = article["description"]?.text.map(Self.plain)
    body = article["articleBody"]?.text
    language = article["inLanguage"]?.text
  }

  private static func isArticle(_ object: JSONValue) -> Bool {
    types(of: object).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
    }
  }

  private static func types(of object: JSONValue) -> [String] { object["@type"]?.elements.compactMap(\.text) ?? [] }

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
