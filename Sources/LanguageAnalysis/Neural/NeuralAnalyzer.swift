import NeuralNetworks

/// Tags, dependencies, sentences and entities of tokens: the trained part of the analysis.
///
/// The components of spaCy's English pipelines that a network drives, over one list of token features:
///
///     features ─ TokenEncoder ─▶ rows ─┬ Tagger ─▶ tags
///                                      └ DependencyParser ─▶ heads, labels, sentence starts ─┐
///     features ─ the recognizer's own TokenEncoder ─▶ rows ─ EntityRecognizer ◀──────────────┘ ─▶ entities
///
/// Documents are encoded together, in blocks that stay in the processor's cache, and do not see each other: the result
/// for a document is the same alone and among others. Keeps what it learned of words between calls; one analyzer serves
/// one task at a time, and a copy shares the weights.
package struct NeuralAnalyzer: Sendable {
  private var encoder: TokenEncoder
  private let tagger: Tagger
  private let parser: DependencyParser
  private let recognizer: EntityRecognizer
  private var entityEncoder: TokenEncoder
  /// Room for precomputed rows, kept between calls.
  private var parserRoom: Matrix
  private var entityRoom: Matrix

  /// Rows encoded at once; chosen 2026-11-21 among 128, 256, 512 and 1,024: from 256 on speed is the same, and memory grows.
  private static let blockSize = 256

  package init(encoder: TokenEncoder, tagger: Tagger, parser: DependencyParser, recognizer: EntityRecognizer) {
    self.encoder = encoder
    self.tagger = tagger
    self.parser = parser
    self.recognizer = recognizer
    entityEncoder = recognizer.encoder
    parserRoom = Matrix(rows: 0, columns: parser.hidden.width)
    entityRoom = Matrix(rows: 0, columns: recognizer.hidden.width)
  }

  package var tags: [String] { tagger.tags }
  package var dependencyLabels: [String] { parser.labels }
  package var entityLabels: [String] { recognizer.labels }

  /// Tokens on each side that a token's analysis depends on through the encoders.
  package var context: Int { max(encoder.context, entityEncoder.context) }

  /// Analyzes documents, each given by its tokens.
  /// - Complexity: O(tokens).
  package mutating func analyze(_ documents: [[TokenFeatures]]) -> [NeuralAnnotations] {
    analyze(TokenRows(documents, padding: context))
  }

  /// Analyzes a part of a long document as far as its sentences are finished, exactly as the whole would be.
  ///
  /// The next piece begins behind the last token analyzed, with `context` tokens before it (fewer at the document's
  /// start). A last piece is analyzed to its end.
  /// - Returns: annotations of the tokens behind the first `piece.before`; at least one, and usually all but the last
  ///   sentence, when the piece has `pieceSize` tokens.
  package mutating func analyze(_ piece: TokenPiece) -> NeuralAnnotations {
    analyze(TokenRows(piece, padding: context))[0]
  }

  /// Tokens of a piece: more than twice as long as the longest sentence, so that each piece has a finished one.
  package static let pieceSize = 2 * DependencyParser.sentenceLimit + 4096

  private mutating func analyze(_ all: TokenRows) -> [NeuralAnnotations] {
    var rows = all
    var tags: [UInt8] = []
    tags.reserveCapacity(rows.count)
    var parsing = DependencyParsing(parser, rows: rows, room: Self.take(&parserRoom))
    for block in rows.blocks(of: Self.blockSize) {
      let encoded = encoder.encode(block, of: rows)
      tags += tagger.tagNumbers(encoded).lazy.map(UInt8.init)
      parsing.read(encoded)
    }
    parserRoom = parsing.words
    if rows.isOpen { rows.closeLastDocument(after: parsing.closeLastDocument()) }
    var reading = EntityReading(recognizer, rows: rows, trees: parsing.trees, room: Self.take(&entityRoom))
    for block in rows.blocks(of: Self.blockSize) { reading.read(entityEncoder.encode(block, of: rows)) }
    entityRoom = reading.words
    return rows.documents.indices.map { index in
      NeuralAnnotations(
        tags: Array(tags[rows.documents[index]]), tree: parsing.trees[index], entities: reading.entities[index])
    }
  }

  /// Takes a matrix out of its place, so that it is not shared and not copied when written to.
  private static func take(_ room: inout Matrix) -> Matrix {
    var taken = Matrix(rows: 0, columns: room.columns)
    swap(&taken, &room)
    return taken
  }
}

/// What the networks say of one document's tokens; tags and labels by their numbers.
package struct NeuralAnnotations: Sendable {
  package let tags: [UInt8]
  /// The index of each token's head; its own for a root.
  package let heads: [Int32]
  package let labels: [UInt8]
  package let sentenceStarts: [Bool]
  /// In text order, none overlapping.
  package let entities: [LabeledEntity]

  init(tags: [UInt8], tree: DependencyTree, entities: [LabeledEntity]) {
    self.tags = tags
    heads = tree.heads
    labels = tree.labels
    sentenceStarts = tree.sentenceStarts
    self.entities = entities
  }
}
