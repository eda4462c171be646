/// Language analysis: what are the words, sentences, quotations and names of this text?
///
/// A text goes in; an `AnalyzedText` comes out: tokens with stems, sentences, paragraphs, quotations and mentions.
///
///     text ─ Tokenizer ─▶ tokens ─ SentenceSplitter ─▶ sentences
///                             └── QuotationFinder ─▶ quotations
///                             └── MentionFinder ─▶ mentions
///
/// These are rules for English news, the first version of a stage whose trained models come later behind the same
/// values. Not for: the meaning of anything, and texts without white space between words.
package import NewsModel
import UTF8Text

/// Turns texts into analyzed texts.
package struct LanguageAnalyzer: Sendable {
  package init() {}

  /// Analyzes one body.
  /// - Complexity: O(n).
  package func analyze(_ text: String) -> AnalyzedText {
    let bytes = Array(text.utf8)
    let paragraphs = Self.paragraphs(of: text, bytes: bytes)
    var tokenizer = Tokenizer(text: text, bytes: bytes)
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var quotations: [TextRange] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let first = tokens.count
      tokens += tokenizer.tokens(in: paragraph)
      let words = first..<tokens.count
      sentences += SentenceSplitter(bytes: bytes, tokens: tokens).sentences(in: words, paragraph: index)
      quotations += QuotationFinder(bytes: bytes).quotations(in: paragraph)
    }
    let mentions = MentionFinder(bytes: bytes, tokens: tokens).mentions(in: sentences)
    return AnalyzedText(
      text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs, quotations: quotations,
      mentions: mentions)
  }

  /// The lines that hold anything, without white space at their ends.
  private static func paragraphs(of text: String, bytes: [UInt8]) -> [TextRange] {
    text.lineRanges().compactMap { line in
      var (start, end) = (line.start, line.end)
      while start < end && bytes[start].isASCIISpace { start += 1 }
      while end > start && bytes[end - 1].isASCIISpace { end -= 1 }
      return start < end ? TextRange(start, end) : nil
    }
  }
}
