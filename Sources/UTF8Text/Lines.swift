extension String {
  /// The lines of the text, without their line ends (LF, CRLF or CR), in order.
  ///
  /// A text that ends with a line end has no empty last line.
  /// - Complexity: O(n).
  package func lineRanges() -> [TextRange] {
    var ranges: [TextRange] = []
    var start = 0
    var offset = 0
    var afterReturn = false
    for byte in utf8 {
      if byte == .newline && afterReturn {
        start = offset + 1
      } else if byte == .newline || byte == 0x0D {
        ranges.append(TextRange(start, offset))
        start = offset + 1
      }
      afterReturn = byte == 0x0D
      offset += 1
    }
    if start < offset { ranges.append(TextRange(start, offset)) }
    return ranges
  }
}
