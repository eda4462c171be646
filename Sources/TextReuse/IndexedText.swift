package import NewsModel
import UTF8Text

/// A text made ready to be compared with others.
/// - Complexity: O(n) to make.
package struct IndexedText: Sendable {
  let words: WordSequence
  let matches: MatchFinder

  package init(_ text: AnalyzedText) {
    words = WordSequence(text)
    matches = MatchFinder(right: words)
  }
}

/// The words and numbers of a text as numbers to compare, without its punctuation.
struct WordSequence: Sendable {
  /// A stable hash of each word's folded form.
  let words: [UInt64]
  /// The sentence each word stands in.
  let sentence: [Int]
  private let ranges: [TextRange]

  init(_ text: AnalyzedText) {
    var words: [UInt64] = []
    var sentences: [Int] = []
    var ranges: [TextRange] = []
    for (number, sentence) in text.sentences.enumerated() {
      for token in text.tokens[sentence.tokens] where token.isWord {
        var hash = StableHash()
        hash.combine(token.folded)
        words.append(hash.value)
        sentences.append(number)
        ranges.append(token.range)
      }
    }
    self.words = words
    sentence = sentences
    self.ranges = ranges
  }

  /// The bytes from the first to the last of some words.
  /// - Precondition: `words` is not empty.
  func range(_ words: Range<Int>) -> TextRange {
    ranges[words.lowerBound].union(ranges[words.upperBound - 1])
  }
}
