import NewsModel

/// What a sentence tells, in a form that another sentence can be compared with.
struct SentenceFacts {
  /// A name or description with the key of its bearer.
  struct Name {
    let key: String
    let tokens: Range<Int>
  }

  struct Number {
    let value: NumberValue
    /// What is counted, "person"; empty where nothing is.
    let unit: String
    let tokens: Range<Int>
  }

  /// A verb with who does it and to whom.
  struct Predicate {
    let token: Int
    /// The class of the verb, with its particle: "call", "call_out".
    let name: String
    let mode: Mode
    /// The verb says little by itself.
    let isLight: Bool
    /// Keys of those who act and of those acted on.
    let agents: Set<Role>
    let patients: Set<Role>
  }

  /// What is said of that which a verb tells; two that differ do not tell the same.
  struct Mode: Hashable {
    var isNegated = false
    /// Said to be open, as in "it is not known whether …".
    var isOpen = false
    /// Only supposed, as behind "if".
    var isSupposed = false
  }

  /// Who has a part in what a verb says.
  enum Role: Hashable {
    case name(String)
    case noun(String)
  }

  let sentence: Int
  var names: [Name] = []
  var numbers: [Number] = []
  var predicates: [Predicate] = []
  /// The words that carry what is told, as keys; names by their bearers, verbs by their classes.
  var items: Set<String> = []
  /// Days that are named: "monday", "may 20".
  var weekdays: Set<String> = []
  var dates: Set<String> = []
  /// Keys of those who tell it.
  var tellers: Set<String> = []
  /// "first", "third".
  var ranks: Set<String> = []
  var isQuestion = false

  init(sentence: Int) { self.sentence = sentence }
}
