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

  func attributions(in reading: Reading) -> FoundSpans {
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

  /// The attributions of which no surer one has most of the content. One whose cue stands in that content as well is
  /// nested: it is what the other reports somebody to have said.
  private static func withoutConflicts(_ found: [ScoredWords]) -> FoundSpans {
    let ordered = found.sorted { ($1.score, $0.words.cue.lowerBound) < ($0.score, $1.words.cue.lowerBound) }
    var taken: Set<Int> = []
    var result = FoundSpans()
    for candidate in ordered.map(\.words) {
      let content = candidate.content.joined()
      if content.count(where: { taken.contains($0) }) * 2 <= content.count {
        taken.formUnion(content)
        result.attributions.append(candidate)
      } else if candidate.cue.allSatisfy({ taken.contains($0) }) {
        result.nested.append(candidate)
      }
    }
    return result
  }
}
