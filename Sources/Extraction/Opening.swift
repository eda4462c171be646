import HTML
import UTF8Text

/// Reads what stands between a headline and the element of the body: the standfirst, and first paragraphs.
struct Opening {
  let page: PageBlocks
  let metadata: PageMetadata
  let headline: HeadlineBlock.Found

  /// Blocks between headline and body among which first paragraphs are looked for, the fewest words of a standfirst, and
  /// of one that is marked as a heading. Chosen on half of 990 and 258 pages, 2026-11-22.
  private static let reach = 30
  private static let standfirstWords = 4
  private static let headingWords = 9
  private static let doubtfulLines = 3
  /// Words of a line with a date at most, and paragraphs among which a summary is repeated (2026-11-22).
  private static let detailWords = 11
  private static let repeatReach = 3
  /// Words from which a summary tells the news as a text does: in sentences, and at all. Chosen on 990 pages, 2026-11-22.
  private static let textWords = (sentence: 16, any: 32)

  /// First paragraphs that stand between the headline and the body's own element.
  func paragraphs(above start: Int) -> [Int] {
    guard let headline = headline.index, headline < start, start - headline <= Self.reach else { return [] }
    let reader = BodyReader(page: page, stated: StatedBody(nil))
    return (headline + 1..<start).filter { index in
      page.blocks[index].isProse && reader.isText(index) && !isStandfirst(page.blocks[index])
    }
  }

  /// What was read of a summary.
  struct Summary {
    /// The summary's lines that belong to the headline.
    var standfirst: [String] = []
    /// The index of the first block of the text below the summary.
    var textStart: Int
  }

  /// Reads the summary between headline and body, or at the start of the body.
  ///
  /// It belongs to the headline where a byline or date stands below it. One that the text follows at once, or that tells
  /// the news in whole sentences, is the text's first paragraph and put into `body`.
  func summary(above body: inout [Int], top: Int) -> Summary {
    guard let first = body.first else { return Summary(textStart: top) }
    let lines = summaryLines(in: min(top, first)..<first)
    guard !lines.isEmpty else { return summary(in: &body, first: first) }
    let texts = Set(body.prefix(Self.repeatReach).map { page.blocks[$0].text })
    let own = lines.filter { isText(page.blocks[$0]) || !hasDetails($0 + 1..<first) }
    body = own.filter { !texts.contains(page.blocks[$0].text) } + body
    return Summary(standfirst: lines.filter { !own.contains($0) }.map { page.blocks[$0].text }, textStart: first)
  }

  private func summaryLines(in range: Range<Int>) -> [Int] {
    let lines = range.filter { index in
      let block = page.blocks[index]
      guard index != headline.index, !block.isLinks, block.kind != .caption, block.text != headline.text else {
        return false
      }
      return isStandfirst(block) || isLongHeading(index)
    }
    // Of what is called furniture, a few lines may be a standfirst, but not a row of cards or pictures.
    let doubtful = lines.count { page.blocks[$0].isFurniture }
    return doubtful > Self.doubtfulLines ? lines.filter { !page.blocks[$0].isFurniture } : lines
  }

  /// The first paragraph of the body, where it is called a summary and a byline or date stands below it.
  private func summary(in body: inout [Int], first: Int) -> Summary {
    guard body.count > 2, isStandfirst(page.blocks[first]), hasDetails(first + 1..<body[1]) else {
      return Summary(textStart: first)
    }
    let below = body[1]
    if isText(page.blocks[first]) { return Summary(textStart: below) }
    return Summary(standfirst: [page.blocks[body.removeFirst()].text], textStart: below)
  }

  /// Whole sentences, or so many words that they must be.
  private func isText(_ block: Block) -> Bool {
    block.words >= (block.endsSentence ? Self.textWords.sentence : Self.textWords.any)
  }

  /// Whether a byline or date stands in a range.
  private func hasDetails(_ range: Range<Int>) -> Bool {
    page.blocks[range].contains { block in
      Byline.isByline(block.text) || block.words <= Self.detailWords && DateLine(block.text) != nil
        || page.hints(around: block).contains(.byline)
    }
  }

  private func isStandfirst(_ block: Block) -> Bool {
    guard block.words >= Self.standfirstWords else { return false }
    if let description = metadata.description, description == block.text { return true }
    return page.hints(around: block).contains(.standfirst)
  }

  /// A heading of many words shortly below the headline.
  private func isLongHeading(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard let headline = headline.index, (headline + 1...headline + 4).contains(index) else { return false }
    return block.isHeading && block.kind != .heading(1) && block.words >= Self.headingWords && !block.isFurniture
  }
}
