/// What the positions in output rows count.
package enum OffsetUnit: String, Sendable, CaseIterable {
  /// UTF-8 bytes, as everywhere in Stemma.
  case utf8
  /// Unicode code points, as programs in Python count.
  case unicode
}

/// Turns UTF-8 offsets into a text into the unit asked for.
package struct OffsetConverter: Sendable {
  private let unit: OffsetUnit
  private let bytes: [UInt8]
  /// How many scalars start before every 256th byte.
  private let checkpoints: [Int]

  private static let stride = 256

  /// - Complexity: O(n) in the text for code points, O(1) for bytes.
  package init(_ text: String, unit: OffsetUnit) {
    self.unit = unit
    bytes = unit == .utf8 ? [] : Array(text.utf8)
    var checkpoints: [Int] = []
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    self.checkpoints = checkpoints + [scalars]
  }

  /// The offset in the unit.
  /// - Precondition: `offset` is within the text.
  package func convert(_ offset: Int) -> Int {
    guard unit == .unicode else { return offset }
    let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
    guard offset < bytes.count else { return checkpoints[checkpoints.count - 1] }
    let start = checkpoint * Self.stride
    return checkpoints[checkpoint] + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
