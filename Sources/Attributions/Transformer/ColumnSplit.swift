/// A layer's weights, divided among the parts that its input is put together from.
struct ColumnSplit {
  /// The layer's outputs.
  let rows: Int
  private let columns: Int
  private let numbers: [Float]
  private var column = 0

  /// - Parameter weights: outputs × inputs.
  init(_ weights: (numbers: [Float], rows: Int, columns: Int)) {
    (numbers, rows, columns) = weights
  }

  /// The weights for the next so many inputs, outputs × count.
  /// - Throws: `WeightsError` when there are not so many left.
  mutating func next(_ count: Int) throws(WeightsError) -> [Float] {
    guard column + count <= columns else { throw WeightsError(reason: "a layer has \(columns) inputs only") }
    defer { column += count }
    return (0..<rows).flatMap { numbers[($0 * columns + column)..<($0 * columns + column + count)] }
  }
}
