import UTF8Text

/// Text that may stand in an HTML page as it is: markup of ours and page text with every special character escaped.
///
/// Page text comes in only through `init(escaping:)` or interpolation, which escapes too; so nothing a page says can
/// become markup.
struct HTMLText: ExpressibleByStringInterpolation, Sendable {
  private(set) var markup: String

  /// Page text, neutralized, with `& < > " '` escaped for text and attributes alike.
  init(escaping text: some StringProtocol) { markup = Self.escaped(text.neutralized()) }

  /// A piece of page text whose outer white space counts: one space at each end that has any.
  init(piece text: Substring) {
    guard !text.isBlank else {
      markup = text.isEmpty ? "" : " "
      return
    }
    let opening = text.unicodeScalars.first?.isPageSpace == true ? " " : ""
    let closing = text.unicodeScalars.last?.isPageSpace == true ? " " : ""
    markup = opening + Self.escaped(text.neutralized()) + closing
  }

  /// Page text that is neutralized already, whose white space counts.
  init(neutralized text: String) { markup = Self.escaped(text) }

  /// Markup of ours.
  init(stringLiteral value: String) { markup = value }

  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  static func + (left: HTMLText, right: HTMLText) -> HTMLText { "\(left)\(right)" }

  static func += (left: inout HTMLText, right: HTMLText) { left.markup += right.markup }

  /// Literal parts are markup, interpolated strings are escaped, interpolated HTML stays.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ text: String) { markup += HTMLText(escaping: text).markup }
    mutating func appendInterpolation(_ text: Substring) { markup += HTMLText(escaping: text).markup }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ html: HTMLText) { markup += html.markup }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { reference(for: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let reference = reference(for: byte) { bytes += reference.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension Sequence<HTMLText> {
  /// All of them, one behind the other.
  func joined() -> HTMLText { reduce(into: "") { $0 += $1 } }
}
