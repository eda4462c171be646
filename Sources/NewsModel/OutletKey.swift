import UTF8Text

/// How names of outlets are compared. All functions take and give whole strings, so that they are compiled for them:
/// a text asks for a key at most of its capitalized words. Cost: O(n).
enum OutletKey {
  /// A name without full stops, surplus white space and a leading "The".
  static func bare(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 where byte != UInt8(ascii: ".") {
      guard byte.isASCIISpace else {
        bytes.append(byte)
        continue
      }
      if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    let words = String(decoding: bytes, as: UTF8.self)
    let collapsed = isASCII(words) ? words : words.collapsingWhiteSpace()
    return hasArticle(collapsed) ? String(decoding: collapsed.utf8.dropFirst(4), as: UTF8.self) : collapsed
  }

  /// A bare name without a note in brackets and a possessive ending.
  static func stripped(_ name: String) -> String {
    var words = name
    if words.utf8.last == UInt8(ascii: ")"), let note = words.lastIndex(of: "("), note != words.startIndex {
      words = words[..<note].collapsingWhiteSpace()
    }
    return folded(String(words.suffix(2))) == "'s" ? String(words.dropLast(2)) : words
  }

  /// A name without case, unless it is an acronym.
  static func fold(_ words: String) -> String { isAcronym(words) ? words : folded(words) }

  /// As `folded()`, without its cost where the text is ASCII.
  static func folded(_ words: String) -> String {
    isASCII(words) ? String(decoding: words.utf8.map(\.asciiLowercased), as: UTF8.self) : words.folded()
  }

  static func hasArticle(_ name: String) -> Bool {
    var bytes = name.utf8.makeIterator()
    for expected in "the ".utf8 where bytes.next()?.asciiLowercased != expected { return false }
    return true
  }

  /// Whether the last of several words, or the only one, begins in lower case.
  static func endsLowercase(_ name: String) -> Bool {
    let last = name.utf8.lastIndex(of: UInt8(ascii: " ")).map { name.utf8.index(after: $0) } ?? name.utf8.startIndex
    return last < name.utf8.endIndex && name.utf8[last].isASCIILowercase
  }

  /// Two to five ASCII capitals.
  static func isAcronym(_ word: String) -> Bool {
    (2...5).contains(word.utf8.count) && word.utf8.allSatisfy { $0.isASCIIUppercase }
  }

  /// Whether a byte parts the words of a name.
  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func isASCII(_ words: String) -> Bool { words.utf8.allSatisfy { $0 < 0x80 } }
}
