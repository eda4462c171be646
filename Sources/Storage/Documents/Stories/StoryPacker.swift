import NewsModel
import UTF8Text

/// Writes the values of a story into streams.
struct StoryPacker {
  private(set) var streams = StoryStreams()
  /// Places of names that need not be spelled out.
  private let places: [String: Int]
  private var texts: [String: Int] = [:]
  private var ranges = RangeContext()

  /// - Parameter names: those of the story's articles.
  init(names: [Article.ID]) {
    places = Dictionary(names.enumerated().map { ($1.description, $0) }) { first, _ in first }
  }

  mutating func pack(_ value: some StoryValue) { value.pack(into: &self) }

  mutating func pack(_ sign: Int) { Varint.append(UInt64(max(0, sign)), to: &streams[.signs]) }

  mutating func pack(_ flag: Bool) { pack(flag ? 1 : 0) }

  mutating func pack(_ fraction: Double) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      streams[.fractions].append(UInt8(truncatingIfNeeded: fraction.bitPattern >> shift))
    }
  }

  mutating func pack(_ values: [some StoryValue]) {
    pack(values.count)
    for value in values { pack(value) }
  }

  mutating func pack(_ value: (some StoryValue)?) {
    pack(value != nil)
    if let value { pack(value) }
  }

  mutating func pack(_ text: String?) {
    pack(text != nil)
    if let text { pack(text) }
  }

  /// A text that was written before is told by its place.
  mutating func pack(_ text: String) {
    if let place = texts[text] {
      Varint.append(UInt64(place) << 1 | 1, to: &streams[.textPlaces])
    } else {
      texts[text] = texts.count
      Varint.append(UInt64(text.utf8.count) << 1, to: &streams[.textPlaces])
      streams[.texts] += text.utf8
    }
  }

  /// One of the known names by its place; any other is spelled out.
  mutating func pack(name: String) {
    Varint.append(places[name].map { UInt64($0 + 1) } ?? 0, to: &streams[.names])
    if places[name] == nil { pack(name) }
  }

  mutating func pack(_ range: TextRange, in text: RangeContext.Text) {
    Varint.append(Varint.folded(range.start - ranges.last(in: text)), to: &streams[.starts])
    Varint.append(UInt64(range.count), to: &streams[.lengths])
    ranges.pass(range, in: text)
  }

  /// A range of words that are probably those of the range before, in another text.
  mutating func packLike(_ range: TextRange, in text: RangeContext.Text) {
    let likely = ranges.likely(in: text)
    for difference in [range.start - likely.start, range.count - likely.count] {
      Varint.append(Varint.folded(difference), to: &streams[.shifts])
    }
    ranges.pass(range, in: text)
  }

  /// Excerpts that mostly have the same words.
  mutating func packAlike(_ excerpts: [Excerpt]) {
    pack(excerpts.count)
    for (place, excerpt) in excerpts.enumerated() { excerpt.pack(into: &self, isLikeLast: place > 0) }
  }
}
