import NewsModel
import UTF8Text

/// Reads the values of a story out of streams, in the order in which they were written.
struct StoryUnpacker {
  private var readers: [VarintReader]
  private let names: [Article.ID]
  private var texts: [String] = []
  private var ranges = RangeContext()
  /// No list has more values.
  private let limit: Int

  /// - Parameter names: those that the story was written with.
  init(_ streams: StoryStreams, names: [Article.ID]) {
    readers = streams.parts.map { VarintReader($0[...]) }
    self.names = names
    limit = streams.parts.reduce(0) { $0 + $1.count }
  }

  /// Whether all was read.
  var isAtEnd: Bool { readers.allSatisfy(\.isAtEnd) }

  private mutating func number(_ kind: StoryStreams.Kind, upTo limit: Int) throws(DocumentError) -> Int {
    try readers[kind.rawValue].count(upTo: limit)
  }

  mutating func sign(upTo limit: Int = Int(Int32.max)) throws(DocumentError) -> Int { try number(.signs, upTo: limit) }

  /// How many values a list has.
  mutating func count() throws(DocumentError) -> Int { try sign(upTo: limit) }

  mutating func flag() throws(DocumentError) -> Bool { try sign(upTo: 1) == 1 }

  mutating func fraction() throws(DocumentError) -> Double {
    var bits: UInt64 = 0
    for (place, byte) in try readers[StoryStreams.Kind.fractions.rawValue].bytes(8).enumerated() {
      bits |= UInt64(byte) << UInt64(8 * place)
    }
    return Double(bitPattern: bits)
  }

  mutating func value<Value: StoryValue>(_ type: Value.Type = Value.self) throws(DocumentError) -> Value {
    try Value(from: &self)
  }

  mutating func list<Value: StoryValue>(_ type: Value.Type = Value.self) throws(DocumentError) -> [Value] {
    let count = try count()
    var values: [Value] = []
    while values.count < count { values.append(try Value(from: &self)) }
    return values
  }

  mutating func optional<Value: StoryValue>(_ type: Value.Type = Value.self) throws(DocumentError) -> Value? {
    try flag() ? try value() : nil
  }

  mutating func optionalText() throws(DocumentError) -> String? { try flag() ? try text() : nil }

  mutating func text() throws(DocumentError) -> String {
    let place = try number(.textPlaces, upTo: 2 * limit + 1)
    if place & 1 == 1 {
      guard texts.indices.contains(place >> 1) else { throw DocumentError("a text is repeated that is not there") }
      return texts[place >> 1]
    }
    let bytes = try readers[StoryStreams.Kind.texts.rawValue].bytes(place >> 1)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw DocumentError("a text is not UTF-8") }
    texts.append(text)
    return text
  }

  mutating func name() throws(DocumentError) -> String {
    let place = try number(.names, upTo: names.count)
    return place == 0 ? try text() : names[place - 1].description
  }

  mutating func articleName() throws(DocumentError) -> Article.ID {
    let place = try number(.names, upTo: names.count)
    return place == 0 ? Article.ID(try text()) : names[place - 1]
  }

  /// The longest text that has ranges, in bytes.
  private static let longest = 1 << 40

  mutating func range(in text: RangeContext.Text) throws(DocumentError) -> TextRange {
    let start = ranges.last(in: text) &+ (try difference(.starts))
    return try range(start, try number(.lengths, upTo: Self.longest), in: text)
  }

  mutating func rangeLikeLast(in text: RangeContext.Text) throws(DocumentError) -> TextRange {
    let likely = ranges.likely(in: text)
    let start = likely.start &+ (try difference(.shifts))
    return try range(start, likely.count &+ (try difference(.shifts)), in: text)
  }

  private mutating func difference(_ kind: StoryStreams.Kind) throws(DocumentError) -> Int {
    Varint.unfolded(try readers[kind.rawValue].next())
  }

  private mutating func range(
    _ start: Int, _ length: Int, in text: RangeContext.Text
  ) throws(DocumentError) -> TextRange {
    guard (0...Self.longest).contains(start), (0...Self.longest).contains(length) else {
      throw DocumentError("a range is out of bounds")
    }
    let range = TextRange(start, start + length)
    ranges.pass(range, in: text)
    return range
  }

  /// Excerpts that were written as having mostly the same words.
  mutating func alike() throws(DocumentError) -> [Excerpt] {
    var excerpts: [Excerpt] = []
    for place in 0..<(try count()) { excerpts.append(try Excerpt(from: &self, isLikeLast: place > 0)) }
    return excerpts
  }
}
