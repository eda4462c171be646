extension StringProtocol {
  /// The text in lower case, with typographic quotation marks, apostrophes and dashes as their ASCII forms.
  ///
  /// Two texts that differ in case and typewriter habits alone fold to the same bytes. Accents are kept.
  /// - Complexity: O(n).
  package func folded() -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x80: result.append(UInt8(scalar.value).asciiLowercased)
      case 0x2018, 0x2019, 0x201A, 0x02BC: result.append(UInt8(ascii: "'"))
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: result.append(UInt8(ascii: "\""))
      case 0x2010...0x2015: result.append(UInt8(ascii: "-"))
      default: result += scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
