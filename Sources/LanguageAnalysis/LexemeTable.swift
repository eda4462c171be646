import ModelFiles

/// The distinct words seen so far, each with what is known of it apart from any text.
struct LexemeTable: Sendable {
  private(set) var lexemes: [Lexeme] = []
  /// Where in the phrase table a word starts phrases, -1 for nowhere; in the order of `lexemes`.
  private(set) var phraseStarts: [Int32] = []
  private(set) var phrases = PhraseTable()
  private var indices: [Key: Int32] = [:]
  private let norms: WordNorms

  private struct Key: Hashable {
    let text: ExactText
    let norm: ExactText?
  }

  init(norms: WordNorms) {
    self.norms = norms
  }

  /// - Parameter norm: the norm the word has by an exception.
  mutating func index(of text: String, norm: String?) -> Int32 {
    let key = Key(text: ExactText(text), norm: norm.map(ExactText.init))
    if let index = indices[key] { return index }
    let index = Int32(lexemes.count)
    indices[key] = index
    lexemes.append(lexeme(text, norm: norm))
    phraseStarts.append(phrases.next(after: PhraseTable.root, text) ?? -1)
    return index
  }

  /// Forgets all words; their indices are given out anew.
  mutating func removeAll() {
    lexemes.removeAll()
    phraseStarts.removeAll()
    indices.removeAll()
  }

  /// - Precondition: no word has been given an index.
  mutating func setPhrases(_ phrases: PhraseTable) {
    precondition(lexemes.isEmpty, "Phrases must be known before words are.")
    self.phrases = phrases
  }

  private func lexeme(_ text: String, norm: String?) -> Lexeme {
    let features = LexicalFeatures(
      norm: StringHash.hash(norm ?? norms.norm(of: text)), prefix: StringHash.hash(LexicalForms.prefix(of: text)),
      suffix: StringHash.hash(LexicalForms.suffix(of: text)), shape: StringHash.hash(LexicalForms.shape(of: text)),
      isSpace: LexicalForms.isSpace(text))
    return Lexeme(text: text, lower: StringHash.hash(LexicalForms.lowercased(text)), features: features)
  }
}

/// Sequences of words that a special case may be, when the patterns cut it where the table does not.
///
/// A tree of words: a node's children by word.
struct PhraseTable: Sendable {
  static let root: Int32 = 0

  private struct Step: Hashable {
    let node: Int32
    let word: ExactText
  }

  private var children: [Step: Int32] = [:]
  private var ends: [Bool] = [false]

  mutating func insert(_ words: [String]) {
    var node = Self.root
    for word in words {
      let step = Step(node: node, word: ExactText(word))
      if let child = children[step] {
        node = child
      } else {
        node = Int32(ends.count)
        children[step] = node
        ends.append(false)
      }
    }
    ends[Int(node)] = true
  }

  func next(after node: Int32, _ word: String) -> Int32? { children[Step(node: node, word: ExactText(word))] }

  /// Whether a phrase ends at the node.
  func isEnd(_ node: Int32) -> Bool { ends[Int(node)] }
}
