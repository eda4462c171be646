import NeuralNetworks
import TextVectors

extension WeightsReader {
  /// What the training changed in the text encoder.
  struct EncoderChanges {
    /// By the names of the matrices they are added to, in the encoder's file.
    var differences: [String: LowRankDifference] = [:]
    /// Biases and norms, by their names there.
    var replacements: [String: [Float]] = [:]
  }

  private static let encoderLayers = 6

  /// - Throws: `WeightsError` when an array is missing or does not fit the others.
  func encoderChanges() throws(WeightsError) -> EncoderChanges {
    var changes = EncoderChanges()
    try addNorm("embedding_norm", "embeddings.LayerNorm", to: &changes)
    for number in 0..<Self.encoderLayers {
      let (own, name) = ("layers.\(number).", "encoder.layer.\(number).")
      let attention = ["query", "key", "value"].map { name + "attention.self." + $0 }
      try addDifference(own + "qkv", attention, to: &changes)
      try addDifference(own + "o", [name + "attention.output.dense"], to: &changes)
      try addDifference(own + "up", [name + "intermediate.dense"], to: &changes)
      try addDifference(own + "down", [name + "output.dense"], to: &changes)
      try addNorm(own + "norm1", name + "attention.output.LayerNorm", to: &changes)
      try addNorm(own + "norm2", name + "output.LayerNorm", to: &changes)
    }
    return changes
  }

  /// Adds what was trained for several matrices that stand on one another.
  private func addDifference(
    _ own: String, _ names: [String], to changes: inout EncoderChanges
  ) throws(WeightsError) {
    let (down, up) = (try floats(own + ".A"), try floats(own + ".B"))
    guard down.rows == up.columns, up.rows % names.count == 0 else { throw WeightsError(reason: "\(own) does not fit") }
    let bias = try bias(own, count: up.rows)
    let share = up.rows / names.count
    for (number, name) in names.enumerated() {
      let part = (number * share)..<((number + 1) * share)
      let matrix = up.numbers[(part.lowerBound * down.rows)..<(part.upperBound * down.rows)]
      changes.differences[name] = LowRankDifference(rank: down.rows, down: down.numbers, up: Array(matrix))
      changes.replacements[name + ".bias"] = Array(bias[part])
    }
  }

  private func addNorm(_ own: String, _ name: String, to changes: inout EncoderChanges) throws(WeightsError) {
    let gain = try floats(own).numbers
    changes.replacements[name + ".weight"] = gain
    changes.replacements[name + ".bias"] = try bias(own, count: gain.count)
  }

  // MARK: Layers

  /// A layer that mixes rows, with its weights under `name.dense` and its norm under `name.norm`.
  func mixer(_ name: String) throws(WeightsError) -> RowMixer {
    let (numbers, rows, columns) = try floats(name + ".dense")
    let norm = try norm(name + ".norm", epsilon: UnitEncoder.epsilon)
    guard rows == norm.width, columns % rows == 0, columns / rows % 2 == 1 else {
      throw WeightsError(reason: "\(name) does not fit")
    }
    return RowMixer(weights: numbers, bias: try bias(name + ".dense", count: rows), norm: norm)
  }
}
