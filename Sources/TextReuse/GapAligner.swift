import UTF8Text

/// One element of the left text that stands for one of the right; two for one where a word is written in two.
struct WordPair: Equatable {
  let left: Range<Int>
  let right: Range<Int>
  let likeness: Likeness

  enum Likeness: Int { case near, spelling, same }
}

/// Aligns the few words between two runs of equal words, and those around a chain.
///
/// Purpose: between runs of three equal words stand single ones that are the same, spelled otherwise or nearly the same; the
/// literalness of a passage counts them. Valid when: both sides have few words, at most `window` of them. Action: local
/// alignment after Smith and Waterman (1981) by words: the same 4, another spelling 4, nearly the same 2, a word on
/// one side only -2 at the ends of a chain and 0 within, where both ends are fixed. Cost: O(l · r) for l and r words.
struct GapAligner {
  let left: WordSequence
  let right: WordSequence

  /// Words looked at on each side beyond the ends of a chain; as far as chains bridge.
  static let window = MatchChainer.maximumGap
  private static let sameScore = 4
  private static let nearScore = 2
  /// So that one common word next to a chain, with a changed one in between on both sides, is not taken in.
  private static let skipScore = -2
  /// Letters from which on two capitalized words may be renderings of one name, and from which on two letters may
  /// differ: "Zelensky" and "Zelenskiy". Shorter names differ by a letter and are other names (2026-11-22).
  static let shortName = 5
  static let longName = 8

  /// The pairs of a stretch that lies between two runs.
  func fill(_ leftGap: Range<Int>, _ rightGap: Range<Int>) -> [WordPair] {
    if leftGap.isEmpty || rightGap.isEmpty { return [] }
    return align(leftGap, rightGap, isReversed: false, skip: 0, mustEnd: true)
  }

  /// The pairs behind the end of a chain.
  func extend(_ leftRest: Range<Int>, _ rightRest: Range<Int>) -> [WordPair] {
    align(leftRest.prefix(Self.window), rightRest.prefix(Self.window), isReversed: false)
  }

  /// The pairs before the start of a chain.
  func extendBackwards(_ leftRest: Range<Int>, _ rightRest: Range<Int>) -> [WordPair] {
    align(leftRest.suffix(Self.window), rightRest.suffix(Self.window), isReversed: true)
  }

  /// - Parameters:
  ///   - isReversed: the chain lies behind the words, not before them.
  ///   - mustEnd: the alignment reaches the end of both sides; else it ends where it scores best.
  private func align(
    _ leftWords: Range<Int>, _ rightWords: Range<Int>, isReversed: Bool, skip: Int = skipScore, mustEnd: Bool = false
  ) -> [WordPair] {
    if leftWords.isEmpty || rightWords.isEmpty { return [] }
    var table = Table(left: leftWords, right: rightWords, isReversed: isReversed)
    var best = (score: 0, cell: 0)
    for cell in 1..<table.scores.count {
      let choice = choice(at: cell, in: table, skip: skip)
      table.scores[cell] = choice.score
      table.steps[cell] = choice.step
      if choice.score > best.score { best = (choice.score, cell) }
    }
    return pairs(of: table, endingAt: mustEnd ? table.scores.count - 1 : best.cell)
  }

  /// How a cell of the table is reached.
  private enum Step {
    case pair, joinsLeft, joinsRight, skipsLeft, skipsRight

    var rows: Int { self == .joinsLeft ? 2 : self == .skipsRight ? 0 : 1 }
    var columns: Int { self == .joinsRight ? 2 : self == .skipsLeft ? 0 : 1 }
  }

  /// For each number of words taken on both sides the best score and the step that leads there.
  private struct Table {
    let left: Range<Int>
    let right: Range<Int>
    let isReversed: Bool
    var scores: [Int]
    var steps: [Step?]

    init(left: Range<Int>, right: Range<Int>, isReversed: Bool) {
      (self.left, self.right, self.isReversed) = (left, right, isReversed)
      scores = Array(repeating: 0, count: (left.count + 1) * (right.count + 1))
      steps = Array(repeating: nil, count: scores.count)
    }

    var width: Int { right.count + 1 }

    /// The words that a step to a cell takes on both sides.
    func words(_ step: Step, to cell: Int) -> (left: Range<Int>, right: Range<Int>) {
      let (row, column) = (cell / width, cell % width)
      let one = isReversed ? left.upperBound - row : left.lowerBound + row - step.rows
      let other = isReversed ? right.upperBound - column : right.lowerBound + column - step.columns
      return (one..<one + step.rows, other..<other + step.columns)
    }
  }

  private func choice(at cell: Int, in table: Table, skip: Int) -> (score: Int, step: Step?) {
    let (row, column) = (cell / table.width, cell % table.width)
    var best: (score: Int, step: Step?) = (.min, nil)
    func offer(_ score: Int, _ step: Step) { if score > best.score { best = (score, step) } }
    for step in [Step.pair, .joinsLeft, .joinsRight] where row >= step.rows && column >= step.columns {
      let words = table.words(step, to: cell)
      guard let likeness = likeness(words.left, words.right) else { continue }
      let score = (likeness == .near ? Self.nearScore : Self.sameScore) * max(step.rows, step.columns)
      offer(table.scores[cell - step.rows * table.width - step.columns] + score, step)
    }
    if row > 0 { offer(table.scores[cell - table.width] + skip, .skipsLeft) }
    if column > 0 { offer(table.scores[cell - 1] + skip, .skipsRight) }
    return best
  }

  private func pairs(of table: Table, endingAt end: Int) -> [WordPair] {
    var pairs: [WordPair] = []
    var cell = end
    while cell > 0, let step = table.steps[cell] {
      let words = table.words(step, to: cell)
      if let likeness = likeness(words.left, words.right) {
        pairs.append(WordPair(left: words.left, right: words.right, likeness: likeness))
      }
      cell -= step.rows * table.width + step.columns
    }
    return table.isReversed ? pairs : pairs.reversed()
  }

  // MARK: Likeness

  /// How alike two elements are; nil for different ones.
  func likeness(_ one: Range<Int>, _ other: Range<Int>) -> WordPair.Likeness? {
    guard one.count == 1, other.count == 1 else { return isJoined(one, other) ? .spelling : nil }
    let (one, other) = (one.lowerBound, other.lowerBound)
    if left.words[one] == right.words[other] {
      if left.exact[one] == right.exact[other] { return .same }
      return left.kinds[one] == .day ? .near : .spelling
    }
    let kinds = (left.kinds[one], right.kinds[other])
    if kinds.0 == .number || kinds.1 == .number || kinds.0 == .day || kinds.1 == .day { return nil }
    if left.lemmas[one] == right.lemmas[other] { return .near }
    return kinds == (.name, .name) && areRenderings(left.forms[one], right.forms[other]) ? .near : nil
  }

  /// "cease fire" and "ceasefire", "per cent" and "percent".
  private func isJoined(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.reduce(0, { $0 + left.lengths[$1] }) == other.reduce(0, { $0 + right.lengths[$1] }),
      one.allSatisfy({ left.kinds[$0].isWord }), other.allSatisfy({ right.kinds[$0].isWord })
    else { return false }
    return left.forms[one].joined().elementsEqual(right.forms[other].joined())
  }

  private func areRenderings(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let shorter = min(one.count, other.count)
    guard shorter >= Self.shortName, abs(one.count - other.count) <= 2 else { return false }
    // Renderings differ within a name or at its end: "Lahore" and "Mahore" are two.
    guard one.first == other.first else { return false }
    return EditDistance.isWithin(shorter >= Self.longName ? 2 : 1, one, other)
  }
}

extension WordSequence.Kind {
  fileprivate var isWord: Bool { self == .word || self == .name }
}
