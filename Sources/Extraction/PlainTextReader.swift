import NewsModel
import UTF8Text

/// Reads the articles on a page that came as plain text.
///
/// Purpose: the lead is the first stretch of lines that is dense with prose; it ends where another item starts. Its
/// headline stands above it, and what is between them - date, byline, bullets, picture - belongs to it. Valid when:
/// paragraphs are lines. Cost: O(n).
struct PlainTextReader {
  private let page: PageLines
  private let given: GivenFacts
  private let credits: CreditLineReader
  private let address: PageAddress

  /// Lines at a page's end in which its outlet is looked for.
  private static let footLines = 15
  init(text: String, given: GivenFacts, outlets: OutletTable) {
    credits = CreditLineReader(outlets: outlets)
    page = PageLines(text, credits: credits)
    self.given = given
    address = PageAddress(given.url)
  }

  func draft() -> Draft {
    let lines = page.lines
    guard let prose = LeadFinder(page: page).lead() else { return Draft() }
    let headline = HeadlineFinder(page: page, title: given.title, address: address).headline(above: prose)
    let top = headline ?? prose.lowerBound
    var draft = ItemReader(lines: lines).draft(top..<prose.upperBound, headline: headline, body: prose)
    draft.headline = headline.map { HeadlineWording(lines: lines, address: address).words(at: $0) }
    if let headline, let first = firstRepetition(of: headline) {
      draft.captions = ItemReader(lines: lines).captions(in: first..<headline) + draft.captions
    }
    let dates = DateFinder(lines: lines, headline: headline ?? prose.lowerBound, prose: prose, address: address).dates()
    (draft.published, draft.updated) = (dates.published, dates.updated)
    let bylines = BylineFinder(lines: lines, headline: headline ?? prose.lowerBound, prose: prose, credits: credits)
    if let byline = bylines.byline() {
      draft.byline = byline.text
      draft.authors = byline.names.filter { !credits.isOutlet($0) }
    }
    draft.outlet = CopyrightLine.outlet(in: lines.suffix(Self.footLines).map(\.text))
    draft.items = FurtherItemsReader(page: page).items(after: prose.upperBound)
    return draft
  }

  /// Where the page prints the headline first, when it does so shortly above.
  private func firstRepetition(of headline: Int) -> Int? {
    page.itemStarts.last { $0 < headline && page.lines[$0].key == page.lines[headline].key }
  }
}
