/// SearchQueries: what does somebody who searches an archive want?
///
/// A line of words and operators goes in, a tree of values comes out, or what is wrong with the line and where:
///
///     line ─ SearchTokenizer ─▶ words, phrases, operators with values, brackets ─ SearchParser ─▶ SearchQuery
///
/// Words that stand side by side must all be there; `OR` stands between alternatives, `NOT` or `-` before what must not be
/// there. Lines come from strangers: length, depth and number of terms have limits. Not for: looking anything up; that is
/// the archive's work.
package indirect enum SearchQuery: Equatable, Sendable {
  case words(SearchWords)
  case condition(SearchCondition)
  case not(SearchQuery)
  /// At least two.
  case all([SearchQuery])
  /// At least two.
  case any([SearchQuery])

  /// Reads a line.
  /// - Throws: `SearchQueryError`.
  /// - Complexity: O(n).
  package init(_ line: String) throws(SearchQueryError) {
    var parser = SearchParser(line: line, tokens: try SearchTokenizer(line).tokens())
    self = try parser.query()
  }

  /// The words that are looked for and may not be missed, in order.
  package var wantedWords: [SearchWords] {
    switch self {
    case .words(let words): [words]
    case .condition, .not: []
    case .all(let parts), .any(let parts): parts.flatMap(\.wantedWords)
    }
  }
}

/// A word, or words that stand side by side.
package struct SearchWords: Equatable, Sendable {
  package let text: String
  /// Whether the last word may go on: `harbo*`.
  package let isBeginning: Bool

  package init(_ text: String, isBeginning: Bool = false) {
    self.text = text
    self.isBeginning = isBeginning
  }
}

/// What must be true of an article or its story.
package enum SearchCondition: Equatable, Sendable {
  /// Its outlet has these words in its name.
  case outlet(String)
  /// Something in it is attributed to somebody whose name has these words.
  case source(String)
  /// It cites or credits an outlet whose name has these words.
  case cites(String)
  /// A claim of its story comes from something whose name has these words.
  case origin(String)
  case kind(SearchKind)
  /// It was published on this day or later, in days after 1 January 1970; or before it.
  case after(Int)
  case before(Int)
  /// A BCP 47 tag in lower case; its language has this tag or one that begins with it.
  case language(String)
  case origins(CountComparison)
  case reports(CountComparison)
  /// Whether somebody speaks in it who is not named.
  case unnamed(Bool)
}

/// What an article is, how it came to be, or what its story comes from.
package enum SearchKind: Equatable, Sendable {
  case page(String)
  case derivation(String)
  case origin(String)
}

/// A number and how another must compare with it.
package struct CountComparison: Equatable, Sendable {
  package enum Relation: String, Sendable, CaseIterable {
    // Longer ones first, so that they are found first.
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="
  }

  package let relation: Relation
  package let number: Int

  package init(_ relation: Relation, _ number: Int) {
    self.relation = relation
    self.number = number
  }
}
