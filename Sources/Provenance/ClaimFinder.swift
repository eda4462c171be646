import NewsModel
import UTF8Text

/// Puts statements that say the same together as claims and counts the independent origins behind each.
struct ClaimFinder {
  let material: StoryMaterial
  let graph: DerivationGraph
  let witnesses: [Witness]

  /// The claims, the central one first, then by reports, origins and first appearance.
  func claims() -> [Claim] {
    let statements = material.articles.indices.flatMap {
      StatementFinder(article: material.articles[$0], index: $0).statements()
    }
    let aligner = StatementAligner(statements, material: material)
    let ranked = aligner.groups().map { group in
      let claim = claim(of: group.map { statements[$0] }, told: statements[plainest(of: group, statements, aligner)])
      return (claim: claim, prominence: prominence(of: group.map { statements[$0] }))
    }
    .sorted { Self.ranks($0.claim, before: $1.claim) }
    let central = ranked.indices.max {
      (ranked[$0].prominence, $1) < (ranked[$1].prominence, $0)
    }
    guard let central else { return [] }
    return [ranked[central].claim] + ranked.indices.filter { $0 != central }.map { ranked[$0].claim }
  }

  private static func ranks(_ first: Claim, before second: Claim) -> Bool {
    let (one, other) = (first.statements[0], second.statements[0])
    return (-first.reports, -first.origins.count, one.article, one.range)
      < (-second.reports, -second.origins.count, other.article, other.range)
  }

  // MARK: One claim

  private func claim(of group: [Statement], told plainest: Statement) -> Claim {
    let statements = group.sorted { ($0.article, $0.range) < ($1.article, $1.range) }
    return Claim(
      text: String(material.articles[plainest.article].text[plainest.range]),
      statements: statements.map { Excerpt(article: material.articles[$0.article].id, range: $0.range) },
      origins: origins(of: statements), date: date(of: plainest))
  }

  /// The statement that puts a claim most plainly: the most typical one outside quotation marks, else of all.
  private func plainest(of group: [Int], _ statements: [Statement], _ aligner: StatementAligner) -> Int {
    let unquoted = group.filter {
      !material.articles[statements[$0].article].text.isQuoted(statements[$0].range)
    }
    return aligner.mostTypical(of: unquoted.isEmpty ? group : unquoted)
  }

  private func date(of statement: Statement) -> CalendarDate? {
    material.articles[statement.article].timeExpressions
      .first { statement.range.contains($0.range) && $0.date?.isComplete == true }?.date
  }

  /// The independent origins: found ones of one bearer put together, most articles first, then by name.
  private func origins(of statements: [Statement]) -> [Origin] {
    let finder = OriginFinder(material: material, graph: graph)
    var origins: [Origin] = []
    for statement in statements {
      let found = finder.origin(of: statement, in: statements)
      add(found, article: material.articles[statement.article].id, to: &origins)
    }
    return origins.sorted { (-$0.articles.count, $0.name) < (-$1.articles.count, $1.name) }
  }

  private func add(_ found: OriginFinder.Found, article: Article.ID, to origins: inout [Origin]) {
    guard let index = origins.firstIndex(where: { isSame($0, found) }) else {
      origins.append(Origin(name: found.name, kind: found.kind, articles: [article], evidence: [found.evidence]))
      return
    }
    if !origins[index].articles.contains(article) { origins[index].articles.append(article) }
    if !origins[index].evidence.contains(found.evidence) { origins[index].evidence.append(found.evidence) }
    if found.name.utf8.count > origins[index].name.utf8.count { origins[index].name = found.name }
  }

  private func isSame(_ origin: Origin, _ found: OriginFinder.Found) -> Bool {
    if origin.kind == .outlet || found.kind == .outlet {
      return origin.kind == found.kind && material.outlets.isSame(origin.name, found.name)
    }
    return NameForm(origin.name).fits(NameForm(found.name))
  }

  // MARK: The central claim

  /// How much a claim is what the story is about: the articles that make it, early ones more, headlines twice.
  private func prominence(of group: [Statement]) -> Double {
    var best: [Int: Double] = [:]
    for statement in group {
      let early = statement.sentence < Self.openingSentences ? 1.0 / Double(1 + statement.sentence) : 0
      best[statement.article] = max(best[statement.article, default: 0], early + headlineShare(of: statement))
    }
    return best.sorted { $0.key < $1.key }.reduce(0) { $0 + Self.reportWeight + $1.value }
  }

  /// The part of the headline's words that a statement has, of 1.
  private func headlineShare(of statement: Statement) -> Double {
    let article = material.articles[statement.article]
    let headline = Set(
      article.article.headline?.folded().split { !($0.isLetter || $0.isNumber) }.map(String.init) ?? [])
    guard !headline.isEmpty else { return 0 }
    let words = Set(article.text.tokens[article.text.tokenIndices(in: statement.range)].map(\.folded))
    return Double(headline.intersection(words).count) / Double(headline.count)
  }

  /// Sentences counted as an article's opening; weights of place and number against each other (2026-11-21).
  private static let openingSentences = 4
  private static let reportWeight = 0.5
}
