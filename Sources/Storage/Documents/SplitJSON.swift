/// JSON of which the whole numbers stand apart, so that the rest is much the same from document to document.
///
/// Purpose: keep documents small that are mostly ranges. Valid for: any JSON, of which it gives back every byte. Action: in the
/// text a "#", which JSON has only within strings, stands for each whole number outside of these; the numbers are variable-length
/// differences, each to the one before it. Cost: O(n).
struct SplitJSON: Sendable, Equatable {
  private(set) var text: [UInt8] = []
  private(set) var numbers: [UInt8] = []

  /// Longer numbers stay where they are.
  private static let digits = 9
  private static let limit = 1_000_000_000

  init(text: [UInt8], numbers: [UInt8]) { (self.text, self.numbers) = (text, numbers) }

  init(_ json: [UInt8]) {
    text.reserveCapacity(json.count)
    var (place, last, strings) = (0, 0, StringState())
    while place < json.count {
      let end = strings.isInside ? place : Self.endOfNumber(json, from: place)
      if end == place {
        strings.pass(json[place])
        text.append(json[place])
        place += 1
        continue
      }
      if let value = Self.wholeNumber(json[place..<end]) {
        text.append(UInt8(ascii: "#"))
        Varint.append(Varint.folded(value - last), to: &numbers)
        last = value
      } else {
        text += json[place..<end]
      }
      place = end
    }
  }

  /// The JSON that was split.
  /// - Throws: `DocumentError` where numbers are missing, left over or none that were split.
  func joined() throws(DocumentError) -> [UInt8] {
    var json: [UInt8] = []
    json.reserveCapacity(text.count + 2 * numbers.count)
    var (reader, last, strings) = (VarintReader(numbers[...]), 0, StringState())
    for byte in text {
      if !strings.isInside, byte == UInt8(ascii: "#") {
        last &+= Varint.unfolded(try reader.next())
        guard abs(last.clamped) < Self.limit else { throw DocumentError("a number is out of bounds") }
        json += String(last).utf8
      } else {
        strings.pass(byte)
        json.append(byte)
      }
    }
    guard reader.isAtEnd else { throw DocumentError("numbers are left over") }
    return json
  }

  private static func endOfNumber(_ json: [UInt8], from start: Int) -> Int {
    guard json[start] == UInt8(ascii: "-") || isDigit(json[start]) else { return start }
    var end = start + 1
    while end < json.count, isNumberPart(json[end]) { end += 1 }
    return end
  }

  private static func isNumberPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: isDigit(byte)
    }
  }

  /// Nil for what is not written as Swift writes it.
  private static func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    guard let first = digits.first, digits.count <= Self.digits, digits.allSatisfy(isDigit) else { return nil }
    if first == UInt8(ascii: "0"), bytes.count > 1 { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return digits.count == bytes.count ? value : -value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// Whether a place in JSON is within a string.
private struct StringState {
  private(set) var isInside = false
  private var isEscaped = false

  mutating func pass(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\"") {
      isInside.toggle()
    } else if isInside, byte == UInt8(ascii: "\\") {
      isEscaped = true
    }
  }
}

extension Int {
  /// Itself, but for the one number that has no absolute value.
  fileprivate var clamped: Int { Swift.max(self, -Int.max) }
}
