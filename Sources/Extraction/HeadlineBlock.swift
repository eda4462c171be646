import HTML
import NewsModel
import UTF8Text

/// Finds a page's headline, and the block that shows it.
///
/// Sites write a headline for readers and another for search engines; the latter opens `<title>` and often stands in
/// JSON-LD, the former in Open Graph. The rules, in order: JSON-LD's headline, but Open Graph's where `<title>` opens
/// with JSON-LD's and the page shows the other; the heading that is shown, without a kicker that no other place
/// has; Open Graph's; `<title>`. Names of the site are taken off each. Chosen on 990 and 258 pages, 2026-11-22: where
/// Open Graph's words are others than those of the other places, nothing on a page tells which its readers would name.
struct HeadlineBlock {
  let page: PageBlocks
  let metadata: PageMetadata

  /// Blocks below the body's start in which the headline may stand.
  private static let reach = 4
  /// Words beyond which a block is no headline.
  private static let words = 60

  /// A headline, the index of its block - none where only metadata has it - and all that was there to choose from.
  struct Found {
    var text: String?
    var index: Int?
    var facts: [StatedFact]
  }

  func find(before range: Range<Int>) -> Found {
    let linked = metadata.linkedData.headline.map { stripped($0) }.flatMap { isSiteName($0) ? nil : $0 }
    let pageTitle = metadata.pageTitle.map { stripped($0, isPageTitle: true) }
    let openGraph = metadata.openGraphTitle.map { stripped($0) }.map { completed($0, from: pageTitle) }
    let index = heading(before: range, like: [openGraph, linked, pageTitle].compactMap(\.self))
    let shown = index.map { page.blocks[$0].text }
    let bare = index.flatMap { Kicker(heading: page.blocks[$0], in: page.document)?.headline }
    let text =
      linked.map { choose(linked: $0, openGraph: openGraph, shown: shown, pageTitle: pageTitle) }
      ?? shown.map { choose(shown: $0, bare: bare, openGraph: openGraph, pageTitle: pageTitle) }
      ?? openGraph ?? pageTitle
    let facts = [
      (linked, "JSON-LD headline"), (openGraph, "meta og:title"), (shown, "visible heading"),
      (bare, "visible heading without kicker"), (pageTitle, "title"),
    ].compactMap { value, place in value.map { StatedFact(.headline, $0, place: place) } }
    return Found(text: text, index: index, facts: facts.choosing([text].compactMap(\.self)))
  }

  private func choose(linked: String, openGraph: String?, shown: String?, pageTitle: String?) -> String {
    if let shown, linked.hasPrefix(shown + " |") { return shown }
    guard let openGraph else { return linked }
    // Of two ways to write the same words, the one that two places have.
    if openGraph == pageTitle, Headline.key(openGraph) == Headline.key(linked), shown != openGraph { return openGraph }
    if let shown, isPart(linked, ofOpenGraph: openGraph, shown: shown) { return openGraph }
    return isForSearch(linked, openGraph: openGraph, shown: shown) ? openGraph : linked
  }

  /// The headline of a page without JSON-LD; `bare` is the heading without its kicker, where it has one.
  private func choose(shown: String, bare: String?, openGraph: String?, pageTitle: String?) -> String {
    let key = Headline.key(shown)
    for title in [openGraph, pageTitle].compactMap(\.self) where title.wordCount >= 2 {
      let own = Headline.key(title)
      // The same words are taken from where they hold no soft hyphens.
      if own == key ? shown.unicodeScalars.contains("\u{AD}") : key.hasSuffix(own) { return title }
    }
    if let openGraph {
      if shown.hasPrefix(openGraph + " |") { return openGraph }
      // Where the heading's elements run together, the mark between kicker and headline is lost.
      if Headline.key(openGraph) == key, openGraph.colons > shown.colons { return openGraph }
    }
    return bare ?? shown
  }

  /// Whether JSON-LD's headline lacks what Open Graph's and the page's have: its end, as where it was cut at a quotation
  /// mark or a length, or its kicker.
  private func isPart(_ linked: String, ofOpenGraph openGraph: String, shown: String) -> Bool {
    guard openGraph.utf8.count > linked.utf8.count, Headline.key(openGraph) == Headline.key(shown) else { return false }
    if openGraph.hasPrefix(linked) { return true }
    guard openGraph.hasSuffix(linked) else { return false }
    return [":", "/"].contains(openGraph.dropLast(linked.count).last { $0 != " " })
  }

  /// Whether JSON-LD's headline is the one for search engines: it opens `<title>`, while the page shows Open Graph's; or
  /// Open Graph's is the end of it, behind a kicker, or its start, before a section's name.
  private func isForSearch(_ linked: String, openGraph: String, shown: String?) -> Bool {
    let (linkedKey, openGraphKey) = (Headline.key(linked), Headline.key(openGraph))
    guard linkedKey != openGraphKey, !linkedKey.isEmpty, openGraph.wordCount >= 2 else { return false }
    guard !openGraphKey.contains(linkedKey) else { return false }
    guard Headline.key(metadata.pageTitle ?? "").hasPrefix(linkedKey) else { return linked.hasPrefix(openGraph + " |") }
    return linkedKey.hasSuffix(openGraphKey) || shown.map(Headline.key) == openGraphKey
  }

  /// A title that was cut at a quotation mark in its attribute, as another place has it whole.
  private func completed(_ title: String, from other: String?) -> String {
    guard let other, other.hasPrefix(title), other.dropFirst(title.count).drop(while: { $0 == " " }).first == "\""
    else {
      return title
    }
    return other
  }

  private func stripped(_ title: String, isPageTitle: Bool = false) -> String {
    Headline.withoutSiteName(title, siteNames: metadata.siteNames, isPageTitle: isPageTitle)
  }

  private func isSiteName(_ title: String) -> Bool {
    let key = Headline.key(title)
    return metadata.siteNames.map(Headline.key).contains { name in
      name.utf8.count >= 4 && key.hasPrefix(name) && metadata.openGraphTitle.map(Headline.key) != key
    }
  }

  private func isMain(_ block: Block) -> Bool { block.kind == .heading(1) && block.words > 1 }

  /// The index of the first paragraph of some length in a range, else its start.
  private func firstProse(in range: Range<Int>) -> Int {
    range.first { page.blocks[$0].isProse && page.blocks[$0].words >= Self.paragraphWords } ?? range.lowerBound
  }

  private static let paragraphWords = 20

  /// The block above the body that reads like a title the metadata gives, a heading before other words and the last
  /// before earlier ones; else such a block near the body's start; else the last `h1` above the body's end.
  private func heading(before range: Range<Int>, like titles: [String]) -> Int? {
    let keys = Set(titles.map(Headline.key))
    let limit = min(page.blocks.count, range.lowerBound + Self.reach)
    let longest = 2 * (titles.map(\.utf8.count).max() ?? 0)
    let shortest = keys.map(\.utf8.count).min() ?? 0
    let same = page.blocks.indices.filter { index in
      let block = page.blocks[index]
      guard (2...Self.words).contains(block.words), block.isHeading || index < limit && !block.isLinks else {
        return false
      }
      guard (shortest...max(shortest, longest)).contains(block.text.utf8.count) else { return false }
      return keys.contains(Headline.key(block.text))
    }
    return same.last { $0 < limit && page.blocks[$0].isHeading } ?? same.last { $0 < limit }
      ?? same.first { range.contains($0) && page.blocks[$0].isHeading }
      ?? page.blocks[..<max(limit, firstProse(in: range))].lastIndex { isMain($0) }
      ?? page.blocks[..<range.upperBound].firstIndex { isMain($0) }
  }
}

extension String {
  /// Colons before a space, as they stand behind kickers.
  fileprivate var colons: Int { zip(utf8, utf8.dropFirst()).count { $0 == (UInt8(ascii: ":"), UInt8(ascii: " ")) } }
}

extension [StatedFact] {
  /// The statements with those marked that say what was chosen, each value once.
  func choosing(_ values: [String]) -> [StatedFact] {
    var left = values
    return map { fact in
      guard let index = left.firstIndex(of: fact.value) else { return fact }
      left.remove(at: index)
      var fact = fact
      fact.isChosen = true
      return fact
    }
  }
}
