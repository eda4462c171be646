import UTF8Text

extension String {
  /// The text with a blank for each line end that only breaks a wrapped line, so that "last⏎week" is found; every byte
  /// keeps its place.
  ///
  /// Valid when: a line of a wrapped text is of some length and goes on with a letter or figure in the next. Headings and
  /// the lines of lists are shorter, paragraphs on one line longer or at their end. Cost: O(n).
  func withoutWrapping() -> String {
    var bytes = Array(utf8)
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      let end = index > start && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
      if Self.wrapped.contains(end - start), index + 1 < bytes.count, Self.goesOn(bytes[end - 1], bytes[index + 1]) {
        for byte in end...index { bytes[byte] = .space }
      }
      start = index + 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes of a line that may be wrapped (2026-11-22).
  private static let wrapped = 40...130

  /// No sentence ends here: letters, figures and commas go on.
  private static func goesOn(_ last: UInt8, _ next: UInt8) -> Bool {
    let isOpen = isLetterOrFigure(last) || last == UInt8(ascii: ",") || (last == UInt8(ascii: ".") && next.isASCIIDigit)
    return isOpen && isLetterOrFigure(next)
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte.asciiLowercased)
  }
}
