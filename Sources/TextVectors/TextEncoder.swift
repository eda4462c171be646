package import ModelFiles
package import NeuralNetworks

/// Text vectors: which vectors has this text?
///
///     text ─ WordPieceTokenizer ─▶ pieces with ranges ─ TextEncoder ─▶ a row for each piece
///                                                     ─ SentenceEncoder ─▶ a vector for each text
///
/// The network is all-MiniLM-L6-v2: a BERT of 6 layers, 384 numbers wide, trained so that sentences of like meaning get
/// like vectors (Nils Reimers and Iryna Gurevych, "Sentence-BERT", 2019; Wenhui Wang and others, "MiniLM", 2020). Its
/// files come from `ModelStore.standard(.encoder)`. A task of its own may add differences of low rank to the weights,
/// and reads the rows of the pieces.
///
/// Not for: other languages than English, whose words it cuts into letters; texts beyond a window, which the caller
/// divides. Everything here may be used by many threads at once.
package struct TextEncoder: Sendable {
  package let tokenizer: WordPieceTokenizer
  private let network: TransformerEncoder

  /// Pieces of a window, those that open and close it included.
  package static let windowLimit = TransformerEncoder.windowLimit

  /// Loads the encoder of a store.
  /// - Parameters:
  ///   - precision: `.exact` for vectors that agree with other programs to five digits.
  ///   - differences: what a training added, by the names of the matrices in the model's file.
  ///   - replacements: biases and norms that a training gave other numbers, by their names there.
  /// - Throws: `ModelFilesError` when the model is missing or damaged, or a difference does not fit.
  /// - Complexity: some 0.1 s.
  package init(
    _ store: ModelStore = .standard(.encoder), precision: TransformerEncoder.Precision = .fast,
    differences: [String: LowRankDifference] = [:], replacements: [String: [Float]] = [:]
  ) throws(ModelFilesError) {
    let folder = try store.folder()
    let vocabulary = try PieceVocabulary(folder)
    let file = try EncoderFile(folder, pieces: vocabulary.count, replacements: replacements)
    let weights = try file.weights(differences)
    tokenizer = WordPieceTokenizer(vocabulary)
    network = TransformerEncoder(weights, precision: precision)
  }

  /// Numbers a row.
  package var width: Int { network.width }
  /// Whether it computes in bfloat16.
  package var isFast: Bool { network.isFast }

  /// The pieces of a window between those that open and close it.
  /// - Precondition: there are at most `windowLimit - 2` pieces.
  package func window(of pieces: some Sequence<WordPiece>) -> [Int32] {
    [tokenizer.opening] + pieces.map(\.number) + [tokenizer.closing]
  }

  /// A row for each piece of each window, in order, those that open and close it included.
  ///
  /// Several windows in one call are faster where they are short.
  /// - Precondition: windows are as `window(of:)` makes them.
  package func states(of windows: [[Int32]]) -> Matrix { network.states(of: windows) }
}
