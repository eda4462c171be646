import NeuralNetworks
import NewsModel

/// Finds the words of a text's attributions with a learned model.
///
///     text ─ TextStructure ─▶ windows ─ TreeEncoder ─▶ a vector a token ─ CueHead ─▶ anchors ─ CueRelations ─▶ roles
struct LearnedSpans: SpanFinder {
  private let encoder: TreeEncoder
  private let head: CueHead

  /// - Throws: `WeightsError` when the weights are damaged.
  init(_ weights: WeightsReader) throws(WeightsError) {
    encoder = try TreeEncoder(weights)
    head = try CueHead(weights)
  }

  /// Tokens whose vectors are in memory at once, unless one window has more.
  private static let blockLimit = 512

  func attributions(in reading: Reading) -> [AttributedWords] {
    let structure = TextStructure(reading.text)
    let features = encoder.features(of: structure)
    let relations = CueRelations(structure: structure, labels: features.labels)
    var found: [ScoredWords] = []
    for block in Self.blocks(of: structure.windows()) {
      let vectors = encoder.vectors(block, features, structure)
      found += head.attributions(vectors, block, relations)
    }
    return Self.withoutConflicts(found)
  }

  private static func blocks(of windows: [Range<Int>]) -> [[Range<Int>]] {
    var blocks: [[Range<Int>]] = []
    for window in windows {
      if let first = blocks.last?.first, window.upperBound - first.lowerBound <= blockLimit {
        blocks[blocks.count - 1].append(window)
      } else {
        blocks.append([window])
      }
    }
    return blocks
  }

  /// The attributions of which no surer one has most of the content.
  private static func withoutConflicts(_ found: [ScoredWords]) -> [AttributedWords] {
    let ordered = found.sorted { ($1.score, $0.words.cue.lowerBound) < ($0.score, $1.words.cue.lowerBound) }
    var taken: Set<Int> = []
    var result: [AttributedWords] = []
    for candidate in ordered.map(\.words) {
      let content = candidate.content.joined()
      if content.count(where: { taken.contains($0) }) * 2 <= content.count {
        taken.formUnion(content)
        result.append(candidate)
      }
    }
    return result
  }
}
