import Testing

@testable import NeuralNetworks

@Suite struct TransitionScorerTests {
  private let sample = ScorerSample()

  @Test(arguments: [[0, 1], [2, -1], [-1, -1], [1, 1]] as [[Int32]])
  func `the best action agrees with a plain loop`(words: [Int32]) {
    let scores = sample.plainScores(words)
    let best = scores.indices.max { scores[$0] < scores[$1] }
    #expect(sample.best(words, among: [0..<5]) == best)
  }

  @Test func `only allowed actions are taken`() {
    let scores = sample.plainScores([0, 1])
    let best = [1, 3, 4].max { scores[$0] < scores[$1] }
    #expect(sample.best([0, 1], among: [1..<2, 3..<5]) == best)
  }

  @Test func `nothing is best where nothing is allowed`() {
    #expect(sample.best([0, 1], among: []) == nil)
  }

  @Test func `the first of equal actions is best`() {
    let hidden = PrecomputableAffine(
      slots: 1, outputs: 16, pieces: 1, inputs: 1, weights: .init(repeating: 0, count: 16),
      bias: .init(repeating: 0, count: 16), padding: .init(repeating: 0, count: 16))
    let scorer = TransitionScorer(hidden: hidden, weights: .init(repeating: 1, count: 48), bias: [1, 2, 2])
    #expect(scorer.best(.init(repeating: -1), of: Matrix(rows: 1, columns: 16), among: [0..<3]) == 1)
  }
}

/// A scorer of two slots, sixteen outputs of two pieces and five actions, over three words of three numbers.
struct ScorerSample {
  private let weights: [Float]
  private let bias: [Float]
  private let padding: [Float]
  private let upper: [Float]
  private let upperBias: [Float]
  private let words: [Float]

  init() {
    var random = Sequence32(seed: 5)
    weights = random.numbers(2 * 16 * 2 * 3)
    bias = random.numbers(16 * 2)
    padding = random.numbers(2 * 16 * 2)
    upper = random.numbers(5 * 16)
    upperBias = random.numbers(5)
    words = random.numbers(9)
  }

  func best(_ slots: [Int32], among allowed: [Range<Int>]) -> Int? {
    let hidden = PrecomputableAffine(
      slots: 2, outputs: 16, pieces: 2, inputs: 3, weights: weights, bias: bias, padding: padding)
    var rows = Matrix(rows: 0, columns: hidden.width)
    hidden.append(Matrix(columns: 3, elements: words), rows: 0..<3, to: &rows)
    var places = TransitionScorer.Slots(repeating: -1)
    for (slot, word) in slots.enumerated() { places[slot] = word }
    return TransitionScorer(hidden: hidden, weights: upper, bias: upperBias).best(places, of: rows, among: allowed)
  }

  func plainScores(_ slots: [Int32]) -> [Float] {
    let hidden = (0..<16).map { output in
      (0..<2).map { piece in
        slots.indices.reduce(bias[output * 2 + piece]) { $0 + value(slot: $1, word: slots[$1], output, piece) }
      }.max() ?? 0
    }
    return upperBias.indices.map { action in
      hidden.indices.reduce(upperBias[action]) { $0 + upper[action * 16 + $1] * hidden[$1] }
    }
  }

  private func value(slot: Int, word: Int32, _ output: Int, _ piece: Int) -> Float {
    let place = (slot * 16 + output) * 2 + piece
    guard word >= 0 else { return padding[place] }
    return (0..<3).reduce(0) { $0 + weights[place * 3 + $1] * words[Int(word) * 3 + $1] }
  }
}
