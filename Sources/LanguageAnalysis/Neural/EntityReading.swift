import NeuralNetworks

/// One reading of some documents by an entity recognizer, block after block.
struct EntityReading {
  private let recognizer: EntityRecognizer
  private let rows: TokenRows
  private let trees: [DependencyTree]
  /// Precomputed rows, the first for row `firstRow` of the tokens.
  private(set) var words: Matrix
  private var firstRow = 0
  /// The document being read, and its next word.
  private var document = 0
  private var word = 0
  private var open: (start: Int, label: Int)?
  private(set) var entities: [[LabeledEntity]]

  /// - Parameters:
  ///   - room: what `words` held after an earlier reading, to be used again.
  init(_ recognizer: EntityRecognizer, rows: TokenRows, trees: [DependencyTree], room: consuming Matrix) {
    self.recognizer = recognizer
    self.rows = rows
    self.trees = trees
    words = room
    words.resize(rows: 0)
    entities = Array(repeating: [], count: rows.documents.count)
  }

  /// Takes the encoder's rows for the next block.
  mutating func read(_ encoded: Matrix) {
    let input = recognizer.input(encoded)
    recognizer.hidden.append(input, rows: 0..<input.rows, to: &words)
    let loaded = firstRow + words.rows
    while document < rows.documents.count {
      let range = rows.documents[document]
      while word < range.count && range.lowerBound + word < loaded { step(range) }
      guard word == range.count else { break }
      document += 1
      word = 0
    }
    let live =
      document < rows.documents.count ? rows.documents[document].lowerBound + (open?.start ?? word) - 1 : loaded
    let dropped = min(max(0, live - firstRow), words.rows)
    words.removeFirstRows(dropped)
    firstRow += dropped
  }

  private mutating func step(_ range: Range<Int>) {
    let allowed = allowed(range)
    if allowed.count == 1 && allowed[0].count == 1 { return apply(allowed[0].lowerBound) }
    let row = Int32(range.lowerBound + word - firstRow)
    var slots = TransitionScorer.Slots(repeating: -1)
    slots[0] = row
    if let open {
      slots[1] = Int32(range.lowerBound + open.start - firstRow)
      slots[2] = row - 1
    }
    guard let action = recognizer.scorer.best(slots, of: words, among: allowed) else {
      preconditionFailure("An entity recognizer's state allows an action.")
    }
    apply(action)
  }

  private func allowed(_ range: Range<Int>) -> [Range<Int>] {
    let system = recognizer.system
    let isLast = word + 1 == range.count || trees[document].sentenceStarts[word + 1]
    if let open {
      let mustEnd = isLast || word - open.start >= EntityRecognizer.entityLimit
      return mustEnd ? system.closing[open.label] : system.within[open.label]
    }
    if rows.features(range.lowerBound + word)?.isSpace == true { return system.onSpace }
    return isLast ? system.beforeEnd : system.anywhere
  }

  private mutating func apply(_ number: Int) {
    let action = recognizer.system.actions[number]
    switch action.move {
    case .begin: open = (word, action.label)
    case .unit: entities[document].append(LabeledEntity(tokens: word..<(word + 1), label: action.label))
    case .last:
      entities[document].append(LabeledEntity(tokens: (open?.start ?? word)..<(word + 1), label: action.label))
      open = nil
    case .inside, .out: break
    }
    word += 1
  }
}
