package import UTF8Text

/// Why a derivation, a date, an origin or a claim is believed: words that stand in an article.
package struct Evidence: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case creditLine = "credit line"
    case citation
    case passage
    case quotation
    case statement
    case date
    case byline
    /// Words of the text that link to the parent's page, or to another page of its outlet.
    case link
    /// The page declares the parent's page, or another page of its outlet, as its source.
    case declaredSource = "declared source"
  }

  package var kind: Kind
  /// The proving words; for a passage first the earlier witness's, then the later one's.
  package var excerpts: [Excerpt]

  package init(_ kind: Kind, _ excerpts: [Excerpt]) {
    self.kind = kind
    self.excerpts = excerpts
  }
}

/// A stretch of one field of one article.
package struct Excerpt: Sendable, Hashable, Codable {
  package var article: Article.ID
  package var field: ArticleField
  /// Counted in the field's text.
  package var range: TextRange

  package init(article: Article.ID, field: ArticleField = .body, range: TextRange) {
    self.article = article
    self.field = field
    self.range = range
  }
}

/// A text of an article that evidence can point into.
package enum ArticleField: Sendable, Hashable {
  case body, headline, byline, dateline, published, updated
  /// A standfirst paragraph by index.
  case standfirst(Int)
  /// A credit line by index.
  case credit(Int)
  /// What the page says of the article, by index.
  case fact(Int)

  /// Where the field's text stands in the article's JSON row, as a JSON Pointer (RFC 6901).
  package var pointer: String {
    switch self {
    case .body: "/body"
    case .headline: "/title"
    case .byline: "/byline"
    case .dateline: "/dateline/text"
    case .published: "/published/text"
    case .updated: "/updated/text"
    case .standfirst(let index): "/standfirst/\(index)"
    case .credit(let index): "/credit/\(index)/text"
    case .fact(let index): "/facts/\(index)/value"
    }
  }
}
