import GRDB
import NewsModel
import UTF8Text

/// Finds the words of articles that show best why a search found them.
///
/// The archive's index keeps no text, so the few texts that are shown are indexed again, in memory, in the same way.
struct SnippetMaker {
  /// As in the index of words; nil where nothing is to be marked.
  let marked: String?

  /// Words of a snippet.
  private static let words = 30
  /// Bytes of a body that are looked at: a hit that stands further on is not shown.
  private static let bytes = 1 << 17
  /// Marks that a text is freed of before.
  private static let (open, close): (UInt8, UInt8) = (2, 3)

  /// - Parameter bodies: in UTF-8.
  /// - Returns: a snippet for each.
  func snippets(of bodies: [[UInt8]]) throws -> [FoundArticle.Snippet] {
    guard let marked, !bodies.isEmpty else { return bodies.map { Self.beginning(of: $0) } }
    let queue = try DatabaseQueue()
    return try queue.write { database in
      try database.execute(sql: "CREATE VIRTUAL TABLE shown USING fts5 (body, tokenize = '\(ArchiveSchema.tokenizer)')")
      for (number, body) in bodies.enumerated() {
        try database.execute(
          sql: "INSERT INTO shown (rowid, body) VALUES (?, ?)", arguments: [number, Self.text(of: body)])
      }
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT rowid, snippet(shown, 0, ?, ?, '…', \(Self.words)) FROM shown WHERE shown MATCH ?",
        arguments: [Self.mark(Self.open), Self.mark(Self.close), marked])
      let found = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int, $0[1] as String) })
      return bodies.enumerated().map { number, body in
        found[number].map { Self.snippet($0) } ?? Self.beginning(of: body)
      }
    }
  }

  private static func mark(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private static func text(of body: [UInt8]) -> String {
    String(decoding: body.prefix(bytes).filter { $0 != open && $0 != close }, as: UTF8.self)
  }

  /// The first words, where no word of the body was looked for.
  private static func beginning(of body: [UInt8]) -> FoundArticle.Snippet {
    var end = min(words * 40, body.count)
    while end > 0, end < body.count, UTF8.isContinuation(body[end]) { end -= 1 }
    let start = String(decoding: body[..<end], as: UTF8.self).collapsingWhiteSpace()
    let parts = start.utf8.split(separator: .space)
    let isAll = parts.count <= words && end == body.count
    return FoundArticle.Snippet(
      text: parts.prefix(words).map { String(Substring($0)) }.joined(separator: " ") + (isAll ? "" : "…"), hits: [])
  }

  /// Takes the marks out, and white space together.
  private static func snippet(_ marked: String) -> FoundArticle.Snippet {
    var (text, hits, start): ([UInt8], [TextRange], Int?) = ([], [], nil)
    for byte in marked.collapsingWhiteSpace().utf8 {
      switch byte {
      case open: start = text.count
      case close:
        if let begin = start { hits.append(TextRange(begin, text.count)) }
        start = nil
      default: text.append(byte)
      }
    }
    return FoundArticle.Snippet(text: String(decoding: text, as: UTF8.self), hits: hits)
  }
}
