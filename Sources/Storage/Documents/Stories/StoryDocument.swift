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

  init(stemma: Stemma, times: [ArticleTimes]) { (self.stemma, self.times) = (stemma, times) }

  /// - Parameter own: the time expressions of each article by itself.
  init(_ story: TracedStory, own: [Article.ID: [TimeExpression]]) {
    stemma = story.stemma
    times = story.articles.filter { own[$0.id] != $0.timeExpressions }.map {
      ArticleTimes(article: $0.id, times: $0.timeExpressions)
    }
  }

  /// What its bytes begin with; those of the first form begin as a frame of Zstandard. The second was never published.
  private static let form: UInt8 = 3
  private static let firstForm: UInt8 = 0x28

  /// - Parameter articles: its own.
  /// - Throws: `DocumentError`.
  func packed(after articles: [StoredText]) throws(DocumentError) -> [UInt8] {
    let texts = articles.sorted { $0.name < $1.name }
    var packer = StoryPacker(names: texts.map(\.name))
    packer.pack(self)
    let bytes = packer.streams.bytes
    return [Self.form]
      + (try DocumentError.wrapping { try ZstandardFrame.compress(bytes, after: Self.before(texts)) })
  }

  /// - Parameter articles: its own.
  /// - Throws: `DocumentError`.
  init(packed: [UInt8], after articles: [StoredText]) throws(DocumentError) {
    let texts = articles.sorted { $0.name < $1.name }
    switch packed.first {
    case Self.form: try self.init(packed.dropFirst(), texts)
    case Self.firstForm: self = try StoredJSON.value(Self.self, from: try Self.firstFormJSON(packed, texts))
    default: throw DocumentError("it is kept in a form that this version of stemma does not read")
    }
  }

  private init(_ frame: ArraySlice<UInt8>, _ texts: [StoredText]) throws(DocumentError) {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(Array(frame), after: Self.before(texts), limit: Pack.limit)
    }
    var unpacker = StoryUnpacker(try StoryStreams(bytes: bytes), names: texts.map(\.name))
    self = try unpacker.value()
    guard unpacker.isAtEnd else { throw DocumentError("values are left over") }
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

  /// Bytes of bodies that its words are looked for in.
  private static let beforeBytes = 1 << 20

  /// A story is told in the words of its articles.
  private static func before(_ texts: [StoredText], _ usual: [UInt8] = []) -> [UInt8] {
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
