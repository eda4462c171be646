/// How tokens stand to a cue, as numbers of rows in the model's tables.
///
/// Purpose: tell content and source from the rest by the way through the sentence's tree, by marks and by other cues.
/// Valid when: the cue and its window are given. Cost: O(tokens), some eight steps upward each.
struct PairRelations {
  /// The tables, in the order of keys, by their names in the model.
  static let names = ["distance", "sentence", "quotes", "up", "down", "label", "cue_label", "cues"]

  /// Steps upward that are looked at, the token itself included.
  private static let depth = 8
  /// Sentences apart that are told from each other.
  private static let sentenceLimit = 4
  /// Marks and cues between that are counted.
  private static let countLimit: Int32 = 3
  /// The row of a distance of zero, which is as many as there are steps to each side.
  private static let distanceZero = 16

  private let text: PieceText
  /// The label of a step that there is none of.
  private let noLabel: Int32
  /// For each token of the part of the text how many candidates begin up to and with it.
  private let counts: [Int32]
  private let first: Int
  /// For each pair a key, by table.
  private(set) var keys: [[Int32]]

  /// - Parameters:
  ///   - tokens: the part of the text that all windows lie in.
  ///   - candidates: all of that part.
  init(_ text: PieceText, tokens: Range<Int>, candidates: [CueCandidate], noLabel: Int32) {
    self.text = text
    self.noLabel = noLabel
    first = tokens.lowerBound
    keys = Self.names.map { _ in [] }
    var counts = [Int32](repeating: 0, count: tokens.count)
    for candidate in candidates { counts[candidate.words.lowerBound - tokens.lowerBound] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    self.counts = counts
  }

  mutating func removeAll() {
    for index in keys.indices { keys[index].removeAll(keepingCapacity: true) }
  }

  /// Appends the keys of some tokens to a cue.
  mutating func append(_ tokens: Range<Int>, to cue: CueCandidate) {
    let chain = chain(from: cue.head, in: cue.window)
    for token in tokens {
      keys[0].append(Self.distance(from: token, to: cue.words))
      let sentences = text.sentences[token] - text.sentences[cue.head]
      keys[1].append(Int32(Self.sentenceLimit + max(-Self.sentenceLimit, min(Self.sentenceLimit, sentences))))
      keys[2].append(quotation(token, cue.head))
      let way = way(from: token, to: chain, in: cue.window)
      keys[3].append(way.up)
      keys[4].append(way.down)
      keys[5].append(way.label)
      keys[6].append(way.cueLabel)
      keys[7].append(min(Self.countLimit, abs(counts[token - first] - counts[cue.head - first])))
    }
  }

  /// Steps of half powers of two: the least n with 2ⁿ at least (1 + distance)².
  private static func distance(from token: Int, to cue: Range<Int>) -> Int32 {
    let gap = token < cue.lowerBound ? cue.lowerBound - token : max(0, token - cue.upperBound + 1)
    let steps = min(distanceZero, Int.bitWidth - ((1 + gap) * (1 + gap) - 1).leadingZeroBitCount)
    return Int32(distanceZero + (token < cue.lowerBound ? -steps : steps))
  }

  private func quotation(_ token: Int, _ head: Int) -> Int32 {
    let marks = min(Self.countLimit, abs(text.quotations.marks[token] - text.quotations.marks[head]))
    return (text.quotations.states[token] == 1 ? 8 : 0) + (text.quotations.states[head] == 1 ? 4 : 0) + marks
  }

  // MARK: Ways through the tree

  /// From a token up to where it meets the way up from the cue, and from there down to the cue.
  private struct Way {
    let up: Int32
    let down: Int32
    /// The last step up, and the first one down.
    let label: Int32
    let cueLabel: Int32
  }

  /// A token, its head, that one's head and so on.
  private func chain(from token: Int, in window: Range<Int>) -> [Int] {
    var chain = [token]
    while chain.count < Self.depth {
      let head = text.head(of: chain[chain.count - 1], in: window)
      if head == chain[chain.count - 1] { break }
      chain.append(head)
    }
    return chain
  }

  private func way(from start: Int, to chain: [Int], in window: Range<Int>) -> Way {
    var (token, label) = (start, noLabel)
    for up in 0..<Self.depth {
      if let down = chain.firstIndex(of: token) {
        return Way(
          up: Int32(up), down: Int32(down), label: label,
          cueLabel: down == 0 ? noLabel : text.labels[chain[down - 1]])
      }
      let head = text.head(of: token, in: window)
      if head == token { break }
      label = text.labels[token]
      token = head
    }
    return Way(up: Int32(Self.depth), down: Int32(Self.depth), label: noLabel, cueLabel: noLabel)
  }
}
