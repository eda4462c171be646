package import NeuralNetworks

/// Finds the words that name persons, bodies, places, dates and amounts.
///
/// spaCy's `EntityRecognizer`: a transition system over the marks begin, in, last, unit and out (Lev Ratinov and Dan
/// Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009). An entity does not start on white
/// space and does not cross a sentence's start. Only an entity of more than `entityLimit` words is cut, where spaCy
/// would go on.
package struct EntityRecognizer: Sendable {
  /// Words of one entity; a limit for hostile texts. The longest of 279 news articles has 36 (2026-11-21).
  static let entityLimit = 4096

  /// The features its encoder reads.
  static let features = 4
  /// The words of a state that the network looks at: the next one, and an open entity's first and last.
  static let slots = 3

  let encoder: TokenEncoder
  let input: Linear
  let hidden: PrecomputableAffine
  let scorer: TransitionScorer
  let system: EntitySystem

  /// - Returns: nil when the network and the actions do not fit.
  package init?(
    encoder: TokenEncoder, input: Linear, hidden: PrecomputableAffine, scorer: TransitionScorer,
    actions: [TransitionAction]
  ) {
    guard let system = EntitySystem(actions), scorer.actions == actions.count, hidden.slots == Self.slots else {
      return nil
    }
    self.encoder = encoder
    self.input = input
    self.hidden = hidden
    self.scorer = scorer
    self.system = system
  }

  /// The entity labels by number: "PERSON", "ORG", …
  package var labels: [String] { system.labels }
}

/// A run of tokens that names something, with the number of its label.
package struct LabeledEntity: Sendable, Equatable {
  package let tokens: Range<Int>
  package let label: Int

  package init(tokens: Range<Int>, label: Int) {
    self.tokens = tokens
    self.label = label
  }
}

/// The recognizer's actions, and which are allowed when.
struct EntitySystem: Sendable {
  enum Move: Int { case begin = 1, inside, last, unit, out }

  let labels: [String]
  let actions: [(move: Move, label: Int)]
  /// Outside an entity: anywhere, where none can go on to the next word, and on white space.
  let anywhere: [Range<Int>]
  let beforeEnd: [Range<Int>]
  let onSpace: [Range<Int>]
  /// Within an entity of a label: go on or end, and end.
  let within: [[Range<Int>]]
  let closing: [[Range<Int>]]

  /// - Returns: nil when an action has an unknown move, or no action leaves a word outside.
  init?(_ list: [TransitionAction]) {
    var labels: [String] = []
    var actions: [(move: Move, label: Int)] = []
    for action in list {
      guard let move = Move(rawValue: action.move) else { return nil }
      if !labels.contains(action.label) && !action.label.isEmpty { labels.append(action.label) }
      actions.append((move, labels.firstIndex(of: action.label) ?? -1))
    }
    let table = actions
    func ranges(_ moves: Set<Move>, _ isWanted: (Int) -> Bool) -> [Range<Int>] {
      table.indices.filter { moves.contains(table[$0].move) && (isWanted(table[$0].label) || table[$0].move == .out) }
        .ranges()
    }
    self.labels = labels
    self.actions = actions
    anywhere = ranges([.begin, .unit, .out]) { $0 >= 0 }
    beforeEnd = ranges([.unit, .out]) { $0 >= 0 }
    onSpace = ranges([.out]) { _ in true }
    within = labels.indices.map { label in ranges([.inside, .last]) { $0 == label } }
    closing = labels.indices.map { label in ranges([.last]) { $0 == label } }
    guard !onSpace.isEmpty, closing.allSatisfy({ !$0.isEmpty }) else { return nil }
  }
}
