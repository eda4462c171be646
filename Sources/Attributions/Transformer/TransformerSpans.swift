import NeuralNetworks
import NewsModel
import TextVectors

/// Finds the words of a text's attributions with a transformer.
///
///     text ─ PieceText ─▶ windows ─ UnitEncoder ─▶ a vector a token ─ PairScorer ─▶ cues with scores of the tokens around
///          ─ ContentDecoder ─▶ attributions
///
/// Every attribution of PolNeAR has one cue, and no cue serves two. So cues are found first, and for each of them content
/// and source among the tokens of its paragraph. Tools/attribution trains it.
struct TransformerSpans: SpanFinder {
  private let encoder: UnitEncoder
  private let scorer: PairScorer
  private let decoder: ContentDecoder

  /// - Parameter encoder: the text encoder with the changes that the weights have.
  /// - Throws: `WeightsError` when the weights are damaged.
  init(_ weights: WeightsReader, _ encoder: TextEncoder) throws(WeightsError) {
    self.encoder = try UnitEncoder(weights, encoder)
    scorer = try PairScorer(weights)
    decoder = try ContentDecoder(weights)
  }

  /// Pieces whose rows are in memory at once: as many as the encoder reads together.
  private static let blockLimit = 512

  func attributions(in reading: Reading) -> [AttributedWords] {
    let text = PieceText(reading.text, encoder.vocabularies, encoder.tokenizer)
    var found: [AttributedWords] = []
    for block in Self.blocks(of: text.windows(), text) {
      for cues in Self.byParagraph(scorer.cues(encoder.units(block, of: text), block, of: text), text) {
        found += decoder.attributions(cues)
      }
    }
    return found
  }

  private static func blocks(of windows: [Range<Int>], _ text: PieceText) -> [[Range<Int>]] {
    var blocks: [[Range<Int>]] = []
    var size = 0
    for window in windows {
      let pieces = text.pieces[window].reduce(2) { $0 + $1.count }
      if blocks.isEmpty || size + pieces > blockLimit {
        blocks.append([])
        size = 0
      }
      blocks[blocks.count - 1].append(window)
      size += pieces
    }
    return blocks
  }

  /// The cues of each paragraph, or part of it that lies in one window.
  private static func byParagraph(_ cues: [CuePairs], _ text: PieceText) -> [[CuePairs]] {
    var groups: [[CuePairs]] = []
    for cue in cues {
      if let last = groups.last?.last, last.cue.window == cue.cue.window,
        text.paragraphs[last.cue.words.lowerBound] == text.paragraphs[cue.cue.words.lowerBound]
      {
        groups[groups.count - 1].append(cue)
      } else {
        groups.append([cue])
      }
    }
    return groups
  }
}
