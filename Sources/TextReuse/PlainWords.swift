import UTF8Text

/// The words of texts that nobody has analyzed, for fingerprints alone.
///
/// A word is a run of letters and digits, capitals of ASCII in lower case; apostrophes and dashes part words as spaces
/// do. That is rougher than the words of an `AnalyzedText`, much faster, and the same for every text.
package enum PlainWords {
  /// A stable hash of each word, in order. Any bytes will do.
  /// - Complexity: O(n) for n bytes.
  package static func hashes(of text: borrowing Span<UInt8>) -> [UInt64] {
    let letters = Self.letters
    var hashes: [UInt64] = []
    hashes.reserveCapacity(text.count / 6 + 1)
    var (hash, isWord) = (Self.start, false)
    var index = 0
    while index < text.count {
      let letter = letters[Int(text[index])]
      let mark = letter == 0 ? 1 : letter < 0xc2 ? 0 : markLength(text, index)
      if mark == 0 {
        // FNV-1a, as in `StableHash`, which is not fast enough for a loop in another module.
        (hash, isWord) = ((hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3, true)
        index += 1
      } else {
        if isWord { hashes.append(hash) }
        (hash, isWord) = (Self.start, false)
        index += mark
      }
    }
    if isWord { hashes.append(hash) }
    return hashes
  }

  package static func hashes(of text: String) -> [UInt64] { hashes(of: text.utf8.span) }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// What a byte is within a word: a capital's small letter; 0 for ASCII's marks and spaces.
  private static let letters: [UInt8] = (UInt8.min ... .max).map { byte in
    let isWord = byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
    return isWord ? byte.asciiLowercased : 0
  }

  /// How many bytes of a mark beyond ASCII stand here; 0 for a letter. The blocks of marks that news uses count: those of
  /// Latin-1 (U+0080 to U+00BF) and General Punctuation (U+2000 to U+203F).
  private static func markLength(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    if text[index] == 0xc2 { return min(2, text.count - index) }
    let isGeneral = text[index] == 0xe2 && index + 2 < text.count && text[index + 1] == 0x80
    return isGeneral ? 3 : 0
  }
}
