import UTF8Text

/// The text that a page's metadata gives as the article's body, to know its paragraphs by.
///
/// Compared by runs of four words, letters and digits alone, so that markup and punctuation count for nothing.
struct StatedBody {
  /// How many words it has.
  let words: Int
  private let shingles: Set<UInt64>

  private static let width = 4
  /// The share of a block's runs that must stand in the text.
  private static let share = 0.6

  init(_ text: String?) {
    words = text?.wordCount ?? 0
    shingles = Set(text.map { Self.shingles(of: $0) } ?? [])
  }

  /// Whether most of a block stands in the text; false for blocks of fewer than four words.
  func holds(_ block: Block) -> Bool {
    guard !shingles.isEmpty, block.words >= Self.width else { return false }
    let own = Self.shingles(of: block.text)
    let common = own.count { shingles.contains($0) }
    return !own.isEmpty && Double(common) >= Self.share * Double(own.count)
  }

  /// The blocks from the first to the last that the text holds; nil when these are fewer words than `minimum`.
  func range(in blocks: [Block], minimum: Int) -> Range<Int>? {
    guard !shingles.isEmpty else { return nil }
    let held = blocks.indices.filter { blocks[$0].kind == .paragraph && holds(blocks[$0]) }
    guard let first = held.first, let last = held.last else { return nil }
    let words = held.reduce(0) { $0 + blocks[$1].words }
    return words > minimum ? first..<last + 1 : nil
  }

  private static func shingles(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash = StableHash()
    var isInWord = false
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
        hash.combine(byte.asciiLowercased)
        isInWord = true
      } else if isInWord {
        words.append(hash.value)
        (hash, isInWord) = (StableHash(), false)
      }
    }
    if isInWord { words.append(hash.value) }
    guard words.count >= width else { return [] }
    return (0...words.count - width).map { start in
      words[start..<start + width].reduce(0) { $0 &* 0x9E37_79B9_7F4A_7C15 ^ $1 }
    }
  }
}
