package import NewsModel

/// A text made ready to be compared with others.
/// - Complexity: O(n) to make.
package struct IndexedText: Sendable {
  let words: WordSequence
  let matches: MatchFinder
  let quoted: QuotedWords

  package init(_ text: AnalyzedText) {
    words = WordSequence(text)
    matches = MatchFinder(right: words)
    quoted = QuotedWords(words)
  }

  /// How many words the text has.
  package var wordCount: Int { words.counts.reduce(0, +) }
}
