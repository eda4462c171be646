import NewsModel
import UTF8Text

/// Which attributions of a text stand inside which.
///
/// Purpose: in "the port had closed, an official said, the Courier reported" the official's words came through the Courier.
/// Valid when: the content of the outer one holds source, cue and most of the content of the inner, or the outer cites the
/// inner for the same content. Cost: O(a · `window`).
struct AttributionNesting {
  private let reading: Reading
  private let found: [AttributedWords]

  /// - Parameter found: in the order of their cues.
  init(_ found: [AttributedWords], in reading: Reading) {
    self.found = found
    self.reading = reading
  }

  /// Attributions to each side that may stand around one; a long quotation over several paragraphs has some ten.
  private static let window = 24

  /// For each attribution those that it stands inside, outermost first.
  func holders() -> [[Int]] {
    let all = found.indices.map(holders(of:))
    return found.indices.map { index in
      let outer = all[index].filter { !all[$0].contains(index) || isCited(index, by: $0) }
      return outer.sorted { (-length($0), $0) < (-length($1), $1) }
    }
  }

  private func holders(of index: Int) -> [Int] {
    let near = max(0, index - Self.window)..<min(found.count, index + Self.window + 1)
    return near.filter { $0 != index && (stands(index, inside: $0) || isCited(index, by: $0)) }
  }

  private func stands(_ inner: Int, inside outer: Int) -> Bool {
    let (words, content) = (found[inner], found[outer].content)
    guard words.source != found[outer].source else { return false }
    func holds(_ part: Range<Int>) -> Bool {
      content.contains { $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound }
    }
    return holds(words.cue) && (words.source.map(holds) ?? true)
      && share(of: words.content, in: content) * 2 > length(inner)
  }

  /// The tokens of some runs that others hold.
  private func share(of content: [Range<Int>], in others: [Range<Int>]) -> Int {
    content.reduce(0) { sum, run in others.reduce(sum) { $0 + run.clamped(to: $1).count } }
  }

  /// "The Courier said, citing an official": both have the same content, and the cue of the inner one cites.
  private func isCited(_ inner: Int, by outer: Int) -> Bool {
    let words = found[inner]
    guard words.content == found[outer].content, words.source != found[outer].source, !words.content.isEmpty else {
      return false
    }
    let isObject = words.source.map { $0.lowerBound >= words.cue.upperBound } ?? false
    let isCiting =
      isObject && words.cue.contains { ["citing", "quoting", "cited", "quoted"].contains(reading.word($0)) }
    let isQuotedBy =
      words.cue.contains { ["saying", "telling", "writing"].contains(reading.word($0)) }
      && reading.word(words.cue.lowerBound - 1) == "as"
    return isCiting || isQuotedBy
  }

  private func length(_ index: Int) -> Int { found[index].content.reduce(0) { $0 + $1.count } }
}
