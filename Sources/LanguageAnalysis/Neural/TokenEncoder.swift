package import NeuralNetworks

/// Turns tokens into rows of numbers that know their neighbors.
///
/// spaCy's `Tok2Vec`: `MultiHashEmbed`, then `MaxoutWindowEncoder`. Four window layers over one word each side let a
/// row see four words to the left and right, so a block of rows is encoded exactly when its four neighbors each side
/// go along. Differs in that the first window layer is folded into what is remembered of each word.
package struct TokenEncoder: Sendable {
  private var embeddings: WordEmbeddings
  private let first: FoldedWindowLayer
  private let layers: [WindowLayer]
  /// Room for a layer's rows and products, kept between blocks.
  private var current: Matrix
  private var next: Matrix
  private var product: Matrix

  /// - Parameters:
  ///   - tables: one a feature, in the order of `TokenFeatures`.
  ///   - mixer: reads the tables' rows side by side.
  ///   - layers: at least one.
  package init(tables: [HashEmbedding], mixer: Maxout, layers: [WindowLayer]) {
    precondition(!layers.isEmpty && tables.count <= TokenFeatures.count, "An encoder has layers and known features.")
    precondition(layers.allSatisfy { $0.width == mixer.outputs }, "All layers of an encoder are equally wide.")
    first = FoldedWindowLayer(layers[0])
    self.layers = Array(layers.dropFirst())
    embeddings = WordEmbeddings(tables: tables, mixer: mixer, layer: first)
    current = Matrix(rows: 0, columns: mixer.outputs)
    next = Matrix(rows: 0, columns: mixer.outputs)
    product = Matrix(rows: 0, columns: 3 * mixer.outputs)
  }

  package var width: Int { current.columns }
  /// How many rows each side a row sees.
  var context: Int { layers.count + 1 }

  /// The rows of numbers for a block of rows of tokens.
  mutating func encode(_ block: Range<Int>, of rows: TokenRows) -> Matrix {
    let seen = (block.lowerBound - context)..<(block.upperBound + context)
    let numbers = embeddings.numbers(of: seen, in: rows)
    first.apply(to: numbers[...], of: embeddings.folded, into: &current)
    for layer in layers {
      layer.apply(to: current, product: &product, into: &next)
      swap(&current, &next)
    }
    return current
  }
}
