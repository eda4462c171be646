package import NewsModel
import UTF8Text

/// The attributions of a text as `stemma attribute` writes them; what is not known is left out.
package struct AttributionsRow: Encodable, Sendable {
  let id: String
  /// Those that are not nested: each thing that is attributed once, by its outermost source.
  let attributions: [AttributionRow]
  /// Those inside the content of others; left out where there are none.
  let nested: [AttributionRow]?

  package init(_ article: Article, _ attributions: [Attribution], offsets: OffsetUnit = .utf8) {
    let positions = OffsetConverter(article.body, unit: offsets)
    id = article.id.description
    let outermost = attributions.prefix { !$0.isNested }
    self.attributions = outermost.map { AttributionRow($0, positions) }
    let inner = attributions[outermost.endIndex...]
    nested = inner.isEmpty ? nil : inner.map { AttributionRow($0, positions) }
  }
}

/// One attribution; each range is a list of its start and end.
struct AttributionRow: Encodable, Sendable {
  let source: [[Int]]
  let cue: [[Int]]
  let content: [[Int]]
  let kind: String
  let resolved: SourceRow?
  let unnamed: UnnamedRow?
  let venue: VenueRow?
  /// Indices, outermost first, that count over the row's attributions and go on into the nested ones; left out where
  /// there are none.
  let chain: [Int]?

  struct SourceRow: Encodable, Sendable {
    let name: String
    let kind: String
    let mention: [Int]
    let own: Bool?
  }

  struct UnnamedRow: Encodable, Sendable {
    let role: String?
    let number: Int?
    let terms: [Int]?
    let reason: [Int]?
  }

  struct VenueRow: Encodable, Sendable {
    let name: String
    let kind: String
    let mention: [Int]
    let own: Bool?
  }

  init(_ attribution: Attribution, _ positions: OffsetConverter) {
    source = attribution.source.map(positions.pair)
    cue = attribution.cue.map(positions.pair)
    content = attribution.content.map(positions.pair)
    kind = attribution.kind.rawValue
    resolved = attribution.resolved.map {
      SourceRow(
        name: $0.name, kind: $0.kind.rawValue, mention: positions.pair($0.mention), own: $0.isOwnOutlet ? true : nil)
    }
    unnamed = attribution.resolved?.unnamed.map {
      UnnamedRow(
        role: $0.role, number: $0.number, terms: $0.terms.map(positions.pair), reason: $0.reason.map(positions.pair))
    }
    venue = attribution.venue.map {
      VenueRow(
        name: $0.name, kind: $0.kind.rawValue, mention: positions.pair($0.mention), own: $0.isOwnOutlet ? true : nil)
    }
    chain = attribution.chain.isEmpty ? nil : attribution.chain
  }
}

extension OffsetConverter {
  /// A range as a list of its start and end.
  fileprivate func pair(_ range: TextRange) -> [Int] { [convert(range.start), convert(range.end)] }
}
