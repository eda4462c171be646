import ModelFiles
import NeuralNetworks

/// The encoder's weights in its file, under the names that the library transformers gives them.
struct EncoderFile {
  private let file: Safetensors
  private let pieces: Int
  /// Arrays that take the places of the file's.
  private let replacements: [String: [Float]]

  private static let width = 384
  private static let innerWidth = 1536
  private static let heads = 12
  private static let layers = 6
  private static let places = 512
  /// What norms add to the variance, by the model's `config.json`.
  private static let epsilon: Float = 1e-12

  /// - Parameters:
  ///   - pieces: how many the vocabulary has.
  ///   - replacements: biases and norms that a training gave other numbers, by their names in the file.
  /// - Throws: `ModelFilesError` when the file is missing or broken, or has no array that a replacement fits.
  init(
    _ folder: ModelFolder, pieces: Int, replacements: [String: [Float]] = [:]
  ) throws(ModelFilesError) {
    file = try folder.safetensors("model.safetensors")
    self.pieces = pieces
    self.replacements = replacements
    for name in replacements.keys.sorted() where file.shape(name) != [replacements[name]?.count ?? 0] {
      throw .damaged(file: file.file, place: "no array \(name) to replace")
    }
  }

  /// - Throws: `ModelFilesError.damaged` when an array is missing or has another shape, or a difference fits no matrix.
  func weights(_ differences: [String: LowRankDifference]) throws(ModelFilesError) -> TransformerWeights {
    var unused = differences
    var layers: [TransformerWeights.Layer] = []
    for index in 0..<Self.layers { layers.append(try layer("encoder.layer.\(index).", &unused)) }
    if let name = unused.keys.min() { throw .damaged(file: file.file, place: "no matrix \(name) to add to") }
    return TransformerWeights(heads: Self.heads, embedding: try embedding(), layers: layers)
  }

  private func embedding() throws(ModelFilesError) -> PieceEmbedding {
    let width = Self.width
    var placeRows = try file.floats("embeddings.position_embeddings.weight", shape: [Self.places, width])
    // All pieces are of the first of two types, whose row is added to that of each place once.
    let types = try file.floats("embeddings.token_type_embeddings.weight", shape: [2, width])
    for index in placeRows.indices { placeRows[index] += types[index % width] }
    return PieceEmbedding(
      rows: try file.floatBytes("embeddings.word_embeddings.weight", shape: [pieces, width]), pieces: pieces,
      placeRows: placeRows, norm: try norm("embeddings.LayerNorm"))
  }

  private func layer(
    _ name: String, _ differences: inout [String: LowRankDifference]
  ) throws(ModelFilesError) -> TransformerWeights.Layer {
    let (width, inner) = (Self.width, Self.innerWidth)
    return TransformerWeights.Layer(
      query: try product(name + "attention.self.query", width, width, &differences),
      key: try product(name + "attention.self.key", width, width, &differences),
      value: try product(name + "attention.self.value", width, width, &differences),
      output: try product(name + "attention.output.dense", width, width, &differences),
      attentionNorm: try norm(name + "attention.output.LayerNorm"),
      expansion: try product(name + "intermediate.dense", width, inner, &differences),
      contraction: try product(name + "output.dense", inner, width, &differences),
      outputNorm: try norm(name + "output.LayerNorm"))
  }

  private func product(
    _ name: String, _ inputs: Int, _ outputs: Int, _ differences: inout [String: LowRankDifference]
  ) throws(ModelFilesError) -> TransformerWeights.Product {
    var product = TransformerWeights.Product(
      inputs: inputs, outputs: outputs, weights: try file.floats(name + ".weight", shape: [outputs, inputs]),
      bias: try vector(name + ".bias", count: outputs))
    guard let difference = differences.removeValue(forKey: name) else { return product }
    let rank = difference.rank
    guard rank > 0, difference.down.count == rank * inputs, difference.up.count == outputs * rank else {
      throw .damaged(file: file.file, place: "the difference for \(name) has another size")
    }
    product.add(down: difference.down, up: difference.up, rank: rank)
    return product
  }

  private func norm(_ name: String) throws(ModelFilesError) -> LayerNorm {
    LayerNorm(
      gain: try vector(name + ".weight", count: Self.width), bias: try vector(name + ".bias", count: Self.width),
      epsilon: Self.epsilon)
  }

  private func vector(_ name: String, count: Int) throws(ModelFilesError) -> [Float] {
    if let replacement = replacements[name] { return replacement }
    return try file.floats(name, shape: [count])
  }
}
