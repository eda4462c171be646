import NewsModel

/// A text as the learned models see it: for each token its place in sentence, tree and quotation.
struct TextStructure {
  let text: AnalyzedText
  /// For each token the one it depends on within its sentence; its own for a root.
  let heads: [Int]
  /// For each token the index of its sentence in the text.
  let sentences: [Int]
  /// For each token the number of the quotation it stands in, counted from 1; 0 outside.
  let quotations: [Int]
  let quotationRuns: [Range<Int>]

  init(_ text: AnalyzedText) {
    self.text = text
    var sentences = [Int](repeating: 0, count: text.tokens.count)
    for (index, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = index }
    }
    heads = text.tokens.indices.map { index in
      let head = text.tokens[index].head
      return sentences[head] == sentences[index] ? head : index
    }
    self.sentences = sentences
    quotationRuns = text.quotations.map { text.tokenIndices(in: $0) }
    var quotations = [Int](repeating: 0, count: text.tokens.count)
    for (index, run) in quotationRuns.enumerated() {
      for token in run { quotations[token] = index + 1 }
    }
    self.quotations = quotations
  }

  func sentence(of token: Int) -> Range<Int> { text.sentences[sentences[token]].tokens }

  func paragraph(of token: Int) -> Int { text.sentences[sentences[token]].paragraph }

  // MARK: Windows

  /// Tokens of a window at most; the length that models are trained with.
  static let windowLimit = 256

  /// Runs of whole paragraphs that are read together; a paragraph that is too long is cut at a sentence, a sentence
  /// that is too long anywhere.
  func windows() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < text.tokens.count {
      let end = windowEnd(from: start)
      result.append(start..<end)
      start = end
    }
    return result
  }

  private func windowEnd(from start: Int) -> Int {
    var end = start
    while end < text.tokens.count {
      let next = paragraphEnd(from: end)
      guard next - start <= Self.windowLimit else { break }
      end = next
    }
    if end > start { return end }
    while end < text.tokens.count, sentence(of: end).upperBound - start <= Self.windowLimit {
      end = sentence(of: end).upperBound
    }
    return end > start ? end : min(text.tokens.count, start + Self.windowLimit)
  }

  private func paragraphEnd(from token: Int) -> Int {
    var index = sentences[token]
    let paragraph = text.sentences[index].paragraph
    while index + 1 < text.sentences.count, text.sentences[index + 1].paragraph == paragraph { index += 1 }
    return text.sentences[index].tokens.upperBound
  }
}
