import Foundation
import ModelFixture
import NeuralNetworks
import NewsModel
import TextVectors

@testable import Attributions

/// What the training program's model says of a text, step by step; `Tools/attribution/reference-best.py` wrote it.
struct TransformerReference: Decodable, CustomStringConvertible {
  struct Cue: Decodable {
    let first: Int
    let end: Int
    let p: Float
    let reach: Int
    /// For each token in reach its scores for content, for the source's first and for its last token.
    let pairs: [[Float]]
    let none: [Float]
    let relation: [String: [Int32]]
  }

  struct Window: Decodable {
    let start: Int
    let end: Int
    let ids: [Int32]
    let quote: [Int32]
    let unit: [[Float]]
    let cues: [Cue]
  }

  struct Found: Decodable, Hashable {
    let source: [[Int]]
    let cue: [[Int]]
    let content: [[Int]]
  }

  let id: String
  let text: String
  let tag: [Int32]
  let label: [Int32]
  let entity: [Int32]
  let head: [Int]
  let windows: [Window]
  /// In code points.
  let attributions: [Found]

  var description: String { id }

  static let all: [TransformerReference] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/best.jsonl")
    do {
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
        try JSONDecoder().decode(TransformerReference.self, from: Data(line.utf8))
      }
    } catch {
      return []
    }
  }()
}

/// The steps of the best model in 32 bits, loaded once.
struct TransformerSteps: Sendable {
  let units: UnitEncoder
  let scorer: PairScorer
  let spans: TransformerSpans

  static let isThere = InstalledModel.isThere && InstalledEncoder.isThere

  static let exact: TransformerSteps? = {
    do {
      let weights = try TransformerSpans.bundledWeights()
      let changes = try weights.encoderChanges()
      let encoder = try TextEncoder(
        InstalledEncoder.store, precision: .exact, differences: changes.differences,
        replacements: changes.replacements)
      return TransformerSteps(
        units: try UnitEncoder(weights, encoder), scorer: try PairScorer(weights),
        spans: try TransformerSpans(weights, encoder))
    } catch {
      return nil
    }
  }()

  func pieces(_ text: AnalyzedText) -> PieceText { PieceText(text, units.vocabularies, units.tokenizer) }
}
