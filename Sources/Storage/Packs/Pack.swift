import Compression
import UTF8Text

/// Captures and articles that came together, compressed together: a page is told like the one before it, and an article in
/// the words of its capture.
///
/// The texts are a frame by themselves, so that lists need no more than these; the facts are one that follows them.
///
///     texts: how many, length of head and of text of each; the heads and texts
///     facts: length of text and of numbers of each; the texts, then the numbers
struct Pack: Sendable {
  let texts: [UInt8]
  let facts: [UInt8]

  /// Entries and bytes from which a pack is full: more would be hardly smaller, and take longer to look into (2026-11-23).
  static let (fullCount, fullBytes) = (256, 1 << 19)
  /// The most bytes of a frame's content, and the most entries; one page alone has far less.
  static let (limit, mostEntries) = (1 << 29, 1 << 20)

  /// - Throws: `DocumentError`.
  init(_ entries: [PackEntry]) throws(DocumentError) {
    let texts = Self.texts(of: entries)
    let facts = Self.facts(of: entries)
    self.texts = try Self.compressed(texts, after: UsualText.texts)
    self.facts = try Self.compressed(facts, after: UsualText.facts + texts)
  }

  private static func compressed(_ bytes: [UInt8], after before: [UInt8]) throws(DocumentError) -> [UInt8] {
    try DocumentError.wrapping { try ZstandardFrame.compress(bytes, after: before, effort: .strong) }
  }

  private static func texts(of entries: [PackEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    Varint.append(UInt64(entries.count), to: &bytes)
    for entry in entries {
      for part in [entry.head, entry.text] { Varint.append(UInt64(part.count), to: &bytes) }
    }
    for entry in entries { bytes += entry.head + entry.text }
    return bytes
  }

  private static func facts(of entries: [PackEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      for part in [entry.facts.text, entry.facts.numbers] { Varint.append(UInt64(part.count), to: &bytes) }
    }
    for entry in entries { bytes += entry.facts.text }
    for entry in entries { bytes += entry.facts.numbers }
    return bytes
  }
}

/// The texts of a pack, unpacked.
struct PackTexts: Sendable {
  let bytes: [UInt8]
  private let heads: [Range<Int>]
  private let texts: [Range<Int>]

  var count: Int { heads.count }

  /// - Throws: `DocumentError`.
  init(packed: [UInt8]) throws(DocumentError) {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(packed, after: UsualText.texts, limit: Pack.limit)
    }
    var reader = VarintReader(bytes[...])
    let count = try reader.count(upTo: Pack.mostEntries)
    let lengths = try (0..<(2 * count)).map { _ throws(DocumentError) in try reader.count(upTo: bytes.count) }
    let ranges = try PackRanges.ranges(lengths, from: reader.rest.startIndex, upTo: bytes.count)
    heads = stride(from: 0, to: ranges.count, by: 2).map { ranges[$0] }
    texts = stride(from: 1, to: ranges.count, by: 2).map { ranges[$0] }
    self.bytes = bytes
  }

  /// - Throws: `DocumentError` where the pack has no such entry.
  func entry(_ position: Int) throws(DocumentError) -> (head: [UInt8], text: [UInt8]) {
    guard heads.indices.contains(position) else { throw DocumentError("it is not in its pack") }
    return (Array(bytes[heads[position]]), Array(bytes[texts[position]]))
  }
}

/// The facts of a pack, unpacked.
struct PackFacts: Sendable {
  private let bytes: [UInt8]
  private let texts: [Range<Int>]
  private let numbers: [Range<Int>]

  /// - Parameter before: the pack's texts.
  /// - Throws: `DocumentError`.
  init(packed: [UInt8], after before: PackTexts) throws(DocumentError) {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(packed, after: UsualText.facts + before.bytes, limit: Pack.limit)
    }
    var reader = VarintReader(bytes[...])
    let lengths = try (0..<(2 * before.count)).map { _ throws(DocumentError) in try reader.count(upTo: bytes.count) }
    let texts = stride(from: 0, to: lengths.count, by: 2).map { lengths[$0] }
    let numbers = stride(from: 1, to: lengths.count, by: 2).map { lengths[$0] }
    let ranges = try PackRanges.ranges(texts + numbers, from: reader.rest.startIndex, upTo: bytes.count)
    self.texts = Array(ranges.prefix(before.count))
    self.numbers = Array(ranges.dropFirst(before.count))
    self.bytes = bytes
  }

  /// - Throws: `DocumentError` where the pack has no such entry.
  func entry(_ position: Int) throws(DocumentError) -> SplitJSON {
    guard texts.indices.contains(position) else { throw DocumentError("it is not in its pack") }
    return SplitJSON(text: Array(bytes[texts[position]]), numbers: Array(bytes[numbers[position]]))
  }
}

private enum PackRanges {
  /// - Returns: ranges of these lengths, one behind the other, which end where the bytes end.
  static func ranges(_ lengths: [Int], from start: Int, upTo end: Int) throws(DocumentError) -> [Range<Int>] {
    var (ranges, place): ([Range<Int>], Int) = ([], start)
    for length in lengths {
      guard length <= end - place else { throw DocumentError("a pack is shorter than its parts") }
      ranges.append(place..<(place + length))
      place += length
    }
    guard place == end else { throw DocumentError("a pack is longer than its parts") }
    return ranges
  }
}
