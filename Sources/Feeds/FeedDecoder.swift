import HTML
import UTF8Text

/// Turns a feed's bytes into valid UTF-8 without NUL.
///
/// The encoding is, in this order: what a byte order mark says; what the first bytes are in UTF-16 and UTF-32 without
/// one (XML 1.0, appendix F); UTF-8 where the bytes are valid UTF-8 and hold more than ASCII; what the server named;
/// what the file declares; windows-1252 where it declares UTF-8 and is not. Cost: O(n).
enum FeedDecoder {
  static func decode(_ bytes: [UInt8], charset: String?, faults: inout FaultList) -> [UInt8] {
    if let (label, length) = signature(of: bytes), let text = text(bytes.dropFirst(length), label) {
      return checked(text, &faults)
    }
    let declared = declaredEncoding(in: bytes)
    let stated = charset.map(normalized) ?? declared
    if isEBCDIC(bytes), let text = mainframeText(bytes) { return checked(text, &faults) }
    let utf8 = LabeledText(utf8: bytes[...])
    // Encodings of seven bits that hide other characters behind ASCII bytes.
    let hidesText = stated.map { ["iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "utf-7"].contains($0) } ?? false
    guard utf8.repairs > 0 || hidesText else {
      if let declared, !describesUTF8(declared, bytes) { faults.add(.wrongEncoding(declared: declared, used: "utf-8")) }
      return C1Controls.replaced(in: utf8.bytes)
    }
    let label = stated.flatMap { $0.hasPrefix("utf-") && !hidesText || $0 == "us-ascii" ? nil : $0 }
    guard let text = label.flatMap({ text(bytes[...], $0) }) else {
      return legacyText(bytes, utf8, declared: stated, &faults)
    }
    return checked(text, &faults)
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ label: String) -> LabeledText? {
    label == "utf-8" ? LabeledText(utf8: bytes) : LabeledText(bytes, label: label)
  }

  /// Bytes that are no UTF-8 although they should be: with a few faults repaired UTF-8, else windows-1252.
  private static func legacyText(
    _ bytes: [UInt8], _ utf8: LabeledText, declared: String?, _ faults: inout FaultList
  ) -> [UInt8] {
    let multibyte = zip(bytes, bytes.dropFirst()).count { $0 >= 0xC2 && $1 & 0xC0 == 0x80 }
    guard utf8.repairs >= multibyte, let text = LabeledText(bytes[...], label: "windows-1252") else {
      return checked(utf8, &faults)
    }
    faults.add(.wrongEncoding(declared: declared ?? "utf-8", used: "windows-1252"))
    return text.bytes
  }

  private static func checked(_ text: LabeledText, _ faults: inout FaultList) -> [UInt8] {
    if text.repairs > 0 { faults.add(.malformedBytes(count: text.repairs)) }
    return text.bytes
  }

  private static let signatures: [([UInt8], String, skipped: Int)] = [
    ([0, 0, 0xFE, 0xFF], "utf-32be", 4), ([0xFF, 0xFE, 0, 0], "utf-32le", 4), ([0xEF, 0xBB, 0xBF], "utf-8", 3),
    ([0xFE, 0xFF], "utf-16be", 2), ([0xFF, 0xFE], "utf-16le", 2), ([0, 0, 0, 0x3C], "utf-32be", 0),
    ([0x3C, 0, 0, 0], "utf-32le", 0), ([0, 0x3C, 0], "utf-16be", 0), ([0x3C, 0], "utf-16le", 0),
    ([0, 0x7B, 0], "utf-16be", 0), ([0x7B, 0], "utf-16le", 0),
  ]

  private static func signature(of bytes: [UInt8]) -> (label: String, length: Int)? {
    signatures.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.skipped) }
  }

  /// Whether a declared encoding is true of bytes that are valid UTF-8.
  private static func describesUTF8(_ label: String, _ bytes: [UInt8]) -> Bool {
    if label == "utf-8" { return true }
    return !label.hasPrefix("utf-") && !label.contains("ucs") && bytes.allSatisfy { $0 < 0x80 }
  }

  /// Bytes in which the XML declaration must stand (2026-11-22: feeds put comments and blank lines before it).
  private static let declarationLimit = 1024

  private static func declaredEncoding(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(declarationLimit)
    guard let start = head.firstRange(of: Array("<?xml".utf8)) else { return nil }
    let rest = head[start.upperBound...]
    let declaration = rest[..<(rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex)]
    guard let word = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
    let value = declaration[word.upperBound...].drop { $0.isASCIISpace || "=\"'".utf8.contains($0) }
    let label = value.prefix { !$0.isASCIISpace && !"\"'?".utf8.contains($0) && $0 < 0x80 }
    return label.isEmpty ? nil : normalized(String(decoding: label, as: UTF8.self))
  }

  private static func normalized(_ label: String) -> String {
    var label = label.lowercased()
    for family in ["windows_", "ebcdic_"] where label.hasPrefix(family) { label = label.replacing("_", with: "-") }
    return label == "utf8" || label == "u8" || label == "utf_8" ? "utf-8" : label
  }

  /// `<?xm` as mainframes write it.
  private static func isEBCDIC(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) }

  private static func mainframeText(_ bytes: [UInt8]) -> LabeledText? {
    guard let common = LabeledText(bytes[...], label: "ibm037") else { return nil }
    return declaredEncoding(in: common.bytes).flatMap { LabeledText(bytes[...], label: $0) } ?? common
  }
}

/// The controls from U+0080 to U+009F, which in feeds are windows-1252 that was taken for Latin 1.
enum C1Controls {
  /// The bytes of UTF-8 with each such control as the character meant.
  /// - Complexity: O(n).
  static func replaced(in bytes: [UInt8]) -> [UInt8] {
    let isControl = { (index: Int) in bytes[index] == 0xC2 && (0x80..<0xA0).contains(bytes[index + 1]) }
    guard bytes.indices.dropLast().contains(where: isControl) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 1 < bytes.count, isControl(index) {
        result += String(CharacterReference.windows1252[Int(bytes[index + 1]) - 0x80]).utf8
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
