import NeuralNetworks

/// The parser's actions, and what each does to a state.
struct ArcEagerSystem: Sendable {
  /// The label of a word without a head, by number 0.
  static let rootLabel = "ROOT"

  private enum Move: Int { case shift, reduce, leftArc, rightArc, breakSentence }

  private let actions: [(move: Move, label: UInt8)]
  /// The actions of each set of moves.
  private let actionsOfMoves: [[Range<Int>]]
  /// All labels by number, the parts of decorated ones among them.
  let labels: [String]

  /// - Returns: nil when an action has an unknown move, there are too many labels, or shift or reduce is missing, one of
  ///   which every state that is not final allows.
  init?(_ list: [TransitionAction]) {
    var labels = [Self.rootLabel]
    var actions: [(move: Move, label: UInt8)] = []
    for action in list {
      guard let move = Move(rawValue: action.move) else { return nil }
      for label in [action.label] + DependencyTree.parts(of: action.label) where !labels.contains(label) {
        labels.append(label)
      }
      guard labels.count <= 256, let number = labels.firstIndex(of: action.label) else { return nil }
      actions.append((move, UInt8(number)))
    }
    guard actions.contains(where: { $0.move == .shift }), actions.contains(where: { $0.move == .reduce }) else {
      return nil
    }
    self.actions = actions
    self.labels = labels
    actionsOfMoves = (UInt8(0)..<32).map { moves in
      actions.indices.filter { moves & (1 << UInt8(actions[$0].move.rawValue)) != 0 }.ranges()
    }
  }

  /// The actions a state allows.
  func allowed(_ state: ArcEagerState) -> [Range<Int>] { actionsOfMoves[Int(state.allowed.rawValue)] }

  func apply(_ number: Int, to state: inout ArcEagerState) {
    let action = actions[number]
    switch action.move {
    case .shift: state.shift()
    case .reduce: state.reduce()
    case .leftArc: state.leftArc(action.label)
    case .rightArc: state.rightArc(action.label)
    case .breakSentence: state.breakSentence()
    }
  }
}
