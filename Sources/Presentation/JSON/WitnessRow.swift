/// An article or a lost report in its place in the stemma.
struct WitnessRow: Encodable {
  let id: String
  let kind: String
  let name: String
  let article: String?
  let outletKind: String?
  let date: String?
  let restsOn: [FoundationRow]
  let reconstruction: [PassageRow]
  let evidence: [EvidenceRow]

  private enum CodingKeys: String, CodingKey {
    case id, kind, name, article, outletKind = "outlet_kind", date, restsOn = "rests_on", reconstruction, evidence
  }

  /// Somebody a lost report drew on.
  struct FoundationRow: Encodable {
    let description: String
    let named: Bool
    let evidence: [EvidenceRow]
  }

  /// A stretch of a lost report's text, as each descendant words it.
  struct PassageRow: Encodable {
    let variants: [VariantRow]
  }

  struct VariantRow: Encodable {
    let excerpt: ExcerptRow
    let quoted: Bool
  }
}
