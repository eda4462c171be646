import UTF8Text

/// The words of texts that nobody has analyzed, for fingerprints alone.
///
/// A word is a run of letters and digits, capitals of ASCII in lower case; apostrophes and dashes part words as spaces
/// do. That is rougher than the words of an `AnalyzedText`, much faster, and the same for every text.
package enum PlainWords {
  /// The words in order, each with a stable hash. Any bytes will do.
  /// - Complexity: O(n) for n bytes.
  package static func words(of text: borrowing Span<UInt8>) -> [PlainWord] {
    let bytes = Self.bytes
    var names = NameReader(capacity: text.count / 6 + 1)
    var (hash, seen) = (Self.start, UInt16(0))
    var opensSentence = true
    func end() {
      guard seen != 0 else { return }
      names.append(
        hash, hasCapital: seen & Self.capital != 0, hasDigit: seen & Self.digit != 0, opensSentence: opensSentence)
      (hash, seen, opensSentence) = (Self.start, 0, false)
    }
    var index = 0
    while index < text.count {
      let byte = bytes[Int(text[index])]
      let letter = byte & 0xff
      let mark = letter == 0 ? 1 : letter < 0xc2 ? 0 : markLength(text, index)
      if mark == 0 {
        // FNV-1a, as in `StableHash`, which is not fast enough for a loop in another module.
        hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
        seen |= byte & ~0xff
        if letter >= 0xc2, isCapital(text, index) { seen |= Self.capital }
        index += 1
      } else {
        end()
        if byte & Self.sentenceEnd != 0 || isQuotationMark(text, index, mark) { opensSentence = true }
        index += mark
      }
    }
    end()
    return names.finished()
  }

  package static func words(of text: String) -> [PlainWord] { words(of: text.utf8.span) }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private static let letter: UInt16 = 0x100
  private static let capital: UInt16 = 0x200
  private static let digit: UInt16 = 0x400
  /// Behind these a capital says little, whether a mark ends a sentence, opens one or parts two lines.
  private static let sentenceEnd: UInt16 = 0x800

  /// What a byte is within a word, a capital as its small letter, or 0 for ASCII's marks and spaces; above it what the byte
  /// says of the word or mark it stands in.
  private static let bytes: [UInt16] = (UInt8.min ... .max).map { byte in
    if byte.isASCIIDigit { return UInt16(byte) | digit }
    if byte.isASCIILetter {
      return UInt16(byte.asciiLowercased) | letter | (byte == byte.asciiLowercased ? 0 : capital)
    }
    return byte >= 0x80 ? UInt16(byte) | letter : ".!?:\"\n".utf8.contains(byte) ? sentenceEnd : 0
  }

  /// How many bytes of a mark beyond ASCII stand here; 0 for a letter. The blocks of marks that news uses count: those of
  /// Latin-1 (U+0080 to U+00BF) and General Punctuation (U+2000 to U+203F).
  private static func markLength(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    if text[index] == 0xc2 { return min(2, text.count - index) }
    let isGeneral = text[index] == 0xe2 && index + 2 < text.count && text[index + 1] == 0x80
    return isGeneral ? 3 : 0
  }

  /// Whether a mark of three bytes is one of “ and ”.
  private static func isQuotationMark(_ text: borrowing Span<UInt8>, _ index: Int, _ length: Int) -> Bool {
    length == 3 && (text[index + 2] == 0x9c || text[index + 2] == 0x9d)
  }

  /// Whether a capital of two bytes stands here: of Latin-1 (À to Þ), Greek (Α to Ω) or Cyrillic (Ѐ to Я).
  private static func isCapital(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    return switch text[index] {
    case 0xc3: text[index + 1] <= 0x9e
    case 0xce: (0x91...0xa9).contains(text[index + 1])
    case 0xd0: text[index + 1] <= 0xaf
    default: false
    }
  }
}
