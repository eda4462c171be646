import HTML
import UTF8Text

/// Reads authors' names off elements that are marked or called the author's.
///
/// Purpose: names that no metadata gives. Valid when: the element stands between the headline and the body or close to
/// the body's end, is short or holds a short link, and is no part of comments or other items. Cost: O(n) in the page's
/// elements with hints.
struct AuthorElements {
  let page: PageBlocks

  /// Blocks above the headline and below the body in which elements are looked at, words of an element that is all name,
  /// and words of a name. Chosen on half of 990 and 258 pages, 2026-11-22.
  private static let reach = (above: 6, below: 12)
  private static let elementWords = 12
  private static let nameWords = 5
  /// Nodes of an element that are looked at, and names that are read of one page.
  private static let nearNodes = 100
  private static let limit = 20

  /// The names in `rel="author"` and `itemprop="author"` elements of the article.
  func marked(top: Int, body: Range<Int>) -> [String] {
    names(in: nodes(from: top - Self.reach.above, to: body.upperBound + Self.reach.below).filter(isMarked))
  }

  /// The name in the page's `rel="author"` and `itemprop="author"` elements, wherever they are, if it is the only one.
  func onlyMarked() -> [String] {
    let nodes = page.document.descendants(of: page.document.root).filter { page.document.tag(of: $0) != .text }
    let names = names(in: nodes.filter(isMarked))
    return names.count == 1 ? names : []
  }

  /// The names in elements whose class or id says that an author stands there: those above the body, else those below.
  func called(top: Int, body: Range<Int>) -> [String] {
    let above = names(in: called(from: top - Self.reach.above, to: body.lowerBound))
    return above.isEmpty ? names(in: called(from: body.upperBound, to: body.upperBound + Self.reach.below)) : above
  }

  private func isMarked(_ node: HTMLNode) -> Bool {
    let document = page.document
    if document.attribute("itemprop", of: node) == "author" { return true }
    return document.tag(of: node) == .a
      && document.attribute("rel", of: node)?.split(separator: " ").contains("author") == true
  }

  private func called(from first: Int, to last: Int) -> [HTMLNode] {
    let bounds = nodeBounds(from: first, to: last)
    var foreignEnd = 0
    var nodes: [HTMLNode] = []
    for (node, hints) in page.hints where bounds.contains(node.index) {
      if hints.contains(.longFurniture), page.document.tag(of: node) != .aside || !hints.contains(.byline) {
        foreignEnd = max(foreignEnd, page.document.end(of: node))
      }
      if node.index >= foreignEnd, hints.contains(.byline) { nodes.append(node) }
    }
    return nodes
  }

  private func nodes(from first: Int, to last: Int) -> [HTMLNode] {
    let bounds = nodeBounds(from: first, to: last)
    return bounds.map { HTMLNode($0) }.filter { page.document.tag(of: $0) != .text }
  }

  /// The indices of the nodes from behind a block's predecessor to before the block behind `last`.
  private func nodeBounds(from first: Int, to last: Int) -> Range<Int> {
    let (count, blocks) = (page.blocks.count, page.blocks)
    let lower = first <= 0 || first > count ? 0 : blocks[first - 1].start + 1
    let upper = last >= count ? page.document.count : blocks[max(0, last)].start
    return lower..<max(lower, upper)
  }

  /// The names of the first elements that hold any; of elements inside each other, of the outer one.
  private func names(in nodes: [HTMLNode]) -> [String] {
    var names: [String] = []
    var end = 0
    for node in nodes where node.index >= end && names.count < Self.limit {
      let own = self.names(in: node)
      guard !own.isEmpty else { continue }
      end = page.document.end(of: node)
      names += own.filter { !names.contains($0) }
    }
    return names
  }

  private func names(in node: HTMLNode) -> [String] {
    if let named = page.document.descendants(of: node).prefix(Self.nearNodes).first(where: {
      page.document.attribute("itemprop", of: $0) == "name"
    }) {
      let name = page.document.attribute("content", of: named) ?? page.document.spacedText(of: named)
      let names = Byline.names(in: name)
      if !names.isEmpty { return names }
    }
    let text = page.document.spacedText(of: node)
    guard !text.isEmpty, text.utf8.count < 1_000 else { return [] }
    if text.wordCount <= Self.elementWords {
      let names = Byline.names(in: text)
      if !names.isEmpty { return names }
      return isAuthorLink(node) && !text.contains("@") ? Byline.account(in: text) : []
    }
    let inner = page.document.descendants(of: node).prefix(Self.nearNodes).first { inside in
      guard [.a, .strong, .b, .h2, .h3, .h4, .h5].contains(page.document.tag(of: inside)) else { return false }
      let text = page.document.spacedText(of: inside)
      return (1...Self.nameWords).contains(text.wordCount) && !Byline.names(in: text).isEmpty
    }
    return inner.map { Byline.names(in: page.document.spacedText(of: $0)) } ?? []
  }

  /// A link to an author's page, whose words are a name whatever they look like.
  private func isAuthorLink(_ node: HTMLNode) -> Bool {
    let document = page.document
    return ([node] + document.descendants(of: node).prefix(4)).contains { node in
      guard document.tag(of: node) == .a else { return false }
      return document.attribute("href", of: node).map { $0.contains("/author/") || $0.contains("/autor/") } == true
    }
  }
}

extension HTMLDocument {
  /// Bytes after which no more of a node's text is read, since elements of a hostile page may hold each other.
  private static var spacedLimit: Int { 2_000 }

  /// The start of the text in a node, its pieces parted by spaces, white space collapsed.
  func spacedText(of node: HTMLNode) -> String {
    var pieces: [Substring] = []
    var index = node.index
    var bytes = 0
    while index < end(of: node), bytes < Self.spacedLimit {
      let current = HTMLNode(index)
      if tag(of: current).holdsNoProse {
        index = end(of: current)
        continue
      }
      if tag(of: current) == .text {
        let text = self.bytes(of: current).prefix(Self.spacedLimit)
        pieces.append(Substring(decoding: text, as: UTF8.self))
        bytes += text.count + 1
      }
      index += 1
    }
    return pieces.joined(separator: " ").collapsingWhiteSpace()
  }
}
