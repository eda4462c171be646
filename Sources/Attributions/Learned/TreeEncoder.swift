import NeuralNetworks

/// The fast model's network: a vector for each token of some windows, from the token and what stands around it.
///
///     word, lemma, ending ─▶ tables ─ projection ─┐
///     shape, tag, label, … ─▶ tables ─────────────┴─ sum ─ TreeNetwork ─▶ vector
struct TreeEncoder: Sendable {
  private let vocabularies: WordFeatures.Vocabularies
  private let words: QuantizedTable
  private let lemmas: QuantizedTable
  private let endings: QuantizedTable
  private let projection: Linear
  private let plain: FeatureSum
  private let network: TreeNetwork

  /// - Throws: `WeightsError` when an array is missing or does not fit the others.
  init(_ weights: WeightsReader) throws(WeightsError) {
    vocabularies = WordFeatures.Vocabularies(
      words: HashedVocabulary(try weights.unsigned("vocabulary.words")),
      lemmas: HashedVocabulary(try weights.unsigned("vocabulary.lemmas")),
      tags: HashedVocabulary(try weights.unsigned("vocabulary.tags")),
      labels: HashedVocabulary(try weights.unsigned("vocabulary.labels")))
    words = try weights.table("words")
    lemmas = try weights.table("lemmas")
    endings = try weights.table("endings")
    projection = try weights.linear("projection")
    var tables: [Matrix] = []
    for number in 0..<WordFeatures.plainCount { tables.append(try weights.matrix("plain.\(number)")) }
    plain = FeatureSum(tables)
    network = try weights.treeNetwork("layer", norm: "norm")
  }

  func features(of structure: TextStructure) -> WordFeatures { WordFeatures(structure, vocabularies) }

  /// A vector for each token of windows that follow each other.
  func vectors(_ windows: [Range<Int>], _ features: WordFeatures, _ structure: TextStructure) -> Matrix {
    guard let first = windows.first?.lowerBound, let last = windows.last?.upperBound else {
      return Matrix(rows: 0, columns: network.width)
    }
    var lexical = Matrix(rows: last - first, columns: projection.inputs)
    words.write(features.words[first..<last], into: &lexical, column: 0)
    lemmas.write(features.lemmas[first..<last], into: &lexical, column: words.width)
    endings.write(features.endings[first..<last], into: &lexical, column: words.width + lemmas.width)
    var rows = projection(lexical)
    let count = WordFeatures.plainCount
    plain.add(Array(features.plain[(first * count)..<(last * count)]), to: &rows)
    let trees = SentenceTrees(windows) { $1.contains(structure.heads[$0]) ? structure.heads[$0] : $0 }
    network.apply(to: &rows, trees)
    return rows
  }
}
