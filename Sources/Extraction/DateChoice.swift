import HTML
import NewsModel
import UTF8Text

/// Chooses when an article was published and updated among all that a page says of it.
///
/// The rules, in order: JSON-LD, `<meta>`, `<time>` elements near the headline, lines there that state a date, `<time>`
/// elements elsewhere, lines anywhere, the page's address. A date that is said to be of a change is never taken for that of publication while
/// another is there. An address and the day of reading never outrank the page. Cost: O(n).
struct DateChoice {
  let page: PageBlocks
  let metadata: PageMetadata
  /// Where the page was found, as its giver says.
  let address: String?

  /// The dates, and all that was there to choose from.
  struct Found {
    var published: StatedDate?
    var updated: StatedDate?
    var facts: [StatedFact]
  }

  /// Blocks above the headline, and below the first paragraph's start, in which a date is looked for.
  private static let reach = (above: 6, below: 2)
  /// Dates that are kept of a page's elements, and of its lines.
  private static let limit = 10

  /// - Parameters:
  ///   - top: the index of the block that opens the article, its headline where it has one.
  ///   - body: the indices of the blocks from the first paragraph to the last.
  func find(top: Int, body: Range<Int>) -> Found {
    let first = max(0, min(top, body.lowerBound) - Self.reach.above)
    let near = first..<min(page.blocks.count, body.lowerBound + Self.reach.below)
    let elements = timeElements()
    let bounds = nodes(of: near)
    let inside = elements.filter { bounds.contains($0.node) }
    var dates = inside.map(\.dated) + lines(in: near) + elements.filter { !bounds.contains($0.node) }.map(\.dated)
    if dates.isEmpty, metadata.published.isEmpty { dates = lines(in: page.blocks.indices) }
    var published = metadata.published + dates.filter { !$0.isUpdate }.map(\.date)
    let updated = metadata.updated + dates.filter(\.isUpdate).map(\.date)
    published += [metadata.url, address].compactMap { $0.flatMap(Self.date(inURL:)) }
    return Found(
      published: published.first, updated: updated.first,
      facts: facts(.published, published) + facts(.updated, updated))
  }

  private func facts(_ kind: StatedFact.Kind, _ dates: [StatedDate]) -> [StatedFact] {
    dates.enumerated().map { StatedFact(kind, $1.text, place: $1.place, isChosen: $0 == 0) }
  }

  /// A date that a place states, and whether it is said to be of a change.
  private typealias Dated = (date: StatedDate, isUpdate: Bool)

  /// The indices of the nodes of a stretch of blocks, and of the elements that open right before it.
  private func nodes(of blocks: Range<Int>) -> Range<Int> {
    let lower = blocks.lowerBound > 0 ? page.blocks[blocks.lowerBound - 1].start : 0
    let upper = blocks.upperBound < page.blocks.count ? page.blocks[blocks.upperBound].start : page.document.count
    return lower..<max(lower, upper)
  }

  private func timeElements() -> [(node: Int, dated: Dated)] {
    let document = page.document
    return document.elements(.time, in: document.root).lazy.compactMap { node in
      let value = document.attribute("datetime", of: node) ?? document.textContent(of: node)
      guard let date = PageMetadata.date(value) else { return nil }
      let isUpdate = document.attribute("itemprop", of: node)?.folded() == "datemodified"
      let stated = StatedDate(date: date, text: value.collapsingWhiteSpace(), place: "time element")
      return (node.index, (stated, isUpdate))
    }.prefix(Self.limit).map(\.self)
  }

  private func lines(in range: Range<Int>) -> [Dated] {
    page.blocks[range].lazy.compactMap { block in
      guard let line = DateLine(block.text), let date = line.date else { return nil }
      return (StatedDate(date: date, text: block.text, place: "visible text"), line.kind == .updated)
    }.prefix(Self.limit).map(\.self)
  }

  /// The day in an address such as `/2022/04/24/`.
  private static func date(inURL url: String) -> StatedDate? {
    DateReader.firstDate(in: url).map { StatedDate(date: $0.date, text: String(url[$0.range]), place: "URL") }
  }
}
