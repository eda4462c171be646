import Compression
package import NewsModel
import UTF8Text

/// An article as it is kept: with what was found in it, but for what the language model says of each word.
///
/// It carries no name: that is the archive's. It is compressed as something that follows its capture, whose words it repeats.
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
  func packed(after capture: CaptureDocument) throws(DocumentError) -> [UInt8] {
    var nameless = self
    nameless.article.id = Article.ID("")
    let bytes = try StoredJSON.bytes(of: nameless)
    return try DocumentError.wrapping { try ZstandardFrame.compress(bytes, after: UsualText.article + capture.bytes) }
  }

  /// - Parameter capture: the unpacked bytes of its capture.
  /// - Throws: `DocumentError`.
  init(packed: [UInt8], after capture: [UInt8], name: Article.ID) throws(DocumentError) {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(packed, after: UsualText.article + capture, limit: CaptureDocument.limit)
    }
    self = try StoredJSON.value(Self.self, from: bytes)
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

extension Attribution {
  fileprivate var ranges: [TextRange] {
    let people = [resolved?.mention, resolved?.unnamed?.terms, resolved?.unnamed?.reason, venue?.mention]
    return source + cue + content + people.compactMap(\.self)
  }
}
