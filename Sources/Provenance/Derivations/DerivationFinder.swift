import NewsModel
import UTF8Text

/// Finds which witness draws on which.
///
/// Purpose: the edges of the stemma. Valid when: an article carries another one's text, credits or cites an outlet, or
/// gives something to the body whose own page is in the story. Action: first whose text each article carries, then the
/// outlets it credits, then those it cites, then named bodies, then links; an edge that would close a cycle is left out. What an
/// article has from its text's parent is the parent's: a credit or citation that the parent has, too, or that
/// names a report behind it, is no derivation of its own. What a copy of a lost report cites is cited by that report.
/// Cost: O(r · d) for r pairs of related articles in chains of d, passages known.
struct DerivationFinder {
  let material: StoryMaterial

  var named: NamedOutlets { material.named }
  private var texts: TextParentFinder { TextParentFinder(material: material) }

  func graph() -> DerivationGraph {
    var graph = DerivationGraph()
    let parents = texts.parents()
    for (child, parent) in parents.sorted(by: { $0.key < $1.key }) { addText(parent, of: child, to: &graph) }
    for child in material.articles.indices { addCredits(of: child, parents[child], to: &graph) }
    NamedWireFinder(material: material, derivations: self).addReports(to: &graph)
    for child in material.articles.indices { addCitations(of: child, parents[child], parents, to: &graph) }
    for child in material.articles.indices { addNamedBodies(of: child, to: &graph) }
    LinkFinder(material: material, derivations: self).addLinks(to: &graph)
    return SharedTextCounter(material: material).counting(in: graph)
  }

  func add(
    _ parent: Witness.ID, to child: Witness.ID, _ kind: Derivation.Kind, _ ground: Ground, _ evidence: [Evidence],
    in graph: inout DerivationGraph
  ) {
    graph.add(
      Derivation(parent: parent, child: child, kind: kind, confidence: ground.confidence, evidence: evidence))
  }

  func witness(_ index: Int) -> Witness.ID { .init(material.articles[index].id) }

  // MARK: Texts

  private func addText(_ parent: TextParentFinder.Parent, of child: Int, to graph: inout DerivationGraph) {
    switch parent {
    case .captured(let parent, let ground):
      add(
        witness(parent), to: witness(child), kind(of: ground, parent, child), ground,
        evidence(for: ground, parent, child), in: &graph)
    case .lost(let outlet, let sibling):
      guard let (report, evidence) = lostParent(outlet, of: child, like: sibling, in: &graph) else { return }
      let isCited = evidence.kind == .citation
      let ground: Ground = sibling != nil ? .sharedCredit : isCited ? .citationOfLost : .creditOfLost
      add(report, to: witness(child), isCited ? .citation : .republication, ground, [evidence], in: &graph)
      guard sibling == nil, let source = texts.source(of: outlet, carriedBy: child) else { return }
      add(witness(source), to: report, .rewrite, .textBehindLost, [evidence], in: &graph)
    }
  }

  /// The lost report of an outlet that an article, or one with the same text, credits or cites.
  private func lostParent(
    _ outlet: String, of child: Int, like sibling: Int?, in graph: inout DerivationGraph
  ) -> (report: Witness.ID, evidence: Evidence)? {
    for naming in [child, sibling].compactMap(\.self) {
      if let credit = named.names[naming].credits.first(where: { $0.outlet == outlet }) {
        let evidence = evidence(of: credit, in: naming)
        let name = material.articles[naming].article.credits[credit.number].outlet
        return (lostReport(of: name, evidence, in: &graph), evidence)
      }
      if let citation = material.citationsByArticle[naming].first(where: {
        material.outlets.commonName($0.outlet) == outlet
      }) {
        return (lostReport(of: citation.outlet, citation.evidence, in: &graph), citation.evidence)
      }
    }
    return nil
  }

  private func kind(of ground: Ground, _ parent: Int, _ child: Int) -> Derivation.Kind {
    switch ground {
    case .revision: .revision
    case .credit, .copy, .copyOfSeveral: .republication
    default: material.kinship.between(parent, child).isCopy ? .republication : .rewrite
    }
  }

  private func evidence(for ground: Ground, _ parent: Int, _ child: Int) -> [Evidence] {
    let (article, outlet) = (material.articles[child], named.own[parent] ?? "")
    if let credit = named.names[child].credits.first(where: { $0.outlet == outlet }) {
      return [evidence(of: credit, in: child)]
    }
    if let citation = material.citationsByArticle[child].first(where: {
      material.outlets.commonName($0.outlet) == outlet
    }) {
      return [citation.evidence]
    }
    let excerpts = [material.articles[parent], article].compactMap {
      Self.excerpt(of: Self.dateField($0, ground), in: $0)
    }
    return excerpts.isEmpty ? [] : [Evidence(.date, excerpts)]
  }

  /// Revisions of a page follow each other by their updates; who copied whom shows in the times of first publication.
  private static func dateField(_ article: AnalyzedArticle, _ ground: Ground) -> ArticleField {
    ground == .revision && article.article.updated != nil ? .updated : .published
  }

  private static func excerpt(of field: ArticleField, in article: AnalyzedArticle) -> Excerpt? {
    article.article.text(of: field).map { Excerpt(article: article.id, field: field, range: $0.textRange) }
  }

  // MARK: Credit lines

  private func evidence(of credit: NamedOutlets.Credit, in index: Int) -> Evidence {
    let article = material.articles[index]
    let text = article.article.credits[credit.number].text
    return Evidence(.creditLine, [Excerpt(article: article.id, field: .credit(credit.number), range: text.textRange)])
  }

  private func addCredits(of child: Int, _ parent: TextParentFinder.Parent?, to graph: inout DerivationGraph) {
    for credit in named.names[child].credits where !isHandedOn(credit.outlet, to: child, parent, in: graph) {
      let (evidence, article) = (evidence(of: credit, in: child), material.articles[child])
      let supplier =
        texts.capturedSupplier(credit.outlet, of: child).map(witness)
        ?? lostReport(of: article.article.credits[credit.number].outlet, evidence, in: &graph)
      guard case .lost(let nearest, nil) = parent, nearest != credit.outlet, let lost = graph.lost[nearest],
        isOnAnotherLine(credit, than: nearest, of: child)
      else {
        add(supplier, to: witness(child), .republication, .creditOfLost, [evidence], in: &graph)
        continue
      }
      add(supplier, to: lost.id, .republication, .creditBehindLost, [evidence], in: &graph)
    }
  }

  /// "(AP, Reuters)" names two suppliers; on two lines the later one had it from the earlier.
  private func isOnAnotherLine(_ credit: NamedOutlets.Credit, than outlet: String, of child: Int) -> Bool {
    let credits = material.articles[child].article.credits
    let other = named.names[child].credits.first { $0.outlet == outlet }
    return other.map { credits[$0.number].text != credits[credit.number].text } ?? true
  }

  /// Whether an article has the name of an outlet from its text's captured parent: it is the parent's own, the parent
  /// names it as well, or it stands behind the parent.
  func isHandedOn(
    _ outlet: String, to child: Int, _ parent: TextParentFinder.Parent?, in graph: DerivationGraph
  ) -> Bool {
    guard case .captured(let parent, _) = parent else { return false }
    if named.own[parent] == outlet || named.own[child] == outlet || named.names[parent].names(outlet) { return true }
    let behind = graph.ancestors(of: witness(parent))
    if let lost = graph.lost[outlet], behind.contains(lost.id) { return true }
    return named.articles[outlet, default: []].contains { behind.contains(witness($0)) }
  }

  func lostReport(of outlet: String, _ evidence: Evidence, in graph: inout DerivationGraph) -> Witness.ID {
    let name = material.outlets.shownName(outlet)
    let commonName = material.outlets.commonName(outlet)
    // Any name can be given to an article, that of a lost report, too.
    var id = Witness.ID(lost: name)
    while material.index(of: .init(id.description)) != nil { id = .init(id.description + "'") }
    graph.addLost(
      Witness(
        id: id, kind: .lost, name: name, outletKind: material.outlets.known(outlet)?.kind, evidence: [evidence]),
      commonName: commonName)
    return graph.lost[commonName]?.id ?? id
  }

  // MARK: Bodies whose own page is in the story

  private func addNamedBodies(of index: Int, to graph: inout DerivationGraph) {
    let article = material.articles[index]
    guard !isCopyOfCapture(article, in: graph) else { return }
    for page in material.statementPages where page != index {
      let body = material.articles[page].article.outlet
      guard let body, body != article.article.outlet, let attribution = material.attribution(of: index, to: body) else {
        continue
      }
      add(
        witness(page), to: witness(index), .citation, .namedBody, [CitationFinder.evidence(attribution, in: article)],
        in: &graph)
    }
  }

  private func isCopyOfCapture(_ article: AnalyzedArticle, in graph: DerivationGraph) -> Bool {
    graph.parents(of: .init(article.id)).contains { edge in
      edge.kind == .republication && material.index(of: .init(edge.parent.description)) != nil
    }
  }
}
