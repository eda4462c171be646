import NewsModel
import TextVectors
import UTF8Text

/// A text as the transformer model sees it: for each token its pieces and what the language analysis says of it.
struct PieceText {
  /// The lists that features are looked up in.
  struct Vocabularies: Sendable {
    let tags: HashedVocabulary
    let labels: HashedVocabulary
    let entities: HashedVocabulary
  }

  /// Pieces of a token that are read; the 160 that a window has must hold one token at least.
  static let pieceLimit = 16

  /// For each token its pieces, at least one.
  let pieces: [[Int32]]
  /// For each token the one it depends on; its own for a root.
  let heads: [Int]
  /// For each token the number of its sentence and of its paragraph.
  let sentences: [Int]
  let paragraphs: [Int]
  /// For each token the numbers of its tag, of its dependency's label and of the kind of name it is a part of.
  let tags: [Int32]
  let labels: [Int32]
  let entities: [Int32]
  let quotations: QuotationStates

  init(_ text: AnalyzedText, _ vocabularies: Vocabularies, _ tokenizer: WordPieceTokenizer) {
    var word = HashedWord()
    func numbers(_ list: HashedVocabulary, _ written: (Token) -> String) -> [Int32] {
      text.tokens.map { token in
        word.set(written(token).utf8)
        return list[word.hash]
      }
    }
    tags = numbers(vocabularies.tags, \.tag)
    labels = numbers(vocabularies.labels, \.label)
    entities = numbers(vocabularies.entities, \.entity)
    let structure = TextStructure(text)
    heads = structure.heads
    sentences = structure.sentences
    paragraphs = text.tokens.indices.map { structure.paragraph(of: $0) }
    quotations = QuotationStates(text, paragraphs: paragraphs)
    pieces = text.tokens.map { token in
      let pieces = tokenizer.pieces(of: String(text[token.range]), limit: Self.pieceLimit).map(\.number)
      return pieces.isEmpty ? [tokenizer.unknown] : pieces
    }
  }

  var count: Int { pieces.count }

  /// The token that one depends on; itself where that lies outside of the window.
  func head(of token: Int, in window: Range<Int>) -> Int { window.contains(heads[token]) ? heads[token] : token }

  // MARK: Windows

  /// Pieces of a window at most, without those that open and close it; the length that the model was trained with.
  static let windowLimit = 158

  /// Runs of whole paragraphs that are read together; a paragraph that is too long is cut at a sentence, a sentence
  /// that is too long anywhere.
  func windows() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < count {
      let end = windowEnd(from: start)
      result.append(start..<end)
      start = end
    }
    return result
  }

  private func windowEnd(from start: Int) -> Int {
    var (end, sum) = (start, 0)
    while end < count, sum + pieces[end].count <= Self.windowLimit {
      sum += pieces[end].count
      end += 1
    }
    guard end < count else { return end }
    return lastChange(of: paragraphs, in: start...end) ?? lastChange(of: sentences, in: start...end) ?? end
  }

  /// The last token, but not the first, that begins a unit.
  private func lastChange(of units: [Int], in tokens: ClosedRange<Int>) -> Int? {
    tokens.dropFirst().last { units[$0] != units[$0 - 1] }
  }
}
