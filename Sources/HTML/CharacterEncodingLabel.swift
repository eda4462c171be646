import UTF8Text

/// The encoding that a page declares for itself.
enum CharacterEncodingLabel {
  /// Bytes in which a declaration must stand (HTML Standard, section 4.2.5.4).
  private static let declarationLimit = 1024

  /// The label in lower case, behind `charset=` of a `<meta>` or `encoding=` of an XML declaration; nil when the first
  /// bytes declare none.
  static func declared(in bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(declarationLimit).map(\.asciiLowercased)
    var offset = 0
    while offset < head.count {
      if let value = value(behind: "charset", in: head, at: offset)
        ?? (offset < 64 ? value(behind: "encoding", in: head, at: offset) : nil)
      {
        return value
      }
      offset += 1
    }
    return nil
  }

  private static func value(behind word: String, in head: [UInt8], at start: Int) -> String? {
    guard head[start...].starts(with: word.utf8) else { return nil }
    var rest = head[(start + word.utf8.count)...].drop(while: \.isASCIISpace)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0.isASCIISpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let label = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || "-_:.".utf8.contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
