import NewsModel

extension Article {
  /// The article as `stemma extract` writes it. Evidence points into this row by JSON Pointers, so that the names here
  /// and in `ArticleField.pointer` go together.
  func row(withItems: Bool) -> JSONValue {
    .object([
      ("id", .text(id.description)), ("kind", .text(kind.rawValue)), ("url", JSONValue(url)),
      ("outlet", JSONValue(outlet)), ("title", JSONValue(headline)), ("standfirst", JSONValue(standfirst)),
      ("authors", JSONValue(authors)), ("byline", .text(byline)), ("date", JSONValue(publicationDay)),
      ("published", published?.row ?? .null), ("updated", updated?.row ?? .null), ("language", JSONValue(language)),
      ("dateline", dateline?.row ?? .null), ("credit", .list(credits.map(\.row))),
      ("captions", .list(captions.map(\.row))), ("body", .text(body)),
      ("items", .list(withItems ? items.map { $0.row(withItems: false) } : [])),
    ])
  }

  /// The day of publication as ISO 8601 writes it; nil while any part of it is open.
  private var publicationDay: String? {
    published.flatMap { $0.date.isComplete ? $0.date.description : nil }
  }
}

extension StatedDate {
  fileprivate var row: JSONValue {
    .object([("date", .text(date.description)), ("text", .text(text)), ("place", .text(place))])
  }
}

extension Dateline {
  fileprivate var row: JSONValue { .object([("text", .text(text)), ("place", JSONValue(place))]) }
}

extension CreditLine {
  fileprivate var row: JSONValue {
    .object([("text", .text(text)), ("outlet", .text(outlet)), ("kind", .text(kind.rawValue))])
  }
}

extension Caption {
  fileprivate var row: JSONValue { .object([("text", .text(text)), ("credit", JSONValue(credit))]) }
}
