import UTF8Text

/// What bytes are, as a `Content-Type` says it (RFC 9110, section 8.3).
package struct MediaType: Hashable, Sendable {
  /// In lower case: "text/html".
  package let name: String
  /// The encoding of the text, in lower case: "windows-1252".
  package let charset: String?

  /// - Parameter text: "text/html; charset=utf-8"; nil when no type stands there.
  package init?(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    let name = String(parts.first ?? "").trimmed().lowercased()
    guard name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    self.name = name
    charset = parts.dropFirst().lazy.compactMap(Self.charset).first
  }

  private static func charset(_ parameter: Substring) -> String? {
    let sides = parameter.split(separator: "=", maxSplits: 1)
    guard sides.count == 2, String(sides[0]).trimmed().lowercased() == "charset" else { return nil }
    let label = sides[1].utf8.filter { !$0.isASCIISpace && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self).lowercased()
  }
}
