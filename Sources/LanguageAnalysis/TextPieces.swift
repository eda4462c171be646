package import UTF8Text

/// Cuts a long text into pieces that are analyzed one after another, so that memory does not grow with the text.
package enum TextPieces {
  /// How many times the wanted size a piece may have where no line ends.
  static let stretch = 4

  /// Ranges that make up the text, in order.
  ///
  /// A piece ends after white space with a line end, the first once it has the wanted size: words are the same as
  /// those of the whole text then. Where no line ends in time it ends after other white space, and where there is
  /// none, between two scalars.
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - size: wanted bytes of a piece, at least 4.
  /// - Complexity: O(n).
  package static func ranges(of bytes: [UInt8], size: Int) -> [TextRange] {
    ranges(of: bytes, in: TextRange(0, bytes.count), size: size)
  }

  /// The same for a part of a text, as if nothing stood around it.
  static func ranges(of bytes: [UInt8], in part: TextRange, size: Int) -> [TextRange] {
    precondition(size >= 4, "A piece must have room for a scalar.")
    var ranges: [TextRange] = []
    var start = part.start
    while start < part.end {
      let end = pieceEnd(bytes, from: start, to: part.end, size)
      ranges.append(TextRange(start, end))
      start = end
    }
    return ranges
  }

  private static func pieceEnd(_ bytes: [UInt8], from start: Int, to textEnd: Int, _ size: Int) -> Int {
    if textEnd - start <= size { return textEnd }
    let limit = min(textEnd, start + stretch * size)
    let lineEnds: (UInt8) -> Bool = { $0 == .newline || $0 == 0x0D }
    if let end = end(bytes, from: start + size, to: limit, of: textEnd, where: lineEnds) { return end }
    if limit == textEnd { return limit }
    if let end = end(bytes, from: start + size, to: limit, of: textEnd, where: \.isASCIISpace) { return end }
    var end = limit
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// The end of the white space that holds the first byte asked for.
  private static func end(
    _ bytes: [UInt8], from start: Int, to limit: Int, of textEnd: Int, where isWanted: (UInt8) -> Bool
  ) -> Int? {
    guard var end = bytes[start..<limit].firstIndex(where: isWanted) else { return nil }
    while end < textEnd {
      let length = bytes.span.spaceLength(at: end)
      if length == 0 { break }
      end += length
    }
    return end
  }
}
