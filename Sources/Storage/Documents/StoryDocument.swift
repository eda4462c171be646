import Compression
package import NewsModel

/// A story as it is kept: its stemma, and the times whose years came from other articles of it.
///
/// The texts that the stemma points into are those of the articles.
package struct StoryDocument: Sendable, Codable {
  package var stemma: Stemma
  var times: [ArticleTimes]

  /// The time expressions of an article of the story.
  struct ArticleTimes: Sendable, Codable {
    let article: Article.ID
    let times: [TimeExpression]
  }

  /// - Parameter own: the time expressions of each article by itself.
  init(_ story: TracedStory, own: [Article.ID: [TimeExpression]]) {
    stemma = story.stemma
    times = story.articles.filter { own[$0.id] != $0.timeExpressions }.map {
      ArticleTimes(article: $0.id, times: $0.timeExpressions)
    }
  }

  /// What its bytes begin with; those of the first form begin as a frame of Zstandard.
  private static let form: UInt8 = 2

  /// - Parameter articles: its own.
  /// - Throws: `DocumentError`.
  func packed(after articles: [StoredText]) throws(DocumentError) -> [UInt8] {
    let texts = articles.sorted { $0.name < $1.name }
    let split = StoryJSON(try StoredJSON.bytes(of: self), names: try Self.names(texts))
    return [Self.form]
      + (try DocumentError.wrapping {
        try ZstandardFrame.compress(split.bytes, after: Self.before(texts, UsualText.story))
      })
  }

  /// - Parameter articles: its own.
  /// - Throws: `DocumentError`.
  init(packed: [UInt8], after articles: [StoredText]) throws(DocumentError) {
    let texts = articles.sorted { $0.name < $1.name }
    let json = packed.first == Self.form ? try Self.json(packed, texts) : try Self.firstFormJSON(packed, texts)
    self = try StoredJSON.value(Self.self, from: json)
  }

  private static func json(_ packed: [UInt8], _ texts: [StoredText]) throws(DocumentError) -> [UInt8] {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(
        Array(packed.dropFirst()), after: before(texts, UsualText.story), limit: Pack.limit)
    }
    return try StoryJSON(bytes: bytes).joined(names: try names(texts))
  }

  private static func firstFormJSON(_ packed: [UInt8], _ texts: [StoredText]) throws(DocumentError) -> [UInt8] {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(packed, after: before(texts, UsualText.firstStory), limit: Pack.limit)
    }
    var reader = VarintReader(bytes[...])
    let count = try reader.count(upTo: bytes.count)
    guard count <= reader.rest.count else { throw DocumentError("a story is shorter than its parts") }
    return try SplitJSON(text: Array(reader.rest.prefix(count)), numbers: Array(reader.rest.dropFirst(count))).joined()
  }

  private static func names(_ texts: [StoredText]) throws(DocumentError) -> [[UInt8]] {
    try texts.map { text throws(DocumentError) in try StoredJSON.bytes(of: text.name) }
  }

  /// Bytes of bodies that its words are looked for in.
  private static let beforeBytes = 1 << 20

  /// A story is told in the words of its articles.
  private static func before(_ texts: [StoredText], _ usual: [UInt8]) -> [UInt8] {
    var bytes = usual
    for text in texts where bytes.count + text.body.count <= beforeBytes { bytes += text.body }
    return bytes
  }
}

/// An article's name and its body in UTF-8.
struct StoredText: Sendable {
  let name: Article.ID
  let body: [UInt8]
}
