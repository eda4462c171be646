import UTF8Text

/// Finds words that together make a special case which the patterns have cut, and cuts them by the table instead.
///
/// The second pass of spaCy's tokenizer: in "(don't" or "a.m.-" a mark hides the special case from the first. Where two
/// overlap the longer wins, then the earlier; a case that loses still shuts out those that overlap it.
struct SpecialCaseJoiner {
  let bytes: [UInt8]
  let cases: SpecialCases

  /// - Complexity: O(n), and O(m log m) for m places that look like a special case.
  func joined(_ tokens: [WordToken], _ table: inout LexemeTable) -> [WordToken] {
    let places = chosen(from: matches(in: tokens, table))
    if places.isEmpty { return tokens }
    var result: [WordToken] = []
    result.reserveCapacity(tokens.count)
    var next = 0
    for place in places {
      result += tokens[next..<place.lowerBound]
      result += replaced(tokens[place], &table) ?? tokens[place]
      next = place.upperBound
    }
    result += tokens[next...]
    return result
  }

  private func matches(in tokens: [WordToken], _ table: LexemeTable) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    for start in tokens.indices {
      var node = table.phraseStarts[Int(tokens[start].lexeme)]
      var end = start + 1
      while node >= 0 {
        if table.phrases.isEnd(node) { matches.append(start..<end) }
        guard end < tokens.count else { break }
        node = table.phrases.next(after: node, table.lexemes[Int(tokens[end].lexeme)].text) ?? -1
        end += 1
      }
    }
    return matches
  }

  private func chosen(from matches: [Range<Int>]) -> [Range<Int>] {
    if matches.isEmpty { return [] }
    var seen: Set<Int> = []
    var chosen: [Range<Int>] = []
    for match in matches.sorted(by: { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }) {
      if !seen.contains(match.lowerBound) && !seen.contains(match.upperBound - 1) { chosen.append(match) }
      seen.formUnion(match)
    }
    return chosen.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The words of the special case that the tokens' text is; nil when it is none, as when a space stands inside.
  private func replaced(_ tokens: ArraySlice<WordToken>, _ table: inout LexemeTable) -> ArraySlice<WordToken>? {
    guard let first = tokens.first, let last = tokens.last,
      let parts = cases.parts(of: bytes[first.range.start..<last.range.end])
    else { return nil }
    var offset = first.range.start
    let words = parts.enumerated().map { index, part in
      let range = TextRange(offset, offset + part.length)
      offset = range.end
      let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      return WordToken(
        range: range, lexeme: table.index(of: text, norm: part.norm),
        isFollowedBySpace: index == parts.count - 1 && last.isFollowedBySpace)
    }
    return words[...]
  }
}
