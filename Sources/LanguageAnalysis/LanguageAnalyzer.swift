/// Language analysis: what are the words, sentences, quotations and names of this text?
///
/// A text goes in; an `AnalyzedText` comes out: tokens with tags, lemmas and dependencies, sentences, paragraphs,
/// quotations and mentions.
///
///     text ─▶ paragraphs ─ LanguageModel ─▶ tokens, heads, sentence starts, names ─ TokenBuilder ─▶ tokens
///                   │                                                             └ MentionBuilder ─▶ mentions
///                   └ QuotationFinder ─▶ quotations
///
/// Each paragraph is analyzed by itself: the lines of a news page are finished thoughts, whereas the model, trained on
/// running text, draws one sentence over a fifth of their ends (2026-11-22). Not for: the meaning of anything, and
/// languages other than English.
package import NewsModel
import UTF8Text

/// Turns texts into analyzed texts; serves any number of threads.
package struct LanguageAnalyzer: Sendable {
  private let models: LanguageModelPool

  package init(_ models: LanguageModelPool) { self.models = models }

  /// Analyzes one body.
  /// - Complexity: O(n).
  package func analyze(_ text: String) -> AnalyzedText {
    let bytes = Array(text.utf8)
    let paragraphs = Self.paragraphs(of: text, bytes: bytes)
    var builder = AnalyzedTextBuilder(text: text, bytes: bytes, paragraphs: paragraphs)
    models.use { model in
      model.read(bytes, paragraphs: paragraphs) { builder.append($0) }
    }
    return builder.analyzedText(quotations: paragraphs.flatMap(QuotationFinder(bytes: bytes).quotations))
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
