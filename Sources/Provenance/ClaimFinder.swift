import NewsModel
import UTF8Text

/// Puts statements that say the same together as claims and counts the independent origins behind each.
struct ClaimFinder {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// The claims, the central one first, then by reports, origins and first appearance.
  func claims() -> [Claim] {
    let statements = material.articles.indices.flatMap {
      StatementFinder(article: material.articles[$0], index: $0).statements()
    }
    let aligner = StatementAligner(statements, material: material)
    let groups = CentralClaim(statements, material: material).first(of: aligner.groups(), aligner)
    let claims = groups.map { group in
      claim(of: group.map { statements[$0] }, told: statements[plainest(of: group, statements, aligner)])
    }
    return claims.prefix(1).map(central) + claims.dropFirst().sorted(by: Self.ranks)
  }

  /// The central claim, with the origins of all articles of the story: they open on one happening, however they word it.
  private func central(_ claim: Claim) -> Claim {
    var central = claim
    central.origins = StoryOrigins(material: material, graph: graph).origins()
    return central
  }

  private static func ranks(_ first: Claim, _ second: Claim) -> Bool {
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
      origins: origins(of: statements, told: plainest), date: date(of: plainest))
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
  ///
  /// Several articles that say a thing in their own voice, none known to draw on another, are no corroboration: they may
  /// all have it from the same public event. They count as one origin, named after who acts in the claim.
  private func origins(of statements: [Statement], told plainest: Statement) -> [Origin] {
    let finder = OriginFinder(material: material, graph: graph)
    var found = statements.map { (article: $0.article, origin: finder.origin(of: $0, in: statements)) }
    if Set(found.filter(\.origin.isUnsourced).map(\.origin.name)).count > 1 {
      let name = actor(in: plainest)
      for index in found.indices where found[index].origin.isUnsourced {
        found[index].origin.name = name
        found[index].origin.kind = .event
      }
    }
    return OriginMerger(material: material).merged(found)
  }

  /// The name that a claim's words begin with, else "public event".
  private func actor(in statement: Statement) -> String {
    let text = material.articles[statement.article].text
    let tokens = text.tokenIndices(in: statement.range).prefix(StatementFinder.subjectTokens)
    let mention = text.mentions.first {
      $0.tokens.overlaps(tokens.startIndex..<max(tokens.startIndex, tokens.endIndex))
    }
    return mention.map { String(text[$0.range]) } ?? "public event"
  }
}
