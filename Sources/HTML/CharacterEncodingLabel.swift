import UTF8Text

/// The encoding that a page declares for itself.
enum CharacterEncodingLabel {
  /// Bytes in which a declaration must stand (HTML Standard, section 4.2.5.4).
  private static let declarationLimit = 1024

  /// The label in lower case, behind `charset=` of a `<meta>` or `encoding=` of an XML declaration; nil when the first
  /// bytes declare none. UTF-16 declared in bytes that read as ASCII is UTF-8 (HTML Standard, section 13.2.3.2).
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(declarationLimit).map(\.asciiLowercased)
    var offset = 0
    while offset < head.count {
      if let value = value(behind: "charset", in: head, at: offset)
        ?? (offset < 64 ? value(behind: "encoding", in: head, at: offset) : nil)
      {
        return value.hasPrefix("utf-16") || value == "utf8" ? "utf-8" : value
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

  /// The name under which glibc knows what browsers read under a label (Encoding Standard, section 4.2).
  static func iconvName(of label: String) -> String {
    switch label {
    case "iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "windows-1252", "cp1252": "CP1252"
    case "iso-8859-9", "latin5": "CP1254"
    case "iso-8859-11", "tis-620": "CP874"
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "CP932"
    case "euc-kr", "ks_c_5601-1987": "CP949"
    case "big5": "BIG5-HKSCS"
    case "windows-31j": "CP932"
    default: label.hasPrefix("windows-") ? "CP" + label.dropFirst("windows-".count) : label
    }
  }
}
