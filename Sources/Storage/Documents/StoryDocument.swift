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

  /// - Parameter bodies: those of its articles, by order of names.
  /// - Throws: `DocumentError`.
  func packed(after bodies: [[UInt8]]) throws(DocumentError) -> [UInt8] {
    let split = SplitJSON(try StoredJSON.bytes(of: self))
    var bytes: [UInt8] = []
    Varint.append(UInt64(split.text.count), to: &bytes)
    bytes += split.text + split.numbers
    return try DocumentError.wrapping { try ZstandardFrame.compress(bytes, after: Self.before(bodies)) }
  }

  /// - Throws: `DocumentError`.
  init(packed: [UInt8], after bodies: [[UInt8]]) throws(DocumentError) {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(packed, after: Self.before(bodies), limit: Pack.limit)
    }
    var reader = VarintReader(bytes[...])
    let count = try reader.count(upTo: bytes.count)
    guard count <= reader.rest.count else { throw DocumentError("a story is shorter than its parts") }
    let split = SplitJSON(text: Array(reader.rest.prefix(count)), numbers: Array(reader.rest.dropFirst(count)))
    self = try StoredJSON.value(Self.self, from: try split.joined())
  }

  /// Bytes of bodies that its words are looked for in.
  private static let beforeBytes = 1 << 20

  /// A story is told in the words of its articles.
  private static func before(_ bodies: [[UInt8]]) -> [UInt8] {
    var bytes = UsualText.story
    for body in bodies where bytes.count + body.count <= beforeBytes { bytes += body }
    return bytes
  }
}
