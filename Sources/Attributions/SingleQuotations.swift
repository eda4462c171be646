import NewsModel

/// Finds what stands between single marks within a quotation: “He said, ‘It rained.’”
///
/// Valid when: the opening mark has a space or mark before it and none behind, the closing one the other way round, and both
/// stand in one quotation; elsewhere a single mark is mostly an apostrophe. Cost: O(tokens).
struct SingleQuotations {
  let reading: Reading

  /// The quotations in a run of tokens, marks included, in text order.
  func quotations(in run: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for token in run where isMark(token) {
      if opens(token) {
        start = token
      } else if let first = start, token > first + 1, reading.quotation(at: first) == reading.quotation(at: token) {
        found.append(first..<(token + 1))
        start = nil
      }
    }
    return found
  }

  /// A single mark in a quotation that is no apostrophe within a word or at its end.
  func isMark(_ token: Int) -> Bool {
    guard reading.tokens[token].kind == .punctuation, reading.word(token) == "'" else { return false }
    return reading.quotation(at: token) != nil && reading.tokens[token].tag != "POS"
  }

  private func opens(_ token: Int) -> Bool {
    reading.touches(token + 1) && (!reading.touches(token) || !reading.isWord(token - 1) && !endsSentence(token - 1))
  }

  private func endsSentence(_ token: Int) -> Bool { [",", ".", "!", "?"].contains(reading.word(token)) }
}
