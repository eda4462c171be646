import UTF8Text

extension FeedTreeReader {
  /// Dublin Core, elements and terms (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
  func readDublinCore(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    let rank = StatementRank.dublinCore
    switch tree.localName(of: node) {
    case "title": facts.title.offer(text(of: node, context), rank: rank)
    case "description", "abstract": facts.summary.offer(text(of: node, context), rank: rank)
    case "creator", "author": facts.authors.add(person(inWords: node))
    case "contributor": facts.contributors.add(person(inWords: node))
    case "publisher":
      if facts.publisher.isEmpty, let person = person(inWords: node) { facts.publisher = person }
    case "subject": tree.text(of: node).trimmed.map { facts.add(category: FeedCategory(term: $0)) }
    case "rights": facts.rights.offer(text(of: node, context), rank: rank)
    case "language": facts.language.offer(FeedContext.language(tree.text(of: node)), rank: rank)
    case "identifier": facts.id.offer(tree.text(of: node).trimmed, rank: rank)
    case "date": facts.published.offerAgain(date(node), rank: StatementRank.extra)
    case "issued", "available": facts.published.offerAgain(date(node), rank: rank)
    case "created": facts.published.offerAgain(date(node), rank: StatementRank.fallback)
    case "modified": facts.updated.offerAgain(date(node), rank: rank)
    default: break
    }
  }

  /// The parts of a podcast's settings that say what an entry is.
  func readPodcast(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    let rank = StatementRank.extra
    switch tree.localName(of: node) {
    case "title": facts.title.offer(text(of: node, context), rank: rank)
    case "author": facts.authors.add(person(inWords: node))
    case "owner": if facts.publisher.isEmpty { facts.publisher = atomPerson(node, context) ?? FeedPerson() }
    case "summary": facts.summary.offer(text(of: node, context), rank: rank)
    case "subtitle": facts.summary.offer(text(of: node, context), rank: StatementRank.fallback)
    case "image", "link":
      let reference = tree.attribute("href", of: node) ?? tree.attribute("url", of: node)
      if tree.localName(of: node) == "image" || tree.attribute("rel", of: node) == "image" {
        facts.image.offer(context.resolve(reference), rank: StatementRank.dublinCore)
      }
    case "keywords":
      let separators: Set<Character> = [",", " "]
      for term in tree.text(of: node).split(whereSeparator: separators.contains) {
        facts.add(category: FeedCategory(term: String(term), scheme: Self.podcastScheme))
      }
    case "category": readPodcastCategory(node, &facts)
    default: break
    }
  }

  private static let podcastScheme = "http://www.itunes.com/"

  /// With the categories inside it.
  private func readPodcastCategory(_ node: MarkupTree.Node, _ facts: inout FeedFacts) {
    let inside = (node.index..<tree.records[node.index].end).map(MarkupTree.Node.init(index:))
    for element in inside where tree.localName(of: element) == "category" {
      if let term = tree.attribute("text", of: element) {
        facts.add(category: FeedCategory(term: term, scheme: Self.podcastScheme))
      }
    }
  }

  /// Media RSS (https://www.rssboard.org/media-rss).
  func readMedia(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    switch tree.localName(of: node) {
    case "group":
      var group = FeedFacts()
      for element in tree.elements(of: node) where tree.localName(of: element) != "group" {
        readElement(element, context, &group)
      }
      facts.media += group.entry().media
      facts.title.offer(group.title.value, rank: StatementRank.extra)
      facts.summary.offer(group.summary.value, rank: StatementRank.fallback)
      group.categories.forEach { facts.add(category: $0) }
    case "content": facts.media.append(medium(node, context, &facts))
    case "title": facts.title.offer(mediaText(node, context), rank: StatementRank.extra)
    case "description": facts.summary.offer(mediaText(node, context), rank: StatementRank.fallback)
    default: break
    }
    describe(&facts.sharedMedia, by: node, context)
    if vocabularyIsMedia(node, named: "category") || vocabularyIsMedia(node, named: "keywords") {
      readMediaCategory(node, &facts)
    }
  }

  private func vocabularyIsMedia(_ node: MarkupTree.Node, named name: String) -> Bool {
    tree.vocabulary(of: node) == .media && tree.localName(of: node) == name
  }

  private func medium(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) -> FeedMedia {
    var media = FeedMedia()
    media.url = context.resolve(tree.attribute("url", of: node))
    media.type = tree.attribute("type", of: node)
    media.medium = tree.attribute("medium", of: node)
    for element in tree.elements(of: node) where tree.vocabulary(of: element) == .media {
      describe(&media, by: element, context.entering(element, of: tree))
      if vocabularyIsMedia(element, named: "category") { readMediaCategory(element, &facts) }
    }
    return media
  }

  private func describe(_ media: inout FeedMedia, by node: MarkupTree.Node, _ context: FeedContext) {
    switch tree.localName(of: node) {
    case "title": media.title = media.title ?? mediaText(node, context)
    case "description", "text": media.description = media.description ?? mediaText(node, context)
    case "credit":
      guard let name = tree.text(of: node).trimmed else { return }
      media.credits.append(FeedCredit(name: name, role: tree.attribute("role", of: node)))
    case "thumbnail":
      let url = context.resolve(tree.attribute("url", of: node) ?? tree.text(of: node).trimmed)
      if let url { media.thumbnails.append(url) }
    default: break
    }
  }

  private func mediaText(_ node: MarkupTree.Node, _ context: FeedContext) -> FeedText? {
    switch tree.attribute("type", of: node)?.lowercased() {
    case "html", "text/html": text(of: node, context, kind: .html)
    case "plain", "text/plain": text(of: node, context, kind: .text)
    default: text(of: node, context)
    }
  }

  private func readMediaCategory(_ node: MarkupTree.Node, _ facts: inout FeedFacts) {
    if tree.localName(of: node) == "keywords" { return facts.add(terms: tree.text(of: node)) }
    guard let term = tree.text(of: node).trimmed else { return }
    let scheme = tree.attribute("scheme", of: node) ?? "http://search.yahoo.com/mrss/category_schema"
    facts.add(category: FeedCategory(term: term, scheme: scheme, label: tree.attribute("label", of: node)))
  }
}
