package import UTF8Text

/// A body with its tokens, sentences, quotations and mentions.
package struct AnalyzedText: Sendable {
  package let text: String
  /// In text order, none overlapping; white space belongs to none.
  package let tokens: [Token]
  /// In text order; every token is in exactly one.
  package let sentences: [Sentence]
  /// The lines of the text that hold anything.
  package let paragraphs: [TextRange]
  /// What stands between quotation marks, the marks included, outermost only; one that a paragraph's end cuts
  /// runs to that end.
  package let quotations: [TextRange]
  /// Runs of words that name something.
  package let mentions: [Mention]

  package init(
    text: String, tokens: [Token], sentences: [Sentence], paragraphs: [TextRange], quotations: [TextRange],
    mentions: [Mention]
  ) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.quotations = quotations
    self.mentions = mentions
  }

  /// The words that `range` covers.
  package subscript(_ range: TextRange) -> Substring { text[range] }

  /// The indices of the tokens that lie in `range` whole.
  /// - Complexity: O(log n).
  package func tokenIndices(in range: TextRange) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.range.start >= range.start }
    let last = tokens.partitioningIndex { $0.range.end > range.end }
    return first..<max(first, last)
  }

  /// The sentence that holds a byte; nil between sentences.
  /// - Complexity: O(log n).
  package func sentenceIndex(at offset: Int) -> Int? {
    let next = sentences.partitioningIndex { $0.range.end > offset }
    guard next < sentences.count, sentences[next].range.start <= offset else { return nil }
    return next
  }
}

/// A word, number or punctuation mark.
package struct Token: Sendable, Equatable {
  package enum Kind: Sendable {
    case word, number, punctuation
  }

  package let range: TextRange
  package let kind: Kind
  /// The folded text, by which words are compared in rules: "said", "u.s.".
  package let folded: String
  /// The stem of a word (Snowball's English stemmer), else the same as `folded`.
  package let stem: String
  /// The first letter is a capital.
  package let isCapitalized: Bool
  /// A word too common to tell texts apart: "the", "of", "said".
  package let isStopWord: Bool

  package init(
    range: TextRange, kind: Kind, folded: String, stem: String, isCapitalized: Bool, isStopWord: Bool
  ) {
    self.range = range
    self.kind = kind
    self.folded = folded
    self.stem = stem
    self.isCapitalized = isCapitalized
    self.isStopWord = isStopWord
  }
}

/// One sentence, from its first to its last token.
package struct Sentence: Sendable, Equatable {
  package let range: TextRange
  package let tokens: Range<Int>
  /// The index of the paragraph it stands in.
  package let paragraph: Int

  package init(range: TextRange, tokens: Range<Int>, paragraph: Int) {
    self.range = range
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

/// A run of words that names a person, body, place or work.
package struct Mention: Sendable, Equatable {
  package let range: TextRange
  package let tokens: Range<Int>

  package init(range: TextRange, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, in an array where all that do stand last.
  /// - Complexity: O(log n).
  package func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
