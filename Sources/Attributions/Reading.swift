import NewsModel
import UTF8Text

/// A text with what the finders ask of it again and again.
struct Reading {
  let text: AnalyzedText
  let tokens: [Token]
  /// Quotations as runs of tokens, marks included, in text order.
  let quotations: [Range<Int>]
  /// Sentences as runs of tokens, in text order; those the doubled single marks of typewriter pages begin are parted.
  let sentences: [Range<Int>]
  /// For each token the index of the quotation it stands in, -1 for none.
  private let quotationOfToken: [Int]

  init(_ text: AnalyzedText) { self.init(text, quotations: text.quotations) }

  /// A text of which only some quotations count as such.
  init(_ text: AnalyzedText, quotations ranges: [TextRange]) {
    self.text = text
    tokens = text.tokens
    quotations = ranges.map { text.tokenIndices(in: $0) }.filter { !$0.isEmpty }
    var owners = [Int](repeating: -1, count: text.tokens.count)
    for (index, words) in quotations.enumerated() {
      for token in words { owners[token] = index }
    }
    quotationOfToken = owners
    sentences = Self.sentences(of: text, quotations: quotations)
  }

  /// Cuts the text's sentences where a quotation begins behind a full stop.
  private static func sentences(of text: AnalyzedText, quotations: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var next = 0
    for sentence in text.sentences {
      var start = sentence.tokens.lowerBound
      while next < quotations.count, quotations[next].lowerBound < sentence.tokens.upperBound {
        let cut = quotations[next].lowerBound
        next += 1
        guard cut > start, endsSentence(cut - 1, in: text), isUpper(cut + 2, in: text) else { continue }
        result.append(start..<cut)
        start = cut
      }
      result.append(start..<sentence.tokens.upperBound)
    }
    return result
  }

  private static func endsSentence(_ index: Int, in text: AnalyzedText) -> Bool {
    let word = text.tokens[index].folded
    if ["!", "?", "."].contains(word) { return true }
    return index > 0 && ["\"", "''"].contains(word) && ["!", "?", "."].contains(text.tokens[index - 1].folded)
  }

  private static func isUpper(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens.indices.contains(index) && (text.tokens[index].isCapitalized || text.tokens[index - 1].isCapitalized)
  }

  /// The sentence a token stands in.
  /// - Complexity: O(log n).
  func sentence(at index: Int) -> Range<Int> {
    let next = sentences.partitioningIndex { $0.upperBound > index }
    return next < sentences.count ? sentences[next] : index..<(index + 1)
  }

  /// The index of the paragraph a token stands in.
  func paragraph(at index: Int) -> Int? {
    text.sentenceIndex(at: tokens[index].range.start).map { text.sentences[$0].paragraph }
  }

  /// The folded word at an index; empty outside the text.
  func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind != .punctuation }

  func isCapitalized(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if tokens[index].kind == .hyphen { return isCapitalized(index - 1) }
    return tokens[index].isCapitalized && tokens[index].kind == .word
  }

  /// The quotation a token stands in, as its tokens; nil for none.
  func quotation(at index: Int) -> Range<Int>? {
    guard tokens.indices.contains(index), quotationOfToken[index] >= 0 else { return nil }
    return quotations[quotationOfToken[index]]
  }

  /// The quotation that begins at a token.
  func quotation(startingAt index: Int) -> Range<Int>? {
    quotation(at: index).flatMap { $0.lowerBound == index ? $0 : nil }
  }

  /// The quotation whose last token is at an index.
  func quotation(endingAt index: Int) -> Range<Int>? {
    quotation(at: index).flatMap { $0.upperBound == index + 1 ? $0 : nil }
  }

  /// The tokens of a stretch that depend on `head` by a label, in order.
  func dependents(of head: Int, _ label: String, in stretch: Range<Int>) -> [Int] {
    stretch.filter { tokens[$0].head == head && tokens[$0].label == label && $0 != head }
  }

  /// The run of tokens from the first to the last that depends on `root`, directly or not, within a stretch.
  /// - Complexity: O(length of the stretch × depth of its tree), the depth counted up to `depthLimit`.
  func subtree(of root: Int, in stretch: Range<Int>) -> Range<Int> {
    let below = stretch.filter { isBelow($0, root) }
    return (below.first ?? root)..<((below.last ?? root) + 1)
  }

  private func isBelow(_ index: Int, _ root: Int) -> Bool {
    var index = index
    for _ in 0..<Self.depthLimit {
      if index == root { return true }
      if tokens[index].head == index { return false }
      index = tokens[index].head
    }
    return false
  }

  /// Steps upward that are followed; the deepest sentences of news have some 25 (2026-11-22).
  private static let depthLimit = 60

  /// Whether two tokens stand side by side with no white space between.
  func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].range.start == tokens[index - 1].range.end
  }

  /// A mark that parts clauses, or a quotation.
  func isStop(_ index: Int) -> Bool {
    [",", ":", ";", ".", "-", "(", ")", "\"", "to"].contains(word(index)) || quotation(at: index) != nil
  }

  /// Whether a token belongs to a name.
  func isMentioned(_ index: Int) -> Bool {
    let next = text.mentions.partitioningIndex { $0.tokens.upperBound > index }
    return next < text.mentions.count && text.mentions[next].tokens.contains(index)
  }

  /// The parts of sentences that lie in a run of tokens.
  func sentences(in words: Range<Int>) -> [Range<Int>] {
    let first = sentences.partitioningIndex { $0.upperBound > words.lowerBound }
    return sentences[first...].prefix { $0.lowerBound < words.upperBound }.map { $0.clamped(to: words) }
  }

  func range(_ words: Range<Int>) -> TextRange {
    tokens[words.lowerBound].range.union(tokens[words.upperBound - 1].range)
  }
}
