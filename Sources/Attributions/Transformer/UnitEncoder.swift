import NeuralNetworks
import TextVectors

/// A vector for each token of some windows: from its first piece's row, its head's, and its grammar, mixed with those
/// of the tokens beside it.
struct UnitEncoder: Sendable {
  let vocabularies: PieceText.Vocabularies
  private let encoder: TextEncoder
  /// The parts of the first layer for the token's own row and for its head's, side by side.
  private let rows: Linear
  private let bias: [Float]
  /// What the first layer makes of each tag, label, entity, quotation state and tag of the head.
  private let features: [Matrix]
  private let norm: LayerNorm
  private let mixers: [RowMixer]

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
    let parts = try unit.next(encoder.width) + unit.next(encoder.width)
    rows = Linear(inputs: encoder.width, outputs: 2 * unit.rows, weights: parts)
    var features: [Matrix] = []
    for name in ["tag", "label", "entity", "quote", "head_tag"] {
      let table = try weights.matrix("features." + name)
      features.append(
        Linear(inputs: table.columns, outputs: unit.rows, weights: try unit.next(table.columns))(table))
    }
    self.features = features
    norm = try weights.norm("unit_norm", epsilon: Self.epsilon)
    mixers = [try weights.mixer("unit_mixers.0"), try weights.mixer("unit_mixers.1")]
  }

  var tokenizer: WordPieceTokenizer { encoder.tokenizer }

  /// A vector for each token of windows that follow each other.
  func units(_ windows: [Range<Int>], of text: PieceText) -> Matrix {
    let states = encoder.states(
      of: windows.map { [tokenizer.opening] + text.pieces[$0].joined() + [tokenizer.closing] })
    let nothing = [Float](repeating: 0, count: encoder.width)
    let parts = rows(Matrix(sumsOf: [RowTerm(states, rows: firstPieces(windows, text))], bias: nothing))
    var units = Matrix(sumsOf: partTerms(parts, windows, text) + featureTerms(windows, text), bias: bias)
    units.applyGELU()
    norm.apply(to: &units)
    for mixer in mixers { mixer.apply(to: &units, groups: windows.map(\.count)) }
    return units
  }

  private func partTerms(_ parts: Matrix, _ windows: [Range<Int>], _ text: PieceText) -> [RowTerm] {
    let first = windows.first?.lowerBound ?? 0
    let heads = windows.flatMap { window in window.map { Int32(text.head(of: $0, in: window) - first) } }
    return [RowTerm(parts, rows: Array(0..<Int32(parts.rows))), RowTerm(parts, column: bias.count, rows: heads)]
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
