/// The learned numbers of a transformer encoder, as the libraries that train them store them.
package struct TransformerWeights: Sendable {
  /// Numbers a piece, the same between all layers.
  package let width: Int
  /// Into how many parts attention divides the width.
  package let heads: Int
  package let embedding: PieceEmbedding
  package let layers: [Layer]

  /// - Precondition: all layers are as wide as the embedding, which is a multiple of 16 for each head.
  package init(heads: Int, embedding: PieceEmbedding, layers: [Layer]) {
    width = embedding.width
    precondition(heads > 0 && width % (16 * heads) == 0, "Each head has a multiple of 16 numbers.")
    for layer in layers { layer.check(width: embedding.width) }
    self.heads = heads
    self.embedding = embedding
    self.layers = layers
  }

  /// One layer: attention, then a network for each piece alone.
  package struct Layer: Sendable {
    package let query: Product
    package let key: Product
    package let value: Product
    /// What the heads found, joined.
    package let output: Product
    package let attentionNorm: LayerNorm
    package let expansion: Product
    package let contraction: Product
    package let outputNorm: LayerNorm

    package init(
      query: Product, key: Product, value: Product, output: Product, attentionNorm: LayerNorm, expansion: Product,
      contraction: Product, outputNorm: LayerNorm
    ) {
      self.query = query
      self.key = key
      self.value = value
      self.output = output
      self.attentionNorm = attentionNorm
      self.expansion = expansion
      self.contraction = contraction
      self.outputNorm = outputNorm
    }

    fileprivate func check(width: Int) {
      for product in [query, key, value, output] {
        precondition(product.inputs == width && product.outputs == width, "Attention keeps the width.")
      }
      precondition(
        expansion.inputs == width && contraction.inputs == expansion.outputs && contraction.outputs == width
          && expansion.outputs % 16 == 0,
        "The network of a layer takes and gives rows of the width, and has a multiple of 16 numbers inside.")
      precondition(attentionNorm.width == width && outputNorm.width == width, "Norms are as wide as the layer.")
    }
  }

  /// The weights of one linear layer.
  package struct Product: Sendable {
    package let inputs: Int
    package let outputs: Int
    /// Outputs × inputs, row-major, as PyTorch's `Linear` stores them.
    package private(set) var weights: [Float]
    package let bias: [Float]

    package init(inputs: Int, outputs: Int, weights: [Float], bias: [Float]) {
      precondition(weights.count == inputs * outputs && bias.count == outputs, "A weight for each input and output.")
      self.inputs = inputs
      self.outputs = outputs
      self.weights = weights
      self.bias = bias
    }

    /// Adds what a training of low rank learned: B · A.
    ///
    /// Edward Hu and others, "LoRA: Low-Rank Adaptation of Large Language Models" (2021), section 4.1; merged, it
    /// costs nothing when the layer runs.
    /// - Parameters:
    ///   - down: A, rank × inputs, row-major.
    ///   - up: B, outputs × rank, row-major, with the training's scale in it.
    package mutating func add(down: [Float], up: [Float], rank: Int) {
      precondition(rank > 0 && down.count == rank * inputs && up.count == outputs * rank, "Sizes must fit the rank.")
      let inputs = inputs
      weights.withUnsafeMutableBufferPointer { target in
        guard let target = target.baseAddress else { return }
        up.withUnsafeBufferPointer { up in
          guard let up = up.baseAddress else { return }
          MatrixProduct.multiply(
            .init(start: up, stride: rank), by: down, rows: outputs, inner: rank, columns: inputs, into: target,
            stride: inputs, adding: true)
        }
      }
    }

    /// All numbers times `factor`.
    func scaled(by factor: Float) -> Product {
      Product(inputs: inputs, outputs: outputs, weights: weights.map { $0 * factor }, bias: bias.map { $0 * factor })
    }

    /// One layer that gives the results of several side by side.
    static func joined(_ products: [Product]) -> Product {
      Product(
        inputs: products[0].inputs, outputs: products.reduce(0) { $0 + $1.outputs },
        weights: products.flatMap(\.weights), bias: products.flatMap(\.bias))
    }

    var linear: Linear { Linear(inputs: inputs, outputs: outputs, weights: weights, bias: bias) }
  }
}

extension TransformerWeights.Layer {
  /// Query, key and value side by side, the query divided by the square root of a head's width.
  func projection(headWidth: Int) -> TransformerWeights.Product {
    .joined([query.scaled(by: 1 / Float(headWidth).squareRoot()), key, value])
  }
}
