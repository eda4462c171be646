/// Heads and labels of a document's words, with the sentences they make.
///
/// What spaCy does after parsing (`set_annotations`, `nonproj.deprojectivize`, `set_children_from_heads`): words without
/// a head become roots; labels that the training decorated ("relcl||dobj", the scheme HEAD of Joakim Nivre and Jens
/// Nilsson, "Pseudo-Projective Dependency Parsing", 2005) give the word the head they describe; and each root's
/// leftmost word starts a sentence.
struct DependencyTree {
  private(set) var heads: [Int32]
  private(set) var labels: [UInt8]
  private(set) var sentenceStarts: [Bool]
  private var leftEdges: [Int32]
  private var rightEdges: [Int32]

  /// Words looked at for all decorated labels of a document together, for each of its words; a limit for hostile
  /// texts. News articles need a quarter (2026-11-21).
  private static let searchLimit = 1000

  /// - Parameters:
  ///   - heads: -1 for a word without one.
  ///   - labels: numbers into `names`, whose number 0 is the root's.
  init(heads: [Int32], labels: [UInt8], isSpace: (Int) -> Bool, names: [String]) {
    self.heads = heads
    self.labels = labels
    leftEdges = []
    rightEdges = []
    sentenceStarts = []
    for word in heads.indices where heads[word] < 0 {
      self.heads[word] = Int32(word)
      self.labels[word] = 0
    }
    findEdges()
    resolveDecoratedLabels(isSpace: isSpace, names: names)
    findSentenceStarts()
  }

  /// The label and the head's label in a decorated label; empty for a plain one.
  static func parts(of label: String) -> [String] {
    guard let bar = label.firstIndex(of: "|"), label[bar...].hasPrefix("||") else { return [] }
    return [String(label[..<bar]), String(label[bar...].dropFirst(2))]
  }

  // MARK: Decorated labels

  private mutating func resolveDecoratedLabels(isSpace: (Int) -> Bool, names: [String]) {
    let decorated = names.map { name -> (label: UInt8, head: UInt8)? in
      let parts = Self.parts(of: name)
      guard parts.count == 2, let label = names.firstIndex(of: parts[0]), let head = names.firstIndex(of: parts[1])
      else { return nil }
      return (UInt8(label), UInt8(head))
    }
    var changed = false
    var budget = Self.searchLimit * heads.count
    for word in heads.indices {
      guard let parts = decorated[Int(labels[word])] else { continue }
      heads[word] = Int32(newHead(of: word, labeled: parts.head, isSpace: isSpace, budget: &budget))
      labels[word] = parts.label
      changed = true
    }
    if changed { findEdges() }
  }

  /// The first word below the word's head, level by level, that has the label; the head itself when none does.
  private func newHead(of word: Int, labeled label: UInt8, isSpace: (Int) -> Bool, budget: inout Int) -> Int {
    var level = [Int(heads[word])]
    while !level.isEmpty {
      var below: [Int] = []
      for parent in level {
        let edges = Int(leftEdges[parent])...Int(rightEdges[parent])
        budget -= edges.count
        if budget < 0 { return Int(heads[word]) }
        for child in edges where child != parent && Int(heads[child]) == parent && child != word && !isSpace(child) {
          if labels[child] == label { return child }
          below.append(child)
        }
      }
      level = below
    }
    return Int(heads[word])
  }

  // MARK: Sentences

  private mutating func findSentenceStarts() {
    sentenceStarts = [Bool](repeating: false, count: heads.count)
    for word in heads.indices where Int(heads[word]) == word { sentenceStarts[Int(leftEdges[word])] = true }
  }

  /// Finds the first and last word below each word.
  ///
  /// One pass suffices for projective trees; else passes repeat, as in spaCy, until no head lies outside its sentence,
  /// at most twelve times.
  private mutating func findEdges() {
    leftEdges = (0..<Int32(heads.count)).map { $0 }
    rightEdges = leftEdges
    for _ in 0..<12 {
      for word in heads.indices { widenHead(of: word) }
      for word in heads.indices.reversed() { widenHead(of: word) }
      if headsAreInSentences { return }
    }
  }

  private mutating func widenHead(of word: Int) {
    let head = Int(heads[word])
    if leftEdges[word] < leftEdges[head] { leftEdges[head] = leftEdges[word] }
    if rightEdges[word] > rightEdges[head] { rightEdges[head] = rightEdges[word] }
  }

  private var headsAreInSentences: Bool {
    var starts = [Bool](repeating: false, count: heads.count)
    for word in heads.indices where Int(heads[word]) == word { starts[Int(leftEdges[word])] = true }
    var start = 0
    for end in heads.indices where end > 0 && starts[end] || end == heads.count - 1 {
      for word in start..<end where heads[word] < start || heads[word] > end { return false }
      start = end
    }
    return true
  }
}
