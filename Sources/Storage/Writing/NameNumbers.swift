import GRDB
import UTF8Text

/// The numbers of names within one transaction; new names get theirs.
struct NameNumbers {
  private var numbers: [String: Int64] = [:]

  mutating func number(of name: String, _ database: Database) throws -> Int64 {
    if let known = numbers[name] { return known }
    let number = try Self.number(of: name, database)
    numbers[name] = number
    return number
  }

  private static func number(of name: String, _ database: Database) throws -> Int64 {
    let look = try database.cachedStatement(sql: "SELECT id FROM names WHERE name = ?")
    if let known = try Int64.fetchOne(look, arguments: [name]) { return known }
    let insert = try database.cachedStatement(sql: "INSERT INTO names (name, folded) VALUES (?, ?)")
    try insert.execute(arguments: [name, SearchedName.kept(of: name)])
    return database.lastInsertedRowID
  }
}

/// The numbers of kinds and languages within one transaction; new ones get theirs.
struct KindNumbers {
  private var numbers: [String: Int64] = [:]

  mutating func number(of kind: String, _ database: Database) throws -> Int64 {
    if let known = numbers[kind] { return known }
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO kinds (name) VALUES (?)").execute(arguments: [kind])
    let look = try database.cachedStatement(sql: "SELECT id FROM kinds WHERE name = ?")
    let number = try Int64.fetchOne(look, arguments: [kind]) ?? 0
    numbers[kind] = number
    return number
  }
}

/// The form in which names are looked for: their words without case, each between spaces.
enum SearchedName {
  /// The form as SQL; a name between spaces serves as well as its own form where LIKE, which knows the case of ASCII, finds
  /// the same in both.
  static let sql = "iif(folded = '', ' ' || name || ' ', folded)"

  /// What is kept beside a name to look for it by: nothing where the name itself serves.
  static func kept(of name: String) -> String {
    let folded = folded(name)
    return folded.utf8.elementsEqual((" " + name + " ").utf8.map(\.asciiLowercased)) ? "" : folded
  }

  static func folded(_ name: String) -> String {
    let words = name.folded().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }
}
