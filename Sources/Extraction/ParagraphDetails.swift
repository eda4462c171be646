import HTML
import NewsModel
import UTF8Text

/// Tells what each paragraph of a body is, what links it holds, and which entry's time stands before it.
struct ParagraphDetails {
  let page: PageBlocks
  /// What relative addresses count from; nil where nothing says it.
  let base: String?

  /// Bytes of an element's words beyond which they are no time.
  private static let timeLength = 60

  /// - Parameter indices: the body's blocks, in order.
  func details(of indices: [Int]) -> [ParagraphDetail] {
    var details = indices.map { index in
      ParagraphDetail(kind: kind(of: page.blocks[index]), links: page.blocks[index].links.compactMap(absolute))
    }
    guard let first = indices.first, let last = indices.last else { return details }
    var position = 0
    for (node, time) in times(from: page.blocks[first].start, to: page.blocks[last].start) {
      while position < indices.count, page.blocks[indices[position]].start <= node.index { position += 1 }
      guard position < indices.count else { break }
      if details[position].time == nil { details[position].time = time }
    }
    return details
  }

  private func absolute(_ link: BodyLink) -> BodyLink? {
    WebAddress.resolve(link.address, base: base).map { BodyLink(range: link.range, address: $0) }
  }

  private func kind(of block: Block) -> ParagraphKind {
    if case .heading(let level) = block.kind { return .heading(level: level) }
    if block.kind == .listItem { return .listItem }
    var node: HTMLNode? = block.node
    for _ in 0..<4 {
      guard let current = node else { break }
      switch page.document.tag(of: current) {
      case .blockquote: return .quotation
      case .td, .th: return block.isProse ? .paragraph : .tableCell
      default: node = page.document.parent(of: current)
      }
    }
    return .paragraph
  }

  /// The `<time>` elements between two nodes, as they state it.
  private func times(from start: Int, to end: Int) -> [(node: HTMLNode, time: String)] {
    (max(0, start - Self.headReach)..<max(start, end)).compactMap { index in
      let node = HTMLNode(index)
      guard page.document.tag(of: node) == .time else { return nil }
      let value = page.document.attribute("datetime", of: node) ?? page.document.textContent(of: node)
      let time = value.collapsingWhiteSpace()
      return time.isEmpty || time.utf8.count > Self.timeLength ? nil : (node, time)
    }
  }

  /// Nodes above the first paragraph in which its entry's time may stand.
  private static let headReach = 20
}
