import ArgumentParser
import UTF8Text

/// The unit of positions in output rows.
enum OffsetUnit: String, CaseIterable, ExpressibleByArgument {
  /// Bytes of UTF-8.
  case utf8
  /// Code points, as Python counts them.
  case unicode
}

/// Turns byte offsets into one text into offsets of a unit.
struct TextOffsets {
  private let bytes: [UInt8]
  /// Code points before every `step`th byte; empty where bytes are the unit.
  private var checkpoints: [Int] = []

  /// Bytes between checkpoints: few enough to count through, many enough to need little memory.
  private static let step = 64

  /// - Complexity: O(n) for code points, O(1) for bytes.
  init(_ text: String, unit: OffsetUnit) {
    bytes = unit == .utf8 ? [] : Array(text.utf8)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.step == 0 { checkpoints.append(count) }
      if Self.beginsScalar(byte) { count += 1 }
    }
    checkpoints.append(count)
  }

  /// A range as a list of its start and end.
  func json(_ range: TextRange) -> JSONValue { .list([.number(offset(range.start)), .number(offset(range.end))]) }

  /// Ranges as a list of such lists.
  func json(_ ranges: [TextRange]) -> JSONValue { .list(ranges.map { json($0) }) }

  /// The offset in the unit.
  func offset(_ byteOffset: Int) -> Int {
    guard byteOffset < bytes.count else { return bytes.isEmpty ? byteOffset : checkpoints[checkpoints.count - 1] }
    let block = byteOffset / Self.step
    return checkpoints[block] + bytes[(block * Self.step)..<byteOffset].count { Self.beginsScalar($0) }
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
