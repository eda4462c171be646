import UTF8Text

/// A text as it stands on a page, with the places there of all its bytes.
///
/// Places are counted in UTF-16 code units, as scripts count, over the paragraphs as they are shown, with one unit between
/// any two; blank lines are none. So ranges found in an article's body can be marked in the page's own text.
struct PlacedText {
  /// The lines that hold anything, escaped, each to be the whole text of one element.
  private(set) var paragraphs: [HTMLText] = []
  /// The place of each byte of the text, as far as it is shown.
  private var places: [Int32] = []
  private var units = 0

  /// Bytes of a text from which on no further line is shown. Chosen 2026-11-22: some 10,000 words, three times a long
  /// report; only broken pages have more.
  static let limit = 60_000

  /// - Complexity: O(n) in what is shown.
  init(_ text: String) {
    places.reserveCapacity(min(text.utf8.count, Self.limit) + 1)
    for line in text.lineRanges() where line.start < Self.limit && !text[line].isBlank { add(text[line], at: line) }
  }

  /// Whole sentences, a paragraph each; `place(of:)` has nothing to say of them.
  init(sentences: [String]) { for sentence in sentences { append(sentence.neutralized()) } }

  /// The units of all paragraphs with those between them.
  var end: Int { units }

  /// The place of a byte; of one beyond what is shown, the end.
  func place(of offset: Int) -> Int { places.indices.contains(offset) ? Int(places[offset]) : units }

  /// The places of a range as two numbers; nil where nothing of it is shown.
  func places(of range: TextRange) -> [Int]? {
    let (start, end) = (place(of: range.start), place(of: range.end))
    return start < end ? [start, end] : nil
  }

  private mutating func add(_ line: Substring, at range: TextRange) {
    while places.count < range.start { places.append(Int32(units)) }
    if !paragraphs.isEmpty { units += 1 }
    var shown = ""
    // A line of a whole broken page is cut, too.
    for scalar in line.unicodeScalars.prefix(Self.limit) {
      for _ in 0..<scalar.utf8.count { places.append(Int32(units)) }
      guard let kept = scalar.neutralized else { continue }
      shown.unicodeScalars.append(kept)
      units += kept.utf16.count
    }
    paragraphs.append(HTMLText(neutralized: shown))
  }

  private mutating func append(_ shown: String) {
    if !paragraphs.isEmpty { units += 1 }
    paragraphs.append(HTMLText(neutralized: shown))
    units += shown.utf16.count
  }
}
