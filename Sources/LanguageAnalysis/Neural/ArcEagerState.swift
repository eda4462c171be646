import NeuralNetworks

/// Where a dependency parser stands in a document: a stack of words, the buffer of words to come, and the arcs so far.
///
/// The arc-eager system of Joakim Nivre, "An Efficient Algorithm for Projective Dependency Parsing" (2003), with
/// spaCy's changes (`StateC` and `ArcEager`): a word without a head that is reduced goes back to the front of the buffer
/// and may not be shifted again (Matthew Honnibal and Mark Johnson, "An Improved Non-monotonic Transition System for
/// Dependency Parsing", 2015); a left arc replaces a head the word already has; `Break` marks a sentence's start, which
/// no arc crosses. Words are counted from 0; -1 stands for none.
struct ArcEagerState {
  /// Words that belong to the document as far as the state knows.
  private(set) var length: Int
  /// The first word never yet shifted.
  private(set) var next = 0
  /// The last word before which all was finished: parsing from there on is as if the document began there.
  private(set) var restart = 0
  private var stack: [Int32] = []
  /// Words given back to the buffer's front; the last comes first.
  private var returned: [Int32] = []
  private(set) var heads: [Int32]
  /// The number of the label of each word's arc.
  private(set) var labels: [UInt8]
  /// The newest child on each side, and for a right child the one its head had before.
  private var leftChild: [Int32]
  private var rightChild: [Int32]
  private var rightChildBefore: [Int32]
  private var marks: [Mark]

  private struct Mark: OptionSet {
    let rawValue: UInt8
    static let unshiftable = Mark(rawValue: 1)
    static let sentenceStart = Mark(rawValue: 2)
  }

  init(length: Int) {
    self.length = length
    let none = [Int32](repeating: -1, count: length)
    heads = none
    leftChild = none
    rightChild = none
    rightChildBefore = none
    labels = [UInt8](repeating: 0, count: length)
    marks = [Mark](repeating: [], count: length)
  }

  var isFinal: Bool { stack.isEmpty && bufferCount == 0 }
  private var bufferCount: Int { length - next + returned.count }

  /// The word at a place in the buffer.
  private func buffer(_ index: Int) -> Int32 {
    if index < returned.count { return returned[returned.count - 1 - index] }
    let word = next + index - returned.count
    return word < length ? Int32(word) : -1
  }

  /// The word so deep in the stack.
  private func stack(_ depth: Int) -> Int32 { depth < stack.count ? stack[stack.count - 1 - depth] : -1 }

  private func startsSentence(_ word: Int32) -> Bool { word >= 0 && marks[Int(word)].contains(.sentenceStart) }

  /// The eight words the network looks at: two of the buffer, three of the stack, and children of the first of each.
  var context: TransitionScorer.Slots {
    let (b0, s0) = (buffer(0), stack(0))
    return .init(
      b0, buffer(1), s0, stack(1), stack(2), b0 < 0 ? -1 : leftChild[Int(b0)], s0 < 0 ? -1 : leftChild[Int(s0)],
      s0 < 0 ? -1 : rightChild[Int(s0)])
  }

  /// The moves that are allowed.
  var allowed: ArcEagerMoves {
    let first = buffer(0)
    let mayJoin = !stack.isEmpty && first >= 0 && !startsSentence(first)
    var moves: ArcEagerMoves = mayJoin ? [.leftArc, .rightArc] : []
    if stack.isEmpty {
      moves.insert(.shift)
    } else {
      moves.insert(.reduce)
      if mayJoin && bufferCount >= 2 && !marks[Int(first)].contains(.unshiftable) { moves.insert(.shift) }
    }
    let second = buffer(1)
    if second >= 0 && second == first + 1 && !startsSentence(second) { moves.insert(.break) }
    return moves
  }

  mutating func shift() {
    if let word = returned.popLast() {
      stack.append(word)
    } else {
      if stack.isEmpty && leftChild[next] < 0 { restart = next }
      stack.append(Int32(next))
      next += 1
    }
  }

  mutating func reduce() {
    guard let word = stack.popLast() else { return }
    if heads[Int(word)] < 0 && !stack.isEmpty {
      marks[Int(word)].insert(.unshiftable)
      returned.append(word)
    }
  }

  /// The buffer's first word becomes the head of the stack's top, which leaves the stack.
  mutating func leftArc(_ label: UInt8) {
    let head = buffer(0)
    guard head >= 0, let child = stack.popLast() else { return }
    let former = heads[Int(child)]
    if former >= 0 { rightChild[Int(former)] = rightChildBefore[Int(child)] }
    attach(child, to: head, label)
    leftChild[Int(head)] = child
    marks[Int(head)].remove(.unshiftable)
  }

  /// The stack's top becomes the head of the buffer's first word, which moves onto the stack.
  mutating func rightArc(_ label: UInt8) {
    let child = buffer(0)
    guard child >= 0, let head = stack.last else { return }
    attach(child, to: head, label)
    rightChildBefore[Int(child)] = rightChild[Int(head)]
    rightChild[Int(head)] = child
    shift()
  }

  /// The second word of the buffer begins a sentence.
  mutating func breakSentence() {
    let word = buffer(1)
    if word >= 0 { marks[Int(word)].insert(.sentenceStart) }
  }

  private mutating func attach(_ child: Int32, to head: Int32, _ label: UInt8) {
    heads[Int(child)] = head
    labels[Int(child)] = label
  }

  /// Makes the document end after so many words, or go on to its true end.
  mutating func setLength(_ words: Int) {
    precondition(next <= words && words <= heads.count, "A document cannot end before a word already read.")
    length = words
  }

  /// The first word that can still be looked at.
  var firstLiveWord: Int {
    var first = Int32(next)
    for word in stack + returned { first = min(first, word) }
    if Int(first) < heads.count, leftChild[Int(first)] >= 0 { first = min(first, leftChild[Int(first)]) }
    return Int(first)
  }
}

/// The moves of the arc-eager system with sentence breaks.
struct ArcEagerMoves: OptionSet, Sendable {
  let rawValue: UInt8
  static let shift = ArcEagerMoves(rawValue: 1)
  static let reduce = ArcEagerMoves(rawValue: 2)
  static let leftArc = ArcEagerMoves(rawValue: 4)
  static let rightArc = ArcEagerMoves(rawValue: 8)
  static let `break` = ArcEagerMoves(rawValue: 16)
}
