import NeuralNetworks
import TextVectors

/// A vector for each token of some windows: from its first piece's row and its grammar, and from what stands around it
/// in the text and in the trees.
///
///     pieces ─ TextEncoder ─▶ first pieces' rows ─┐
///     tag, label, entity, … ──────────────────────┴─ unit layer ─ GELU ─ norm ─ TreeNetwork ─▶ vector
struct UnitEncoder: Sendable {
  let vocabularies: PieceText.Vocabularies
  private let encoder: TextEncoder
  /// The part of the unit layer for the first piece's row.
  private let rows: Linear
  private let bias: [Float]
  /// What the unit layer makes of each tag, label, entity, quotation state and tag of the head.
  private let features: [Matrix]
  private let norm: LayerNorm
  private let trees: TreeNetwork

  /// What the norms of the model's own layers add to the variance, as PyTorch does.
  static let epsilon: Float = 1e-5

  /// - Throws: `WeightsError` when an array is missing or does not fit the others.
  init(_ weights: WeightsReader, _ encoder: TextEncoder) throws(WeightsError) {
    self.encoder = encoder
    vocabularies = PieceText.Vocabularies(
      tags: HashedVocabulary(try weights.unsigned("vocabulary.tag")),
      labels: HashedVocabulary(try weights.unsigned("vocabulary.label")),
      entities: HashedVocabulary(try weights.unsigned("vocabulary.entity")))
    var unit = ColumnSplit(try weights.floats("unit"))
    bias = try weights.bias("unit", count: unit.rows)
    rows = Linear(inputs: encoder.width, outputs: unit.rows, weights: try unit.next(encoder.width))
    var features: [Matrix] = []
    for name in ["tag", "label", "entity", "quote", "head_tag"] {
      let table = try weights.matrix("features." + name)
      features.append(
        Linear(inputs: table.columns, outputs: unit.rows, weights: try unit.next(table.columns))(table))
    }
    self.features = features
    norm = try weights.norm("unit_norm", epsilon: Self.epsilon)
    trees = try weights.treeNetwork("trees", norm: "tree_norm", epsilon: Self.epsilon)
  }

  var tokenizer: WordPieceTokenizer { encoder.tokenizer }

  /// A vector for each token of windows that follow each other.
  func units(_ windows: [Range<Int>], of text: PieceText) -> Matrix {
    let states = encoder.states(
      of: windows.map { [tokenizer.opening] + text.pieces[$0].joined() + [tokenizer.closing] })
    let nothing = [Float](repeating: 0, count: encoder.width)
    let parts = rows(Matrix(sumsOf: [RowTerm(states, rows: firstPieces(windows, text))], bias: nothing))
    let own = RowTerm(parts, rows: Array(0..<Int32(parts.rows)))
    var units = Matrix(sumsOf: [own] + featureTerms(windows, text), bias: bias)
    units.applyGELU()
    norm.apply(to: &units)
    trees.apply(to: &units, SentenceTrees(windows) { text.head(of: $0, in: $1) })
    return units
  }

  private func featureTerms(_ windows: [Range<Int>], _ text: PieceText) -> [RowTerm] {
    let tokens = windows.joined()
    let keys = [
      tokens.map { text.tags[$0] }, tokens.map { text.labels[$0] }, tokens.map { text.entities[$0] },
      tokens.map { text.quotations.states[$0] }, tokens.map { text.tags[text.heads[$0]] },
    ]
    return zip(features, keys).map { RowTerm($0, rows: $1) }
  }

  /// For each token the place of its first piece among those of all windows.
  private func firstPieces(_ windows: [Range<Int>], _ text: PieceText) -> [Int32] {
    var places: [Int32] = []
    var place: Int32 = 0
    for window in windows {
      place += 1
      for token in window {
        places.append(place)
        place += Int32(text.pieces[token].count)
      }
      place += 1
    }
    return places
  }
}
