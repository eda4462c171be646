import NewsModel
import Presentation
import UTF8Text

/// The attributions of a text as `stemma attribute` writes them; what is not known is left out.
struct AttributionsRow: Encodable {
  let id: String
  let attributions: [AttributionRow]

  init(_ article: Article, _ attributions: [Attribution], offsets: OffsetUnit) {
    let positions = OffsetConverter(article.body, unit: offsets)
    id = article.id.description
    self.attributions = attributions.map { AttributionRow($0, positions) }
  }
}

/// One attribution; each range is a list of its start and end.
struct AttributionRow: Encodable {
  let source: [[Int]]
  let cue: [[Int]]
  let content: [[Int]]
  let kind: String
  let resolved: SourceRow?
  let venue: VenueRow?

  struct SourceRow: Encodable {
    let name: String
    let kind: String
    let mention: [Int]
  }

  struct VenueRow: Encodable {
    let name: String
    let mention: [Int]
  }

  init(_ attribution: Attribution, _ positions: OffsetConverter) {
    source = attribution.source.map(positions.pair)
    cue = attribution.cue.map(positions.pair)
    content = attribution.content.map(positions.pair)
    kind = attribution.kind.rawValue
    resolved = attribution.resolved.map {
      SourceRow(name: $0.name, kind: $0.kind.rawValue, mention: positions.pair($0.mention))
    }
    venue = attribution.venue.map { VenueRow(name: $0.name, mention: positions.pair($0.mention)) }
  }
}

extension OffsetConverter {
  /// A range as a list of its start and end.
  fileprivate func pair(_ range: TextRange) -> [Int] { [convert(range.start), convert(range.end)] }
}
