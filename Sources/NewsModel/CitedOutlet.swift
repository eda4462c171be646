package import UTF8Text

/// An outlet that a text names, and what it is named for.
package struct CitedOutlet: Sendable, Hashable {
  /// How its report comes in.
  package enum Manner: String, Sendable {
    /// The outlet reports it.
    case reported
    /// It is said to have been the first: "first reported by".
    case first
    /// It holds what the report is about: "a letter seen by", "records obtained by".
    case held
    /// It adds a detail to what others say: "the Courier noted".
    case added
    /// Others confirm it, or it is told what came of it: "confirmed a report in", "follows a Courier report".
    case followed
  }

  /// The table's name, else the fullest name in the text.
  package var name: String
  package var kind: Citation.Kind
  package var manner: Manner
  /// The words that name it.
  package var mention: TextRange

  package init(name: String, kind: Citation.Kind, manner: Manner = .reported, mention: TextRange) {
    self.name = name
    self.kind = kind
    self.manner = manner
    self.mention = mention
  }
}
