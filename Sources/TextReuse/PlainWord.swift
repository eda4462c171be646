/// A word as fingerprints know it: a hash, and whether it is a name or a number.
///
/// Names and numbers tell one story from another, where whole sentences may be of one mold. "Name" stands for both here.
package struct PlainWord: Sendable, Hashable {
  /// The hash, whose lowest bit is a one for names.
  private let bits: UInt64

  /// - Parameter hash: the same for equal words; its lowest bit is not looked at.
  package init(hash: UInt64, isName: Bool) { bits = hash & ~1 | (isName ? 1 : 0) }

  /// An even number, the same for equal words whether they are names or not.
  @inline(__always)
  var hash: UInt64 { bits & ~1 }

  @inline(__always)
  var isName: Bool { bits & 1 == 1 }
}

/// Tells which words of a text are names.
///
/// Purpose: names without a list of them. Action: a word with a digit is one, and so is a word with a capital; where a
/// sentence opens with a capital anyway, only one that has a capital elsewhere in the text. Valid when: the script has
/// capitals; else digits are all. In languages that write all nouns with capitals these are the names. Cost: O(n).
struct NameReader {
  /// Bits for each word of the text, so that one opening word in a hundred is taken for a name by chance.
  private static let bitsForWord = 16

  private var words: [PlainWord] = []
  /// Words with a capital that open sentences.
  private var openers: [Int] = []

  init(capacity: Int) { words.reserveCapacity(capacity) }

  @inline(__always)
  mutating func append(_ hash: UInt64, hasCapital: Bool, hasDigit: Bool, opensSentence: Bool) {
    if hasCapital, opensSentence, !hasDigit { openers.append(words.count) }
    words.append(PlainWord(hash: hash, isName: hasDigit || hasCapital && !opensSentence))
  }

  /// All words, in order.
  consuming func finished() -> [PlainWord] {
    guard !openers.isEmpty else { return words }
    let names = names
    for index in openers {
      let place = Self.place(words[index], names)
      let isName = names[place >> 6] >> UInt64(place & 63) & 1 == 1
      if isName { words[index] = PlainWord(hash: words[index].hash, isName: true) }
    }
    return words
  }

  /// A one at the place of each name known so far.
  private var names: [UInt64] {
    var size = 1
    while size * 64 < words.count * Self.bitsForWord { size *= 2 }
    var names = [UInt64](repeating: 0, count: size)
    for word in words where word.isName {
      let place = Self.place(word, names)
      names[place >> 6] |= 1 << UInt64(place & 63)
    }
    return names
  }

  @inline(__always)
  private static func place(_ word: PlainWord, _ names: [UInt64]) -> Int {
    Int(truncatingIfNeeded: word.hash.scattered) & (names.count * 64 - 1)
  }
}
