import UTF8Text

extension StringProtocol {
  /// Page text made harmless for a terminal line or a page of ours: white space collapsed, scalars that command the
  /// terminal replaced by U+FFFD, and those that turn the direction of what follows, or are no text at all, left out.
  ///
  /// Left out are U+061C, U+200E, U+200F, U+202A–202E and U+2066–2069 (Unicode's Bidi_Control), the soft hyphen,
  /// interlinear annotation marks and noncharacters, which XML and HTML do not allow either.
  /// - Complexity: O(n).
  func neutralized() -> String {
    if isPlain { return String(self) }
    let collapsed = collapsingWhiteSpace()
    guard collapsed.unicodeScalars.contains(where: { $0.isCommand || $0.isInvisibleControl }) else { return collapsed }
    var result = ""
    for scalar in collapsed.unicodeScalars { if let shown = scalar.neutralized { result.unicodeScalars.append(shown) } }
    return result
  }

  /// Whether all of it is printable ASCII with single spaces between words, as most text is: then there is nothing to do.
  var isPlain: Bool {
    var last = UInt8.space
    for byte in utf8 {
      guard (0x20...0x7E).contains(byte), byte != .space || last != .space else { return false }
      last = byte
    }
    return last != .space || isEmpty
  }
}

extension Unicode.Scalar {
  /// What stands for a scalar where page text is shown, by itself: a space for white space, U+FFFD for a command, nothing
  /// for what is left out.
  var neutralized: Unicode.Scalar? {
    if isPageSpace { return " " }
    return isInvisibleControl ? nil : isCommand ? "\u{FFFD}" : self
  }

  /// A control character of C0 or C1, or DEL.
  fileprivate var isCommand: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  fileprivate var isInvisibleControl: Bool {
    switch value {
    case 0xAD, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: return true
    default: return value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }
}
