extension StringProtocol {
  /// The text without white space at its ends and with every inner run of it as one space.
  ///
  /// White space is Unicode's property of that name, and the zero-width space and byte order mark, which pages
  /// use as if they were.
  /// - Complexity: O(n).
  package func collapsingWhiteSpace() -> String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isPageSpace {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether nothing but white space stands in the text.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.isPageSpace) }
}

extension Unicode.Scalar {
  /// White space as pages use it.
  package var isPageSpace: Bool {
    if value < 0x80 { return UInt8(value).isASCIISpace }
    return properties.isWhitespace || value == 0x200B || value == 0xFEFF
  }
}
