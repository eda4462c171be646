import HTML
import UTF8Text

/// Picks the body's paragraphs from the blocks of the main element.
struct BodyReader {
  let page: PageBlocks
  let stated: StatedBody

  /// The share of prose that must still come, for a heading such as "Related" or for a card to stand amid the text and
  /// not end it. Chosen on 990 and 258 pages, 2026-11-21.
  private static let restShare = (heading: 0.2, card: 0.35)
  /// A text that stands so often on a page is furniture.
  private static let repetitions = 3
  /// The fewest words of a paragraph that shows that the text goes on below a heading of other items, and the share of
  /// links from which a line that leads elsewhere is not text. Chosen on half of 990 and 258 pages, 2026-11-22.
  private static let ownWords = 12
  private static let referenceShare = 0.3
  /// The fewest words of a paragraph that is mostly link, and the share of links below which it is still text.
  private static let linkedWords = 15
  private static let linkedShare = 0.85
  /// Words beyond which a line that holds a date is text.
  private static let dateWords = 8

  /// The indices of the paragraphs, headings and items of the body, in order.
  func indices(in range: Range<Int>) -> [Int] {
    let last = lastOwnProse(in: range)
    let end = sectionEnd(in: range, behind: last)
    let all = page.proseWords(range)
    let card = range.first { index in
      index < end && index > last && isTeaser(index) && isPast(Self.restShare.card, of: all, at: index, in: range)
    }
    var counts: [UInt64: Int] = [:]
    for index in range { counts[Self.hash(page.blocks[index]), default: 0] += 1 }
    var chosen = (range.lowerBound..<(card ?? end)).filter(isText)
    chosen.removeAll { counts[Self.hash(page.blocks[$0]), default: 0] >= Self.repetitions }
    // A headline that other words were taken for stands above the text, not in it.
    if let first = chosen.firstIndex(where: { page.blocks[$0].isProse }) {
      chosen = chosen[..<first].filter { page.blocks[$0].kind != .heading(1) } + chosen[first...]
    }
    chosen = chosen.indices.filter { isFollowed($0, in: chosen) }.map { chosen[$0] }
    while let last = chosen.last, page.blocks[last].isHeading || card != nil && !page.blocks[last].endsSentence {
      chosen.removeLast()
    }
    return chosen
  }

  private static func hash(_ block: Block) -> UInt64 {
    var hash = StableHash()
    hash.combine(block.text)
    return hash.value
  }

  /// The text of a card, cut short below a headline that is all link; the lead is over there.
  private func isTeaser(_ index: Int) -> Bool {
    let text = page.blocks[index].text
    guard index > 0, text.hasSuffix("…") || text.hasSuffix("..."), !stated.holds(page.blocks[index]) else {
      return false
    }
    return page.blocks[index - 1].linkShare > 0.9 && page.blocks[index - 1].words >= 4
  }

  /// Where a heading of other items ends the text, behind its last paragraph.
  private func sectionEnd(in range: Range<Int>, behind last: Int) -> Int {
    let all = page.proseWords(range)
    return range.first { index in
      index > last && isSectionHeading(page.blocks[index].text)
        && isPast(Self.restShare.heading, of: all, at: index, in: range)
    } ?? range.upperBound
  }

  /// The last paragraph that stands where most of the text does, or that metadata has; -1 where there is none.
  private func lastOwnProse(in range: Range<Int>) -> Int {
    let place = place(of: range)
    return range.last { isText($0) && (isOwnProse($0, in: place) || stated.holds(page.blocks[$0])) } ?? -1
  }

  private func isSectionHeading(_ text: String) -> Bool {
    PageCue.isSectionHeading(text) || ArticleCue.isEndHeading(text)
  }

  /// The kind of place in which most prose stands.
  private func place(of range: Range<Int>) -> UInt64? {
    var words: [UInt64: Int] = [:]
    var best: (place: UInt64, words: Int)?
    for index in range where page.blocks[index].isProse && !page.blocks[index].isFurniture {
      let place = page.place(of: page.blocks[index])
      let sum = words[place, default: 0] + page.blocks[index].words
      words[place] = sum
      if sum > best?.words ?? 0 { best = (place, sum) }
    }
    return best?.place
  }

  /// Prose in the same kind of place as the text's other paragraphs.
  private func isOwnProse(_ index: Int, in place: UInt64?) -> Bool {
    let block = page.blocks[index]
    // The headline and text of a card often stand in one element; a link between two paragraphs has its own.
    let isCard = page.isCardText(index) && page.blocks[index - 1].node == block.node
    return block.kind == .paragraph && block.isProse && block.words >= Self.ownWords && !isCard
      && page.place(of: block) == place
  }

  /// Whether less than a share of the prose is still to come, and some came before.
  private func isPast(_ share: Double, of all: Int, at index: Int, in range: Range<Int>) -> Bool {
    let rest = page.proseWords(index..<range.upperBound)
    return rest < all && Double(rest) < share * Double(all)
  }

  /// Whether a block is text of an article, whatever stands around it.
  func isText(_ index: Int) -> Bool {
    let block = page.blocks[index]
    if stated.holds(block), !block.isLinks, block.kind != .caption { return true }
    guard !block.isFurniture, block.kind != .caption, !isTime(block) else { return false }
    guard !block.isLinks || block.isHeading && block.linkShare < 0.9 || isLinkedSentence(block) else { return false }
    if PageCue.isFurniture(block.text) || PageCue.isSectionHeading(block.text) || PageCue.isMoreLink(block.text) {
      return false
    }
    if ArticleCue.isPromotion(block.text) || block.linkShare > Self.referenceShare && ArticleCue.isReference(block.text)
    {
      return false
    }
    if block.isLinks, !block.isHeading { return true }
    if block.isProse { return PictureCredit.caption(in: block.text) == nil || block.words > 40 }
    if PictureCredit.isAlone(block.text) || PictureCredit.caption(in: block.text) != nil { return false }
    return (block.words > Self.dateWords || DateLine(block.text) == nil) && !Byline.isByline(block.text)
  }

  /// Words of a `<time>` element alone, as over the entries of a live blog.
  private func isTime(_ block: Block) -> Bool {
    guard block.words <= Self.dateWords, let parent = page.document.parent(of: HTMLNode(block.start)) else {
      return false
    }
    return page.document.tag(of: parent) == .time
  }

  /// A paragraph of whole sentences that is mostly, but not all, link.
  private func isLinkedSentence(_ block: Block) -> Bool {
    block.kind == .paragraph && block.words >= Self.linkedWords && block.linkShare < Self.linkedShare
      && block.endsSentence
  }

  /// A heading needs text below it before the next heading of its kind.
  private func isFollowed(_ position: Int, in chosen: [Int]) -> Bool {
    let block = page.blocks[chosen[position]]
    guard block.isHeading else { return true }
    let next = position + 1
    return next < chosen.count && (!page.blocks[chosen[next]].isHeading || page.blocks[chosen[next]].kind != block.kind)
  }
}
