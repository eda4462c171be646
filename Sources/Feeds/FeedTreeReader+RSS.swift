import UTF8Text

extension FeedTreeReader {
  /// RSS 0.9x, 1.0 and 2.0 (https://www.rssboard.org/rss-specification).
  func readRSS(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    switch tree.localName(of: node) {
    case "title": facts.title.offer(text(of: node, context), rank: StatementRank.own)
    case "description", "summary", "abstract": readDescription(node, context, &facts)
    case "subtitle", "tagline": facts.summary.offer(text(of: node, context), rank: StatementRank.extra)
    case "fullitem", "body", "content": text(of: node, context).map { facts.contents.append($0) }
    case "copyright", "rights": facts.rights.offer(text(of: node, context), rank: StatementRank.own)
    case "language":
      facts.language.offer(FeedContext.language(tree.text(of: node)), rank: StatementRank.own)
    case "generator": facts.generator = facts.generator ?? tree.text(of: node).trimmed
    case "comments": facts.comments = facts.comments ?? address(node, context)
    case "image", "logo", "icon": readImage(node, context, &facts)
    default:
      readRSSPeople(node, context, &facts)
      readRSSLinks(node, context, &facts)
      readRSSDates(node, &facts)
    }
  }

  /// The first of several descriptions is the summary, another one the text.
  private func readDescription(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    guard let text = text(of: node, context) else { return }
    if facts.summary.isOffered(at: StatementRank.own) {
      facts.contents.append(text)
    } else {
      facts.summary.offer(text, rank: StatementRank.own)
    }
  }

  private func readImage(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    if let address = tree.element("url", of: node) {
      facts.image.offer(self.address(address, context), rank: StatementRank.own)
    } else {
      let reference = tree.attribute(local: "href", of: node) ?? tree.attribute(local: "url", of: node)
      facts.image.offer(context.resolve(reference), rank: StatementRank.own)
    }
  }

  private func readRSSPeople(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    switch tree.localName(of: node) {
    case "author", "managingeditor":
      facts.authors.add(tree.holdsElements(node) ? atomPerson(node, context) : person(inWords: node))
    case "contributor":
      facts.contributors.add(tree.holdsElements(node) ? atomPerson(node, context) : person(inWords: node))
    case "webmaster":
      if facts.publisher.isEmpty, let person = person(inWords: node) { facts.publisher = person }
    case "category":
      guard let term = tree.text(of: node).trimmed ?? tree.attribute("term", of: node) else { return }
      let scheme = tree.attribute("domain", of: node) ?? tree.attribute("scheme", of: node)
      facts.add(category: FeedCategory(term: term, scheme: scheme))
    case "keywords": facts.add(terms: tree.text(of: node))
    default: break
    }
  }

  private func readRSSLinks(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    switch tree.localName(of: node) {
    case "link":
      if tree.attribute("href", of: node) != nil {
        readAtomLink(node, context, &facts)
      } else if let url = address(node, context) {
        facts.links.append(FeedLink(url: url))
      }
    case "url" where facts.links.isEmpty:
      if let url = address(node, context) { facts.links.append(FeedLink(url: url)) }
    case "guid", "id": readIdentity(node, context, &facts)
    case "enclosure":
      guard let url = context.resolve(tree.attribute("url", of: node) ?? tree.attribute("href", of: node)) else {
        return
      }
      facts.links.append(
        FeedLink(
          url: url, relation: "enclosure", type: tree.attribute("type", of: node),
          length: tree.attribute("length", of: node).flatMap { Int($0) }))
    case "source":
      var source = FeedSource()
      source.title = tree.text(of: node).trimmed.map { FeedText(value: $0) }
      source.links = context.resolve(tree.attribute("url", of: node)).map { [FeedLink(url: $0)] } ?? []
      if facts.source == nil, source != FeedSource() { facts.source = source }
    default: break
    }
  }

  /// A `guid` is the entry's address too, unless it says otherwise or a link comes with it.
  private func readIdentity(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    let id = tree.text(of: node).trimmed
    facts.id.offer(id, rank: StatementRank.own)
    guard tree.localName(of: node) == "guid", let id, tree.attribute("ispermalink", of: node)?.lowercased() != "false",
      id.hasPrefix("http://") || id.hasPrefix("https://")
    else { return }
    facts.permanentLink = facts.permanentLink ?? id
  }

  private func readRSSDates(_ node: MarkupTree.Node, _ facts: inout FeedFacts) {
    switch tree.localName(of: node) {
    case "pubdate", "published", "issued": facts.published.offerAgain(date(node), rank: StatementRank.own)
    case "date": facts.published.offerAgain(date(node), rank: StatementRank.extra)
    case "lastbuilddate", "updated", "modified": facts.updated.offerAgain(date(node), rank: StatementRank.own)
    default: break
    }
  }
}
