import NeuralNetworks

extension WeightsReader {
  func matrix(_ name: String) throws(WeightsError) -> Matrix {
    let (numbers, _, columns) = try floats(name)
    guard columns > 0, !numbers.isEmpty else { throw WeightsError(reason: "\(name) is empty") }
    return Matrix(columns: columns, elements: numbers)
  }

  /// A layer with its weights, outputs × inputs, under `name` and its bias under `name.bias`.
  func linear(_ name: String) throws(WeightsError) -> Linear {
    let (numbers, rows, columns) = try floats(name)
    return Linear(inputs: columns, outputs: rows, weights: numbers, bias: try bias(name, count: rows))
  }

  func product(_ name: String) throws(WeightsError) -> TransformerWeights.Product {
    let (numbers, rows, columns) = try floats(name)
    return .init(inputs: columns, outputs: rows, weights: numbers, bias: try bias(name, count: rows))
  }

  func bias(_ name: String, count: Int) throws(WeightsError) -> [Float] {
    let bias = try floats(name + ".bias").numbers
    guard bias.count == count else { throw WeightsError(reason: "\(name).bias does not fit") }
    return bias
  }

  /// A norm with its gain under `name` and its bias under `name.bias`.
  func norm(_ name: String, epsilon: Float = 1e-8) throws(WeightsError) -> LayerNorm {
    let gain = try floats(name).numbers
    return LayerNorm(gain: gain, bias: try bias(name, count: gain.count), epsilon: epsilon)
  }

  /// Tree layers under `name.0`, `name.1` and so on, as many as there are, and the norm behind them.
  func treeNetwork(_ name: String, norm: String, epsilon: Float = 1e-8) throws(WeightsError) -> TreeNetwork {
    var layers: [TreeLayer] = []
    while has("\(name).\(layers.count).mix") {
      let own = "\(name).\(layers.count)"
      layers.append(
        TreeLayer(
          norm: try self.norm(own + ".norm", epsilon: epsilon), gates: try product(own + ".gates"),
          mix: try product(own + ".mix")))
    }
    guard !layers.isEmpty else { throw WeightsError(reason: "there is no \(name)") }
    return TreeNetwork(layers: layers, norm: try self.norm(norm, epsilon: epsilon))
  }

  func table(_ name: String) throws(WeightsError) -> QuantizedTable {
    let (numbers, scales) = try scaledIntegers(name)
    guard !scales.isEmpty, !numbers.isEmpty else { throw WeightsError(reason: "\(name) is empty") }
    return QuantizedTable(numbers: numbers, scales: scales)
  }

  /// A single number.
  func number(_ name: String) throws(WeightsError) -> Float {
    guard let number = try floats(name).numbers.first else { throw WeightsError(reason: "\(name) is empty") }
    return number
  }
}
