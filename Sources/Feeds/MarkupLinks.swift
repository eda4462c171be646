import NewsModel
import UTF8Text

/// Makes the addresses in a piece of HTML absolute.
struct MarkupLinks {
  private let bytes: [UInt8]
  private let base: String
  private var result: [UInt8] = []
  /// Up to where the input is written out.
  private var written = 0

  /// How many times its length a piece may grow to; all links of a news page make less than twice (2026-11-22).
  private static let growthLimit = 16

  /// Returns the HTML with the values of `href`, `src`, `cite`, `poster` and `longdesc` resolved; all else as it was.
  /// - Complexity: O(n).
  static func resolve(_ markup: String, base: String?) -> String {
    guard let base, markup.utf8.contains(UInt8(ascii: "=")) else { return markup }
    var links = MarkupLinks(bytes: Array(markup.utf8), base: base)
    links.readAll()
    return String(decoding: links.result, as: UTF8.self)
  }

  private init(bytes: [UInt8], base: String) {
    self.bytes = bytes
    self.base = base
  }

  private mutating func readAll() {
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      offset = start + 1
      if offset < bytes.count, bytes[offset].isASCIILetter { offset = readTag(from: offset) }
    }
    result += bytes[written...]
  }

  /// Returns the offset behind the tag.
  private mutating func readTag(from start: Int) -> Int {
    var offset = skipName(from: start)
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      guard bytes[offset].startsName else {
        offset += 1
        continue
      }
      let name = offset
      offset = skipName(from: offset)
      let isAddress = Self.isAddress(bytes[name..<offset])
      guard let value = value(from: offset) else { continue }
      if isAddress { replace(value) }
      offset = value.upperBound
    }
    return offset
  }

  private func skipName(from start: Int) -> Int { bytes[start...].firstIndex(where: \.endsName) ?? bytes.count }

  /// The value behind the name of an attribute, without quotation marks.
  private func value(from start: Int) -> Range<Int>? {
    var offset = skipSpace(from: start)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset = skipSpace(from: offset + 1)
    guard offset < bytes.count else { return nil }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return (offset + 1)..<(bytes[(offset + 1)...].firstIndex(of: quote) ?? bytes.count)
    }
    return offset..<(bytes[offset...].firstIndex { $0.isASCIISpace || $0 == UInt8(ascii: ">") } ?? bytes.count)
  }

  private func skipSpace(from start: Int) -> Int { bytes[start...].firstIndex { !$0.isASCIISpace } ?? bytes.count }

  private mutating func replace(_ value: Range<Int>) {
    let reference = String(decoding: bytes[value], as: UTF8.self)
    // Only a piece that is all links grows so; those that are left stay relative.
    guard result.count <= bytes.count * Self.growthLimit else { return }
    guard let resolved = WebAddress.resolve(reference, base: base), resolved != reference else { return }
    result += bytes[written..<value.lowerBound]
    result += resolved.utf8
    written = value.upperBound
  }

  private static let addresses: [[UInt8]] = ["href", "src", "cite", "poster", "longdesc"].map { Array($0.utf8) }

  private static func isAddress(_ name: ArraySlice<UInt8>) -> Bool {
    addresses.contains { $0.count == name.count && zip($0, name).allSatisfy { $0 == $1.asciiLowercased } }
  }
}
