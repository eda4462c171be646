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

  /// Lines at a page's end in which its outlet is looked for.
  private static let footLines = 15
  /// Lines above the first paragraph in which a date is looked for.
  private static let dateReach = 40
  /// Lines at the body's top, and below it, that may still hold the date.
  private static let topLines = 6

  init(text: String, given: GivenFacts, outlets: OutletTable) {
    page = PageLines(text, credits: CreditLineReader(outlets: outlets))
    self.given = given
  }

  func draft() -> Draft {
    let lines = page.lines
    guard let prose = LeadFinder(page: page).lead() else { return Draft() }
    let headline = HeadlineFinder(page: page, title: given.title).headline(above: prose)
    let top = headline ?? prose.lowerBound
    var draft = ItemReader(lines: lines).draft(top..<prose.upperBound, headline: headline, body: prose)
    if let headline, let first = firstRepetition(of: headline) {
      draft.captions = ItemReader(lines: lines).captions(in: first..<headline) + draft.captions
      readDates(first..<headline, into: &draft)
    }
    readDates(
      max(0, prose.lowerBound - Self.dateReach)..<min(prose.upperBound, prose.lowerBound + Self.topLines), into: &draft)
    readDates(prose.upperBound..<min(lines.count, prose.upperBound + Self.topLines), into: &draft)
    draft.outlet = CopyrightLine.outlet(in: lines.suffix(Self.footLines).map(\.text))
    draft.items = FurtherItemsReader(page: page).items(after: prose.upperBound)
    return draft
  }

  /// Where the page prints the headline first, when it does so shortly above.
  private func firstRepetition(of headline: Int) -> Int? {
    page.itemStarts.last { $0 < headline && page.lines[$0].key == page.lines[headline].key }
  }

  private func readDates(_ range: Range<Int>, into draft: inout Draft) {
    guard draft.published == nil else { return }
    let dates = ItemReader(lines: page.lines).dates(in: range)
    draft.published = draft.published ?? dates.published
    draft.updated = draft.updated ?? dates.updated
    if draft.byline.isEmpty, let byline = page.lines[range].first(where: { $0.role == .byline }) {
      draft.byline = byline.text
    }
  }
}
