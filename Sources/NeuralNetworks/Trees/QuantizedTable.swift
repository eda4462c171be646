/// A table of rows of small whole numbers, each row with a scale: an embedding in a quarter of the room.
package struct QuantizedTable: Sendable {
  package let width: Int
  package let rows: Int
  private let numbers: [Int8]
  private let scales: [Float]

  /// - Parameters:
  ///   - numbers: row-major.
  ///   - scales: by which each row's numbers are multiplied.
  package init(numbers: [Int8], scales: [Float]) {
    precondition(!scales.isEmpty && numbers.count % scales.count == 0, "A table has a scale for each whole row.")
    width = numbers.count / scales.count
    rows = scales.count
    self.numbers = numbers
    self.scales = scales
  }

  /// Writes each row that `keys` names into columns `column ..< column + width` of the row of `result` with the same
  /// number.
  /// - Precondition: each key is a row; `result` has a row a key and is wide enough.
  package func write(_ keys: some RandomAccessCollection<Int32>, into result: inout Matrix, column: Int) {
    precondition(keys.count <= result.rows && column + width <= result.columns, "The result must have room.")
    guard !keys.isEmpty else { return }
    let stride = result.columns
    result.withMutableRow(0) { target in
      numbers.withUnsafeBufferPointer { numbers in
        guard let numbers = numbers.baseAddress else { return }
        for (index, key) in keys.enumerated() {
          precondition(0 <= key && Int(key) < rows, "A key is the number of a row.")
          Self.scale(
            numbers + Int(key) * width, by: scales[Int(key)], into: target + index * stride + column, count: width)
        }
      }
    }
  }

  @inline(__always)
  private static func scale(
    _ row: UnsafePointer<Int8>, by factor: Float, into target: UnsafeMutablePointer<Float>, count: Int
  ) {
    var index = 0
    while index + 16 <= count {
      let numbers = UnsafeRawPointer(row + index).loadUnaligned(as: SIMD16<Int8>.self)
      Rows.store(SIMD16<Float>(numbers) * factor, target, index)
      index += 16
    }
    while index < count {
      target[index] = Float(row[index]) * factor
      index += 1
    }
  }
}
