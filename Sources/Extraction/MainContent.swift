import HTML
import UTF8Text

/// Finds the element that holds the lead article's paragraphs.
///
/// Purpose: an element's points are its words of prose, less the words of links and scraps in it; the article's element
/// has most, since around it the scraps grow and inside it the prose shrinks. An element that says it is the body is
/// taken where it holds most of that prose. Valid when: the page has one main article. Cost: O(n log n).
struct MainContent {
  let page: PageBlocks
  /// Word shingles of the text that metadata gives as the article's; empty when it gives none.
  let stated: StatedBody
  /// What metadata gives as the page's headline.
  var titles: [String] = []

  /// What a word of links or scraps takes away, what a paragraph's points lose, and the share of the best element's
  /// prose that an element must hold whose name says that it is the body. Chosen on 990 and 258 pages, 2026-11-21.
  private static let scrapWeight = 1
  private static let proseCost = 5
  private static let namedShare = 0.5

  /// The indices of the blocks among which the body is.
  func range() -> Range<Int>? { mostProse().map { first(insteadOf: $0) ?? $0 } }

  private func mostProse() -> Range<Int>? {
    guard let best = bestElement(sums()) else { return fallback() }
    let bestRange = page.range(of: best)
    if let stated = stated.range(in: page.blocks, minimum: page.proseWords(bestRange) / 2) { return stated }
    return named(atLeast: page.proseWords(bestRange)) ?? widened(best)
  }

  /// The blocks of the first `<article>` of a page that has several, where its headline is the page's and `range` is
  /// another's: pages go on with further articles, which may be longer.
  private func first(insteadOf range: Range<Int>) -> Range<Int>? {
    let articles = page.document.elements(.article, in: page.document.root).map(page.range).filter { !$0.isEmpty }
    guard let other = articles.last(where: { $0.contains(range.lowerBound) }), let index = titleIndex(before: range)
    else {
      return nil
    }
    let own = articles.last { $0.contains(index) }
    guard let own, own.upperBound <= other.lowerBound, page.proseWords(own) >= Self.articleWords else { return nil }
    return own
  }

  private func titleIndex(before range: Range<Int>) -> Int? {
    let keys = Set(titles.map(Headline.key).filter { !$0.isEmpty })
    guard !keys.isEmpty else { return nil }
    return page.blocks[..<range.lowerBound].firstIndex { $0.isHeading && keys.contains(Headline.key($0.text)) }
  }

  /// Words of prose that make an `<article>` one. Chosen on half of 990 and 258 pages, 2026-11-22.
  private static let articleWords = 80

  /// The blocks of the outermost element around `node` that adds at least as much prose as links and scraps, and a fair
  /// share of the prose inside.
  private func widened(_ node: HTMLNode) -> Range<Int> {
    let inner = page.range(of: node)
    let sums = scrapSums()
    func scrapWords(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
    let (prose, scraps) = (page.proseWords(inner), scrapWords(inner))
    var best = inner
    var outer = page.document.parent(of: node)
    while let current = outer, case let tag = page.document.tag(of: current), tag.holdsBlocks, tag != .body {
      let range = page.range(of: current)
      if hasSectionHeading(range, apartFrom: inner) { break }
      let added = page.proseWords(range) - prose
      if Double(added) >= Self.addedShare * Double(prose),
        Double(added) >= Self.addedRatio * Double(scrapWords(range) - scraps)
      {
        best = range
      }
      outer = page.document.parent(of: current)
    }
    return best
  }

  /// Blocks behind a heading of other items among which a card shows that it is one.
  private static let cardReach = 5

  /// Whether other items, under a heading, stand in a range behind an inner one.
  private func hasSectionHeading(_ range: Range<Int>, apartFrom inner: Range<Int>) -> Bool {
    let behind = max(range.lowerBound, inner.upperBound)..<range.upperBound
    return behind.contains { index in
      PageCue.isSectionHeading(page.blocks[index].text)
        && (index + 1..<min(index + Self.cardReach, page.blocks.count)).contains { page.isCardText($0) }
    }
  }

  /// `scrapSums()[i]` is the number of words of links and scraps in the blocks before the i-th.
  private func scrapSums() -> [Int] {
    var sums = [0]
    for block in page.blocks {
      let isScrap = !block.isFurniture && !block.isProse && block.kind != .caption
      sums.append((sums.last ?? 0) + (isScrap ? block.words : 0))
    }
    return sums
  }

  /// The share of the inner prose, and the ratio to scraps, that an outer element must add. Chosen on half of 990 and 258
  /// pages, 2026-11-22.
  private static let addedShare = 0.3
  private static let addedRatio = 0.5

  /// `sums[i]` is the sum over the blocks before the i-th.
  private func sums() -> [Int] {
    var sums = [0]
    for index in page.blocks.indices { sums.append((sums.last ?? 0) + points(of: index)) }
    return sums
  }

  private func points(of index: Int) -> Int {
    let block = page.blocks[index]
    if block.isFurniture || block.kind == .caption { return 0 }
    if block.isProse { return page.isCardText(index) ? 0 : block.words - Self.proseCost }
    return block.isHeading && !block.isLinks ? 0 : -block.words * Self.scrapWeight
  }

  private func bestElement(_ sums: [Int]) -> HTMLNode? {
    var best: (node: HTMLNode, points: Int)?
    for index in 0..<page.document.count {
      let node = HTMLNode(index)
      guard page.document.tag(of: node).holdsBlocks else { continue }
      let range = page.range(of: node)
      let own = sums[range.upperBound] - sums[range.lowerBound]
      if own > 0, own >= best?.points ?? 1 { best = (node, own) }
    }
    return best?.node
  }

  /// Where no element has points, as on pages of a few short lines: the page's article or main part.
  private func fallback() -> Range<Int>? {
    let tags: [HTMLTag] = [.article, .main]
    let elements = tags.flatMap { page.document.elements($0, in: page.document.root) }
    return named(atLeast: 0) ?? elements.map(page.range).first { !$0.isEmpty }
  }

  /// The element that is named as the body and holds most prose; of two that hold the same, the inner one.
  private func named(atLeast words: Int) -> Range<Int>? {
    var best: (range: Range<Int>, words: Int)?
    for (node, hints) in page.hints where hints.contains(.body) {
      let range = page.range(of: node)
      let own = page.proseWords(range)
      if Double(own) >= Self.namedShare * Double(words), own >= best?.words ?? 0 { best = (range, own) }
    }
    return best?.range
  }
}

extension HTMLTag {
  fileprivate var holdsBlocks: Bool {
    switch self {
    case .body, .main, .article, .section, .div, .td, .center, .other, .form, .table, .tbody, .span, .ul, .ol,
      .blockquote:
      true
    default: false
    }
  }
}
