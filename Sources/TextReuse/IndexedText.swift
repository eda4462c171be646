package import NewsModel

/// A text made ready to be compared with others.
/// - Complexity: O(n log n) to make.
package struct IndexedText: Sendable {
  let words: WordSequence
  let matches: MatchFinder
  let quoted: QuotedWords

  package init(_ text: AnalyzedText) {
    words = WordSequence(text)
    matches = MatchFinder(words)
    quoted = QuotedWords(words)
  }

  /// How many words the text has.
  package var wordCount: Int { words.count(words.words.indices) }
}
