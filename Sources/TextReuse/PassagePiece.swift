import NewsModel
import UTF8Text

/// Pairs of words within one sentence of each text, in order on both sides.
struct PassagePiece {
  private(set) var pairs: [WordPair]

  /// Elements from the first to the last pair.
  var left: Range<Int> { pairs[0].left.lowerBound..<pairs[pairs.count - 1].left.upperBound }
  var right: Range<Int> { pairs[0].right.lowerBound..<pairs[pairs.count - 1].right.upperBound }

  /// - Precondition: `pairs` is not empty.
  init(_ pairs: [WordPair]) { self.pairs = pairs }

  /// A chain, with the gaps between its runs filled, cut where a sentence ends on either side.
  static func pieces(of chain: [Match], by aligner: GapAligner) -> [PassagePiece] {
    let (left, right) = (aligner.left, aligner.right)
    var pieces: [PassagePiece] = []
    for pair in pairs(of: chain, by: aligner) {
      if let last = pieces.last?.pairs.last, left.sentence[last.left.lowerBound] == left.sentence[pair.left.lowerBound],
        right.sentence[last.right.lowerBound] == right.sentence[pair.right.lowerBound]
      {
        pieces[pieces.count - 1].pairs.append(pair)
      } else {
        pieces.append(PassagePiece([pair]))
      }
    }
    return pieces
  }

  private static func pairs(of chain: [Match], by aligner: GapAligner) -> [WordPair] {
    var pairs: [WordPair] = []
    for (index, match) in chain.enumerated() {
      if index > 0 {
        let last = chain[index - 1]
        pairs += aligner.fill(last.leftEnd..<match.left, last.rightEnd..<match.right)
      }
      for step in 0..<match.count {
        let (one, other) = (match.left + step..<match.left + step + 1, match.right + step..<match.right + step + 1)
        pairs.append(WordPair(left: one, right: other, likeness: aligner.likeness(one, other) ?? .spelling))
      }
    }
    return pairs
  }

  /// With the words before and behind it in its sentences that belong to it.
  func extended(by aligner: GapAligner) -> PassagePiece {
    let one = aligner.left.sentenceElements[aligner.left.sentence[left.lowerBound]]
    let other = aligner.right.sentenceElements[aligner.right.sentence[right.lowerBound]]
    let before = aligner.extendBackwards(one.lowerBound..<left.lowerBound, other.lowerBound..<right.lowerBound)
    let behind = aligner.extend(left.upperBound..<one.upperBound, right.upperBound..<other.upperBound)
    return PassagePiece(before + pairs + behind)
  }

  /// Whether it has so many words in a row that are the same on both sides, or can get them from the words beside it: those
  /// two have in common by chance seldom stand in a run, and extending them costs most.
  func mayHaveRun(of words: Int, _ aligner: GapAligner) -> Bool {
    if longestRun(aligner) >= words { return true }
    return aligner.mayFollow(left.upperBound, right.upperBound)
      || aligner.mayFollow(left.lowerBound - 1, right.lowerBound - 1, isReversed: true)
  }

  /// The longest part that holds no word marked on its side, nil for none.
  func part(without leftMarks: [Bool], _ rightMarks: [Bool]) -> PassagePiece? {
    var best = 0..<0
    var start = 0
    for (index, pair) in pairs.enumerated() {
      let isApart =
        index > start
        && (leftMarks[pairs[index - 1].left.upperBound..<pair.left.lowerBound].contains(true)
          || rightMarks[pairs[index - 1].right.upperBound..<pair.right.lowerBound].contains(true))
      if isApart { start = index }
      if leftMarks[pair.left].contains(true) || rightMarks[pair.right].contains(true) {
        start = index + 1
      } else if index + 1 - start > best.count {
        best = start..<(index + 1)
      }
    }
    return best.isEmpty ? nil : PassagePiece(Array(pairs[best]))
  }

  // MARK: How literal

  /// Words that are the same on both sides, in any spelling.
  func sharedWords(_ aligner: GapAligner) -> Int { words(aligner) { $0 != .near } }

  /// The part of the longer side's words that the other has; nearly the same counts half.
  func literalness(_ aligner: GapAligner) -> Double {
    let near = words(aligner) { $0 == .near }
    let longer = max(aligner.left.count(left), aligner.right.count(right))
    return (Double(sharedWords(aligner)) + Double(near) / 2) / Double(longer)
  }

  /// The most words in a row that are the same on both sides, in any spelling.
  func longestRun(_ aligner: GapAligner) -> Int {
    var (longest, run) = (0, 0)
    for (index, pair) in pairs.enumerated() {
      let follows = index > 0 && pairs[index - 1].isFollowed(by: pair)
      let own = pair.likeness == .near ? 0 : aligner.left.count(pair.left)
      run = pair.likeness == .near ? 0 : follows ? run + own : own
      longest = max(longest, run)
    }
    return longest
  }

  private func words(_ aligner: GapAligner, where isCounted: (WordPair.Likeness) -> Bool) -> Int {
    pairs.reduce(0) { sum, pair in
      isCounted(pair.likeness) ? sum + min(aligner.left.count(pair.left), aligner.right.count(pair.right)) : sum
    }
  }

  /// The pairs as stretches of bytes; neighbors of one likeness are one.
  func alignment(_ aligner: GapAligner) -> [AlignedStretch] {
    var stretches: [WordPair] = []
    for pair in pairs {
      if let last = stretches.last, last.likeness == pair.likeness, last.isFollowed(by: pair) {
        stretches[stretches.count - 1] = WordPair(
          left: last.left.lowerBound..<pair.left.upperBound, right: last.right.lowerBound..<pair.right.upperBound,
          likeness: pair.likeness)
      } else {
        stretches.append(pair)
      }
    }
    return stretches.map {
      AlignedStretch(
        left: aligner.left.range($0.left), right: aligner.right.range($0.right), likeness: $0.likeness.inWords)
    }
  }
}

extension WordPair {
  /// Whether another pair stands right behind it on both sides.
  fileprivate func isFollowed(by other: WordPair) -> Bool {
    left.upperBound == other.left.lowerBound && right.upperBound == other.right.lowerBound
  }
}

extension WordPair.Likeness {
  fileprivate var inWords: AlignedStretch.Likeness {
    switch self {
    case .same: .same
    case .spelling: .spelling
    case .near: .near
    }
  }
}
