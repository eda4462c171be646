/// A half-open range of UTF-8 byte offsets into one text.
///
/// Every position in Stemma is counted this way, in memory, in storage and in JSON.
package struct TextRange: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  package let start: Int
  /// The offset after the last byte; never less than `start`.
  package let end: Int

  /// - Precondition: `0 <= start <= end`.
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "A text range must not start below zero or end before it starts.")
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }

  /// Orders by start, then by end.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The bytes both ranges hold, nil when they share none.
  package func intersection(_ other: TextRange) -> TextRange? {
    guard overlaps(other) else { return nil }
    return TextRange(max(start, other.start), min(end, other.end))
  }

  /// The shortest range that holds both.
  package func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// The same stretch in a text that begins `distance` bytes earlier.
  package func shifted(by distance: Int) -> TextRange {
    TextRange(start + distance, end + distance)
  }
}

extension TextRange: Codable {
  /// Reads a list of start and end.
  /// - Throws: `DecodingError` where these make no range.
  package init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    let (start, end) = (try list.decode(Int.self), try list.decode(Int.self))
    guard 0 <= start, start <= end, list.isAtEnd else {
      throw DecodingError.dataCorruptedError(in: list, debugDescription: "A range is a list of its start and end.")
    }
    self.init(start, end)
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(start)
    try list.encode(end)
  }
}
