import HTML
import UTF8Text

/// A page's `<meta>` elements by name, property or itemprop, in lower case.
struct MetaElements {
  private var values: [String: [String]] = [:]

  /// Values that are kept of one name; bounds what a hostile page makes of it (2026-11-22).
  private static let limit = 20

  init(_ document: HTMLDocument) {
    for node in document.elements(.meta, in: document.root) {
      guard let content = document.attribute("content", of: node)?.collapsingWhiteSpace(), !content.isEmpty else {
        continue
      }
      for name in [
        document.attribute("property", of: node), document.attribute("name", of: node),
        document.attribute("http-equiv", of: node),
      ] {
        if let name { add(content, name.folded()) }
      }
      if let property = document.attribute("itemprop", of: node) { add(content, "itemprop " + property.folded()) }
    }
  }

  private mutating func add(_ content: String, _ key: String) {
    guard values[key, default: []].count < Self.limit else { return }
    values[key, default: []].append(content)
  }

  /// The first value of a name.
  subscript(key: String) -> String? { values[key]?.first }

  /// All values of a name, in page order.
  func all(_ key: String) -> [String] { values[key] ?? [] }

  /// The first value of the first name that has any.
  func first(_ keys: [String]) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }

  /// How a place is called in evidence: "meta og:title", "itemprop datepublished".
  static func place(of key: String) -> String { key.hasPrefix("itemprop ") ? key : "meta " + key }
}
