import NewsModel
import UTF8Text

/// Finds where a statement finally comes from.
///
/// Purpose: the origin behind each article's statement of a claim. Action, from the outermost attribution inward:
///
///     a named person, body, document or post    → that public source
///     an outlet and, inside, a named source     → the named source
///     an outlet alone, or unnamed people in it  → the outlet's report: followed to its own page when captured
///     unnamed people, nobody's venue            → whom another article of the claim gives the same words to; else
///                                                 the report that this article copies; else this article's outlet
///     the article's own voice                   → likewise; a page of a body that others cite is its statement
///
/// Cost: O(s · d) for s statements of the claim and derivations of depth d.
struct OriginFinder {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// An origin before the articles that share it are put together.
  struct Found {
    var name: String
    var kind: Origin.Kind
    var evidence: Evidence
    /// The article says it in its own voice and draws on nobody that is known.
    var isUnsourced = false
  }

  /// The statements of a claim, with what is asked of them most.
  private struct Members {
    let statements: [Statement]
    /// Of each statement.
    let articles: [Int]
    /// The places of statements that stand on a body's own page.
    let onPages: [Int]
  }

  /// The origin of each of a claim's statements.
  func origins(of claim: [Statement]) -> [Found] {
    let members = Members(
      statements: claim, articles: claim.map(\.article),
      onPages: claim.indices.filter { material.isStatementPage(claim[$0].article) })
    return claim.map { origin(of: $0, in: members, visited: []) }
  }

  private func origin(of statement: Statement, in claim: Members, visited: Set<Int>) -> Found {
    let article = material.articles[statement.article]
    if material.isStatementPage(statement.article) { return selfOrigin(statement) }
    if let page = statementPage(behind: statement, in: claim) { return selfOrigin(page) }
    let chain = statement.chain.map { article.attributions[$0] }
    if let (source, attribution) = Self.publicSource(of: chain) {
      return publicOrigin(source, attribution, in: article)
    }
    if let (outlet, attribution) = reportingOutlet(chain, article) {
      return reportOrigin(outlet, CitationFinder.evidence(attribution, in: article), statement, claim, visited)
    }
    return ownOrigin(of: statement, in: claim, visited: visited)
  }

  /// The same claim on the page of a body that the article draws on, directly or through others.
  private func statementPage(behind statement: Statement, in claim: Members) -> Statement? {
    if claim.onPages.isEmpty { return nil }
    let ancestors = graph.ancestors(of: witness(statement.article))
    return claim.onPages.first { ancestors.contains(witness(claim.articles[$0])) }.map { claim.statements[$0] }
  }

  private func witness(_ article: Int) -> Witness.ID { .init(material.articles[article].id) }

  // MARK: Attributed statements

  /// The outermost source that can be asked in public: named, and no outlet. What it is said to have said inside the
  /// words of unnamed people is theirs.
  private static func publicSource(of chain: [Attribution]) -> (Source, Attribution)? {
    for attribution in chain {
      guard let source = attribution.resolved else { continue }
      if source.kind.isPublic { return (source, attribution) }
      if source.kind == .unnamed { return nil }
    }
    return nil
  }

  private func publicOrigin(_ source: Source, _ attribution: Attribution, in article: AnalyzedArticle) -> Found {
    // A platform is named with a capital, an occasion ("statement", "news conference") is not.
    let platform = attribution.venue.flatMap { $0.isOutlet || $0.name.first?.isUppercase != true ? nil : $0.name }
    return Found(
      name: (bodyName(source) ?? source.name) + (platform.map { ", on \($0)" } ?? ""),
      kind: source.kind == .document ? .document : .statement,
      evidence: CitationFinder.evidence(attribution, in: article))
  }

  /// The full name of a body, where its own page is in the story: "the authority" is the one whose statement was captured.
  private func bodyName(_ source: Source) -> String? {
    guard source.kind == .organization || source.kind == .document || source.kind == .pressOffice else { return nil }
    return material.statementBody(source.name)
  }

  /// The outlet that a statement is given to: the innermost one, whether it speaks or is spoken to.
  private func reportingOutlet(_ chain: [Attribution], _ article: AnalyzedArticle) -> (String, Attribution)? {
    for attribution in chain.reversed() {
      if let venue = attribution.venue, venue.isOutlet { return (venue.name, attribution) }
      if let source = attribution.resolved, source.kind.isOutlet {
        return (source.name, attribution)
      }
    }
    return nil
  }

  private func reportOrigin(
    _ outlet: String, _ evidence: Evidence, _ statement: Statement, _ claim: Members, _ visited: Set<Int>
  ) -> Found {
    let visited = visited.union([statement.article])
    let name = material.outlets.commonName(outlet)
    let captured = claim.articles.firstIndex { material.named.own[$0] == name && !visited.contains($0) }
    if let captured { return origin(of: claim.statements[captured], in: claim, visited: visited) }
    return Found(name: material.outlets.shownName(outlet), kind: .outlet, evidence: evidence)
  }

  // MARK: Statements without a source of their own

  private func ownOrigin(of statement: Statement, in claim: Members, visited: Set<Int>) -> Found {
    let visited = visited.union([statement.article])
    let witness = witness(statement.article)
    if let parent = capturedParent(of: witness, in: claim, visited: visited) {
      return origin(of: parent, in: claim, visited: visited)
    }
    if let given = givenElsewhere(witness, in: claim, visited: visited) { return given }
    if let copied = copiedReport(of: witness) { return copied }
    return selfOrigin(statement)
  }

  /// The claim's statement in an article that this one draws on.
  private func capturedParent(of witness: Witness.ID, in claim: Members, visited: Set<Int>) -> Statement? {
    let parents = graph.parents(of: witness).sorted { $0.confidence > $1.confidence }
    for parent in parents.compactMap({ material.index(of: .init($0.parent.description)) })
    where !visited.contains(parent) {
      if let found = claim.articles.firstIndex(of: parent) { return claim.statements[found] }
    }
    return nil
  }

  /// A lost report that this article draws on and that another article of the claim gives the statement to.
  private func givenElsewhere(_ witness: Witness.ID, in claim: Members, visited: Set<Int>) -> Found? {
    let ancestors = graph.ancestors(of: witness)
    for other in claim.statements where !visited.contains(other.article) && !other.chain.isEmpty {
      let article = material.articles[other.article]
      let chain = other.chain.map { article.attributions[$0] }
      if let (outlet, attribution) = reportingOutlet(chain, article),
        let lost = graph.lost[material.outlets.commonName(outlet)], ancestors.contains(lost.id)
      {
        return Found(name: lost.name, kind: .outlet, evidence: CitationFinder.evidence(attribution, in: article))
      }
      if let (source, attribution) = Self.publicSource(of: chain) {
        return publicOrigin(source, attribution, in: article)
      }
    }
    return nil
  }

  /// The lost report whose text this article is.
  private func copiedReport(of witness: Witness.ID) -> Found? {
    guard let edge = graph.parents(of: witness).first(where: { $0.kind == .republication }),
      let lost = graph.lost.values.first(where: { $0.id == edge.parent }), let evidence = edge.evidence.first
    else { return nil }
    return Found(name: lost.name, kind: .outlet, evidence: evidence)
  }

  private func selfOrigin(_ statement: Statement) -> Found {
    let article = material.articles[statement.article]
    let excerpt = Excerpt(article: article.id, range: statement.range)
    return Found(
      name: article.article.outlet ?? article.id.description,
      kind: material.isStatementPage(statement.article) ? .statement : .outlet,
      evidence: Evidence(.statement, [excerpt]), isUnsourced: !material.isStatementPage(statement.article))
  }
}
