package import NewsModel

/// What a sentence tells, in a form that another sentence can be compared with.
package struct SentenceFacts: Sendable {
  /// A name or description with the key of its bearer.
  package struct Name: Sendable {
    package let key: String
    package let tokens: Range<Int>
  }

  package struct Number: Sendable {
    package let value: NumberValue
    /// What is counted, "person"; empty where nothing is.
    package let unit: String
    package let tokens: Range<Int>
  }

  /// A verb with who does it and to whom.
  package struct Predicate: Sendable {
    package let token: Int
    /// The class of the verb, with its particle: "call", "call_out".
    package let name: String
    package let mode: Mode
    /// The verb says little by itself.
    package let isLight: Bool
    /// Keys of those who act and of those acted on.
    package let agents: Set<Role>
    package let patients: Set<Role>
  }

  /// What is said of that which a verb tells; two that differ do not tell the same.
  package struct Mode: Hashable, Sendable {
    package var isNegated = false
    /// Said to be open, as in "it is not known whether …".
    package var isOpen = false
    /// Only supposed, as behind "if".
    package var isSupposed = false
  }

  /// Who has a part in what a verb says.
  package enum Role: Hashable, Sendable {
    case name(String)
    case noun(String)
  }

  /// A word that carries what is told, as a key, with its first token.
  package struct Item: Sendable {
    package let key: String
    package let token: Int
  }

  package let sentence: Int
  package var names: [Name] = []
  package var numbers: [Number] = []
  package var predicates: [Predicate] = []
  /// The words that carry what is told, as keys; names by their bearers, verbs by their classes.
  package private(set) var items: Set<String> = []
  /// The same in the order of the words, each time they are said.
  package private(set) var saidItems: [Item] = []
  /// Days that are named: "monday", "may 20".
  var weekdays: Set<String> = []
  var dates: Set<String> = []
  /// Keys of those who tell it.
  var tellers: Set<String> = []
  /// "first", "third".
  var ranks: Set<String> = []
  var isQuestion = false

  init(sentence: Int) { self.sentence = sentence }

  mutating func addItem(_ key: String, at token: Int) {
    items.insert(key)
    saidItems.append(Item(key: key, token: token))
  }

  /// What the sentences of each of some texts tell, in their order; names have one key in all texts.
  /// - Complexity: O(tokens).
  package static func read(_ texts: [AnalyzedText]) -> [[SentenceFacts]] {
    let keys = NameKeys(of: texts)
    return texts.map { SentenceFactReader($0, keys: keys).facts() }
  }
}
