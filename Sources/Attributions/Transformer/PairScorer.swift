import NeuralNetworks

/// The second half of the transformer model: from a vector for each token to cues, and from each cue to the tokens
/// that may be its content or source.
struct PairScorer: Sendable {
  /// What is asked of each token's vector, side by side: what it brings to a pair, to its cue's pairs as the cue's first
  /// and as its last word, for there being no source as either, and whether it begins a cue.
  private let questions: Linear
  private let bias: [Float]
  private let relations: [Matrix]
  private let norm: LayerNorm
  private let mixers: [RowMixer]
  private let answers: Linear
  private let threshold: Float

  private var width: Int { bias.count }

  /// Pairs that are worked on together.
  private static let blockLimit = 1024

  /// - Throws: `WeightsError` when an array is missing or does not fit the others.
  init(_ weights: WeightsReader) throws(WeightsError) {
    let token = try weights.floats("token")
    let inputs = token.columns
    var anchor = ColumnSplit(try weights.floats("anchor"))
    var source = ColumnSplit(try weights.floats("no_source"))
    let cue = try weights.floats("cue")
    let numbers =
      try token.numbers + anchor.next(inputs) + anchor.next(inputs) + source.next(inputs) + source.next(inputs)
      + cue.numbers
    let zeros = [Float](repeating: 0, count: token.rows + 2 * anchor.rows)
    let tail = try weights.bias("no_source", count: 2) + [0, 0] + weights.bias("cue", count: 3)
    guard anchor.rows == token.rows, source.rows == 2, cue.rows == 3, numbers.count == inputs * (zeros.count + 7) else {
      throw WeightsError(reason: "the layers of cues do not fit")
    }
    questions = Linear(inputs: inputs, outputs: zeros.count + 7, weights: numbers, bias: zeros + tail)
    let own = try weights.bias("token", count: token.rows)
    bias = zip(own, try weights.bias("anchor", count: token.rows)).map { $0 + $1 }
    var relations: [Matrix] = []
    for name in PairRelations.names { relations.append(try weights.matrix("relations." + name)) }
    self.relations = relations
    norm = try weights.norm("pair_norm", epsilon: UnitEncoder.epsilon)
    mixers = [try weights.mixer("pair_mixers.0"), try weights.mixer("pair_mixers.1")]
    answers = try weights.linear("out")
    threshold = try weights.number("decoding.cue")
  }

  /// The cues in windows that follow each other, in text order, with their scores.
  /// - Parameter units: a vector for each token of the windows.
  func cues(_ units: Matrix, _ windows: [Range<Int>], of text: PieceText) -> [CuePairs] {
    guard let first = windows.first?.lowerBound, let end = windows.last?.upperBound else { return [] }
    let asked = questions(units)
    let scores = CueCandidate.Scores(matrix: asked, column: 3 * width + 4, first: first)
    let candidates = windows.flatMap { CueCandidate.all(in: $0, of: text, scores, threshold: threshold) }
    let noLabel = Int32(relations[5].rows - 1)
    var relations = PairRelations(text, tokens: first..<end, candidates: candidates, noLabel: noLabel)
    var result: [CuePairs] = []
    var block: [CueCandidate] = []
    var pairs = 0
    for candidate in candidates {
      let reach = candidate.reach(in: text).count
      if pairs + reach > Self.blockLimit {
        result += scored(block, text, asked, first, &relations)
        (block, pairs) = ([], 0)
      }
      block.append(candidate)
      pairs += reach
    }
    return result + scored(block, text, asked, first, &relations)
  }

  private func scored(
    _ cues: [CueCandidate], _ text: PieceText, _ asked: Matrix, _ first: Int, _ relations: inout PairRelations
  ) -> [CuePairs] {
    let reaches = cues.map { $0.reach(in: text) }
    relations.removeAll()
    var (tokens, starts, ends): ([Int32], [Int32], [Int32]) = ([], [], [])
    for (cue, reach) in zip(cues, reaches) {
      relations.append(reach, to: cue)
      tokens += reach.map { Int32($0 - first) }
      starts += repeatElement(Int32(cue.words.lowerBound - first), count: reach.count)
      ends += repeatElement(Int32(cue.words.upperBound - 1 - first), count: reach.count)
    }
    let terms = [
      RowTerm(asked, rows: tokens), RowTerm(asked, column: width, rows: starts),
      RowTerm(asked, column: 2 * width, rows: ends),
    ]
    var rows = Matrix(sumsOf: terms + zip(self.relations, relations.keys).map { RowTerm($0, rows: $1) }, bias: bias)
    rows.applyGELU()
    norm.apply(to: &rows)
    for mixer in mixers { mixer.apply(to: &rows, groups: reaches.map(\.count)) }
    return pairs(answers(rows), cues, reaches, asked, first)
  }

  private func pairs(
    _ scores: Matrix, _ cues: [CueCandidate], _ reaches: [Range<Int>], _ asked: Matrix, _ first: Int
  ) -> [CuePairs] {
    var row = 0
    return zip(cues, reaches).map { cue, reach in
      let rows = row..<(row + reach.count)
      row = rows.upperBound
      let (start, end) = (cue.words.lowerBound - first, cue.words.upperBound - 1 - first)
      let none = (0..<2).map { asked[start, 3 * width + $0] + asked[end, 3 * width + 2 + $0] }
      return CuePairs(
        cue: cue, tokens: reach, content: rows.map { scores[$0, 0] }, sourceStart: rows.map { scores[$0, 1] },
        sourceEnd: rows.map { scores[$0, 2] }, noSource: none[0] + none[1])
    }
  }
}
