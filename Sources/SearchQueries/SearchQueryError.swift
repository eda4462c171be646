package import UTF8Text

/// What is wrong with a line that somebody searches with, and where.
package struct SearchQueryError: Error, Equatable, CustomStringConvertible {
  package let line: String
  /// Where it is wrong; at the end of the line where something is missing.
  package let range: TextRange
  /// What is wrong and what to do.
  package let reason: String

  init(_ line: String, _ range: TextRange, _ reason: String) {
    (self.line, self.range, self.reason) = (line, range, reason)
  }

  /// Characters of the line that are shown on either side.
  private static let shown = 50

  /// The reason, and below it the line with marks under what is wrong.
  package var description: String {
    let before = Self.plain(line[TextRange(0, range.start)].suffix(Self.shown))
    let wrong = Self.plain(line[range].prefix(Self.shown))
    let behind = Self.plain(line[TextRange(range.end, line.utf8.count)].prefix(Self.shown))
    let marks = String(repeating: " ", count: before.count) + String(repeating: "^", count: max(1, wrong.count))
    return "\(reason)\n  \(before)\(wrong)\(behind)\n  \(marks)"
  }

  /// The words without what could command a terminal, or turn the direction of the line.
  private static func plain(_ words: Substring) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
