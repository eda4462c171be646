#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Divides the tokens of a paragraph among its cues: contents of two cues never overlap in PolNeAR.
///
/// Purpose: which candidates are cues, and what is their content? Valid when: all candidates of one paragraph and window
/// are given. Action: Viterbi's algorithm gives each token to a cue or to none; cues for which too little speaks then are
/// taken out, as those whose source would hold another cue, and the others' content is found anew. Cost: O(tokens × cues) for each time that some are taken out.
struct ContentDecoder: Sendable {
  /// The score of a token that belongs to no cue.
  let none: Float
  /// What it costs to go from one cue, or none, to another.
  let cost: Float
  /// How much the mean score of its content speaks for a cue, beside its probability.
  let weight: Float
  /// How much must speak for a cue.
  let least: Float
  /// Scores beyond it count as it in the mean.
  let limit: Float
  /// What a source must be better by than none.
  let sourceBias: Float

  /// The score of a token out of a cue's reach.
  private static let outOfReach: Float = -30

  /// The attributions of a paragraph's cues.
  func attributions(_ cues: [CuePairs]) -> [AttributedWords] {
    kept(of: cues.map { Candidate(pairs: $0, source: $0.source(bias: sourceBias)) }).map { candidate, content in
      AttributedWords(source: candidate.source, cue: candidate.pairs.cue.words, content: content)
    }
  }

  /// A cue with its source, which does not change as other cues are taken out.
  private struct Candidate {
    let pairs: CuePairs
    let source: Range<Int>?

    /// Whether the source reaches over another cue: nobody is called "Orr said the mayor".
    func holdsCue(of others: [Candidate]) -> Bool {
      guard let source else { return false }
      return others.contains { other in
        let words = other.pairs.cue.words
        return words != pairs.cue.words && source.lowerBound <= words.lowerBound
          && words.upperBound <= source.upperBound
      }
    }
  }

  private func kept(of candidates: [Candidate]) -> [(Candidate, content: [Range<Int>])] {
    var kept = candidates
    while let start = kept.map(\.pairs.tokens.lowerBound).min(), let end = kept.map(\.pairs.tokens.upperBound).max() {
      let cues = kept.map(\.pairs)
      let owners = owners(of: start..<end, cues)
      let contents = cues.indices.map { Self.runs(of: $0 + 1, in: owners, from: start) }
      let good = cues.indices.filter { worth(cues[$0], contents[$0]) >= least }
      if good.count < kept.count {
        kept = good.map { kept[$0] }
      } else if let holder = kept.firstIndex(where: { $0.holdsCue(of: kept) }) {
        kept.remove(at: holder)
      } else {
        return Array(zip(kept, contents)).map { ($0, $1) }
      }
    }
    return []
  }

  /// How much speaks for an attribution; least of all where no token is its content.
  private func worth(_ cue: CuePairs, _ content: [Range<Int>]) -> Float {
    let scores = content.joined().map { max(-limit, min(limit, cue.content[$0 - cue.tokens.lowerBound])) }
    guard !scores.isEmpty else { return -.infinity }
    let probability = cue.cue.probability
    return log(probability / (1 - probability + 1e-6)) + weight * scores.reduce(0, +) / Float(scores.count)
  }

  // MARK: Viterbi

  /// For each token 0 for none, or the number of its cue, counted from 1.
  private func owners(of tokens: Range<Int>, _ cues: [CuePairs]) -> [Int] {
    let states = cues.count + 1
    var totals = [none] + cues.map { Self.score($0, tokens.lowerBound) - cost }
    var origins: [Int] = []
    origins.reserveCapacity(tokens.count * states)
    for token in tokens.dropFirst() {
      let top = Self.greatest(totals)
      let change = totals[top] - cost
      for state in 0..<states {
        origins.append(totals[state] >= change ? state : top)
        totals[state] = max(totals[state], change) + (state == 0 ? none : Self.score(cues[state - 1], token))
      }
    }
    var owners = [Self.greatest(totals)]
    for start in stride(from: origins.count - states, through: 0, by: -states) {
      owners.append(origins[start + owners[owners.count - 1]])
    }
    return owners.reversed()
  }

  private static func score(_ cue: CuePairs, _ token: Int) -> Float {
    cue.tokens.contains(token) ? cue.content[token - cue.tokens.lowerBound] : outOfReach
  }

  /// The place of the greatest number, the first of equals.
  private static func greatest(_ numbers: [Float]) -> Int {
    numbers.indices.reduce(0) { numbers[$1] > numbers[$0] ? $1 : $0 }
  }

  private static func runs(of state: Int, in owners: [Int], from start: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (token, owner) in zip(start..., owners) where owner == state {
      if let last = runs.last, last.upperBound == token {
        runs[runs.count - 1] = last.lowerBound..<(token + 1)
      } else {
        runs.append(token..<(token + 1))
      }
    }
    return runs
  }
}

extension ContentDecoder {
  /// With the numbers that were chosen on polnear-dev when the model was trained.
  /// - Throws: `WeightsError` when a number is missing.
  init(_ weights: WeightsReader) throws(WeightsError) {
    self.init(
      none: try weights.number("decoding.none_bias"), cost: try weights.number("decoding.stay"),
      weight: try weights.number("decoding.weight"), least: try weights.number("decoding.keep"),
      limit: try weights.number("decoding.limit"), sourceBias: try weights.number("decoding.source_bias"))
  }
}
