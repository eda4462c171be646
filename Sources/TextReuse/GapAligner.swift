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
    for row in 0...leftWords.count {
      for column in 0...rightWords.count where row + column > 0 {
        let score = score(row, column, in: &table, skip: skip)
        if score > best.score { best = (score, Table.cell(row, column)) }
      }
    }
    return pairs(of: table, endingAt: mustEnd ? Table.cell(leftWords.count, rightWords.count) : best.cell)
  }

  /// How a cell of the table is reached.
  private enum Step: UInt8 {
    case none, pair, joinsLeft, joinsRight, skipsLeft, skipsRight

    var rows: Int { self == .joinsLeft ? 2 : self == .skipsRight ? 0 : 1 }
    var columns: Int { self == .joinsRight ? 2 : self == .skipsLeft ? 0 : 1 }
  }

  /// For each number of words taken on both sides the best score and the step that leads there.
  ///
  /// - Precondition: each side has at most `window` words.
  private struct Table {
    let left: Range<Int>
    let right: Range<Int>
    let isReversed: Bool
    // Of `width` rows and columns, without an allocation: passages are made of thousands of such tables.
    var scores = InlineArray<81, Int16>(repeating: 0)
    var steps = InlineArray<81, Step>(repeating: .none)

    init(left: Range<Int>, right: Range<Int>, isReversed: Bool) {
      precondition(max(left.count, right.count) <= GapAligner.window, "Tables hold the words of one gap.")
      (self.left, self.right, self.isReversed) = (left, right, isReversed)
    }

    static let width = GapAligner.window + 1

    @inline(__always)
    static func cell(_ row: Int, _ column: Int) -> Int { row * width + column }

    /// The last words of both sides that a cell stands for, which are the first ones where the table is reversed.
    @inline(__always)
    func words(_ row: Int, _ column: Int) -> (left: Int, right: Int) {
      isReversed
        ? (left.upperBound - row, right.upperBound - column)
        : (left.lowerBound + row - 1, right.lowerBound + column - 1)
    }

    /// All that a step to a cell takes on both sides.
    func range(_ step: Step, to row: Int, _ column: Int) -> (left: Range<Int>, right: Range<Int>) {
      let one = isReversed ? left.upperBound - row : left.lowerBound + row - step.rows
      let other = isReversed ? right.upperBound - column : right.lowerBound + column - step.columns
      return (one..<one + step.rows, other..<other + step.columns)
    }
  }

  /// Fills a cell of the table; of steps with one score the first counts.
  @inline(__always)
  private func score(_ row: Int, _ column: Int, in table: inout Table, skip: Int) -> Int {
    let cell = Table.cell(row, column)
    var (best, bestStep) = (Int.min, Step.none)
    func offer(_ score: Int, _ step: Step) {
      let total = Int(table.scores[cell - Table.cell(step.rows, step.columns)]) + score
      if total > best { (best, bestStep) = (total, step) }
    }
    if row > 0, column > 0 {
      let (one, other) = table.words(row, column)
      // The words before these in the table, which stand behind them where it is reversed.
      let (oneBefore, otherBefore) = table.isReversed ? (one + 1, other + 1) : (one - 1, other - 1)
      if let likeness = likeness(one, other) {
        offer(likeness == .near ? Self.nearScore : Self.sameScore, .pair)
      }
      let (length, otherLength) = (left.lengths[one], right.lengths[other])
      if row > 1, left.lengths[oneBefore] + length == otherLength,
        haveOneForm(table.range(.joinsLeft, to: row, column))
      {
        offer(2 * Self.sameScore, .joinsLeft)
      }
      if column > 1, right.lengths[otherBefore] + otherLength == length,
        haveOneForm(table.range(.joinsRight, to: row, column))
      {
        offer(2 * Self.sameScore, .joinsRight)
      }
    }
    if row > 0 { offer(skip, .skipsLeft) }
    if column > 0 { offer(skip, .skipsRight) }
    table.scores[cell] = Int16(best)
    table.steps[cell] = bestStep
    return best
  }

  private func pairs(of table: Table, endingAt end: Int) -> [WordPair] {
    var pairs: [WordPair] = []
    var cell = end
    while cell > 0 {
      let step = table.steps[cell]
      let words = table.range(step, to: cell / Table.width, cell % Table.width)
      if let likeness = likeness(words.left, words.right) {
        pairs.append(WordPair(left: words.left, right: words.right, likeness: likeness))
      }
      cell -= Table.cell(step.rows, step.columns)
    }
    return table.isReversed ? pairs : pairs.reversed()
  }

  /// Whether the words at two places, before or behind a piece, can lengthen a run: they are the same, or one of them and
  /// the next are the other.
  func mayFollow(_ one: Int, _ other: Int, isReversed: Bool = false) -> Bool {
    guard left.words.indices.contains(one), right.words.indices.contains(other) else { return false }
    if left.words[one] == right.words[other] { return true }
    let (next, otherNext) = isReversed ? (one - 1, other - 1) : (one + 1, other + 1)
    return left.words.indices.contains(next) && left.lengths[one] + left.lengths[next] == right.lengths[other]
      || right.words.indices.contains(otherNext)
        && left.lengths[one] == right.lengths[other] + right.lengths[otherNext]
  }

  // MARK: Likeness

  /// How alike two elements are, or two for one; nil for different ones.
  func likeness(_ one: Range<Int>, _ other: Range<Int>) -> WordPair.Likeness? {
    guard one.count == 1, other.count == 1 else { return areJoined((one, other)) ? .spelling : nil }
    return likeness(one.lowerBound, other.lowerBound)
  }

  @inline(__always)
  private func likeness(_ one: Int, _ other: Int) -> WordPair.Likeness? {
    if left.words[one] == right.words[other] {
      if left.exact[one] == right.exact[other] { return .same }
      return left.kinds[one] == .day ? .near : .spelling
    }
    let kinds = (left.kinds[one], right.kinds[other])
    if kinds.0 == .number || kinds.1 == .number || kinds.0 == .day || kinds.1 == .day { return nil }
    if left.lemmas[one] == right.lemmas[other] { return .near }
    return kinds == (.name, .name) && areRenderings(one, other) ? .near : nil
  }

  private func areJoined(_ words: (left: Range<Int>, right: Range<Int>)) -> Bool {
    words.left.reduce(0, { $0 + left.lengths[$1] }) == words.right.reduce(0, { $0 + right.lengths[$1] })
      && haveOneForm(words)
  }

  /// "cease fire" and "ceasefire", "per cent" and "percent": of words as long together, whether they are the same.
  private func haveOneForm(_ words: (left: Range<Int>, right: Range<Int>)) -> Bool {
    guard words.left.allSatisfy({ left.kinds[$0].isWord }), words.right.allSatisfy({ right.kinds[$0].isWord }) else {
      return false
    }
    return left.forms[words.left].joined().elementsEqual(right.forms[words.right].joined())
  }

  @inline(__always)
  private func areRenderings(_ one: Int, _ other: Int) -> Bool {
    let shorter = min(left.lengths[one], right.lengths[other])
    guard shorter >= Self.shortName, abs(left.lengths[one] - right.lengths[other]) <= 2 else { return false }
    return areRenderings(left.forms[one], right.forms[other])
  }

  private func areRenderings(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    // Renderings differ within a name or at its end: "Lahore" and "Mahore" are two.
    guard one.first == other.first else { return false }
    return EditDistance.isWithin(min(one.count, other.count) >= Self.longName ? 2 : 1, one, other)
  }
}

extension WordSequence.Kind {
  fileprivate var isWord: Bool { self == .word || self == .name }
}
