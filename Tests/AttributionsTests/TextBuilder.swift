import NewsModel
import UTF8Text

/// A text of words that are each one token, with the tree that a test gives it.
struct TextBuilder {
  private var text = ""
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var paragraphs: [TextRange] = []

  /// Appends a paragraph of one sentence of words parted by single spaces.
  /// - Parameters:
  ///   - heads: for each word the one it depends on, counted within the paragraph; none: each is a root.
  ///   - labels: for each word its dependency's label.
  mutating func append(_ words: String, heads: [Int] = [], labels: [String] = []) {
    if !text.isEmpty { text += "\n" }
    let (first, start) = (tokens.count, text.utf8.count)
    var offset = start
    for (index, word) in words.split(separator: " ").enumerated() {
      let range = TextRange(offset, offset + word.utf8.count)
      offset = range.end + 1
      tokens.append(
        Token(
          range: range, kind: .word, folded: word.lowercased(), isCapitalized: word.first?.isUppercase ?? false,
          isStopWord: false, tag: "NN", partOfSpeech: "NOUN", lemma: word.lowercased(),
          head: first + (heads.isEmpty ? index : heads[index]), label: labels.isEmpty ? "ROOT" : labels[index]))
    }
    text += words
    let range = TextRange(start, text.utf8.count)
    sentences.append(Sentence(range: range, tokens: first..<tokens.count, paragraph: paragraphs.count))
    paragraphs.append(range)
  }

  func analyzedText(quotations: [TextRange] = [], mentions: [Mention] = []) -> AnalyzedText {
    AnalyzedText(
      text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs, quotations: quotations,
      mentions: mentions)
  }
}
