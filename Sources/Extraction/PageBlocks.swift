import HTML
import UTF8Text

/// A page's blocks, with how much prose stands in each element.
struct PageBlocks {
  let document: HTMLDocument
  private(set) var blocks: [Block]
  /// What the elements that carry hints say, by node index, in reading order.
  private(set) var hints: [(node: HTMLNode, hints: ElementHints)] = []
  /// `prose[i]` is the number of words of prose in the blocks before the i-th.
  private var prose: [Int] = [0]

  /// From this share of a page's prose an element is no furniture, whatever it is called; nor is one from so many words
  /// of prose, unless its name stands for long texts. Chosen on 990 and 258 pages, 2026-11-21.
  private static let longFurnitureShare = 0.7
  private static let furniture = (share: 0.5, words: 150)
  private static let mayBeFurniture = (share: 0.3, words: 100)
  /// What is called a caption is one up to so many words and blocks.
  private static let caption = (words: 60, blocks: 3)
  /// What stands beside a button or field is a form up to so many words and blocks.
  private static let form = (words: 40, blocks: 6)

  init(_ document: HTMLDocument) {
    self.document = document
    blocks = BlockReader.blocks(of: document)
    countProse()
    readHints()
    markFurniture()
    markForms()
    countProse()
  }

  /// The same blocks, of which only the insides of elements named after long furniture are furniture: for pages whose
  /// article is called what menus elsewhere are.
  func trustingFewNames() -> PageBlocks {
    var copy = self
    for index in copy.blocks.indices { copy.blocks[index].isFurniture = false }
    for (node, hint) in hints where hint.contains(.longFurniture) {
      for index in range(of: node) { copy.blocks[index].isFurniture = true }
    }
    copy.countProse()
    return copy
  }

  /// The indices of the blocks in an element.
  /// - Complexity: O(log n).
  func range(of node: HTMLNode) -> Range<Int> {
    let first = firstBlock(from: node.index)
    return first..<max(first, firstBlock(from: document.end(of: node)))
  }

  /// Words of prose in a range of blocks.
  func proseWords(_ range: Range<Int>) -> Int { prose[range.upperBound] - prose[range.lowerBound] }

  var allProseWords: Int { prose[blocks.count] }

  /// The hints on an element or one of the few around it that hold nothing else.
  func hints(around block: Block) -> ElementHints {
    var result: ElementHints = []
    var node: HTMLNode? = block.node
    while let current = node, range(of: current).count <= 2 {
      result.formUnion(hintsByNode[current.index] ?? [])
      node = document.parent(of: current)
    }
    return result
  }

  /// A paragraph directly below words that are all link is the text of a card.
  func isCardText(_ index: Int) -> Bool {
    guard index > 0, case let above = blocks[index - 1] else { return false }
    return above.isLinks && above.words >= 3 && above.linkShare > 0.9
  }

  /// The kind of place a block stands in: the names of its element and the two around it, with the classes of these.
  /// Paragraphs of one text have the same, though each may stand in a box of its own.
  func place(of block: Block) -> UInt64 {
    var hash = StableHash()
    hash.combine(document.tag(of: block.node).rawValue)
    var node = document.parent(of: block.node)
    for _ in 0..<2 {
      guard let current = node else { break }
      hash.combine(document.tag(of: current).rawValue)
      for byte in document.attributeBytes("class", of: current)?.prefix(Self.classLength) ?? [] { hash.combine(byte) }
      node = document.parent(of: current)
    }
    return hash.value
  }

  /// Bytes of a class that count for a kind of place.
  private static let classLength = 64

  private var hintsByNode: [Int: ElementHints] = [:]

  private func firstBlock(from index: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start >= index { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func countProse() {
    prose = [0]
    for block in blocks { prose.append((prose.last ?? 0) + (block.isProse && !block.isFurniture ? block.words : 0)) }
  }

  private mutating func readHints() {
    for index in 0..<document.count {
      let node = HTMLNode(index)
      let tag = document.tag(of: node)
      guard tag != .text, tag != .html, tag != .body, tag != .main, tag != .article else { continue }
      let found = ElementHints(node, in: document)
      guard !found.isEmpty else { continue }
      hints.append((node, found))
      hintsByNode[index] = found
    }
  }

  private mutating func markFurniture() {
    var markedEnd = 0
    for (position, (node, hint)) in hints.enumerated() {
      let range = range(of: node)
      guard !range.isEmpty else { continue }
      if node.index >= markedEnd, isFurniture(hint, words: proseWords(range)), !holdsBody(position) {
        markedEnd = document.end(of: node)
        for index in range { blocks[index].isFurniture = true }
      }
      if hint.contains(.caption), proseWords(range) < Self.caption.words, range.count <= Self.caption.blocks {
        for index in range where !blocks[index].isHeading { blocks[index].kind = .caption }
      }
    }
  }

  /// Whether an element that is only perhaps furniture holds one that says it is the body.
  private func holdsBody(_ position: Int) -> Bool {
    let (node, hint) = hints[position]
    guard hint.isDisjoint(with: [.furniture, .longFurniture]) else { return false }
    return hints[(position + 1)...].prefix(Self.nearHints).contains {
      document.contains(node, $0.node) && $0.hints.contains(.body)
    }
  }

  /// Elements with hints, behind one, among which the body is looked for.
  private static let nearHints = 8

  /// What stands directly beside a button or a field, when it is little, asks the reader for something.
  private mutating func markForms() {
    var last: HTMLNode?
    for index in 0..<document.count where [.button, .input].contains(document.tag(of: HTMLNode(index))) {
      guard let parent = document.parent(of: HTMLNode(index)), parent != last else { continue }
      last = parent
      let range = range(of: parent)
      guard range.count <= Self.form.blocks, proseWords(range) < Self.form.words,
        Double(proseWords(range)) < Self.mayBeFurniture.share * Double(allProseWords)
      else { continue }
      for index in range where !blocks[index].isHeading { blocks[index].isFurniture = true }
    }
  }

  private func isFurniture(_ hint: ElementHints, words: Int) -> Bool {
    let share = Double(words) / Double(max(1, allProseWords))
    if hint.contains(.longFurniture) { return share < Self.longFurnitureShare }
    if hint.contains(.furniture) { return share < Self.furniture.share && words < Self.furniture.words }
    guard hint.contains(.mayBeFurniture), hint.isDisjoint(with: [.body, .standfirst]) else { return false }
    return share < Self.mayBeFurniture.share && words < Self.mayBeFurniture.words
  }
}
