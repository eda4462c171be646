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

  /// First paragraphs that stand between the headline and the body's own element.
  func paragraphs(above start: Int) -> [Int] {
    guard let headline = headline.index, headline < start, start - headline <= Self.reach else { return [] }
    let reader = BodyReader(page: page, stated: StatedBody(nil))
    return (headline + 1..<start).filter { index in
      page.blocks[index].isProse && reader.isText(index) && !isStandfirst(page.blocks[index])
    }
  }

  /// The summary between headline and body. In the body's own element it is one only over a byline or date.
  func standfirst(above body: inout [Int], top: Int) -> [String] {
    guard let first = body.first else { return [] }
    let above = (min(top, first)..<first).filter { index in
      let block = page.blocks[index]
      guard !block.isLinks, block.kind != .caption, block.text != headline.text else { return false }
      return isStandfirst(block) || isLongHeading(index)
    }
    // Of what is called furniture, a few lines may be a standfirst, but not a row of cards or pictures.
    let doubtful = above.count { page.blocks[$0].isFurniture }
    let sure = doubtful > Self.doubtfulLines ? above.filter { !page.blocks[$0].isFurniture } : above
    let texts = sure.map { page.blocks[$0].text }
    guard texts.isEmpty, body.count > 2, isStandfirst(page.blocks[first]) else { return texts }
    let details = page.blocks[(first + 1)..<body[1]]
    guard details.contains(where: { Byline.isByline($0.text) || DateLine($0.text) != nil }) else { return [] }
    body.removeFirst()
    return [page.blocks[first].text]
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
