/// One action of a transition system as a model's file lists it: a move, and the label it gives.
package struct TransitionAction: Sendable, Equatable {
  /// The move's number in the system: for the parser shift, reduce, left arc, right arc and break from 0, for the
  /// entity recognizer begin, in, last, unit and out from 1.
  package let move: Int
  /// Empty for a move without one.
  package let label: String

  package init(move: Int, label: String) {
    self.move = move
    self.label = label
  }

  /// The actions in the order in which the network scores them.
  ///
  /// By move, then from the most to the least frequent, equals from the last to the first label by code point; labels
  /// with a negative count, added after training, stand behind all others (spaCy's `TransitionSystem`).
  package static func ordered(_ counts: [(action: TransitionAction, count: Int)]) -> [TransitionAction] {
    let trained = counts.filter { $0.count >= 0 }.sorted { left, right in
      if left.action.move != right.action.move { return left.action.move < right.action.move }
      if left.count != right.count { return left.count > right.count }
      return right.action.precedes(left.action)
    }
    let added = counts.filter { $0.count < 0 }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.action.label != right.action.label { return right.action.precedes(left.action) }
      return left.action.move < right.action.move
    }
    return (trained + added).map(\.action)
  }

  /// Whether the label comes first by code point.
  private func precedes(_ other: TransitionAction) -> Bool {
    label.unicodeScalars.lexicographicallyPrecedes(other.label.unicodeScalars)
  }
}

extension [Int] {
  /// Numbers in ascending order as ranges.
  func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound == number {
        ranges[ranges.count - 1] = last.lowerBound..<(number + 1)
      } else {
        ranges.append(number..<(number + 1))
      }
    }
    return ranges
  }
}
