import Testing

@testable import Attributions

@Suite struct WeightsReaderTests {
  private func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  private func array(_ name: String, kind: UInt8, rows: Int, columns: Int, _ numbers: [UInt8]) -> [UInt8] {
    [UInt8(name.utf8.count)] + Array(name.utf8) + [kind] + number(rows) + number(columns) + numbers
  }

  private func file(_ arrays: [[UInt8]]) -> [UInt8] {
    Array("SAW1".utf8) + number(arrays.count) + arrays.joined()
  }

  @Test func `numbers of each kind are read`() throws {
    let bytes = file([
      array("f", kind: 0, rows: 1, columns: 2, [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]),
      array("h", kind: 1, rows: 1, columns: 1, [0x20, 0x41]),
      array("b", kind: 4, rows: 1, columns: 4, [0x00, 0x3C, 0x00, 0xC1, 0x01, 0x00, 0x00, 0x80]),
      array("i", kind: 2, rows: 2, columns: 1, [0, 0, 0, 0x3F, 0, 0, 0x80, 0x3F, 3, 0xFE]),
      array("u", kind: 3, rows: 1, columns: 1, number(70_000)),
    ])
    try bytes.withUnsafeBytes { bytes in
      let reader = try WeightsReader(bytes)
      let (floats, halves, integers) = (try reader.floats("f"), try reader.floats("h"), try reader.scaledIntegers("i"))
      #expect(floats.numbers == [1, -2])
      #expect(halves.numbers == [10])
      let small = try reader.floats("b").numbers
      #expect(small == [1, -2.5, 0x1p-24, 0])
      #expect(integers.numbers == [3, -2])
      #expect(integers.scales == [0.5, 1])
      let unsigned = try reader.unsigned("u")
      #expect(unsigned == [70_000])
    }
  }

  /// Whether the bytes are a file that can be read, and its array "f" as numbers.
  private func isReadable(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      do {
        _ = try WeightsReader(bytes).floats("f")
        return true
      } catch {
        return false
      }
    }
  }

  @Test func `a file that is cut anywhere is refused`() {
    let bytes = file([array("f", kind: 0, rows: 1, columns: 2, [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0])])
    #expect(isReadable(bytes))
    #expect(!bytes.indices.contains { isReadable(Array(bytes[..<$0])) })
  }

  @Test func `sizes beyond the file, unknown kinds and missing arrays are refused`() {
    let greatest = Int(UInt32.max)
    #expect(!isReadable(file([array("f", kind: 0, rows: greatest, columns: greatest, [1])])))
    #expect(!isReadable(file([array("f", kind: 9, rows: 0, columns: 0, [])])))
    #expect(!isReadable(file([array("f", kind: 3, rows: 0, columns: 0, [])])))
    #expect(!isReadable(file([])))
  }
}
