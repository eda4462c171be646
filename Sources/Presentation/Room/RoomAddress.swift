/// Where the pages of the reading room are.
///
/// What makes them last: an article has the number under which the archive received it, an outlet or source that of its
/// name, and neither is ever given another one. A story has the number of its first article; a number of any other article
/// leads there, so that an address stays good when stories are joined, parted or traced anew.
package enum RoomAddress {
  package static let latest = "/"
  package static let search = "/search"
  package static let about = "/about"

  package static func story(_ number: Int) -> String { "/story/\(number)" }
  /// All the evidence of a story, below which each piece has an address by its name.
  package static func evidence(_ story: Int) -> String { "/story/\(story)/evidence" }
  package static func article(_ number: Int) -> String { "/article/\(number)" }
  package static func outlet(_ number: Int) -> String { "/outlet/\(number)" }
  package static func source(_ number: Int) -> String { "/source/\(number)" }
  package static func comparison(_ left: Int, _ right: Int) -> String { "/compare/\(left)/\(right)" }
}

/// The numbers under which what a page speaks of has pages of its own.
package struct RoomNumbers: Sendable {
  package var articles: [String: Int]
  package var names: [String: Int]

  /// - Parameters:
  ///   - articles: by the articles' names.
  ///   - names: of outlets, sources and origins.
  package init(articles: [String: Int] = [:], names: [String: Int] = [:]) {
    self.articles = articles
    self.names = names
  }

  /// A name as a link to what it has said, or plain where it has no page.
  func source(_ name: String) -> HTMLText {
    guard let number = names[name] else { return "\(name.shortened())" }
    return "<a href=\"\(RoomAddress.source(number))\" dir=\"auto\">\(name.shortened())</a>"
  }

  /// A name as a link to the outlet's page, or plain where it has none.
  func outlet(_ name: String) -> HTMLText {
    guard let number = names[name] else { return "\(name.shortened())" }
    return "<a href=\"\(RoomAddress.outlet(number))\" dir=\"auto\">\(name.shortened())</a>"
  }
}
