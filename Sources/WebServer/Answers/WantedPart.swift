/// Which part of a body a request asks for (RFC 9110, section 14): one range of bytes, as evidence is told in.
enum WantedPart: Equatable {
  /// No part was asked for, or none that has to be answered: in another unit, several at once, or written otherwise.
  case all
  case bytes(Range<Int>)
  /// What begins behind the body's end.
  case none

  /// - Parameters:
  ///   - field: the request's `Range`; nil where it has none.
  ///   - count: bytes of the whole body.
  init(_ field: String?, of count: Int) {
    self = .all
    guard let field, field.lowercased().hasPrefix("bytes=") else { return }
    let ends = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }) else { return }
    switch (Self.number(ends[0]), Self.number(ends[1])) {
    case (nil, nil): return
    case (nil, let last?): self = last > 0 && count > 0 ? .bytes(max(0, count - last)..<count) : .none
    case (let first?, let last?) where last < first: return
    case (let first?, let last): self = first < count ? .bytes(first..<min(count, (last ?? count) + 1)) : .none
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Nil for nothing; a number beyond any body for one that is too long.
  private static func number(_ digits: Substring) -> Int? { digits.isEmpty ? nil : min(Int(digits) ?? .max, .max - 1) }
}
