import NewsModel

/// Reads RSS, RDF and Atom, with the elements of their extensions, from a tree.
///
/// All are read by one table, since feeds mix them: what an element means goes by its own vocabulary, not by the
/// file's. Elements of no namespace in an Atom file are Atom's.
struct FeedTreeReader {
  let tree: MarkupTree
  let limits: FeedLimits
  let url: String?
  /// What elements of no namespace are.
  var plainVocabulary = Vocabulary.core

  init(tree: MarkupTree, limits: FeedLimits, url: String?) {
    self.tree = tree
    self.limits = limits
    self.url = url
  }

  /// - Throws: `FeedError.tooManyEntries`.
  mutating func read(_ root: MarkupTree.Node, faults: FaultList) throws(FeedError) -> Feed {
    let name = tree.localName(of: root)
    if name == "feed" || name == "entry" {
      plainVocabulary = tree.vocabulary(of: root) == .atom03 || isOldAtom(root) ? .atom03 : .atom
    }
    var context = FeedContext(base: url).entering(root, of: tree)
    let channel = name == "rss" || name == "rdf" ? tree.element("channel", of: root) ?? root : root
    if channel != root { context = context.entering(channel, of: tree) }
    var facts = FeedFacts()
    if name != "entry" { readFeed(channel, context, &facts) }
    if channel != root { readSiblings(of: channel, in: root, context, &facts) }
    facts.language.offer(context.language, rank: StatementRank.fallback)
    var feed = facts.feed(format: format(of: root))
    context = entryContext(context, feed)
    feed.entries = try entries(
      of: name == "entry" ? [root] : items(of: channel, root), context, language: feed.language)
    feed.faults = faults.faults
    return feed
  }

  private func isOldAtom(_ root: MarkupTree.Node) -> Bool {
    tree.vocabulary(of: root) == .core && tree.attribute("version", of: root)?.hasPrefix("0.") == true
  }

  private func format(of root: MarkupTree.Node) -> FeedFormat {
    switch tree.localName(of: root) {
    case "rdf": .rdf(version: isVersion090(root) ? "0.90" : "1.0")
    case "feed", "entry": .atom(version: plainVocabulary == .atom03 ? "0.3" : "1.0")
    default: .rss(version: tree.attribute("version", of: root) ?? "")
    }
  }

  private func isVersion090(_ root: MarkupTree.Node) -> Bool {
    tree.attributes(of: root).contains { $0.value.hasSuffix("netscape.com/rdf/simple/0.9/") }
  }

  private func readFeed(_ channel: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    facts.id.offer(rdfAbout(channel), rank: StatementRank.extra)
    for element in tree.elements(of: channel) where !isItem(element) {
      readElement(element, context, &facts)
    }
  }

  /// RDF puts the channel's picture beside it.
  private func readSiblings(
    of channel: MarkupTree.Node, in root: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts
  ) {
    for element in tree.elements(of: root) where element != channel && tree.localName(of: element) == "image" {
      readElement(element, context, &facts)
    }
  }

  private func isItem(_ node: MarkupTree.Node) -> Bool {
    let name = tree.localName(of: node)
    return (name == "item" || name == "entry") && [.core, .atom, .atom03].contains(tree.vocabulary(of: node))
  }

  private func items(of channel: MarkupTree.Node, _ root: MarkupTree.Node) -> [MarkupTree.Node] {
    let inside = tree.elements(of: channel).filter { isItem($0) }
    guard channel != root else { return inside }
    let beside = tree.elements(of: root).filter { $0 != channel }
    // A feed of several channels is one of all their items.
    let others = beside.filter { tree.localName(of: $0) == "channel" }.flatMap { tree.elements(of: $0) }
    return inside + (beside + others).filter { isItem($0) }
  }

  /// RSS's relative addresses count from the site's page; Atom's from the file, or where that is unknown from the
  /// address it states for itself.
  private func entryContext(_ context: FeedContext, _ feed: Feed) -> FeedContext {
    guard !context.hasStatedBase else { return context }
    var result = context
    let own = feed.links.first { $0.relation == "self" }?.url
    let page = feed.url.flatMap { WebAddress.base($0, within: nil) }
    result.base = plainVocabulary == .core ? page ?? context.base ?? own : context.base ?? own ?? page
    return result
  }

  private func entries(
    of nodes: [MarkupTree.Node], _ context: FeedContext, language: String?
  ) throws(FeedError) -> [FeedEntry] {
    guard nodes.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    return nodes.map { entry($0, context, language: language) }
  }

  private func entry(_ node: MarkupTree.Node, _ context: FeedContext, language: String?) -> FeedEntry {
    let context = context.entering(node, of: tree)
    var facts = FeedFacts()
    facts.id.offer(rdfAbout(node), rank: StatementRank.fallback)
    for element in tree.elements(of: node) { readElement(element, context, &facts) }
    facts.language.offer(context.language ?? language, rank: StatementRank.fallback)
    return facts.entry()
  }

  private func rdfAbout(_ node: MarkupTree.Node) -> String? { tree.attribute(local: "about", of: node) }

  /// Adds what an element says.
  func readElement(_ node: MarkupTree.Node, _ outer: FeedContext, _ facts: inout FeedFacts) {
    let context = outer.entering(node, of: tree)
    let own = tree.vocabulary(of: node)
    switch own == .core ? plainVocabulary : own {
    case .core: readRSS(node, context, &facts)
    case .atom, .atom03: readAtom(node, context, &facts)
    case .dublinCore: readDublinCore(node, context, &facts)
    case .content:
      if tree.localName(of: node) == "encoded", let text = text(of: node, context, kind: .html) {
        facts.contents.append(text)
      }
    case .media: readMedia(node, context, &facts)
    case .itunes: readPodcast(node, context, &facts)
    case .feedBurner:
      if tree.localName(of: node) == "origlink", let url = context.resolve(tree.text(of: node)) {
        facts.links.insert(FeedLink(url: url), at: 0)
      }
    case .xhtml:
      if ["body", "div"].contains(tree.localName(of: node)), let text = text(of: node, context, kind: .xhtml) {
        facts.contents.append(text)
      }
    case .rdf, .xml, .news, .image, .other: break
    }
  }
}
