import UTF8Text

/// Puts the parts of a line together.
///
///     alternatives = sequence { OR sequence }
///     sequence     = negation { [AND] negation }
///     negation     = { NOT } ( words | condition | "(" alternatives ")" )
struct SearchParser {
  private let line: String
  private let tokens: [SearchToken]
  private var place = 0
  private var depth = 0

  /// Brackets and negations inside each other.
  private static let depthLimit = 30

  init(line: String, tokens: [SearchToken]) {
    self.line = line
    self.tokens = tokens
  }

  private var next: SearchToken? { place < tokens.count ? tokens[place] : nil }

  /// The whole line.
  /// - Throws: `SearchQueryError`.
  mutating func query() throws(SearchQueryError) -> SearchQuery {
    guard !tokens.isEmpty else { throw missing("there is nothing to search for") }
    let query = try alternatives()
    if let token = next { throw SearchQueryError(line, token.range, "this bracket has no first one") }
    return query
  }

  private func missing(_ reason: String) -> SearchQueryError {
    SearchQueryError(line, TextRange(line.utf8.count, line.utf8.count), reason)
  }

  private mutating func alternatives() throws(SearchQueryError) -> SearchQuery {
    var parts = [try sequence()]
    while next?.kind == .or {
      place += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func sequence() throws(SearchQueryError) -> SearchQuery {
    var parts = [try negation()]
    while let token = next, token.kind != .or, token.kind != .close {
      if token.kind == .and { place += 1 }
      parts.append(try negation())
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(SearchQueryError) -> SearchQuery {
    guard let token = next else { throw missing("a word or an operator is missing at the end") }
    place += 1
    switch token.kind {
    case .words(let words): return .words(words)
    case .condition(let condition): return .condition(condition)
    case .not: return .not(try nested(token) { parser throws(SearchQueryError) in try parser.negation() })
    case .open:
      let inner = try nested(token) { parser throws(SearchQueryError) in try parser.alternatives() }
      guard next?.kind == .close else { throw SearchQueryError(line, token.range, "this bracket has no second one") }
      place += 1
      return inner
    case .close, .or, .and:
      throw SearchQueryError(line, token.range, "a word or an operator is missing before this")
    }
  }

  private mutating func nested(
    _ token: SearchToken, _ read: (inout Self) throws(SearchQueryError) -> SearchQuery
  ) throws(SearchQueryError) -> SearchQuery {
    guard depth < Self.depthLimit else {
      throw SearchQueryError(line, token.range, "brackets and negations are at most \(Self.depthLimit) deep")
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}
