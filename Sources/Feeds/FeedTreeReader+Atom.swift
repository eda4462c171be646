import UTF8Text

extension FeedTreeReader {
  /// Atom 1.0 (RFC 4287) and 0.3.
  func readAtom(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    switch tree.localName(of: node) {
    case "title": facts.title.offer(atomText(of: node, context), rank: StatementRank.own)
    case "subtitle", "tagline", "summary": facts.summary.offer(atomText(of: node, context), rank: StatementRank.own)
    case "info": facts.summary.offer(atomText(of: node, context), rank: StatementRank.fallback)
    case "content": atomText(of: node, context).map { facts.contents.append($0) }
    case "rights", "copyright": facts.rights.offer(atomText(of: node, context), rank: StatementRank.own)
    case "id": facts.id.offer(atomID(node, context), rank: StatementRank.own)
    case "link": readAtomLink(node, context, &facts)
    case "author": facts.authors.add(atomPerson(node, context))
    case "contributor": facts.contributors.add(atomPerson(node, context))
    case "category": readAtomCategory(node, &facts)
    case "published": facts.published.offerAgain(date(node), rank: StatementRank.own)
    case "issued": facts.published.offerAgain(date(node), rank: StatementRank.dublinCore)
    case "created": facts.published.offerAgain(date(node), rank: StatementRank.fallback)
    case "updated", "modified": facts.updated.offerAgain(date(node), rank: StatementRank.own)
    case "logo": facts.image.offer(address(node, context), rank: StatementRank.own)
    case "icon": facts.image.offer(address(node, context), rank: StatementRank.dublinCore)
    case "generator": facts.generator = facts.generator ?? tree.text(of: node).trimmed
    case "language": facts.language.offer(FeedContext.language(tree.text(of: node)), rank: StatementRank.own)
    case "source": readAtomSource(node, context, &facts)
    default: break
    }
  }

  /// An id must be an address of its own (RFC 4287, section 4.2.6); a path alone is made one.
  private func atomID(_ node: MarkupTree.Node, _ context: FeedContext) -> String? {
    guard let id = tree.text(of: node).trimmed else { return nil }
    return id.hasPrefix("/") ? context.resolve(id) : id
  }

  func readAtomLink(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    // An empty reference is the file itself.
    let isSelf = tree.attributes(of: node).contains { $0.name == "href" && $0.value.isEmpty }
    let stated = context.resolve(tree.attribute("href", of: node) ?? tree.text(of: node))
    guard let url = isSelf ? context.base : stated else { return }
    let relation = tree.attribute("rel", of: node) ?? "alternate"
    let prefix = "http://www.iana.org/assignments/relation/"
    facts.links.append(
      FeedLink(
        url: url, relation: relation.hasPrefix(prefix) ? String(relation.dropFirst(prefix.count)) : relation,
        type: tree.attribute("type", of: node), title: tree.attribute("title", of: node),
        language: tree.attribute("hreflang", of: node), length: tree.attribute("length", of: node).flatMap { Int($0) }))
  }

  /// A person in parts, or in one line where there are none.
  func atomPerson(_ node: MarkupTree.Node, _ context: FeedContext) -> FeedPerson? {
    guard tree.holdsElements(node) else { return person(inWords: node) }
    var person = FeedPerson()
    for element in tree.elements(of: node) {
      switch tree.localName(of: element) {
      case "name": person.name = person.name ?? tree.text(of: element).trimmed
      case "email": person.email = person.email ?? tree.text(of: element).trimmed
      case "uri", "url", "homepage", "href":
        person.url = person.url ?? address(element, context.entering(element, of: tree))
      default: break
      }
    }
    return person
  }

  private func readAtomCategory(_ node: MarkupTree.Node, _ facts: inout FeedFacts) {
    guard let term = tree.attribute("term", of: node) ?? tree.text(of: node).trimmed else { return }
    facts.add(
      category: FeedCategory(
        term: term, scheme: tree.attribute("scheme", of: node) ?? tree.attribute("domain", of: node),
        label: tree.attribute("label", of: node)))
  }

  private func readAtomSource(_ node: MarkupTree.Node, _ context: FeedContext, _ facts: inout FeedFacts) {
    var source = FeedFacts()
    // A source has no source of its own, which also bounds the depth.
    for element in tree.elements(of: node) where tree.localName(of: element) != "source" {
      readElement(element, context, &source)
    }
    if facts.source == nil { facts.source = source.feedSource() }
  }
}
