/// Which action of a transition system scores best in a state?
///
/// The two upper layers of spaCy's `TransitionBasedParser`: the state's precomputed slots are summed, each output's
/// greater piece taken, and a linear layer scores the actions. One state at a time, and only the actions that are
/// allowed: for sixty-four outputs that beats stepping many states together for the sake of a matrix product.
package struct TransitionScorer: Sendable {
  /// The most slots a state can have.
  package static let maximalSlots = 8
  /// Which word stands in each slot, by its row among the precomputed ones; -1 where none does.
  package typealias Slots = SIMD8<Int32>

  private let hidden: PrecomputableAffine
  /// Actions × outputs.
  private let weights: [Float]
  private let bias: [Float]

  /// - Parameters:
  ///   - weights: actions × outputs, as thinc's `Linear` stores them.
  ///   - bias: one number an action.
  package init(hidden: PrecomputableAffine, weights: [Float], bias: [Float]) {
    precondition(weights.count == bias.count * hidden.outputs, "A weight for each action and output is needed.")
    precondition(hidden.slots <= Self.maximalSlots, "A state has no more than eight slots.")
    precondition(hidden.outputs % 16 == 0, "Outputs are scored sixteen at a time.")
    self.hidden = hidden
    self.weights = weights
    self.bias = bias
  }

  package var actions: Int { bias.count }

  /// The best of the allowed actions, the first of equals; nil when none is allowed.
  /// - Parameters:
  ///   - words: precomputed rows, which `slots` count from 0.
  ///   - allowed: ranges of actions, in order.
  package func best(_ slots: Slots, of words: Matrix, among allowed: [Range<Int>]) -> Int? {
    precondition(words.columns == hidden.width, "The words must be precomputed by the same layer.")
    precondition(slots.max() < Int32(words.rows), "A slot names a precomputed row.")
    precondition(allowed.allSatisfy { $0.upperBound <= actions }, "Only actions of the system can be allowed.")
    let width = hidden.outputs * hidden.pieces
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { room in
      guard let state = room.baseAddress else { return nil }
      words.withRow(0) { sum(slots, of: $0, into: state) }
      takeGreaterPieces(state)
      return best(state, among: allowed)
    }
  }

  private func sum(_ slots: Slots, of words: UnsafePointer<Float>, into state: UnsafeMutablePointer<Float>) {
    let width = hidden.outputs * hidden.pieces
    state.update(from: hidden.bias, count: width)
    hidden.padding.withUnsafeBufferPointer { padding in
      guard let padding = padding.baseAddress else { return }
      for slot in 0..<hidden.slots {
        let row = Int(slots[slot])
        Rows.add((row < 0 ? padding : words + row * hidden.width) + slot * width, to: state, count: width)
      }
    }
  }

  /// Leaves the greatest piece of each output in the first places.
  private func takeGreaterPieces(_ state: UnsafeMutablePointer<Float>) {
    for index in stride(from: 0, to: hidden.outputs, by: 16) {
      var best = Rows.load(state, index)
      for piece in 1..<hidden.pieces { best = Rows.greater(best, Rows.load(state, piece * hidden.outputs + index)) }
      Rows.store(best, state, index)
    }
  }

  private func best(_ state: UnsafePointer<Float>, among allowed: [Range<Int>]) -> Int? {
    var best: Int?
    var bestScore = -Float.infinity
    let outputs = hidden.outputs
    weights.withUnsafeBufferPointer { weights in
      guard let weights = weights.baseAddress else { return }
      for actions in allowed {
        for action in actions {
          var sums = SIMD16<Float>.zero
          let row = weights + action * outputs
          for index in stride(from: 0, to: outputs, by: 16) { sums += Rows.load(state, index) * Rows.load(row, index) }
          let score = Rows.sum(sums) + bias[action]
          if score > bestScore || best == nil {
            best = action
            bestScore = score
          }
        }
      }
    }
    return best
  }
}
