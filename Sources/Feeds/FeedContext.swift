import NewsModel
import UTF8Text

/// What the elements around an element say of it: the base of relative addresses and the language.
struct FeedContext {
  var base: String?
  /// The base is the file's own, by `xml:base`.
  var hasStatedBase = false
  var language: String?

  /// The context inside an element.
  func entering(_ node: MarkupTree.Node, of tree: MarkupTree) -> FeedContext {
    var context = self
    for attribute in tree.attributes(of: node) {
      if attribute.name.isLowercase("xml:base") {
        context.base = WebAddress.base(attribute.value, within: base)
        context.hasStatedBase = true
      } else if attribute.name.isLowercase("xml:lang") {
        context.language = Self.language(attribute.value)
      }
    }
    return context
  }

  /// A language's tag with hyphens; nil for an empty one, which takes back the one around it.
  static func language(_ text: String) -> String? {
    text.trimmed.map { String($0.map { $0 == "_" ? "-" : $0 }) }
  }

  func resolve(_ reference: String?) -> String? { reference.flatMap { WebAddress.resolve($0, base: base) } }
}

/// A value of which the best statement wins, and of equal ones the first.
struct Ranked<Value> {
  private(set) var value: Value?
  private var rank = Int.min

  init() {}

  mutating func offer(_ value: Value?, rank: Int) {
    guard let value, rank > self.rank else { return }
    (self.value, self.rank) = (value, rank)
  }

  /// As `offer`, but the last of equal ones wins.
  mutating func offerAgain(_ value: Value?, rank: Int) {
    if rank == self.rank, let value { self.value = value } else { offer(value, rank: rank) }
  }

  func isOffered(at rank: Int) -> Bool { self.rank >= rank }
}

/// How far an element is to be trusted for a fact that several kinds of elements state.
enum StatementRank {
  /// The format's own element.
  static let own = 3
  static let dublinCore = 2
  /// A podcast's or a picture's.
  static let extra = 1
  /// A last resort.
  static let fallback = 0
}
