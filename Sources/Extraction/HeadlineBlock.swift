import UTF8Text

/// Finds a page's headline, and the block that shows it.
struct HeadlineBlock {
  let page: PageBlocks
  let metadata: PageMetadata

  /// Blocks below the body's start in which the headline may stand.
  private static let reach = 4
  /// Words beyond which a block is no headline.
  private static let words = 60

  /// The words of the headline and the index of its block; no index where only metadata has it.
  func find(before range: Range<Int>) -> (text: String?, index: Int?) {
    let names = [metadata.siteName, metadata.outlet, metadata.linkedData.siteName, metadata.linkedData.publisher]
      .compactMap(\.self)
    let stated = [metadata.openGraphTitle, metadata.linkedData.headline].compactMap(\.self).map {
      Headline.withoutSiteName($0, siteNames: names, isPageTitle: false)
    }
    let pageTitle = metadata.pageTitle.map { Headline.withoutSiteName($0, siteNames: names, isPageTitle: true) }
    let heading = heading(before: range, like: stated + [pageTitle].compactMap(\.self))
    let shown = heading.map { page.blocks[$0].text }
    let linked = metadata.linkedData.headline.map { Headline.withoutSiteName($0, siteNames: names, isPageTitle: false) }
    if let linked, let shown, linked.hasPrefix(shown + " |") { return (shown, heading) }
    return (linked ?? shown ?? stated.first ?? pageTitle, heading)
  }

  /// The block above the body that reads like a title the metadata gives, a heading before other words and the last
  /// before earlier ones; else such a block near the body's start; else the last `h1` above the body's end.
  private func heading(before range: Range<Int>, like titles: [String]) -> Int? {
    let keys = Set(titles.map(Headline.key))
    let limit = min(page.blocks.count, range.lowerBound + Self.reach)
    let same = page.blocks.indices.filter {
      (2...Self.words).contains(page.blocks[$0].words) && keys.contains(Headline.key(page.blocks[$0].text))
    }
    return same.last { $0 < limit && page.blocks[$0].isHeading } ?? same.last { $0 < limit }
      ?? same.first { range.contains($0) && page.blocks[$0].isHeading }
      ?? page.blocks[..<limit].lastIndex { $0.kind == .heading(1) && $0.words > 1 }
  }
}
