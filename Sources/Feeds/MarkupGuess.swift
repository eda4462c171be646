import HTML
import UTF8Text

/// Tells HTML from text where a feed does not.
enum MarkupGuess {
  /// Whether a text holds an end tag or an empty element of HTML, or a reference to a character.
  ///
  /// "2 < 3", "AT&T" and a start tag alone make no HTML. Cost: O(n).
  static func isHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: "<"): isTag(bytes[(index + 1)...])
      case UInt8(ascii: "&"): isReference(bytes[(index + 1)...])
      default: false
      }
    }
  }

  /// Whether what should be plain words starts with a tag of HTML and holds an end tag too.
  static func isEscapedTwice(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "<") else { return false }
    let bytes = Array(text.utf8)
    guard tagName(bytes.dropFirst()).flatMap(HTMLTag.init(rawValue:)) != nil else { return false }
    return bytes.indices.contains { bytes[$0] == UInt8(ascii: "<") && isTag(bytes[($0 + 1)...]) }
  }

  private static let emptyElements: Set<String> = ["br", "hr", "img"]

  private static func isTag(_ rest: ArraySlice<UInt8>) -> Bool {
    let isEnd = rest.first == UInt8(ascii: "/")
    guard let name = tagName(isEnd ? rest.dropFirst() : rest) else { return false }
    return isEnd ? HTMLTag(rawValue: name) != nil : emptyElements.contains(name)
  }

  /// The longest name of an element of HTML has ten letters.
  private static func tagName(_ rest: ArraySlice<UInt8>) -> String? {
    let name = rest.prefix(11).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    return name.isEmpty ? nil : String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
  }

  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let head = rest.prefix(10)
    guard let end = head.firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = String(decoding: head[..<end], as: UTF8.self)
    return CharacterReference.scalar(ofNumber: name) != nil || NamedCharacter.scalar(named: name) != nil
  }
}
