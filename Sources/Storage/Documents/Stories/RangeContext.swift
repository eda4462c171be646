import NewsModel
import UTF8Text

/// What the ranges before tell of the next one: it is mostly near the last one of its text, and where two texts share words,
/// as far from it as the other text's is from the last one there, and as long.
struct RangeContext {
  /// A text of an article.
  struct Text: Hashable {
    let article: Article.ID
    let field: ArticleField
  }

  private var starts: [Text: Int] = [:]
  private var step = 0
  private var length = 0

  /// Where the last range of a text started.
  func last(in text: Text) -> Int { starts[text] ?? 0 }

  /// Where a range starts, and how long it is, that is to the ranges of its text as the last one was to those of its own.
  func likely(in text: Text) -> (start: Int, count: Int) { (last(in: text) &+ step, length) }

  mutating func pass(_ range: TextRange, in text: Text) {
    (step, length) = (range.start - last(in: text), range.count)
    starts[text] = range.start
  }
}
