import HTML
import NewsModel
import UTF8Text

/// Reads the lead article and the further items off a page's tree.
struct HTMLPageReader {
  private let page: PageBlocks
  private let metadata: PageMetadata
  private let document: HTMLDocument
  private let address: String?

  /// Blocks at a page's end in which its outlet is looked for.
  private static let footBlocks = 15
  /// Blocks between headline and body among which first paragraphs are looked for.
  private static let openingReach = 30

  /// - Parameter address: where the page was found, as its giver says; used where the page does not say itself.
  init(_ document: HTMLDocument, address: String? = nil) {
    self.document = document
    self.address = address
    page = PageBlocks(document)
    metadata = PageMetadata(document, address: address)
  }

  func draft() -> Draft {
    var draft = Draft()
    draft.url = metadata.url
    draft.language = metadata.language
    draft.outlet = metadata.outlet ?? CopyrightLine.outlet(in: page.blocks.suffix(Self.footBlocks).map(\.text))
    let stated = StatedBody(metadata.linkedData.body)
    guard let range = MainContent(page: page, stated: stated).range() else { return statedOnly(draft) }
    let title = HeadlineBlock(page: page, metadata: metadata).find(before: range)
    draft.headline = title.text
    let first = title.index.map { range.contains($0) ? $0 + 1 : range.lowerBound } ?? range.lowerBound
    var body = BodyReader(page: page, stated: stated).indices(in: first..<range.upperBound)
    let top = min(title.index ?? first, first)
    body = paragraphs(above: range.lowerBound, below: title.index) + body
    draft.standfirst = standfirst(above: &body, top: top, headline: title.text)
    draft.paragraphs = body.map { page.blocks[$0].text }.filter { $0 != title.text }
    draft.captions = captions(top..<range.upperBound)
    let bodyRange = (body.first ?? top)..<(body.last.map { $0 + 1 } ?? range.upperBound)
    let authors = AuthorChoice(page: page, metadata: metadata).find(top: top, body: bodyRange)
    draft.authors = authors.names
    draft.byline = authors.byline
    let dates = DateChoice(page: page, metadata: metadata, address: address).find(top: top, body: bodyRange)
    (draft.published, draft.updated) = (dates.published, dates.updated)
    draft.facts = title.facts + authors.facts + dates.facts + metadata.facts
    if stated.words > 2 * draft.paragraphs.reduce(0, { $0 + $1.wordCount }) { return statedOnly(draft) }
    draft.items = CardReader(page: page).items(apartFrom: top..<bodyRange.upperBound)
    addStandfirst(to: &draft)
    return draft
  }

  /// A page whose text only a script shows, with the text that its metadata gives.
  private func statedOnly(_ draft: Draft) -> Draft {
    guard let text = metadata.linkedData.body else { return draft }
    var draft = draft
    let all = 0..<page.blocks.count
    let title = HeadlineBlock(page: page, metadata: metadata).find(before: 0..<0)
    draft.headline = draft.headline ?? title.text
    draft.paragraphs = text.lineRanges().map { LinkedData.plain(String(text[$0])) }.filter { !$0.isEmpty }
    guard draft.facts.isEmpty else { return draft }
    let dates = DateChoice(page: page, metadata: metadata, address: address).find(top: 0, body: all)
    let authors = AuthorChoice(page: page, metadata: metadata).find(top: 0, body: 0..<0)
    (draft.published, draft.updated, draft.authors) = (dates.published, dates.updated, authors.names)
    draft.facts = title.facts + authors.facts + dates.facts + metadata.facts
    return draft
  }

  /// The standfirst opens the text, unless a paragraph says the same.
  private func addStandfirst(to draft: inout Draft) {
    let keys = Set(draft.paragraphs.map(Headline.key))
    draft.paragraphs = draft.standfirst.filter { !keys.contains(Headline.key($0)) } + draft.paragraphs
  }

  /// First paragraphs that stand between the headline and the body's own element.
  private func paragraphs(above start: Int, below headline: Int?) -> [Int] {
    guard let headline, headline < start, start - headline <= Self.openingReach else { return [] }
    let reader = BodyReader(page: page, stated: StatedBody(nil))
    return (headline + 1..<start).filter { index in
      page.blocks[index].isProse && reader.isText(index) && !isStandfirst(page.blocks[index])
    }
  }

  /// The summary between headline and body. In the body's own element it is one only over a byline or date.
  private func standfirst(above body: inout [Int], top: Int, headline: String?) -> [String] {
    guard let first = body.first else { return [] }
    let above = (min(top, first)..<first).map { page.blocks[$0] }
      .filter { !$0.isLinks && $0.kind != .caption && $0.text != headline && isStandfirst($0) }.map(\.text)
    guard above.isEmpty, body.count > 2, isStandfirst(page.blocks[first]) else { return above }
    let details = page.blocks[(first + 1)..<body[1]]
    guard details.contains(where: { Byline.isByline($0.text) || DateLine($0.text) != nil }) else { return [] }
    body.removeFirst()
    return [page.blocks[first].text]
  }

  private func isStandfirst(_ block: Block) -> Bool {
    guard block.words >= 4 else { return false }
    if let description = metadata.description, description == block.text { return true }
    return page.hints(around: block).contains(.standfirst)
  }

  private func captions(_ range: Range<Int>) -> [Caption] {
    range.filter { page.blocks[$0].kind == .caption }.map { index in
      let text = page.blocks[index].text
      return PictureCredit.caption(in: text) ?? Caption(text: text, credit: nil)
    }
  }
}
