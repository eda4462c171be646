/// A JSON value whose object members keep the order they are written in (RFC 8259).
indirect enum JSONValue: Sendable {
  case null
  case number(Int)
  case text(String)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// A text, or null for nil.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A list of texts.
  init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }

  /// The value on one line, without white space between its parts.
  /// - Complexity: O(n).
  var line: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += "\(number)".utf8
    case .text(let text): Self.append(text, to: &bytes)
    case .list(let values):
      Self.append(values, between: "[", "]", to: &bytes) { $0.append(to: &$1) }
    case .object(let members):
      Self.append(members, between: "{", "}", to: &bytes) { member, bytes in
        Self.append(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], between opening: String, _ closing: String, to bytes: inout [UInt8],
    each: (Part, inout [UInt8]) -> Void
  ) {
    bytes += opening.utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      each(part, &bytes)
    }
    bytes += closing.utf8
  }

  /// Writes a text in quotation marks, escaping what RFC 8259, section 7, demands and no more.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let source = text.utf8
    bytes.append(UInt8(ascii: "\""))
    var plainStart = source.startIndex
    for index in source.indices {
      let byte = source[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      bytes += source[plainStart..<index]
      bytes += escape(byte).utf8
      plainStart = source.index(after: index)
    }
    bytes += source[plainStart...]
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\t"): return "\\t"
    default:
      let digits = String(byte, radix: 16)
      return "\\u" + (digits.utf8.count == 1 ? "000" : "00") + digits
    }
  }
}
