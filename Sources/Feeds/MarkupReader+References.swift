import HTML
import UTF8Text

extension MarkupReader {
  /// Appends bytes to the tree's text, with each reference as the character that it stands for.
  ///
  /// What is no reference stays as it is written, and so does one to an entity that nobody knows.
  /// - Complexity: O(n).
  mutating func appendResolved(_ range: Range<Int>) {
    var start = range.lowerBound
    while let mark = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      tree.text += bytes[start..<mark]
      if let (character, end) = reference(at: mark, within: range.upperBound) {
        tree.text += String(character).utf8
        start = end
      } else {
        tree.text.append(UInt8(ascii: "&"))
        start = mark + 1
      }
    }
    tree.text += bytes[start..<range.upperBound]
  }

  /// The longest name of an entity, in bytes: HTML 4's longest has 8 (2026-11-22).
  private static let nameLimit = 32

  private mutating func reference(at mark: Int, within end: Int) -> (Unicode.Scalar, end: Int)? {
    let head = bytes[(mark + 1)..<min(end, mark + 1 + Self.nameLimit)]
    guard let semicolon = head.firstIndex(of: UInt8(ascii: ";")), semicolon > mark + 1,
      head[..<semicolon].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#") })
    else {
      faults.add(.strayAmpersand(offset: mark))
      return nil
    }
    let name = String(decoding: head[..<semicolon], as: UTF8.self)
    if let scalar = Self.predefined[name] ?? CharacterReference.scalar(ofNumber: name) {
      return (scalar, semicolon + 1)
    }
    faults.add(.undefinedEntity(name: name, offset: mark))
    return NamedCharacter.scalar(named: name).map { ($0, semicolon + 1) }
  }

  private static let predefined: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]
}

/// Numbers that stand for characters: `#233`, `#xE9`.
enum CharacterReference {
  /// Nil for anything but a number. Numbers from 128 to 159 are meant as windows-1252's, and those of no character are
  /// U+FFFD (HTML Standard, section 13.2.5.84).
  static func scalar(ofNumber text: String) -> Unicode.Scalar? {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? digits.dropFirst() : digits
    guard let first = number.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else { return nil }
    guard number.utf8.allSatisfy({ $0.isASCIIDigit || isHexadecimal && $0.isASCIILetter }) else { return nil }
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10) else {
      return number.utf8.allSatisfy(\.isASCIIDigit) ? "\u{FFFD}" : nil
    }
    if (128..<160).contains(value) { return windows1252[Int(value) - 128] }
    if value < 32, ![9, 10, 13].contains(value) { return "\u{FFFD}" }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// What windows-1252 has from 128 to 159.
  static let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
