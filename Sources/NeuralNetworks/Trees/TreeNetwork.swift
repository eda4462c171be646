/// Tree layers one after the other, then a norm: a vector for each row from the row and what stands around it.
package final class TreeNetwork: Sendable {
  private let layers: [TreeLayer]
  private let norm: LayerNorm
  private let linears: [(gates: Linear, mix: Linear)]
  #if ONEDNN
    private let fast: BFloat16Trees?
  #endif

  /// - Precondition: all layers are equally wide and have as many states.
  package init(layers: [TreeLayer], norm: LayerNorm) {
    precondition(layers.allSatisfy { $0.width == norm.width && $0.states == layers[0].states }, "One width for all.")
    self.layers = layers
    self.norm = norm
    linears = layers.map { ($0.gates.linear, $0.mix.linear) }
    #if ONEDNN
      fast = BFloat16Trees(layers)
    #endif
  }

  package var width: Int { norm.width }

  /// Runs all layers over the rows, in place.
  ///
  /// Where oneDNN and the processor have products in bfloat16, rows are rounded before each product.
  package func apply(to rows: inout Matrix, _ trees: SentenceTrees) {
    precondition(rows.rows == trees.rows && rows.columns == width, "A row for each row of the trees.")
    guard rows.rows > 0 else { return }
    if !applyFast(to: &rows, trees) {
      for (layer, linear) in zip(layers, linears) { Self.apply(layer, linear, to: &rows, trees) }
    }
    norm.apply(to: &rows)
  }

  private func applyFast(to rows: inout Matrix, _ trees: SentenceTrees) -> Bool {
    #if ONEDNN
      guard let fast else { return false }
      return rows.withMutableRow(0) { fast.apply(to: $0, trees) }
    #else
      return false
    #endif
  }

  /// One layer with products in `Float`.
  private static func apply(
    _ layer: TreeLayer, _ linear: (gates: Linear, mix: Linear), to rows: inout Matrix, _ trees: SentenceTrees
  ) {
    let (count, width, states) = (rows.rows, layer.width, layer.states)
    var normalized = rows
    layer.norm.apply(to: &normalized)
    var gates = linear.gates(normalized)
    var recurrent = Matrix(rows: count, columns: 2 * states)
    gates.withMutableRow(0) { gates in
      LinearRecurrence.applyLogistic(gates, count: count * 4 * states)
      recurrent.withMutableRow(0) { target in
        for window in trees.windows { LinearRecurrence.run(gates, width: states, over: window, into: target) }
      }
    }
    var parts = Matrix(rows: count, columns: layer.mix.inputs)
    parts.withMutableRow(0) { target in
      normalized.withRow(0) { gather($0, width, trees, into: target, stride: layer.mix.inputs) }
      recurrent.withRow(0) { source in
        for row in 0..<count {
          (target + row * layer.mix.inputs + 5 * width).update(from: source + row * 2 * states, count: 2 * states)
        }
      }
    }
    let sums = linear.mix(parts)
    rows.withMutableRow(0) { target in sums.withRow(0) { Rows.addPositive($0, to: target, count: count * width) } }
  }

  /// Puts the neighbors of each row, its head and the mean of its dependents side by side.
  private static func gather(
    _ source: UnsafePointer<Float>, _ width: Int, _ trees: SentenceTrees, into target: UnsafeMutablePointer<Float>,
    stride: Int
  ) {
    for window in trees.windows {
      for row in window {
        let place = target + row * stride
        if row > window.lowerBound { place.update(from: source + (row - 1) * width, count: width) }
        (place + width).update(from: source + row * width, count: width)
        if row + 1 < window.upperBound { (place + 2 * width).update(from: source + (row + 1) * width, count: width) }
        (place + 3 * width).update(from: source + trees.heads[row] * width, count: width)
      }
    }
    for row in 0..<trees.rows where trees.heads[row] != row {
      let head = trees.heads[row]
      Rows.add(
        source + row * width, times: trees.shares[head], to: target + head * stride + 4 * width, count: width)
    }
  }
}

extension Rows {
  /// Adds one row, multiplied, to another.
  @inline(__always)
  static func add(
    _ row: UnsafePointer<Float>, times factor: Float, to target: UnsafeMutablePointer<Float>, count: Int
  ) {
    var index = 0
    while index + 16 <= count {
      store(load(target, index) + load(row, index) * factor, target, index)
      index += 16
    }
    while index < count {
      target[index] += row[index] * factor
      index += 1
    }
  }

  /// Adds the positive numbers of a row to another.
  static func addPositive(_ row: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int) {
    var index = 0
    while index + 16 <= count {
      store(load(target, index) + greater(load(row, index), .zero), target, index)
      index += 16
    }
    while index < count {
      target[index] += max(0, row[index])
      index += 1
    }
  }
}
