import NewsModel
import UTF8Text

/// Puts statements that say the same together as claims and counts the independent origins behind each.
struct ClaimFinder {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// The claims of a story, the central one first, then by reports, origins and first appearance; and what derivations
  /// made of them.
  func found() -> (claims: [Claim], changes: [[DerivationChange]]) {
    let statements = material.articles.indices.flatMap {
      StatementFinder(article: material.articles[$0], index: $0, facts: material.facts[$0]).statements()
    }
    let aligner = StatementAligner(statements, material: material)
    let central = CentralClaim(statements, material: material, aligner: aligner)
    guard let (groups, told) = central.first(of: aligner.groups()) else { return ([], []) }
    let conflicts = ConflictFinder(statements, material: material, comparison: aligner.comparison).conflicts(of: groups)
    let claims = zip(groups.indices, groups).map { place, group in
      let plainest = place == 0 ? told : plainest(of: group, statements, aligner)
      var claim = claim(of: group.map { statements[$0] }, told: statements[plainest], isCentral: place == 0)
      claim.conflicts = conflicts[place]
      return claim
    }
    let changes = ChangeFinder(statements, material: material, comparison: aligner.comparison).changes(
      graph.derivations, groups: groups)
    return (claims.prefix(1) + claims.dropFirst().sorted(by: Self.ranks), changes)
  }

  private static func ranks(_ first: Claim, _ second: Claim) -> Bool {
    let (one, other) = (first.statements[0], second.statements[0])
    return (-first.reports, -first.origins.count, one.article, one.range)
      < (-second.reports, -second.origins.count, other.article, other.range)
  }

  // MARK: One claim

  /// The central claim has the origins of all articles of the story: they open on one happening, however they word it.
  private func claim(of group: [Statement], told plainest: Statement, isCentral: Bool) -> Claim {
    let statements = group.sorted { ($0.article, $0.range) < ($1.article, $1.range) }
    let origins =
      isCentral
      ? StoryOrigins(material: material, graph: graph).origins() : origins(of: statements, told: plainest)
    return Claim(
      text: Plainness(material: material).text(of: plainest),
      statements: statements.map { Excerpt(article: material.articles[$0.article].id, range: $0.range) },
      origins: origins, date: date(of: plainest))
  }

  /// The statement that puts a claim most plainly: typical of all and with few flaws.
  private func plainest(of group: [Int], _ statements: [Statement], _ aligner: StatementAligner) -> Int {
    let plainness = Plainness(material: material)
    let sampled = StatementAligner.sampled(group)
    let weights = sampled.map {
      aligner.similarity($0, to: sampled) - Self.flawWeight * plainness.flaws(of: statements[$0])
    }
    let best = weights.indices.max { (weights[$0], $1) < (weights[$1], $0) } ?? 0
    return sampled[best]
  }

  /// What a flaw takes off how typical a statement is. Chosen by reading, 2026-11-22.
  private static let flawWeight = 0.25

  private func date(of statement: Statement) -> CalendarDate? {
    material.articles[statement.article].timeExpressions
      .first { statement.range.contains($0.range) && $0.date?.isComplete == true }?.date
  }

  /// The independent origins: found ones of one bearer put together, most articles first, then by name.
  ///
  /// Several articles that say a thing in their own voice, none known to draw on another, are no corroboration: they may
  /// all have it from the same public event. They count as one origin, named after who acts in the claim.
  private func origins(of statements: [Statement], told plainest: Statement) -> [Origin] {
    let origins = OriginFinder(material: material, graph: graph).origins(of: statements)
    var found = zip(statements, origins).map { (article: $0.article, origin: $1) }
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
