import NewsModel
import UTF8Text

/// Finds which witness draws on which.
///
/// Purpose: the edges of the stemma. Valid when: a credit line, a citation, an attribution to the body whose own page
/// is in the story, the same address, or much shared text with different dates says so. Action, the surest evidence
/// first: credit lines, then citations, named bodies, revisions, copies; an edge that would close a cycle is left out.
/// What a copy cites is cited by the report it copies. Cost: O(a²) for a articles, passages known.
struct DerivationFinder {
  let material: StoryMaterial

  /// How far each kind of evidence is believed when it stands alone; estimates until measured against known trees.
  enum Confidence {
    static let creditLine = 0.95
    static let citation = 0.85
    static let namedBody = 0.8
    static let revision = 0.9
    static let copy = 0.6
  }

  /// The part of the shorter text's words that two uncredited texts must share for one to be a copy, of 1.
  static let copyCoverage = 0.5

  func graph() -> DerivationGraph {
    var graph = DerivationGraph()
    for index in material.articles.indices { addCredits(of: index, to: &graph) }
    CopyFinder(material: material, derivations: self).addCopies(to: &graph)
    for index in material.articles.indices { addCitations(of: index, to: &graph) }
    for index in material.articles.indices { addNamedBodies(of: index, to: &graph) }
    addRevisionsAndCopies(to: &graph)
    return SharedTextCounter(material: material).counting(in: graph)
  }

  // MARK: Credit lines

  private func addCredits(of index: Int, to graph: inout DerivationGraph) {
    let article = material.articles[index]
    for (number, credit) in article.article.credits.enumerated() where credit.kind == .wire || credit.kind == .partner {
      guard !material.isBy(article, credit.outlet) else { continue }
      let excerpt = Excerpt(article: article.id, field: .credit(number), range: credit.text.textRange)
      let evidence = Evidence(.creditLine, [excerpt])
      let captured = capturedReport(of: credit.outlet, for: index, needsPassages: true)
      let parent = captured ?? lostReport(of: credit.outlet, evidence: evidence, in: &graph)
      graph.add(
        Derivation(
          parent: parent, child: .init(article.id), kind: .republication, confidence: Confidence.creditLine,
          evidence: [evidence]))
    }
  }

  /// The captured article of an outlet that another one most likely draws on: most shared passages, then first by name.
  private func capturedReport(of outlet: String, for index: Int, needsPassages: Bool) -> Witness.ID? {
    let candidates = material.articles.indices.filter { $0 != index && material.isBy(material.articles[$0], outlet) }
      .map { (article: $0, passages: material.passages.between($0, index).count) }
      .filter { !needsPassages || $0.passages > 0 }
    let best = candidates.max { ($0.passages, $1.article) < ($1.passages, $0.article) }
    return best.map { .init(material.articles[$0.article].id) }
  }

  func lostReport(of outlet: String, evidence: Evidence, in graph: inout DerivationGraph) -> Witness.ID {
    let name = material.outlets.shownName(outlet)
    let commonName = material.outlets.commonName(outlet)
    graph.addLost(
      Witness(
        id: .init(lost: name), kind: .lost, name: name, outletKind: material.outlets.known(outlet)?.kind,
        evidence: [evidence]),
      commonName: commonName)
    return graph.lost[commonName]?.id ?? .init(lost: name)
  }

  // MARK: Citations

  private func addCitations(of index: Int, to graph: inout DerivationGraph) {
    let article = material.articles[index]
    for citation in material.citations(of: article.id)
    where citation.kind == .report || citation.kind == .study {
      guard !isOwnStudy(citation, of: article),
        let child = citingWitness(index, citation.outlet, in: graph)
      else {
        continue
      }
      let captured = capturedReport(of: citation.outlet, for: index, needsPassages: false)
      let parent = captured ?? lostReport(of: citation.outlet, evidence: citation.evidence, in: &graph)
      graph.add(
        Derivation(
          parent: parent, child: child, kind: .citation, confidence: Confidence.citation,
          evidence: [citation.evidence]))
    }
  }

  /// A study that the article's outlet made with another: "a Courier/Beacon poll" in the Beacon.
  private func isOwnStudy(_ citation: Citation, of article: AnalyzedArticle) -> Bool {
    guard citation.kind == .study, let own = article.article.outlet,
      let words = citation.evidence.excerpts.first
    else {
      return false
    }
    return article.text[words.range].contains(
      own.hasPrefix("The ") ? String(own.dropFirst(4)) : own)
  }

  /// Who cites what an article cites: the report it copies, if any. Nil when that report is the cited outlet's own or
  /// a captured one that cites for itself.
  private func citingWitness(_ index: Int, _ outlet: String, in graph: DerivationGraph) -> Witness.ID? {
    let own = Witness.ID(material.articles[index].id)
    let copied = graph.parents(of: own).first { $0.kind == .republication }
    guard let parent = copied?.parent else { return own }
    if let lost = graph.lost.first(where: { $0.value.id == parent }) {
      return lost.key == material.outlets.commonName(outlet) ? nil : parent
    }
    guard let original = material.articles.first(where: { Witness.ID($0.id) == parent }) else { return own }
    if material.isBy(original, outlet) { return nil }
    let citesItself = material.citations(of: original.id).contains { material.outlets.isSame($0.outlet, outlet) }
    return citesItself ? nil : own
  }

  // MARK: Bodies whose own page is in the story

  private func addNamedBodies(of index: Int, to graph: inout DerivationGraph) {
    let article = material.articles[index]
    guard !isCopyOfCapture(article, in: graph) else { return }
    for page in material.articles where page.id != article.id && page.article.outlet != article.article.outlet {
      guard let name = page.article.outlet, let attribution = article.attribution(to: NameForm(name)) else { continue }
      graph.add(
        Derivation(
          parent: .init(page.id), child: .init(article.id), kind: .citation, confidence: Confidence.namedBody,
          evidence: [CitationFinder.evidence(attribution, in: article)]))
    }
  }

  private func isCopyOfCapture(_ article: AnalyzedArticle, in graph: DerivationGraph) -> Bool {
    graph.parents(of: .init(article.id)).contains { edge in
      edge.kind == .republication && material.articles.contains { Witness.ID($0.id) == edge.parent }
    }
  }

  // MARK: Text without a credit

  private func addRevisionsAndCopies(to graph: inout DerivationGraph) {
    for first in material.articles.indices {
      for second in material.articles.indices where first < second {
        addRevisionOrCopy(first, second, to: &graph)
      }
    }
  }

  private func addRevisionOrCopy(_ first: Int, _ second: Int, to graph: inout DerivationGraph) {
    let url = material.articles[first].article.url
    let kind: Derivation.Kind = url != nil && url == material.articles[second].article.url ? .revision : .republication
    guard let (earlier, later) = inOrderOfDates(first, second, kind) else { return }
    let (parent, child) = (material.articles[earlier], material.articles[later])
    guard kind == .revision || isCopy(earlier, later, in: graph) else { return }
    graph.add(
      Derivation(
        parent: .init(parent.id), child: .init(child.id), kind: kind,
        confidence: kind == .revision ? Confidence.revision : Confidence.copy,
        evidence: [Evidence(.date, [parent, child].compactMap { Self.excerpt(of: Self.dateField($0, kind), in: $0) })]))
  }

  private func isCopy(_ earlier: Int, _ later: Int, in graph: DerivationGraph) -> Bool {
    let (parent, child) = (material.articles[earlier], material.articles[later])
    guard !areRelated(parent, child, in: graph) else { return false }
    return Self.coverage(material.passages.between(earlier, later), parent, child) >= Self.copyCoverage
  }

  /// Two articles by their dates; nil when either is unknown or both are the same day.
  private func inOrderOfDates(_ first: Int, _ second: Int, _ kind: Derivation.Kind) -> (Int, Int)? {
    func day(_ index: Int) -> Int? {
      let article = material.articles[index]
      let stated = Self.dateField(article, kind) == .updated ? article.article.updated : article.article.published
      return stated?.date.daysSince1970
    }
    guard let firstDay = day(first), let secondDay = day(second), firstDay != secondDay else { return nil }
    return firstDay < secondDay ? (first, second) : (second, first)
  }

  /// Revisions of a page follow each other by their updates; who copied whom shows in the days of first publication.
  private static func dateField(_ article: AnalyzedArticle, _ kind: Derivation.Kind) -> ArticleField {
    kind == .revision && article.article.updated != nil ? .updated : .published
  }

  private static func excerpt(of field: ArticleField, in article: AnalyzedArticle) -> Excerpt? {
    article.article.text(of: field).map { Excerpt(article: article.id, field: field, range: $0.textRange) }
  }

  /// One draws on the other, or both copy the same report.
  private func areRelated(_ first: AnalyzedArticle, _ second: AnalyzedArticle, in graph: DerivationGraph) -> Bool {
    let (first, second) = (Witness.ID(first.id), Witness.ID(second.id))
    let (firstAncestors, secondAncestors) = (graph.ancestors(of: first), graph.ancestors(of: second))
    return firstAncestors.contains(second) || secondAncestors.contains(first)
      || !firstAncestors.isDisjoint(with: secondAncestors)
  }

  static func coverage(_ passages: [Passage], _ first: AnalyzedArticle, _ second: AnalyzedArticle) -> Double {
    func words(_ article: AnalyzedArticle) -> Int { article.text.tokens.count { $0.isWord } }
    let shorter = min(words(first), words(second))
    return shorter == 0 ? 0 : Double(passages.reduce(0) { $0 + $1.sharedWords }) / Double(shorter)
  }
}
