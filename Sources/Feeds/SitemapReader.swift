import NewsModel
import UTF8Text

/// Reads sitemaps, with the elements for news and pictures, and indexes of sitemaps (https://www.sitemaps.org/protocol.html).
struct SitemapReader {
  let tree: MarkupTree
  let limits: FeedLimits
  let url: String?

  /// A sitemap's pages as entries.
  /// - Throws: `FeedError.tooManyEntries`.
  func feed(_ root: MarkupTree.Node, faults: FaultList) throws(FeedError) -> Feed {
    var feed = Feed(format: .sitemap)
    feed.entries = try pages(of: root, named: "url").compactMap { entry($0) }
    feed.faults = faults.faults
    return feed
  }

  /// - Throws: `FeedError.tooManyEntries`.
  func index(_ root: MarkupTree.Node, faults: FaultList) throws(FeedError) -> FeedList {
    let items = try pages(of: root, named: "sitemap").compactMap { node -> FeedList.Item? in
      guard let location = location(of: node) else { return nil }
      return FeedList.Item(url: location, updated: date("lastmod", of: node))
    }
    return FeedList(kind: .sitemaps, items: items, faults: faults.faults)
  }

  private func pages(of root: MarkupTree.Node, named name: String) throws(FeedError) -> [MarkupTree.Node] {
    let nodes = tree.elements(of: root).filter { tree.localName(of: $0) == name }
    guard nodes.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    return nodes
  }

  private func entry(_ node: MarkupTree.Node) -> FeedEntry? {
    guard let location = location(of: node) else { return nil }
    var facts = FeedFacts()
    facts.links = [FeedLink(url: location)]
    facts.updated.offer(date("lastmod", of: node), rank: StatementRank.own)
    for element in tree.elements(of: node) {
      switch (tree.vocabulary(of: element), tree.localName(of: element)) {
      case (.news, "news"): readNews(element, &facts)
      case (.image, "image"): facts.media.append(image(element))
      default: break
      }
    }
    return facts.entry()
  }

  private func readNews(_ news: MarkupTree.Node, _ facts: inout FeedFacts) {
    if let publication = tree.element("publication", of: news) {
      facts.publisher.name = tree.element("name", of: publication).flatMap { tree.text(of: $0).trimmed }
      let language = tree.element("language", of: publication).flatMap { FeedContext.language(tree.text(of: $0)) }
      facts.language.offer(language, rank: StatementRank.own)
    }
    facts.title.offer(words("title", of: news), rank: StatementRank.own)
    facts.published.offer(date("publication_date", of: news), rank: StatementRank.own)
    for name in ["keywords", "genres"] {
      guard let element = tree.element(name, of: news) else { continue }
      facts.add(terms: tree.text(of: element), scheme: name == "genres" ? "news:genres" : nil)
    }
  }

  private func image(_ node: MarkupTree.Node) -> FeedMedia {
    var media = FeedMedia()
    media.url = location(of: node)
    media.medium = "image"
    media.title = words("title", of: node)
    media.description = words("caption", of: node)
    return media
  }

  private func location(of node: MarkupTree.Node) -> String? {
    tree.element("loc", of: node).flatMap { WebAddress.resolve(tree.text(of: $0), base: url) }
  }

  private func words(_ name: String, of node: MarkupTree.Node) -> FeedText? {
    guard let words = tree.element(name, of: node).flatMap({ tree.text(of: $0).trimmed }) else { return nil }
    return FeedText(value: words, kind: MarkupGuess.isHTML(words) ? .html : .text)
  }

  private func date(_ name: String, of node: MarkupTree.Node) -> FeedDate? {
    tree.element(name, of: node).flatMap { tree.text(of: $0).trimmed }.map { FeedDate($0) }
  }
}
