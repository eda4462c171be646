import NewsModel

/// Corrects where the contents that a model finds end.
///
/// Purpose: no commas and dashes at the end, which annotators leave out; and, of the best mode, no content that stops amid
/// its clause where all that follows in the sentence depends on it and is no part of another attribution. PolNeAR's
/// annotators do either, and never mark what is said inside of what is said: on its development part the rest of a clause
/// costs no F1 (fast: 0.003), what is said inside 0.002 (2026-11-22), and what is said stays whole. Cost: O(attributions),
/// each `longestRest` tokens.
struct ContentEnds {
  let reading: Reading
  let completesClauses: Bool

  func corrected(_ found: [AttributedWords]) -> [AttributedWords] {
    let taken = Set(found.flatMap { [$0.cue] + ($0.source.map { [$0] } ?? []) + $0.content }.joined())
    let whole = completesClauses ? taking(found) : found
    return whole.compactMap { words in
      let content = goingOn(words, taken).compactMap(withoutMarks)
      return content.isEmpty ? nil : AttributedWords(source: words.source, cue: words.cue, content: content)
    }
  }

  private func withoutMarks(_ run: Range<Int>) -> Range<Int>? {
    var run = run
    while let last = run.last, isMark(last) { run = run.lowerBound..<last }
    while let first = run.first, isMark(first) { run = (first + 1)..<run.upperBound }
    return run.isEmpty ? nil : run
  }

  // MARK: What is said inside

  /// Where a content ends with another's cue, that one's content is a part of it: of "the repair, she said, is expected |
  /// to take weeks" she said all. One with the same source then says nothing more.
  private func taking(_ found: [AttributedWords]) -> [AttributedWords] {
    var result = found.sorted { ($0.cue.lowerBound, $0.cue.upperBound) < ($1.cue.lowerBound, $1.cue.upperBound) }
    var holders: [Int: (index: Int, start: Int)] = [:]
    for (index, words) in result.enumerated() {
      for piece in words.content where holders[piece.upperBound] == nil {
        holders[piece.upperBound] = (index, piece.lowerBound)
      }
    }
    for inner in result.indices.reversed() {
      let cue = result[inner].cue
      guard let (outer, start) = holders[cue.upperBound], outer != inner, start <= cue.lowerBound else { continue }
      result[outer].content = Self.joined(result[outer].content + result[inner].content)
      if result[inner].source == result[outer].source { result[inner].content = [] }
    }
    return result
  }

  /// The pieces in text order; those that touch are one.
  private static func joined(_ pieces: [Range<Int>]) -> [Range<Int>] {
    pieces.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }.reduce(into: []) {
      joined, piece in
      if let last = joined.last, piece.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
      } else {
        joined.append(piece)
      }
    }
  }

  // MARK: The rest of the clause

  /// Words that a sentence goes on with at least for its content to take them (2026-11-22).
  private static let leastRest = 4
  /// Words that it may go on with; longer ones are several clauses (2026-11-22).
  private static let longestRest = 80

  private func goingOn(_ words: AttributedWords, _ taken: Set<Int>) -> [Range<Int>] {
    guard completesClauses, let last = words.content.last, let rest = rest(behind: last, taken),
      rest.allSatisfy({ depends($0, on: words) })
    else { return words.content }
    return words.content.dropLast() + [last.lowerBound..<rest.upperBound]
  }

  /// What follows in the sentence up to what is another's, without the marks at its end; nil where it is short or holds a
  /// part of a quotation.
  private func rest(behind content: Range<Int>, _ taken: Set<Int>) -> Range<Int>? {
    let start = content.upperBound
    let limit = max(start, min(reading.sentence(at: start - 1).upperBound, start + Self.longestRest + 1))
    var end = (start..<limit).first { taken.contains($0) } ?? limit
    while end > start, !reading.tokens[end - 1].isWord { end -= 1 }
    guard Self.leastRest...Self.longestRest ~= end - start, !isQuotation(content),
      (start..<end).allSatisfy({ reading.quotation(at: $0) == nil })
    else { return nil }
    return start..<end
  }

  /// Whether a content is quoted from its beginning to its end; only some words of another are.
  private func isQuotation(_ content: Range<Int>) -> Bool {
    guard let quotation = reading.quotation(at: content.upperBound - 1) else { return false }
    return reading.quotation(at: content.lowerBound) == quotation
  }

  /// Steps up the tree; deeper clauses are not English (2026-11-22).
  private static let depth = 40

  /// Whether a token depends on the content, or on another clause that says what the cue's verb does.
  private func depends(_ token: Int, on words: AttributedWords) -> Bool {
    var token = token
    for _ in 0..<Self.depth {
      if words.content.contains(where: { $0.contains(token) }) { return true }
      let head = reading.tokens[token].head
      if words.cue.contains(head) { return reading.tokens[token].label == "ccomp" }
      if head == token { return false }
      token = head
    }
    return false
  }

  private func isMark(_ token: Int) -> Bool {
    [",", ";", ":", "-", "."].contains(reading.word(token)) && reading.quotation(at: token) == nil
  }
}
