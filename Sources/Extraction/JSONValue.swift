import UTF8Text

/// A JSON value as pages hold them, broken ones among them.
///
/// What cannot be read ends the value, and what was read before it is kept; line ends and tabs in strings, commas
/// before a closing bracket and comments around a value are taken as meant. Not for input rows, whose errors must be
/// told.
indirect enum JSONValue: Equatable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number, `true`, `false` or `null`, as written.
  case literal(String)

  struct Member: Equatable {
    var name: String
    var value: JSONValue
  }

  /// Reads the value that a text starts with; nil when it starts with none.
  /// - Complexity: O(n).
  init?(tolerant bytes: ArraySlice<UInt8>) {
    var reader = JSONReader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  /// The first member of that name; nil for anything but an object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The values of an array, else the value itself.
  var elements: [JSONValue] {
    if case .array(let values) = self { return values }
    return [self]
  }

  /// A string that holds anything.
  var text: String? {
    guard case .string(let text) = self, !text.isBlank else { return nil }
    return text
  }
}

/// Reads JSON from bytes, forgiving what pages get wrong.
private struct JSONReader {
  let bytes: ArraySlice<UInt8>
  private var offset: Int

  /// Objects and arrays inside each other; bounds the reader's stack (2026-11-21).
  private static let depthLimit = 64

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  private var byte: UInt8? { offset < bytes.endIndex ? bytes[offset] : nil }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < Self.depthLimit, let byte else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return .string(string())
    default: return literal()
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    var members: [JSONValue.Member] = []
    offset += 1
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { break }
      let name = string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { break }
      offset += 1
      guard let value = value(depth: depth + 1) else { break }
      members.append(.init(name: name, value: value))
    }
    if byte == UInt8(ascii: "}") { offset += 1 }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    var values: [JSONValue] = []
    offset += 1
    while true {
      skipSpace()
      guard let byte, byte != UInt8(ascii: "]"), let value = value(depth: depth + 1) else { break }
      values.append(value)
    }
    if byte == UInt8(ascii: "]") { offset += 1 }
    return .array(values)
  }

  private mutating func literal() -> JSONValue? {
    let start = offset
    while let byte, byte.isASCIILetter || byte.isASCIIDigit || "+-.".utf8.contains(byte) { offset += 1 }
    return offset > start ? .literal(String(decoding: bytes[start..<offset], as: UTF8.self)) : nil
  }

  private mutating func string() -> String {
    var result: [UInt8] = []
    offset += 1
    while let byte, byte != UInt8(ascii: "\"") {
      offset += 1
      if byte == UInt8(ascii: "\\") { appendEscape(to: &result) } else { result.append(byte) }
    }
    offset += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func appendEscape(to result: inout [UInt8]) {
    guard let byte else { return }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      result.append(byte == UInt8(ascii: "n") ? .newline : .space)
    case UInt8(ascii: "u"): appendScalar(to: &result)
    default: result.append(byte)
    }
  }

  private mutating func appendScalar(to result: inout [UInt8]) {
    guard var value = hexadecimal() else { return }
    if (0xD800..<0xDC00).contains(value), bytes[offset...].starts(with: "\\u".utf8) {
      offset += 2
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    if let scalar = Unicode.Scalar(value) { result += String(scalar).utf8 }
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes[offset...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    offset += 4
    return value
  }

  /// White space, commas, and the marks of comments around scripts.
  private mutating func skipSpace() {
    while let byte {
      if byte.isASCIISpace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
        offset += 1
      } else if bytes[offset...].starts(with: "/*".utf8) || bytes[offset...].starts(with: "<!".utf8)
        || bytes[offset...].starts(with: "//".utf8)
      {
        skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    while let byte, byte != .newline, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") { offset += 1 }
  }
}
