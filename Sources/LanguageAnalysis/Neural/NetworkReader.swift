import FoundationEssentials
package import ModelFiles
import NeuralNetworks

/// Reads the layers of one component from the files of a published pipeline.
///
/// Sizes are checked before a layer is made, so that a damaged file is an error and never a trap.
struct NetworkReader {
  private let folder: ModelFolder
  /// The component's folder, as errors name it: "ner".
  private let component: String
  private let weights: ModelWeights

  /// - Throws: `ModelFilesError` when the component's weights are missing or damaged.
  init(_ folder: ModelFolder, _ component: String) throws(ModelFilesError) {
    self.folder = folder
    self.component = component
    weights = try folder.weights(component + "/model")
  }

  /// The encoder of words in their context, whose tables stand in the order of the features it reads.
  func encoder(features: Int) throws(ModelFilesError) -> TokenEncoder {
    let embeddings = weights.layers(named: "hashembed")
    let maxouts = weights.layers(named: "maxout")
    let norms = weights.layers(named: "layernorm")
    guard embeddings.count == features, maxouts.count == norms.count, maxouts.count >= 2 else {
      throw damaged("another encoder than expected")
    }
    var tables: [HashEmbedding] = []
    for embedding in embeddings { tables.append(try table(embedding, column: tables.count)) }
    var layers: [Maxout] = []
    for (maxout, norm) in zip(maxouts, norms) { layers.append(try self.maxout(maxout, norm)) }
    let width = layers[0].outputs
    guard tables.allSatisfy({ $0.width == width }), layers[0].inputs == features * width,
      layers.dropFirst().allSatisfy({ $0.inputs == WindowLayer.windowWidth * width && $0.outputs == width })
    else { throw damaged("the encoder's layers do not fit each other") }
    return TokenEncoder(tables: tables, mixer: layers[0], layers: layers.dropFirst().map { WindowLayer($0) })
  }

  private func table(_ layer: ModelWeights.Layer, column: Int) throws(ModelFilesError) -> HashEmbedding {
    guard layer.settings["column"] == column, let seed = layer.settings["seed"].flatMap({ UInt32(exactly: $0) }),
      let table = layer.parameters["E"], table.shape.count == 2, table.shape[0] > 0, table.shape[1] > 0
    else { throw damaged("layer \(layer.index) is no table of hash embeddings") }
    return HashEmbedding(table: Matrix(columns: table.shape[1], elements: table.values), seed: seed)
  }

  private func maxout(
    _ layer: ModelWeights.Layer, _ norm: ModelWeights.Layer
  ) throws(ModelFilesError) -> Maxout {
    let weights = try parameter("W", of: layer, dimensions: 3)
    let (outputs, pieces, inputs) = (weights.shape[0], weights.shape[1], weights.shape[2])
    return Maxout(
      inputs: inputs, outputs: outputs, pieces: pieces, weights: weights.values,
      bias: try parameter("b", of: layer, shape: [outputs, pieces]).values,
      normalization: LayerNorm(
        gain: try parameter("G", of: norm, shape: [outputs]).values,
        bias: try parameter("b", of: norm, shape: [outputs]).values))
  }

  /// The linear layer of a kind, `linear` or `softmax`, that reads rows so wide.
  func linear(_ kind: String, inputs: Int) throws(ModelFilesError) -> Linear {
    for layer in weights.layers(named: kind) {
      let weights = try parameter("W", of: layer, dimensions: 2)
      guard weights.shape[1] == inputs else { continue }
      let bias = try parameter("b", of: layer, shape: [weights.shape[0]])
      return Linear(inputs: inputs, outputs: weights.shape[0], weights: weights.values, bias: bias.values)
    }
    throw damaged("no \(kind) layer for \(inputs) inputs")
  }

  /// The layers that score actions, with what they read of each word.
  func scorer(
    encoderWidth: Int, slots: Int
  ) throws(ModelFilesError) -> (input: Linear, hidden: PrecomputableAffine, scorer: TransitionScorer) {
    guard let lower = weights.layers(named: "precomputable_affine").first, let root = weights.layers.first,
      let upper = root.references["upper"], weights.layers.indices.contains(upper)
    else { throw damaged("no layers of a transition system") }
    let affine = try parameter("W", of: lower, dimensions: 4)
    let (outputs, pieces, inputs) = (affine.shape[1], affine.shape[2], affine.shape[3])
    let input = try linear("linear", inputs: encoderWidth)
    let scores = try parameter("W", of: weights.layers[upper], dimensions: 2)
    guard affine.shape[0] == slots, input.outputs == inputs, scores.shape[1] == outputs, outputs % 16 == 0 else {
      throw damaged("the layers of the transition system do not fit each other")
    }
    let hidden = PrecomputableAffine(
      slots: slots, outputs: outputs, pieces: pieces, inputs: inputs, weights: affine.values,
      bias: try parameter("b", of: lower, shape: [outputs, pieces]).values,
      padding: try parameter("pad", of: lower, shape: [1, slots, outputs, pieces]).values)
    let bias = try parameter("b", of: weights.layers[upper], shape: [scores.shape[0]])
    return (input, hidden, TransitionScorer(hidden: hidden, weights: scores.values, bias: bias.values))
  }

  /// The transition system's actions, in the order in which the network scores them.
  func actions() throws(ModelFilesError) -> [TransitionAction] {
    let reader = try folder.reader(component + "/moves")
    let text = try reader.text("moves", of: reader.root)
    let table = try decode([String: [String: Int]].self, text.utf8, file: "moves")
    var counts: [(action: TransitionAction, count: Int)] = []
    for (move, labels) in table {
      guard let move = Int(move) else { throw damaged("moves: \(move) is no move") }
      for (label, count) in labels { counts.append((TransitionAction(move: move, label: label), count)) }
    }
    return TransitionAction.ordered(counts)
  }

  /// The labels of a component that has only them.
  func labels() throws(ModelFilesError) -> [String] {
    struct Configuration: Decodable { let labels: [String] }
    return try decode(Configuration.self, try folder.bytes(component + "/cfg"), file: "cfg").labels
  }

  func damaged(_ place: String) -> ModelFilesError { .damaged(file: component + "/model", place: place) }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: some Sequence<UInt8>, file: String
  ) throws(ModelFilesError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw .damaged(file: component + "/" + file, place: "not the expected JSON")
    }
  }

  private func parameter(
    _ name: String, of layer: ModelWeights.Layer, dimensions: Int
  ) throws(ModelFilesError) -> WeightArray {
    guard let array = layer.parameters[name], array.shape.count == dimensions, !array.values.isEmpty else {
      throw damaged("layer \(layer.index) has no parameter \(name) of \(dimensions) dimensions")
    }
    return array
  }

  private func parameter(
    _ name: String, of layer: ModelWeights.Layer, shape: [Int]
  ) throws(ModelFilesError) -> WeightArray {
    guard let array = layer.parameters[name], array.shape == shape else {
      throw damaged("parameter \(name) of layer \(layer.index) has another shape than \(shape)")
    }
    return array
  }
}

extension NeuralAnalyzer {
  /// The networks of a published pipeline.
  /// - Throws: `ModelFilesError` when a file is missing or damaged.
  package init(_ folder: ModelFolder) throws(ModelFilesError) {
    let encoder = try NetworkReader(folder, "tok2vec").encoder(features: TokenFeatures.count)
    self.init(
      encoder: encoder, tagger: try Self.tagger(folder, width: encoder.width),
      parser: try Self.parser(folder, width: encoder.width), recognizer: try Self.recognizer(folder))
  }

  private static func tagger(_ folder: ModelFolder, width: Int) throws(ModelFilesError) -> Tagger {
    let reader = try NetworkReader(folder, "tagger")
    let layer = try reader.linear("softmax", inputs: width)
    let tags = try reader.labels()
    guard tags.count == layer.outputs, tags.count <= 256 else { throw reader.damaged("tags and scores do not fit") }
    return Tagger(layer: layer, tags: tags)
  }

  private static func parser(_ folder: ModelFolder, width: Int) throws(ModelFilesError) -> DependencyParser {
    let reader = try NetworkReader(folder, "parser")
    let (input, hidden, scorer) = try reader.scorer(encoderWidth: width, slots: DependencyParser.slots)
    let actions = try reader.actions()
    guard let parser = DependencyParser(input: input, hidden: hidden, scorer: scorer, actions: actions) else {
      throw reader.damaged("actions and scores do not fit")
    }
    return parser
  }

  private static func recognizer(_ folder: ModelFolder) throws(ModelFilesError) -> EntityRecognizer {
    let reader = try NetworkReader(folder, "ner")
    let encoder = try reader.encoder(features: EntityRecognizer.features)
    let (input, hidden, scorer) = try reader.scorer(encoderWidth: encoder.width, slots: EntityRecognizer.slots)
    let actions = try reader.actions()
    guard
      let recognizer = EntityRecognizer(
        encoder: encoder, input: input, hidden: hidden, scorer: scorer, actions: actions)
    else { throw reader.damaged("actions and scores do not fit") }
    return recognizer
  }
}
