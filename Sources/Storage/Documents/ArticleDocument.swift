package import NewsModel
import UTF8Text

/// An article as it is kept: with what was found in it, but for what the language model says of each word.
///
/// It carries no name: that is the archive's. In a pack what lists show of it and its body stand apart from the rest.
package struct ArticleDocument: Sendable, Codable, Equatable {
  package var article: Article
  package var attributions: [Attribution]
  /// As its own words and dates tell, without what other articles of its story add.
  package var times: [TimeExpression]

  package init(_ analyzed: AnalyzedArticle) {
    article = analyzed.article
    article.items = []
    attributions = analyzed.attributions
    times = analyzed.timeExpressions
  }

  /// - Throws: `DocumentError`.
  func packed() throws(DocumentError) -> PackEntry {
    let head = ArticleHead(headline: article.headline, outlet: article.outlet, url: article.url)
    var rest = self
    rest.article.id = Article.ID("")
    (rest.article.headline, rest.article.outlet, rest.article.url, rest.article.body) = (nil, nil, nil, "")
    return PackEntry(
      head: try StoredJSON.bytes(of: head), text: Array(article.body.utf8),
      facts: SplitJSON(try StoredJSON.bytes(of: rest)))
  }

  /// - Parameters:
  ///   - facts: nil where no more is wanted than what lists show, and the body.
  ///   - isWhole: whether attributions and times are wanted too, which are the most of it.
  /// - Throws: `DocumentError`.
  init(
    head: [UInt8], body: [UInt8], facts: SplitJSON?, name: Article.ID, isWhole: Bool = true
  ) throws(DocumentError) {
    let shown = try StoredJSON.value(ArticleHead.self, from: head)
    guard let text = String(validating: body, as: UTF8.self) else { throw DocumentError("its body is not UTF-8") }
    (article, attributions, times) = (Article(id: name, kind: .lead), [], [])
    if let facts, isWhole { self = try StoredJSON.value(Self.self, from: try facts.joined()) }
    if let facts, !isWhole { article = try StoredJSON.value(ArticleFields.self, from: try facts.joined()).article }
    (article.headline, article.outlet, article.url, article.body) = (shown.headline, shown.outlet, shown.url, text)
    article.id = name
    try refuseWrongRanges()
  }

  /// - Throws: `DocumentError` for ranges that end behind their texts, and chains that lead nowhere.
  func refuseWrongRanges() throws(DocumentError) {
    let end = article.body.utf8.count
    let ranges =
      attributions.flatMap(\.ranges) + times.map(\.range) + article.links.map(\.range) + article.entries.map(\.range)
    guard ranges.allSatisfy({ $0.end <= end }) else { throw DocumentError("a range ends behind the article's body") }
    guard attributions.allSatisfy({ $0.chain.allSatisfy(attributions.indices.contains) }) else {
      throw DocumentError("an attribution comes through one that is not there")
    }
  }
}

/// An article alone, of all that is kept with it.
private struct ArticleFields: Decodable {
  let article: Article
}

extension Attribution {
  fileprivate var ranges: [TextRange] {
    let people = [resolved?.mention, resolved?.unnamed?.terms, resolved?.unnamed?.reason, venue?.mention]
    return source + cue + content + people.compactMap(\.self)
  }
}
