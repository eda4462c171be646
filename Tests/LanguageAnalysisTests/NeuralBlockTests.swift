import NeuralNetworks
import Testing

@testable import LanguageAnalysis

@Suite struct NeuralBlockTests {
  @Test(arguments: [1, 3, 7])
  func `an encoder gives the same rows block by block as at once`(size: Int) {
    let rows = TokenRows([TinyNetworks.features(count: 40)], padding: 2)
    let whole = TinyNetworks.encoded(rows, blockSize: rows.count)
    let pieces = TinyNetworks.encoded(rows, blockSize: size)
    #expect(zip(whole, pieces).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test func `an encoder that has forgotten words gives the same rows`() {
    let many = (1...(WordEmbeddings.capacity + 900)).map { number in
      TokenFeatures(
        norm: UInt64(number), prefix: 1, suffix: 2, shape: 3, isFollowedBySpace: true, isSpace: false)
    }
    let fresh = TokenRows([Array(many.suffix(50))], padding: 2)
    var encoder = TinyNetworks.encoder(features: 6)
    let rows = TokenRows([many], padding: 2)
    for block in rows.blocks(of: 256) { _ = encoder.encode(block, of: rows) }
    let known = encoder.encode(0..<fresh.count, of: fresh)
    var other = TinyNetworks.encoder(features: 6)
    #expect(known.elements == other.encode(0..<fresh.count, of: fresh).elements)
  }

  @Test func `a document is encoded the same alone and behind another`() {
    let (first, second) = (TinyNetworks.features(count: 5), TinyNetworks.features(count: 9))
    let alone = TinyNetworks.encoded(TokenRows([second], padding: 2), blockSize: 64)
    let both = TokenRows([first, second], padding: 2)
    let start = both.documents[1].lowerBound * TinyNetworks.width
    let behind = TinyNetworks.encoded(both, blockSize: 64)[start...]
    #expect(zip(alone.prefix(9 * TinyNetworks.width), behind).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test(arguments: [1, 2, 5])
  func `a parser gives the same tree block by block as at once`(size: Int) {
    let documents = [30, 0, 1, 45].map { TinyNetworks.features(count: $0) }
    let rows = TokenRows(documents, padding: 2)
    let whole = TinyNetworks.trees(rows, blockSize: rows.count)
    let pieces = TinyNetworks.trees(rows, blockSize: size)
    #expect(whole.map(\.heads) == pieces.map(\.heads))
    #expect(whole.map(\.labels) == pieces.map(\.labels))
    #expect(whole.map(\.heads.count) == [30, 0, 1, 45])
  }

  @Test(arguments: [12, 20, 33])
  func `a long document gives the same tree piece by piece as at once`(size: Int) {
    let features = TinyNetworks.features(count: 90)
    let whole = TinyNetworks.trees(TokenRows([features], padding: 3), blockSize: 16, breaks: true)[0]
    var heads: [Int32] = []
    while heads.count < features.count {
      let start = max(0, heads.count - 3)
      let end = min(heads.count + size, features.count)
      let piece = TokenPiece(
        tokens: Array(features[start..<end]), before: heads.count - start, isLast: end == features.count)
      let tree = TinyNetworks.trees(TokenRows(piece, padding: 3), blockSize: 16, breaks: true)[0]
      guard !tree.heads.isEmpty else { break }
      heads += tree.heads.map { [done = Int32(heads.count)] in $0 + done }
    }
    #expect(heads == whole.heads)
    #expect(whole.sentenceStarts.count { $0 } > 8)
  }

  @Test func `a parser cuts a sentence that is longer than its limit`() {
    // A network that only makes right arcs chains a document of any length.
    let rows = TokenRows([TinyNetworks.features(count: 20)], padding: 2)
    let trees = TinyNetworks.trees(rows, blockSize: 4, scores: [0, -1, 0, 9, -9], sentenceLimit: 8)
    #expect(trees[0].heads.indices.filter { trees[0].sentenceStarts[$0] } == [0, 12])
    #expect(Array(trees[0].heads.prefix(12)) == [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  }
}

/// Networks of sixteen columns with arbitrary or given weights.
enum TinyNetworks {
  static let width = 16
  private static let parserActions = (0..<5).map { TransitionAction(move: $0, label: $0 == 2 || $0 == 3 ? "x" : "") }

  /// Distinct words, made by their place.
  static func features(count: Int, spaces: Set<Int> = []) -> [TokenFeatures] {
    (0..<count).map { place in
      TokenFeatures(
        norm: UInt64(place % 11 + 1), prefix: UInt64(place % 3), suffix: UInt64(place % 5), shape: UInt64(place % 2),
        isFollowedBySpace: place % 2 == 0, isSpace: spaces.contains(place))
    }
  }

  static func encoder(features: Int) -> TokenEncoder {
    var random = Numbers()
    func maxout(_ inputs: Int) -> Maxout {
      Maxout(
        inputs: inputs, outputs: width, pieces: 3, weights: random.next(inputs * width * 3),
        bias: random.next(width * 3),
        normalization: LayerNorm(gain: random.next(width), bias: random.next(width)))
    }
    let tables = (0..<features).map {
      HashEmbedding(table: Matrix(columns: width, elements: random.next(13 * width)), seed: UInt32(8 + $0))
    }
    return TokenEncoder(
      tables: tables, mixer: maxout(features * width),
      layers: [WindowLayer(maxout(3 * width)), WindowLayer(maxout(3 * width))])
  }

  static func encoded(_ rows: TokenRows, blockSize: Int) -> [Float] {
    var encoder = encoder(features: 6)
    return rows.blocks(of: blockSize).flatMap { Array(encoder.encode($0, of: rows).elements) }
  }

  static func trees(
    _ rows: TokenRows, blockSize: Int, scores: [Float]? = nil, sentenceLimit: Int = DependencyParser.sentenceLimit,
    breaks: Bool = false
  ) -> [DependencyTree] {
    let (input, hidden, scorer) = layers(
      slots: DependencyParser.slots, actions: 5, scores: scores, favored: breaks ? 4 : nil)
    guard let parser = DependencyParser(input: input, hidden: hidden, scorer: scorer, actions: parserActions) else {
      return []
    }
    var encoder = encoder(features: 6)
    var parsing = DependencyParsing(
      parser, rows: rows, room: Matrix(rows: 0, columns: hidden.width), sentenceLimit: sentenceLimit)
    for block in rows.blocks(of: blockSize) { parsing.read(encoder.encode(block, of: rows)) }
    if rows.isOpen { _ = parsing.closeLastDocument() }
    return parsing.trees
  }

  /// A recognizer whose actions have always the same scores.
  static func recognizer(_ actions: [TransitionAction], scores: [Float]) -> EntityRecognizer? {
    let (input, hidden, scorer) = layers(slots: EntityRecognizer.slots, actions: actions.count, scores: scores)
    return EntityRecognizer(
      encoder: encoder(features: EntityRecognizer.features), input: input, hidden: hidden, scorer: scorer,
      actions: actions)
  }

  static func entities(
    _ recognizer: EntityRecognizer?, _ features: [TokenFeatures], _ trees: [DependencyTree], blockSize: Int
  ) -> [LabeledEntity] {
    guard let recognizer else { return [] }
    let rows = TokenRows([features], padding: 2)
    var encoder = recognizer.encoder
    var reading = EntityReading(
      recognizer, rows: rows, trees: trees, room: Matrix(rows: 0, columns: recognizer.hidden.width))
    for block in rows.blocks(of: blockSize) { reading.read(encoder.encode(block, of: rows)) }
    return reading.entities[0]
  }

  /// Layers of a transition system; with `scores` the state counts for nothing. A favored action scores better.
  private static func layers(
    slots: Int, actions: Int, scores: [Float]?, favored: Int? = nil
  ) -> (Linear, PrecomputableAffine, TransitionScorer) {
    var random = Numbers()
    let hidden = PrecomputableAffine(
      slots: slots, outputs: width, pieces: 2, inputs: width, weights: random.next(slots * width * 2 * width),
      bias: random.next(width * 2), padding: random.next(slots * width * 2))
    let weights = scores == nil ? random.next(actions * width) : [Float](repeating: 0, count: actions * width)
    var bias = scores ?? random.next(actions)
    if let favored { bias[favored] += 3 }
    return (
      Linear(inputs: width, outputs: width, weights: random.next(width * width), bias: random.next(width)), hidden,
      TransitionScorer(hidden: hidden, weights: weights, bias: bias)
    )
  }
}

/// Numbers between -1 and 1 that are the same in every run.
private struct Numbers {
  private var state: UInt32 = 9

  mutating func next(_ count: Int) -> [Float] {
    (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(state >> 8) / Float(1 << 23) - 1
    }
  }
}
