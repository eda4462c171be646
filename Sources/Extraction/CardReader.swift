import NewsModel
import UTF8Text

/// Reads the further items of a page's tree: cards of a headline and a few words, and whole second articles.
///
/// Valid when: a headline - a heading, or words that are all link - stands directly over prose outside the lead. Cost:
/// O(n).
struct CardReader {
  let page: PageBlocks

  /// Words of a card's headline, the fewest words of its text, and the paragraphs that make a whole article.
  private static let headlineWords = 4...30
  private static let textWords = 8
  private static let articleParagraphs = 3

  func items(apartFrom lead: Range<Int>) -> [Draft] {
    var items: [Draft] = []
    var index = lead.upperBound
    while index + 1 < page.blocks.count {
      guard let item = item(at: index) else {
        index += 1
        continue
      }
      items.append(item.draft)
      index = item.end
    }
    return items
  }

  private func item(at index: Int) -> (draft: Draft, end: Int)? {
    let headline = page.blocks[index]
    guard headline.isHeading || headline.linkShare > 0.9, Self.headlineWords.contains(headline.words) else {
      return nil
    }
    var end = index + 1
    while end < page.blocks.count, isText(page.blocks[end]) { end += 1 }
    let paragraphs = page.blocks[index + 1..<end].map(\.text)
    guard let last = paragraphs.last else { return nil }
    let isCut = last.hasSuffix("…") || last.hasSuffix("...")
    let isArticle = paragraphs.count >= Self.articleParagraphs
    guard isCut || isArticle || headline.isLinks else { return nil }
    var draft = Draft()
    draft.kind = isArticle && !isCut ? .article : .teaser
    draft.headline = headline.text
    draft.paragraphs = paragraphs
    return (draft, end)
  }

  /// Prose, inside a link or not: whole cards are links.
  private func isText(_ block: Block) -> Bool {
    !block.isHeading && !block.text.hasPrefix("©") && block.kind != .caption && block.words >= Self.textWords
      && (block.endsSentence || block.words >= 20)
  }
}
