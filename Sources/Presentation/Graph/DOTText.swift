import UTF8Text

/// Page text as a quoted string of the DOT language.
enum DOTText {
  /// Lines, each neutralized, in one pair of quotation marks.
  ///
  /// A quotation mark would end the string, a backslash begins an escape (`\N` is the node's name), and an ampersand a
  /// character reference, which Graphviz reads as HTML does; so none of them stands there by itself. A quoted string is
  /// never read as HTML-like markup.
  /// - Complexity: O(n).
  /// - Parameter isAtLeft: whether lines stand at the left rather than in the middle.
  static func quoted(_ lines: [String], isAtLeft: Bool = false) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for (index, line) in lines.enumerated() {
      for byte in line.neutralized().utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        default: bytes.append(byte)
        }
      }
      if isAtLeft { bytes += "\\l".utf8 } else if index < lines.count - 1 { bytes += "\\n".utf8 }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
