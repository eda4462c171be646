import NewsModel

/// Makes the output row of one story.
struct StoryRowMaker {
  private let story: StoryView
  private let unit: OffsetUnit
  private var maker: EvidenceRowMaker
  /// Articles of whose facts some are proof.
  private let declaring: Set<Article.ID>

  init(_ story: TracedStory, unit: OffsetUnit) {
    self.story = StoryView(story)
    self.unit = unit
    maker = EvidenceRowMaker(self.story.texts, unit: unit)
    let declared = story.stemma.derivations.flatMap(\.evidence).filter { $0.kind == .declaredSource }
    declaring = Set(declared.flatMap(\.excerpts).map(\.article))
  }

  mutating func row() -> StoryRow {
    let stemma = story.stemma
    let claims = stemma.claims.map { row($0) }
    return StoryRow(
      story: stemma.story.id, title: story.title, verdict: story.verdict, articles: story.articles.map { row($0) },
      origins: claims.first?.origins ?? [], independentOrigins: story.independentOrigins, claims: claims,
      witnesses: stemma.witnesses.map { row($0) }, derivations: stemma.derivations.map { row($0) })
  }

  private mutating func row(_ article: AnalyzedArticle) -> TracedArticleRow {
    let cites = (story.citations[article.id] ?? []).map {
      TracedArticleRow.CitationRow(
        outlet: $0.outlet, kind: $0.kind.rawValue, evidence: maker.rows([$0.evidence]))
    }
    let dates = article.timeExpressions.compactMap { row($0, of: article.article) }
    return TracedArticleRow(
      article: ArticleRow(
        article.article, includesItems: false, includesFacts: declaring.contains(article.id), offsets: unit),
      findings: .init(cites: cites, ancestors: story.ancestors(of: article.id), dates: dates))
  }

  private mutating func row(
    _ expression: TimeExpression, of article: Article
  ) -> TracedArticleRow.TimeExpressionRow? {
    let excerpt = Excerpt(article: article.id, range: expression.range)
    guard let words = maker.row(excerpt) else { return nil }
    let anchor = story.anchor(of: expression, in: article)
    let evidence = maker.rows([Evidence(.date, [excerpt] + (anchor.map { [$0] } ?? []))])
    return TracedArticleRow.TimeExpressionRow(
      start: words.start, end: words.end, text: words.text, type: expression.kind.rawValue, value: expression.value,
      reason: expression.reason, evidence: evidence)
  }

  private mutating func row(_ claim: Claim) -> ClaimRow {
    let origins = claim.origins.map { origin in
      OriginRow(
        name: origin.name, kind: origin.kind.rawValue, articles: origin.articles.map(\.description),
        evidence: maker.rows(origin.evidence))
    }
    return ClaimRow(
      text: claim.text, date: claim.date?.description, reports: claim.reports, independentOrigins: origins.count,
      origins: origins, statements: maker.rows(claim.statements),
      conflicts: claim.conflicts.compactMap { conflict in
        guard let own = maker.row(conflict.own), let other = maker.row(conflict.other) else { return nil }
        return ConflictRow(kind: conflict.kind.rawValue, own: own, other: other)
      })
  }

  private mutating func row(_ derivation: Derivation) -> DerivationRow {
    DerivationRow(
      parent: derivation.parent.description, child: derivation.child.description, kind: derivation.kind.rawValue,
      confidence: derivation.confidence.isFinite ? derivation.confidence : 0,
      sharedPassages: derivation.sharedPassages, quotedPassages: derivation.quotedPassages,
      central: derivation.isCentral, evidence: maker.rows(derivation.evidence),
      changes: derivation.changes.map { change in
        ChangeRow(
          kind: change.kind.rawValue, aspect: change.aspect?.rawValue, parent: change.parent.flatMap { maker.row($0) },
          child: change.child.flatMap { maker.row($0) })
      })
  }

  private mutating func row(_ witness: Witness) -> WitnessRow {
    let foundations = witness.restsOn.map {
      WitnessRow.FoundationRow(description: $0.description, named: $0.isNamed, evidence: maker.rows($0.evidence))
    }
    let passages = witness.reconstruction.map { passage in
      WitnessRow.PassageRow(
        variants: passage.variants.compactMap { variant in
          maker.row(variant.excerpt).map { WitnessRow.VariantRow(excerpt: $0, quoted: variant.isQuoted) }
        })
    }
    return WitnessRow(
      id: witness.id.description, kind: witness.kind.rawValue, name: witness.name,
      article: witness.article?.description, outletKind: witness.outletKind?.rawValue,
      date: witness.date?.description, restsOn: foundations, reconstruction: passages,
      evidence: maker.rows(witness.evidence))
  }
}
