import NewsModel
import Presentation
import UTF8Text

/// The time expressions of a text as `stemma dates` writes them.
struct TimeExpressionsRow: Encodable {
  let id: String
  let timexes: [TimeExpressionRow]

  struct TimeExpressionRow: Encodable {
    let start: Int
    let end: Int
    let type: String
    let value: String
    /// Left out where the words say it all.
    let reason: String?
  }

  init(_ article: Article, _ expressions: [TimeExpression], offsets: OffsetUnit) {
    let positions = OffsetConverter(article.body, unit: offsets)
    id = article.id.description
    timexes = expressions.map {
      TimeExpressionRow(
        start: positions.convert($0.range.start), end: positions.convert($0.range.end), type: $0.kind.rawValue,
        value: $0.value, reason: $0.reason)
    }
  }
}
