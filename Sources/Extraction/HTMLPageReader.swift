import HTML
import NewsModel
import Patterns
import UTF8Text

/// Reads the lead article and the further items off a page's tree.
struct HTMLPageReader {
  private let page: PageBlocks
  private let metadata: PageMetadata
  private let document: HTMLDocument
  private let address: String?

  /// Blocks at a page's end in which its outlet is looked for.
  private static let footBlocks = 15

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
    draft = read(page, into: draft)
    let words = draft.words
    if words < Self.fewWords, case let second = read(page.trustingFewNames(), into: draft.emptied()),
      second.words > Self.manyTimes * words
    {
      draft = second
    }
    let kinds = PageKindReader(page: page, metadata: metadata, address: metadata.url ?? address)
    draft.pageKind = kinds.kind(of: draft)
    draft.wall = kinds.wall(before: draft)
    if draft.pageKind == .liveBlog {
      draft.apply(metadata.linkedData.updates)
    } else {
      draft.removeTimes()
    }
    return draft
  }

  /// Words of a body below which the page is read again with less trust in its names, and how many times as many words
  /// must then be found. Chosen on half of 990 and 258 pages, 2026-11-22.
  private static let fewWords = 80
  private static let manyTimes = 2

  private func read(_ page: PageBlocks, into draft: Draft) -> Draft {
    var draft = draft
    let stated = StatedBody(metadata.linkedData.body)
    guard let range = MainContent(page: page, stated: stated, titles: metadata.titles).range() else {
      return statedOnly(draft)
    }
    let title = HeadlineBlock(page: page, metadata: metadata).find(before: range)
    draft.headline = title.text
    let first = title.index.map { range.contains($0) ? $0 + 1 : range.lowerBound } ?? range.lowerBound
    var body = BodyReader(page: page, stated: stated).indices(in: first..<range.upperBound)
    let top = min(title.index ?? first, first)
    let opening = Opening(page: page, metadata: metadata, headline: title)
    body = opening.paragraphs(above: range.lowerBound) + body
    let summary = opening.summary(above: &body, top: top)
    draft.standfirst = summary.standfirst
    body.removeAll { page.blocks[$0].text == title.text }
    draft.summaries = body.count { $0 < summary.textStart }
    draft.paragraphs = body.map { page.blocks[$0].text }
    draft.details = ParagraphDetails(page: page, base: metadata.base).details(of: body)
    draft.captions = captions(of: page, top..<range.upperBound)
    let textStart = body.first { $0 >= summary.textStart } ?? top
    let bodyRange = textStart..<(body.last.map { $0 + 1 } ?? range.upperBound)
    readFacts(of: page, top: top, body: bodyRange, headline: title, into: &draft)
    draft.paragraphs = withoutAuthors(draft.paragraphs, draft.authors)
    draft.details = Array(draft.details.prefix(draft.paragraphs.count))
    if stated.words > 2 * draft.words { return statedOnly(draft) }
    draft.items = CardReader(page: page).items(apartFrom: top..<bodyRange.upperBound)
    return draft
  }

  private func readFacts(
    of page: PageBlocks, top: Int, body: Range<Int>, headline: HeadlineBlock.Found, into draft: inout Draft
  ) {
    let authors = AuthorChoice(page: page, metadata: metadata).find(top: top, body: body)
    let dates = DateChoice(page: page, metadata: metadata, address: address).find(top: top, body: body)
    draft.authors = authors.names
    draft.byline = authors.byline
    (draft.published, draft.updated) = (dates.published, dates.updated)
    draft.facts = headline.facts + authors.facts + dates.facts + metadata.facts
  }

  /// The paragraphs without the last ones that tell who the authors are.
  private func withoutAuthors(_ paragraphs: [String], _ authors: [String]) -> [String] {
    var paragraphs = paragraphs
    while paragraphs.count > 1, let last = paragraphs.last {
      let isBiography = authors.contains { name in
        last.hasPrefix(name)
          && Self.biography.firstMatch(in: last, range: TextRange(name.utf8.count, last.utf8.count))?.range.start
            == name.utf8.count
      }
      guard isBiography else { return paragraphs }
      paragraphs.removeLast()
    }
    return paragraphs
  }

  private static let biography = Pattern(
    literal: #",? (?:is|was|has been|writes|covers|reports|works|joined|ist|war|arbeitet|schreibt|leitet|est|es|è) "#)

  /// A page whose text only a script shows, with the text that its metadata gives, if any.
  private func statedOnly(_ draft: Draft) -> Draft {
    var draft = draft
    if draft.facts.isEmpty {
      let title = HeadlineBlock(page: page, metadata: metadata).find(before: 0..<0)
      draft.headline = title.text
      readFacts(of: page, top: 0, body: 0..<0, headline: title, into: &draft)
    }
    guard let text = metadata.linkedData.body else { return draft }
    (draft.details, draft.summaries) = ([], 0)
    draft.paragraphs = text.lineRanges().map { LinkedData.plain(String(text[$0])) }.filter { !$0.isEmpty }
    return draft
  }

  private func captions(of page: PageBlocks, _ range: Range<Int>) -> [Caption] {
    range.filter { page.blocks[$0].kind == .caption }.map { index in
      let text = page.blocks[index].text
      return PictureCredit.caption(in: text) ?? Caption(text: text, credit: nil)
    }
  }
}

extension Draft {
  /// Words of its paragraphs.
  var words: Int { paragraphs.reduce(0) { $0 + $1.wordCount } }

  /// Forgets the times in the text, which are entries' on live blogs alone.
  fileprivate mutating func removeTimes() {
    for index in details.indices { details[index].time = nil }
  }

  /// The page's own facts without what was read of its text.
  fileprivate func emptied() -> Draft {
    var draft = Draft()
    (draft.url, draft.language, draft.outlet) = (url, language, outlet)
    return draft
  }
}
