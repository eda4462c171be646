/// A cue with what the model says of each token in its reach.
struct CuePairs {
  let cue: CueCandidate
  let tokens: Range<Int>
  /// For each of the tokens how much speaks for its being content, the first token of the source, and the last one.
  let content: [Float]
  let sourceStart: [Float]
  let sourceEnd: [Float]
  /// How much speaks for there being no source.
  let noSource: Float

  /// Tokens of the longest source.
  private static let sourceLimit = 60

  /// The source, nil where having none scores better.
  /// - Parameter bias: what a source must be better by.
  func source(bias: Float) -> Range<Int>? {
    var best: (score: Float, range: Range<Int>)?
    for start in sourceStart.indices {
      for end in start..<min(sourceEnd.count, start + Self.sourceLimit) {
        let score = sourceStart[start] + sourceEnd[end]
        if best.map({ score > $0.score }) ?? true { best = (score, start..<(end + 1)) }
      }
    }
    guard let best, best.score > noSource + bias else { return nil }
    return (tokens.lowerBound + best.range.lowerBound)..<(tokens.lowerBound + best.range.upperBound)
  }
}
