/// An article of a story: its own row, and what tracing found about it, in one object.
struct TracedArticleRow: Encodable {
  let article: ArticleRow
  let findings: Findings

  struct Findings: Encodable {
    let cites: [CitationRow]
    /// The names of all witnesses it derives from, nearest first.
    let ancestors: [String]
    let dates: [TimeExpressionRow]

    private enum CodingKeys: String, CodingKey {
      case cites, ancestors = "derives_from", dates
    }
  }

  struct CitationRow: Encodable {
    let outlet: String
    let kind: String
    let evidence: [EvidenceRow]
  }

  /// Words in the body that name a time.
  struct TimeExpressionRow: Encodable {
    let start: Int
    let end: Int
    let text: String
    let type: String
    let value: String
    let reason: String?
    /// The words themselves, and those of the date they were counted from.
    let evidence: [EvidenceRow]
  }

  func encode(to encoder: any Encoder) throws {
    try article.encode(to: encoder)
    try findings.encode(to: encoder)
  }
}
