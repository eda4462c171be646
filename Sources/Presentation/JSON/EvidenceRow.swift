import NewsModel
import UTF8Text

/// Evidence as an output row.
struct EvidenceRow: Encodable {
  let kind: String
  let excerpts: [ExcerptRow]
}

/// A stretch of an article's field, with its words.
struct ExcerptRow: Encodable {
  let article: String
  /// The JSON Pointer (RFC 6901) of the field in the article's row.
  let pointer: String
  let start: Int
  let end: Int
  /// Exactly what the field holds from `start` to `end`.
  let text: String

  private enum CodingKeys: String, CodingKey {
    case article, pointer = "in", start, end, text
  }
}

/// Makes rows of evidence, opening each range and counting it in the unit asked for.
struct EvidenceRowMaker {
  private let reader: ExcerptReader
  private let unit: OffsetUnit
  private var converters: [FieldKey: OffsetConverter] = [:]

  private struct FieldKey: Hashable {
    let article: Article.ID
    let field: ArticleField
  }

  init(_ reader: ExcerptReader, unit: OffsetUnit) {
    self.reader = reader
    self.unit = unit
  }

  mutating func rows(_ evidence: [Evidence]) -> [EvidenceRow] {
    evidence.map { EvidenceRow(kind: $0.kind.rawValue, excerpts: rows($0.excerpts)) }
  }

  /// Excerpts of articles or fields the story does not have are left out: nothing could be read there.
  mutating func rows(_ excerpts: [Excerpt]) -> [ExcerptRow] { excerpts.compactMap { row($0) } }

  mutating func row(_ excerpt: Excerpt) -> ExcerptRow? {
    guard let field = reader.field(of: excerpt), let words = reader.text(of: excerpt) else { return nil }
    let range = words.textRange
    let key = FieldKey(article: excerpt.article, field: excerpt.field)
    let converter = converters[key] ?? OffsetConverter(field, unit: unit)
    converters[key] = converter
    return ExcerptRow(
      article: excerpt.article.description, pointer: excerpt.field.pointer, start: converter.convert(range.start),
      end: converter.convert(range.end), text: String(words))
  }
}
