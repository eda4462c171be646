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

/// A word or mark with what the language model says of it.
package struct Token: Sendable, Equatable {
  package enum Kind: Sendable {
    case word, number, punctuation
    /// A hyphen between the parts of a word: "Al-Qaida" is three tokens.
    case hyphen
  }

  package let range: TextRange
  package let kind: Kind
  /// The text by which words are compared in rules, folded and without an abbreviation's full stop or a hyphen
  /// at the end: "said", "mr", "u.s."; a hyphen within a word is "‐" (U+2010), every other dash "-".
  package let folded: String
  /// The first letter is a capital.
  package let isCapitalized: Bool
  /// A word too common to tell texts apart: "the", "of", "said".
  package let isStopWord: Bool
  /// The fine-grained tag, as in the Penn Treebank: "NNP", "VBD".
  package let tag: String
  /// The coarse part of speech, as in Universal Dependencies: "PROPN", "VERB".
  package let partOfSpeech: String
  /// The form under which a dictionary lists the word, folded: "exchange" for "exchanged".
  package let lemma: String
  /// The index of the token that this one depends on, within the same paragraph; its own for the root of a sentence.
  package let head: Int
  /// The name of the dependency, as in ClearNLP: "nsubj", "dobj"; "ROOT" for a root.
  package let label: String
  /// What the name, date or amount is that the token is a part of, as in OntoNotes 5: "PERSON", "DATE"; empty outside.
  package let entity: String

  package init(
    range: TextRange, kind: Kind, folded: String, isCapitalized: Bool, isStopWord: Bool, tag: String,
    partOfSpeech: String, lemma: String, head: Int, label: String, entity: String = ""
  ) {
    self.range = range
    self.kind = kind
    self.folded = folded
    self.isCapitalized = isCapitalized
    self.isStopWord = isStopWord
    self.tag = tag
    self.partOfSpeech = partOfSpeech
    self.lemma = lemma
    self.head = head
    self.label = label
    self.entity = entity
  }

  /// A word or number, by which texts are compared.
  package var isWord: Bool { kind == .word || kind == .number }

  /// A verb that makes a clause: "was", "closed", "will".
  package var isFiniteVerb: Bool { tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }
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

/// A run of words that names something.
package struct Mention: Sendable, Equatable {
  /// What the words name, after the labels of OntoNotes 5.
  package enum Kind: Sendable {
    case person
    case organization
    /// A country, town, region, building, road or landscape.
    case place
    /// A nationality, religion or party: "Danes", "Republicans".
    case group
    /// A book, song, law, product or event.
    case work
  }

  package let range: TextRange
  package let tokens: Range<Int>
  package let kind: Kind

  package init(range: TextRange, tokens: Range<Int>, kind: Kind) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
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
