import ModelFiles
import UTF8Text

/// The form under which the network knows a word and its spellings.
///
/// First the model's table of spellings (`lexeme_norm` in its file `vocab/lookups.bin`: "colour" is "color"), then
/// marks that stand for one another, then lower case.
struct WordNorms: Sendable {
  private let spellings: [UInt64: String]
  private let marks: [ExactText: String]

  init(spellings: [UInt64: String]) {
    self.spellings = spellings
    marks = Dictionary(
      Self.equalMarks.flatMap { norm, marks in marks.map { (ExactText($0), norm) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads the model's file `vocab/lookups.bin`.
  init(_ reader: ModelFileReader) throws(ModelFilesError) {
    var spellings: [UInt64: String] = [:]
    for entry in try reader.entries("lexeme_norm", of: reader.root) {
      guard let word = entry.key.unsignedInteger else { throw reader.damaged("a spelling's key is no number") }
      spellings[word] = try reader.text(entry.value)
    }
    self.init(spellings: spellings)
  }

  func norm(of word: String) -> String {
    spellings[StringHash.hash(word)] ?? marks[ExactText(word)] ?? LexicalForms.lowercased(word)
  }

  /// Marks, and by what they are known; the equivalences of spaCy 3.8, with which the weights were trained.
  private static let equalMarks: [(norm: String, marks: [String])] = [
    ("'s", ["'s", "'S", "’s", "’S"]),
    ("'", ["’", "‘", "´", "`"]),
    ("\"", ["”", "“", "''", "``", "´´", "„", "»", "«", "‘‘", "’’"]),
    ("?", ["？"]), ("!", ["！"]), (",", ["，"]), (";", ["；"]), (":", ["："]), (".", ["。", "।"]), ("...", ["…"]),
    ("-", ["—", "–", "--", "---", "——"]),
    ("$", ["€", "£", "¥", "฿", "₺", "₹", "৳", "₩", "₣", "US$", "C$", "A$", "Mex$", "E£"]),
  ]
}
