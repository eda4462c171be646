package import NewsModel
import UTF8Text

/// Writes the tokens of one text as a row of JSON, piece by piece.
///
/// By hand, since a general encoder takes more time for a token than its analysis does.
package struct TokenRowWriter: Sendable {
  private let positions: OffsetConverter
  private var bytes: [UInt8] = []
  private var isFirst = true

  /// - Parameters:
  ///   - id: the name of the row.
  ///   - text: what the tokens are of.
  package init(id: String, text: String, offsets: OffsetUnit) {
    positions = OffsetConverter(text, unit: offsets)
    write("{\"id\":")
    writeText(id)
    write(",\"tokens\":[")
  }

  package mutating func append(_ tokens: [AnalyzedToken]) {
    for token in tokens { append(token) }
  }

  /// What was written since the last call, for rows too long for the memory.
  package mutating func takeText() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The row, or what of it was not taken, ended by a line feed.
  package consuming func row() -> String {
    write("]}\n")
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func append(_ token: AnalyzedToken) {
    write(isFirst ? "{\"start\":" : ",{\"start\":")
    isFirst = false
    write(String(positions.convert(token.range.start)))
    write(",\"end\":")
    write(String(positions.convert(token.range.end)))
    append("tag", token.tag)
    append("pos", token.partOfSpeech)
    append("lemma", token.lemma)
    write(",\"head\":")
    write(String(token.head))
    append("label", token.label)
    append("entity", token.entity)
    write(token.isSentenceStart ? ",\"sentence_start\":true}" : ",\"sentence_start\":false}")
  }

  private mutating func append(_ name: String, _ value: String) {
    write(",\"")
    write(name)
    write("\":")
    writeText(value)
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  /// A string of JSON (RFC 8259, section 7): quotation marks, backslashes and control characters are escaped.
  private mutating func writeText(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: write("\\n")
      case 0..<0x20: write(byte < 0x10 ? "\\u000" + String(byte, radix: 16) : "\\u00" + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
