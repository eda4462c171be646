/// A traced story as one output row; Documentation/trace.schema.json says what each field means.
struct StoryRow: Encodable {
  /// Grows when a field is taken away or changes its meaning.
  let version = 1
  let story: String
  let title: String
  let verdict: String?
  let articles: [TracedArticleRow]
  /// Those of the central claim, the first of `claims`.
  let origins: [OriginRow]
  let independentOrigins: Int
  let claims: [ClaimRow]
  let witnesses: [WitnessRow]
  let derivations: [DerivationRow]

  private enum CodingKeys: String, CodingKey {
    case version, story, title, verdict, articles, origins, independentOrigins = "independent_origins", claims,
      witnesses
    case derivations
  }
}

/// Where a claim finally comes from.
struct OriginRow: Encodable {
  let name: String
  let kind: String
  let articles: [String]
  let evidence: [EvidenceRow]
}

/// A claim, with where each article makes it.
struct ClaimRow: Encodable {
  let text: String
  let date: String?
  let reports: Int
  let independentOrigins: Int
  let origins: [OriginRow]
  let statements: [ExcerptRow]
  let conflicts: [ConflictRow]

  private enum CodingKeys: String, CodingKey {
    case text, date, reports, independentOrigins = "independent_origins", origins, statements, conflicts
  }
}

/// Words of two articles that stand against each other.
struct ConflictRow: Encodable {
  let kind: String
  /// The words of an article that makes the claim, and those against them.
  let own: ExcerptRow
  let other: ExcerptRow
}

/// What a witness made of what another says.
struct ChangeRow: Encodable {
  let kind: String
  let aspect: String?
  let parent: ExcerptRow?
  let child: ExcerptRow?
}

/// One witness drawing on another.
struct DerivationRow: Encodable {
  let parent: String
  let child: String
  let kind: String
  let confidence: Double
  let sharedPassages: Int
  let quotedPassages: Int
  /// The child's central claim rests on the parent.
  let central: Bool
  let evidence: [EvidenceRow]
  let changes: [ChangeRow]

  private enum CodingKeys: String, CodingKey {
    case parent, child, kind, confidence, sharedPassages = "shared_passages", quotedPassages = "quoted_passages"
    case central, evidence, changes
  }
}
