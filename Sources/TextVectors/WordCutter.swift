import UTF8Text

/// Reads a text once, character by character, and cuts each word into pieces as it ends.
struct WordCutter {
  private(set) var pieces: [WordPiece] = []
  private let vocabulary: PieceVocabulary
  private let limit: Int
  /// The word so far, in the vocabulary's spelling, and for each of its bytes the character of the text it is from.
  private var word: [UInt8] = []
  private var sources: [TextRange] = []
  private var characters = 0

  /// Characters of the longest word that is cut.
  private static let wordLimit = 100

  init(_ vocabulary: PieceVocabulary, limit: Int) {
    self.vocabulary = vocabulary
    self.limit = limit
  }

  /// - Precondition: the bytes are UTF-8.
  mutating func read(_ text: Span<UInt8>) {
    var offset = 0
    while offset < text.count, pieces.count < limit {
      let byte = text[offset]
      if byte < 0x80 {
        readASCII(byte, TextRange(offset, offset + 1))
        offset += 1
      } else {
        let (scalar, length) = text.scalar(at: offset)
        read(scalar, TextRange(offset, offset + length))
        offset += length
      }
    }
    endWord()
    if pieces.count > limit { pieces.removeLast(pieces.count - limit) }
  }

  private mutating func readASCII(_ byte: UInt8, _ source: TextRange) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(byte, source)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte + 0x20, source)
    case 0x20, 0x09, 0x0A, 0x0D: endWord()
    case 0...0x1F, 0x7F: break
    default:
      endWord()
      append(byte, source)
      endWord()
    }
  }

  private mutating func append(_ byte: UInt8, _ source: TextRange) {
    characters += 1
    guard characters <= Self.wordLimit else { return keepEnd(source) }
    word.append(byte)
    sources.append(source)
  }

  private mutating func read(_ scalar: Unicode.Scalar, _ source: TextRange) {
    switch CharacterKind(scalar) {
    case .space: endWord()
    case .nothing: break
    case .alone:
      endWord()
      append(scalar, source)
      endWord()
    case .letter: append(scalar, source)
    }
  }

  /// Appends the vocabulary's spelling of a character, which may be several or none.
  private mutating func append(_ scalar: Unicode.Scalar, _ source: TextRange) {
    for plain in CharacterKind.plainSpelling(of: scalar) {
      // Some signs are ASCII's with a stroke through them.
      if plain.isASCII {
        readASCII(UInt8(truncatingIfNeeded: plain.value), source)
      } else {
        appendBytes(of: plain, source)
      }
    }
  }

  private mutating func appendBytes(of scalar: Unicode.Scalar, _ source: TextRange) {
    characters += 1
    guard characters <= Self.wordLimit else { return keepEnd(source) }
    for byte in UTF8.encode(scalar) ?? .init() {
      word.append(byte)
      sources.append(source)
    }
  }

  /// A word that is too long is known by its ends alone.
  private mutating func keepEnd(_ source: TextRange) {
    guard let last = sources.indices.last else { return }
    sources[last] = source
  }

  private mutating func endWord() {
    guard let first = sources.first, let last = sources.last else { return }
    let count = pieces.count
    if characters > Self.wordLimit || !cut() {
      pieces.removeLast(pieces.count - count)
      pieces.append(WordPiece(number: vocabulary.unknown, range: TextRange(first.start, last.end)))
    }
    word.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    characters = 0
  }

  /// - Returns: false where no pieces make the word.
  private mutating func cut() -> Bool {
    var start = 0
    while start < word.count {
      let table = start == 0 ? vocabulary.starts : vocabulary.continuations
      guard let found = table.longest(in: word[start...]) else { return false }
      let end = start + found.length
      pieces.append(WordPiece(number: found.number, range: TextRange(sources[start].start, sources[end - 1].end)))
      start = end
    }
    return true
  }
}

extension Span<UInt8> {
  /// The scalar whose first byte stands at an offset, and its length in bytes.
  /// - Precondition: the bytes are UTF-8, the scalar is none of ASCII's.
  fileprivate func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    let first = UInt32(self[offset])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= count else { return ("\u{FFFD}", count - offset) }
    var value = first & (0x7F >> UInt32(length))
    for place in (offset + 1)..<(offset + length) { value = value << 6 | UInt32(self[place]) & 0x3F }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
