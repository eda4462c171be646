import HTML
import NewsModel
import UTF8Text

/// Reads the lead article and the further items off a page's tree.
struct HTMLPageReader {
  private let page: PageBlocks
  private let metadata: PageMetadata
  private let document: HTMLDocument

  /// Blocks above the headline in which a name in an author's element is looked for.
  private static let authorReach = 6
  /// Blocks at a page's end in which its outlet is looked for.
  private static let footBlocks = 15
  /// Blocks between headline and body among which first paragraphs are looked for.
  private static let openingReach = 30
  /// Names that are read of a page's author elements.
  private static let authorLimit = 20

  init(_ document: HTMLDocument) {
    self.document = document
    page = PageBlocks(document)
    metadata = PageMetadata(document)
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
    readByline(top: top, body: body, into: &draft)
    readDates(top: top, body: body, into: &draft)
    draft.captions = captions(top..<range.upperBound)
    if stated.words > 2 * draft.paragraphs.reduce(0, { $0 + $1.wordCount }) { return statedOnly(draft) }
    draft.items = CardReader(page: page).items(apartFrom: top..<(body.last.map { $0 + 1 } ?? range.upperBound))
    return draft
  }

  /// A page whose text only a script shows, with the text that its metadata gives.
  private func statedOnly(_ draft: Draft) -> Draft {
    guard let text = metadata.linkedData.body else { return draft }
    var draft = draft
    draft.headline = draft.headline ?? HeadlineBlock(page: page, metadata: metadata).find(before: 0..<0).text
    draft.paragraphs = text.lineRanges().map { LinkedData.plain(String(text[$0])) }.filter { !$0.isEmpty }
    if draft.published == nil { (draft.published, draft.updated) = (metadata.published, metadata.updated) }
    if draft.authors.isEmpty { draft.authors = metadata.linkedData.names }
    return draft
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

  private func readByline(top: Int, body: [Int], into draft: inout Draft) {
    let first = body.first ?? top
    let blocks = page.blocks[min(top, first)..<first]
    let line =
      blocks.first { Byline.isByline($0.text) }
      ?? blocks.first { block in
        block.words <= 12 && page.hints(around: block).contains(.byline) && !Byline.names(in: block.text).isEmpty
      }
    draft.byline = line?.text ?? ""
    let site = [metadata.siteName].compactMap(\.self).map(Headline.key)
    let candidates = [
      metadata.linkedData.names, metadata.metaAuthors, markedAuthors(), hintedAuthors(around: top..<first),
    ]
    draft.authors = candidates.lazy.map { $0.filter { !site.contains(Headline.key($0)) } }.first { !$0.isEmpty } ?? []
    draft.authors = draft.authors.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Names in elements that are marked as the author's.
  private func markedAuthors() -> [String] {
    var names: [String] = []
    for node in document.descendants(of: document.root) {
      let isLink = document.tag(of: node) == .a && document.attribute("rel", of: node) == "author"
      guard isLink || document.attribute("itemprop", of: node) == "author" else { continue }
      guard names.count < Self.authorLimit else { break }
      names += Byline.names(in: document.textContent(of: node)).filter { !names.contains($0) }
    }
    return names
  }

  /// Names in short blocks that are called the author's, near the headline.
  private func hintedAuthors(around range: Range<Int>) -> [String] {
    let near = max(0, range.lowerBound - Self.authorReach)..<min(page.blocks.count, range.upperBound + 1)
    for index in near where page.blocks[index].words <= 12 && page.hints(around: page.blocks[index]).contains(.byline) {
      let names = Byline.names(in: page.blocks[index].text)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func readDates(top: Int, body: [Int], into draft: inout Draft) {
    draft.published = metadata.published
    draft.updated = metadata.updated
    let first = body.first ?? top
    if draft.published == nil { readMicrodata(into: &draft) }
    guard draft.published == nil else { return }
    readVisibleDates(max(0, min(top, first) - Self.authorReach)..<min(page.blocks.count, first + 2), into: &draft)
    if draft.published == nil, draft.updated == nil { readVisibleDates(0..<page.blocks.count, into: &draft) }
    if draft.published == nil, draft.updated == nil, let url = draft.url { draft.published = Self.date(inURL: url) }
  }

  private func readVisibleDates(_ range: Range<Int>, into draft: inout Draft) {
    for block in page.blocks[range] where draft.published == nil || draft.updated == nil {
      guard let line = DateLine(block.text), let date = line.date else { continue }
      let stated = StatedDate(date: date, text: block.text, place: "visible text")
      if line.kind == .updated {
        draft.updated = draft.updated ?? stated
      } else {
        draft.published = draft.published ?? stated
      }
      if draft.published != nil { return }
    }
  }

  /// The day in an address such as `/2022/04/24/`.
  private static func date(inURL url: String) -> StatedDate? {
    DateReader.firstDate(in: url).map { StatedDate(date: $0.date, text: String(url[$0.range]), place: "URL") }
  }

  private func readMicrodata(into draft: inout Draft) {
    for node in document.elements(.time, in: document.root) {
      let value = document.attribute("datetime", of: node) ?? document.textContent(of: node)
      guard let date = PageMetadata.date(value) else { continue }
      let stated = StatedDate(date: date, text: value, place: "time element")
      if document.attribute("itemprop", of: node)?.folded() == "datemodified" {
        draft.updated = draft.updated ?? stated
      } else {
        draft.published = draft.published ?? stated
      }
    }
  }
}
