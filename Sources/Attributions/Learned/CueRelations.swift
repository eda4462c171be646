/// How the tokens around a cue stand to it, as numbers of rows in the model's tables.
///
/// Purpose: tell content from the rest by the way through the sentence's tree: what hangs on "said" as its clausal
/// complement is said. Valid when: the anchor, a cue's topmost word, is given. Cost: O(length of its sentence),
/// of 400 tokens at most.
struct CueRelations {
  /// Numbers for each token: distance, steps up from the anchor and the label of the last one, steps down to the token and
  /// the label of the first one, who stands in which quotation, and sentences between.
  static let count = 7
  /// Tokens before and behind an anchor that may belong to its attribution; 99.9 % do (PolNeAR, 2026-11-22).
  static let reach = 100

  /// Tokens before and behind an anchor whose place in the tree is looked at, so that a sentence of any length costs no
  /// more than a long one.
  private static let pathReach = 2 * reach

  let structure: TextStructure
  /// For each token the number of its dependency's label.
  let labels: [Int32]

  /// The tokens of an anchor's paragraph that are in reach within a window.
  func range(around anchor: Int, in window: Range<Int>) -> Range<Int> {
    let paragraph = structure.paragraph(of: anchor)
    var start = anchor
    while start > window.lowerBound, anchor - start < Self.reach, structure.paragraph(of: start - 1) == paragraph {
      start -= 1
    }
    var end = anchor + 1
    while end < window.upperBound, end - anchor < Self.reach, structure.paragraph(of: end) == paragraph { end += 1 }
    return start..<end
  }

  /// For each token of `range` its `count` numbers.
  func keys(of range: Range<Int>, to anchor: Int) -> [Int32] {
    let near = max(0, anchor - Self.pathReach)..<(anchor + Self.pathReach)
    let sentence = structure.sentence(of: anchor).clamped(to: near)
    let paths = paths(from: anchor, in: sentence)
    var keys: [Int32] = []
    keys.reserveCapacity(range.count * Self.count)
    for token in range {
      let path = sentence.contains(token) ? paths[token - sentence.lowerBound] : .outside
      let sentences = structure.sentences[token] - structure.sentences[anchor]
      keys += [
        Int32(20 + Self.step(token - anchor)), path.up, path.upLabel, path.down, path.downLabel,
        quotation(token, anchor), Int32(3 + max(-3, min(3, sentences))),
      ]
    }
    return keys
  }

  private func quotation(_ token: Int, _ anchor: Int) -> Int32 {
    let (own, other) = (structure.quotations[token], structure.quotations[anchor])
    return (other > 0 ? 1 : 0) + (own > 0 ? 2 : 0) + (own == other ? 4 : 0)
  }

  /// Where the steps of `step` beyond 8 begin: 8 · 2^(n/4).
  private static let stepStarts = [10, 12, 14, 16, 20, 23, 27, 32, 39, 46, 54, 64]

  /// A distance as one of 41 steps from -20 to 20.
  private static func step(_ distance: Int) -> Int {
    let size = abs(distance)
    let steps = size <= 8 ? size : 8 + stepStarts.count { $0 <= size }
    return distance < 0 ? -steps : steps
  }

  // MARK: Ways through the tree

  /// The way from an anchor up to what it has in common with a token, and from there down to the token.
  private struct Path {
    var up: Int32
    var upLabel: Int32 = 0
    var down: Int32 = 0
    var downLabel: Int32 = 0

    static let unconnected = Path(up: 4)
    static let outside = Path(up: 5)
  }

  /// Steps that are counted apart; more are as many.
  private static let stepLimit: Int32 = 3
  /// Steps upward that are followed at most; the deepest sentences of news have some 25 (2026-11-22).
  private static let depthLimit = 60

  private func label(_ token: Int) -> Int32 { labels[token] }

  private func paths(from anchor: Int, in sentence: Range<Int>) -> [Path] {
    var paths = [Path?](repeating: nil, count: sentence.count)
    var (token, steps, label) = (anchor, Int32(0), Int32(0))
    while paths[token - sentence.lowerBound] == nil {
      paths[token - sentence.lowerBound] = Path(up: min(steps, Self.stepLimit), upLabel: label)
      let head = structure.heads[token]
      guard head != token, sentence.contains(head), steps < Self.depthLimit else { break }
      label = self.label(token)
      token = head
      steps += 1
    }
    var chain: [Int] = []
    for start in sentence where paths[start - sentence.lowerBound] == nil {
      fill(&paths, from: start, in: sentence, &chain)
    }
    return paths.map { $0 ?? .unconnected }
  }

  /// Follows the heads from a token to one whose path is known, and writes the paths on the way back.
  private func fill(_ paths: inout [Path?], from start: Int, in sentence: Range<Int>, _ chain: inout [Int]) {
    let first = sentence.lowerBound
    chain.removeAll(keepingCapacity: true)
    var token = start
    while paths[token - first] == nil, chain.count < Self.depthLimit {
      chain.append(token)
      let head = structure.heads[token]
      if head == token || !sentence.contains(head) { break }
      token = head
    }
    var path = paths[token - first] ?? .unconnected
    for token in chain.reversed() {
      if path.up < Path.unconnected.up {
        if path.down == 0 { path.downLabel = label(token) }
        path.down = min(path.down + 1, Self.stepLimit)
      }
      paths[token - first] = path
    }
  }
}
