import NewsModel
import UTF8Text

/// Adds what pages tell in links and in their heads: where they have their text from, and which reports they point to.
///
/// Purpose: proof that no sentence gives. Valid when: a page declares another page as its canonical one, its original or
/// its source; or its text links to an article of the story, or to a page of an outlet whose lost report it draws on. Action: a
/// declared source is republished, a linked article is cited; a link to a lost report's outlet is further proof of that derivation.
/// What another derivation leads back to anyway gives none of its own. Cost: O(links).
struct LinkFinder {
  let material: StoryMaterial
  let derivations: DerivationFinder
  private let pages: [PageAddress: Int]

  init(material: StoryMaterial, derivations: DerivationFinder) {
    self.material = material
    self.derivations = derivations
    let pages = material.articles.indices.compactMap { index in
      material.articles[index].article.url.flatMap(PageAddress.init).map { ($0, index) }
    }
    // Of several states of a page the first by name.
    self.pages = Dictionary(pages) { first, _ in first }
  }

  func addLinks(to graph: inout DerivationGraph) {
    for child in material.articles.indices {
      addDeclaredSources(of: child, to: &graph)
      for link in material.articles[child].article.links { add(link, of: child, to: &graph) }
    }
  }

  // MARK: Declared sources

  private func addDeclaredSources(of child: Int, to graph: inout DerivationGraph) {
    let article = material.articles[child].article
    for (number, fact) in article.facts.enumerated() where Self.isDeclaration(fact) {
      guard let outlet = outlet(of: fact.value, unlike: child) else { continue }
      let evidence = Evidence(
        .declaredSource, [Excerpt(article: article.id, field: .fact(number), range: fact.value.textRange)])
      let captured = PageAddress(fact.value).flatMap { pages[$0] }
      guard captured != nil || !leads(child, to: outlet, in: graph) else { continue }
      let parent = captured.map(witness) ?? derivations.lostReport(of: outlet, evidence, in: &graph)
      graph.add(
        Derivation(
          parent: parent, child: witness(child), kind: .republication, confidence: Ground.declared.confidence,
          evidence: [evidence]))
    }
  }

  private static func isDeclaration(_ fact: StatedFact) -> Bool {
    fact.kind == .originalSource || fact.kind == .syndicationSource
      || fact.kind == .address && fact.place == "link canonical"
  }

  // MARK: Links in the text

  private func add(_ link: BodyLink, of child: Int, to graph: inout DerivationGraph) {
    guard let outlet = outlet(of: link.address, unlike: child) else { return }
    let evidence = Evidence(.link, [Excerpt(article: material.articles[child].id, range: link.range)])
    if let page = PageAddress(link.address).flatMap({ pages[$0] }) {
      let isNews = isDirect(page, child, graph) || !isBehind(page, child, graph)
      guard isNews, material.isNotAfter(page, child) else { return }
      graph.add(
        Derivation(
          parent: witness(page), child: witness(child), kind: .citation, confidence: Ground.link.confidence,
          evidence: [evidence]))
    } else if let edge = edge(of: child, toLost: outlet, in: graph) {
      var proved = edge
      proved.evidence = [evidence]
      graph.add(proved)
    }
  }

  private func edge(of child: Int, toLost outlet: String, in graph: DerivationGraph) -> Derivation? {
    guard let lost = graph.lost[material.outlets.commonName(outlet)] else { return nil }
    return graph.parents(of: witness(child)).first { $0.parent == lost.id }
  }

  // MARK: Who is whose

  private func witness(_ index: Int) -> Witness.ID { .init(material.articles[index].id) }

  /// The outlet of a page of the story, or of a host that the table knows; nil where it is the article's own, or unknown.
  private func outlet(of address: String, unlike child: Int) -> String? {
    let page = PageAddress(address).flatMap { pages[$0] }
    guard page != child else { return nil }
    let outlet = page.flatMap { material.articles[$0].article.outlet } ?? material.outlets.known(forURL: address)?.name
    return outlet.flatMap { material.outlets.commonName($0) == material.named.own[child] ? nil : $0 }
  }

  private func isDirect(_ parent: Int, _ child: Int, _ graph: DerivationGraph) -> Bool {
    graph.parents(of: witness(child)).contains { $0.parent == witness(parent) }
  }

  private func isBehind(_ parent: Int, _ child: Int, _ graph: DerivationGraph) -> Bool {
    graph.ancestors(of: witness(child)).contains(witness(parent))
  }

  /// Whether an article draws on a report of an outlet already, captured or lost, directly or not.
  private func leads(_ child: Int, to outlet: String, in graph: DerivationGraph) -> Bool {
    let ancestors = graph.ancestors(of: witness(child))
    let name = material.outlets.commonName(outlet)
    if let lost = graph.lost[name], ancestors.contains(lost.id) { return true }
    return material.named.articles[name, default: []].contains { ancestors.contains(witness($0)) }
  }
}
