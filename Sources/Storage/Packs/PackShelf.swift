import FoundationEssentials
import GRDB
import NewsModel

/// How much of an article is read.
enum ArticleDetail {
  /// Headline, outlet, address and body.
  case shown
  /// All but attributions and times.
  case fields
  case all
}

/// The packs that one act of reading looks into, each unpacked once.
///
/// A class, since what reads in an archive shares what was unpacked; it lives as long as that act.
final class PackShelf {
  private let database: Database
  private var texts: [Int64: PackTexts] = [:]
  private var facts: [Int64: PackFacts] = [:]

  /// Packs that are held, of some megabyte each.
  private static let limit = 48

  init(_ database: Database) { self.database = database }

  /// - Throws: `DocumentError`, `DatabaseError`.
  func capture(at place: PackPlace) throws -> CaptureDocument {
    let (head, text) = try texts(of: place.pack).entry(place.position)
    return CaptureDocument(head: head, content: text)
  }

  /// - Throws: `DocumentError`, `DatabaseError`.
  func article(at place: PackPlace, name: Article.ID, _ detail: ArticleDetail = .all) throws -> ArticleDocument {
    let texts = try texts(of: place.pack)
    let (head, text) = try texts.entry(place.position)
    let facts = detail == .shown ? nil : try facts(of: place.pack, texts).entry(place.position)
    return try ArticleDocument(head: head, body: text, facts: facts, name: name, isWhole: detail == .all)
  }

  /// What lists show of an article, and its body.
  /// - Throws: `DocumentError`, `DatabaseError`.
  func shown(at place: PackPlace) throws -> (head: ArticleHead, body: [UInt8]) {
    let (head, text) = try texts(of: place.pack).entry(place.position)
    return (try StoredJSON.value(ArticleHead.self, from: head), text)
  }

  /// All entries of a pack, as they were put in.
  func entry(at place: PackPlace) throws -> PackEntry {
    let texts = try texts(of: place.pack)
    let (head, text) = try texts.entry(place.position)
    return PackEntry(head: head, text: text, facts: try facts(of: place.pack, texts).entry(place.position))
  }

  private func texts(of pack: Int64) throws -> PackTexts {
    if let known = texts[pack] { return known }
    if texts.count >= Self.limit { (texts, facts) = ([:], [:]) }
    let found = try PackTexts(packed: try column("texts", of: pack))
    texts[pack] = found
    return found
  }

  private func facts(of pack: Int64, _ texts: PackTexts) throws -> PackFacts {
    if let known = facts[pack] { return known }
    let found = try PackFacts(packed: try column("facts", of: pack), after: texts)
    facts[pack] = found
    return found
  }

  private func column(_ name: String, of pack: Int64) throws -> [UInt8] {
    let look = try database.cachedStatement(sql: "SELECT \(name) FROM packs WHERE id = ?")
    guard let row = try Row.fetchOne(look, arguments: [pack]) else { throw DocumentError("its pack is not there") }
    return try row.bytes(0)
  }
}
