/// What is ill-formed in a feed that was read all the same. Offsets count bytes of its text as UTF-8.
package enum FeedFault: Sendable, Hashable {
  /// The declared encoding cannot be the one of the bytes.
  case wrongEncoding(declared: String, used: String)
  /// Byte sequences without meaning in the encoding, now U+FFFD.
  case malformedBytes(count: Int)
  /// Something stands before the first tag.
  case textBeforeMarkup(offset: Int)
  case strayAmpersand(offset: Int)
  /// Read as HTML's character of that name, or left as it stands when there is none.
  case undefinedEntity(name: String, offset: Int)
  /// The file declares entities; they are never expanded.
  case entityDeclarations(offset: Int)
  /// An end tag that ends no open element.
  case strayEndTag(name: String, offset: Int)
  /// An element that ends without an end tag, where another one around it ends.
  case unclosedElement(name: String, offset: Int)
  case malformedTag(offset: Int)
  /// A prefix without a namespace; read as the one it usually stands for.
  case undeclaredPrefix(String, offset: Int)
  /// The file ends inside a tag, a comment or an element.
  case truncated(offset: Int)
  /// An item of a JSON Feed is no entry; counted from 0.
  case unreadableItem(index: Int)
}

/// Collects faults, the first ones only, so that a broken file costs no more than a whole one.
struct FaultList {
  /// Enough to see what ails a feed (2026-11-22).
  static let limit = 64

  private(set) var faults: [FeedFault] = []

  mutating func add(_ fault: @autoclosure () -> FeedFault) {
    if faults.count < Self.limit { faults.append(fault()) }
  }
}

extension FeedFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .wrongEncoding(let declared, let used): "it declares the encoding \(declared) and is read as \(used)"
    case .malformedBytes(let count): "\(count) byte sequences have no meaning in its encoding"
    case .textBeforeMarkup(let offset): "text stands before the first tag, at byte \(offset)"
    case .strayAmpersand(let offset): "an ampersand is not escaped, at byte \(offset)"
    case .undefinedEntity(let name, let offset): "the entity \(name) is not defined, at byte \(offset)"
    case .entityDeclarations(let offset): "it declares entities, which are not expanded, at byte \(offset)"
    case .strayEndTag(let name, let offset): "</\(name)> ends nothing, at byte \(offset)"
    case .unclosedElement(let name, let offset): "<\(name)> is never ended, at byte \(offset)"
    case .malformedTag(let offset): "a tag is malformed, at byte \(offset)"
    case .undeclaredPrefix(let prefix, let offset): "the prefix \(prefix) is not declared, at byte \(offset)"
    case .truncated(let offset): "the file ends too early, at byte \(offset)"
    case .unreadableItem(let index): "item \(index) is no entry"
    }
  }
}
