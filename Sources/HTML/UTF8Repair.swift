import UTF8Text

/// Bytes read as UTF-8, whatever they are.
struct UTF8Repair {
  /// Valid UTF-8 without NUL: each maximal malformed part and each NUL is U+FFFD (Unicode 15, section 3.9, table 3-8).
  private(set) var text: [UInt8] = []
  /// Parts that are no UTF-8.
  private(set) var malformed = 0
  /// Bytes that are zero.
  private(set) var zeros = 0
  /// Letters of more than one byte.
  private(set) var wide = 0

  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// - Complexity: O(n).
  init(_ bytes: ArraySlice<UInt8>) {
    if Self.isClean(bytes.span) {
      text = Array(bytes)
      return
    }
    text.reserveCapacity(bytes.count)
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar) where scalar.first != 0:
        if scalar.count > 1 { wide += 1 }
        text.append(contentsOf: scalar)
      case .emptyInput: return
      case .valid:
        zeros += 1
        text += Self.replacement
      case .error:
        malformed += 1
        text += Self.replacement
      }
    }
  }

  /// Whether bytes are UTF-8 without NUL.
  private static func isClean(_ bytes: borrowing Span<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: copy bytes)
      return bytes.offset(of: 0, from: 0) == bytes.count
    } catch {
      return false
    }
  }

  var repairs: Int { malformed + zeros }
}
