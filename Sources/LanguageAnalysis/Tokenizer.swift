import NewsModel
import UTF8Text

/// Splits paragraphs into words, numbers and punctuation marks.
///
/// A word is a run of letters and digits with inner apostrophes, hyphens and, as in "U.S.", full stops; the
/// possessive ending "'s" is a token of its own; a number keeps its inner commas and point. Each other mark stands
/// alone.
struct Tokenizer {
  private let text: String
  private let bytes: [UInt8]
  private var stemmer = Stemmer()

  init(text: String, bytes: [UInt8]) {
    self.text = text
    self.bytes = bytes
  }

  /// The tokens of one paragraph, in order.
  mutating func tokens(in paragraph: TextRange) -> [Token] {
    var tokens: [Token] = []
    var offset = paragraph.start
    while offset < paragraph.end {
      let scalar = ScalarClass(bytes, at: offset, end: paragraph.end)
      switch scalar.kind {
      case .space: offset += scalar.length
      case .mark:
        tokens.append(token(TextRange(offset, offset + scalar.length), .punctuation))
        offset += scalar.length
      case .letter, .digit:
        let end = wordEnd(from: offset, limit: paragraph.end)
        for range in partsOfWord(TextRange(offset, end)) {
          tokens.append(token(range, bytes[range.start].isASCIIDigit ? .number : .word))
        }
        offset = end
      }
    }
    return tokens
  }

  private func wordEnd(from start: Int, limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let scalar = ScalarClass(bytes, at: offset, end: limit)
      if scalar.kind == .letter || scalar.kind == .digit {
        offset += scalar.length
      } else if joins(scalar, at: offset, start: start, limit: limit) {
        offset += scalar.length
      } else {
        break
      }
    }
    return offset
  }

  /// Whether a mark inside a run belongs to the word: "don't", "Al-Qaida", "U.S.", "1,000.5".
  private func joins(_ mark: ScalarClass, at offset: Int, start: Int, limit: Int) -> Bool {
    let next = offset + mark.length
    let before = bytes[offset - 1]
    let after = next < limit ? ScalarClass(bytes, at: next, end: limit).kind : .space
    switch mark.scalar {
    case "'", "’", "-", "‑": return after == .letter || (mark.scalar == "-" && after == .digit)
    case "&": return after == .letter && before.isASCIIUppercase
    case ",", ":": return before.isASCIIDigit && next < limit && bytes[next].isASCIIDigit
    case ".":
      if before.isASCIIDigit { return next < limit && bytes[next].isASCIIDigit }
      return isInitialsStop(at: offset, start: start) || (after == .letter && isInitialsStop(at: next + 1, start: next))
    default: return false
    }
  }

  /// Whether the full stop at `offset` ends a single letter, as each does in "U.S.".
  private func isInitialsStop(at offset: Int, start: Int) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "."), offset > start else { return false }
    guard bytes[offset - 1].isASCIILetter else { return false }
    return offset - 1 == start || bytes[offset - 2] == UInt8(ascii: ".")
  }

  /// A word and its possessive ending as two tokens.
  private func partsOfWord(_ range: TextRange) -> [TextRange] {
    for ending in ["'s", "’s", "'S", "’S"] where range.count > ending.utf8.count {
      let cut = range.end - ending.utf8.count
      if bytes[cut..<range.end].elementsEqual(ending.utf8) {
        return [TextRange(range.start, cut), TextRange(cut, range.end)]
      }
    }
    return [range]
  }

  private mutating func token(_ range: TextRange, _ kind: Token.Kind) -> Token {
    let folded = text[range].folded()
    let isCapitalized =
      bytes[range.start].isASCIIUppercase
      || (bytes[range.start] >= 0x80 && text[range].first?.isUppercase == true)
    return Token(
      range: range, kind: kind, folded: folded, stem: kind == .word ? stemmer.stem(folded) : folded,
      isCapitalized: isCapitalized, isStopWord: kind != .number && StopWords.english.contains(folded))
  }
}

/// What one scalar is to the tokenizer.
struct ScalarClass {
  enum Kind { case letter, digit, mark, space }

  let scalar: Unicode.Scalar
  /// In bytes.
  let length: Int
  let kind: Kind

  init(_ bytes: [UInt8], at offset: Int, end: Int) {
    let first = bytes[offset]
    if first < 0x80 {
      scalar = Unicode.Scalar(first)
      length = 1
      kind =
        first.isASCIILetter
        ? .letter : first.isASCIIDigit ? .digit : first.isASCIISpace || first < 0x20 ? .space : .mark
      return
    }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    length = min(count, end - offset)
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for byte in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    let properties = scalar.properties
    if scalar.isPageSpace {
      kind = .space
    } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
      kind = .letter
    } else {
      kind = properties.numericType == .decimal ? .digit : .mark
    }
  }
}
