package import NeuralNetworks

/// Finds each word's head and its label, and the sentences.
///
/// spaCy's `DependencyParser`: greedy arc-eager parsing, the state scored by a network whose hidden layer is computed
/// once a word. Differs in that words are read in blocks while parsing goes on, so that a document of any length
/// needs the memory of its longest sentence; results are the same. Only a sentence of more than `sentenceLimit` words
/// is cut, where spaCy would go on.
package struct DependencyParser: Sendable {
  /// Words of one sentence, 4 KB each while it is parsed; a limit for hostile texts, chosen 2026-11-21 so that 32 MB
  /// suffice. The longest sentence the parser makes of 279 news articles has 441.
  static let sentenceLimit = 8192

  /// The words of a state that the network looks at.
  static let slots = 8

  let system: ArcEagerSystem
  let input: Linear
  let hidden: PrecomputableAffine
  let scorer: TransitionScorer

  /// - Parameters:
  ///   - input: from the encoder's width to the hidden layer's.
  ///   - actions: in the order in which the network scores them.
  /// - Returns: nil when the network and the actions do not fit.
  package init?(
    input: Linear, hidden: PrecomputableAffine, scorer: TransitionScorer, actions: [TransitionAction]
  ) {
    guard let system = ArcEagerSystem(actions), scorer.actions == actions.count, hidden.slots == Self.slots else {
      return nil
    }
    self.system = system
    self.input = input
    self.hidden = hidden
    self.scorer = scorer
  }

  /// The labels by number; number 0 is a root's.
  package var labels: [String] { system.labels }
}

/// One reading of some documents by a parser, block after block.
struct DependencyParsing {
  private let parser: DependencyParser
  private let rows: TokenRows
  private let sentenceLimit: Int
  /// Precomputed rows, the first for row `firstRow` of the tokens.
  private(set) var words: Matrix
  private var firstRow = 0
  private var state: ArcEagerState
  private(set) var trees: [DependencyTree] = []

  /// - Parameters:
  ///   - room: what `words` held after an earlier reading, to be used again.
  ///   - sentenceLimit: words after which a sentence is cut.
  init(
    _ parser: DependencyParser, rows: TokenRows, room: consuming Matrix,
    sentenceLimit: Int = DependencyParser.sentenceLimit
  ) {
    self.parser = parser
    self.rows = rows
    self.sentenceLimit = sentenceLimit
    words = room
    words.resize(rows: 0)
    state = ArcEagerState(length: rows.documents.first?.count ?? 0)
  }

  /// Takes the encoder's rows for the next block and parses as far as they allow.
  mutating func read(_ encoded: Matrix) {
    let input = parser.input(encoded)
    parser.hidden.append(input, rows: 0..<input.rows, to: &words)
    while trees.count < rows.documents.count {
      let document = rows.documents[trees.count]
      let loaded = min(firstRow + words.rows, rows.reliableCount) - document.lowerBound
      parse(document, loaded: loaded)
      guard loaded >= document.count else { break }
      finish(document)
    }
    forgetWords()
  }

  private mutating func parse(_ document: Range<Int>, loaded: Int) {
    let offset = Int32(document.lowerBound - firstRow)
    let isWhole = loaded >= document.count
    while !state.isFinal && (isWhole || state.next + 1 < loaded) { step(offset) }
    guard !isWhole, loaded - state.firstLiveWord > sentenceLimit else { return }
    state.setLength(loaded)
    while !state.isFinal { step(offset) }
    state.setLength(document.count)
  }

  private mutating func step(_ offset: Int32) {
    let allowed = parser.system.allowed(state)
    if allowed.count == 1 && allowed[0].count == 1 {
      parser.system.apply(allowed[0].lowerBound, to: &state)
      return
    }
    let context = state.context
    let slots = (context &+ offset).replacing(with: -1, where: context .< 0)
    guard let action = parser.scorer.best(slots, of: words, among: allowed) else {
      preconditionFailure("A parser's state that is not final allows an action.")
    }
    parser.system.apply(action, to: &state)
  }

  private mutating func finish(_ document: Range<Int>) {
    append(heads: state.heads, labels: state.labels, firstRow: document.lowerBound)
    let isLast = trees.count == rows.documents.count
    state = ArcEagerState(length: isLast ? 0 : rows.documents[trees.count].count)
  }

  private mutating func append(heads: [Int32], labels: [UInt8], firstRow first: Int) {
    trees.append(
      DependencyTree(
        heads: heads, labels: labels, isSpace: { rows.features(first + $0)?.isSpace ?? false }, names: parser.labels))
  }

  /// Ends an open document before the first word that is not finished, and says which word that is.
  mutating func closeLastDocument() -> Int {
    let length = state.restart
    guard let document = rows.documents.last else { return 0 }
    append(
      heads: Array(state.heads[..<length]), labels: Array(state.labels[..<length]), firstRow: document.lowerBound)
    return length
  }

  private mutating func forgetWords() {
    let document = trees.count < rows.documents.count ? rows.documents[trees.count].lowerBound : firstRow + words.rows
    let live = min(document + state.firstLiveWord, firstRow + words.rows)
    words.removeFirstRows(max(0, live - firstRow))
    firstRow = max(firstRow, live)
  }
}
