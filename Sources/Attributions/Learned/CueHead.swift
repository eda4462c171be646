import NeuralNetworks

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The end of each learned model: from a vector for each token to attributions.
///
/// Every attribution of PolNeAR has one cue, and every cue one attribution. So each token is asked whether it is the
/// topmost word of a cue, its anchor; and around each anchor every token is asked what it is to it: nothing, source, cue
/// or content. A source that two cues share and content in several pieces come out by themselves.
struct CueHead: Sendable {
  private let anchors: Linear
  private let pairs: Linear
  private let scorer: RelationScorer
  /// The score from which on an attribution is given.
  private let threshold: Float

  /// - Throws: `WeightsError` when an array is missing or does not fit the others.
  init(_ weights: WeightsReader) throws(WeightsError) {
    anchors = try weights.linear("head.anchors")
    pairs = try weights.linear("head.pairs")
    var relations: [Matrix] = []
    for number in 0..<CueRelations.count { relations.append(try weights.matrix("head.relation.\(number)")) }
    let (numbers, answers, _) = try weights.floats("head.roles")
    scorer = RelationScorer(
      relations: relations, weights: numbers, bias: try weights.bias("head.roles", count: answers))
    threshold = try weights.floats("head.threshold").numbers.first ?? 0
  }

  /// The attributions of windows that follow each other.
  /// - Parameter vectors: a row for each token of the windows.
  func attributions(_ vectors: Matrix, _ windows: [Range<Int>], _ relations: CueRelations) -> [ScoredWords] {
    guard let first = windows.first?.lowerBound else { return [] }
    let odds = anchors(vectors)
    let pairs = pairs(vectors)
    var found: [ScoredWords] = []
    var scores: [Float] = []
    for window in windows {
      for anchor in window {
        let probability = 1 / (1 + exp(-odds[anchor - first, 0]))
        guard probability > threshold else { continue }
        let range = relations.range(around: anchor, in: window)
        scores.removeAll(keepingCapacity: true)
        scorer.append(
          pairs, center: anchor - first, rows: (range.lowerBound - first)..<(range.upperBound - first),
          keys: relations.keys(of: range, to: anchor), to: &scores)
        found += attribution(RoleDecoder(scores: scores[...], range: range, anchor: anchor), probability)
      }
    }
    return found
  }

  /// The attribution around an anchor, if it is sure enough.
  ///
  /// Its score is the probability of its anchor times the square of the mean probability of its content, which says
  /// better than the anchor alone whether its bounds are right (polnear-dev, 2026-11-22).
  private func attribution(_ decoder: RoleDecoder, _ probability: Float) -> [ScoredWords] {
    guard let words = decoder.words() else { return [] }
    let mean = decoder.meanProbabilityOfContent(words.content)
    let score = probability * mean * mean
    return score >= threshold ? [ScoredWords(words: words, score: score)] : []
  }
}

/// An attribution with how sure the model is of it.
struct ScoredWords {
  let words: AttributedWords
  let score: Float
}
