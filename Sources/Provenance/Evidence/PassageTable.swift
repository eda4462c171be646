import NewsModel
import TextReuse
import UTF8Text

/// The passages that each two articles of a story share.
struct PassageTable: Sendable {
  private let rows: [Int: [Passage]]
  private let count: Int

  init(of articles: [AnalyzedArticle]) {
    let finder = PassageFinder()
    let texts = articles.map { IndexedText($0.text) }
    var rows: [Int: [Passage]] = [:]
    for left in articles.indices {
      for right in articles.indices where left < right {
        rows[left * articles.count + right] = finder.passages(texts[left], texts[right])
      }
    }
    self.rows = rows
    count = articles.count
  }

  /// The passages of two articles by index, `left` being the first one's side, in the order found.
  func between(_ first: Int, _ second: Int) -> [Passage] {
    guard first != second else { return [] }
    let passages = rows[min(first, second) * count + max(first, second)] ?? []
    return first < second ? passages : passages.map(\.swapped)
  }
}

extension AnalyzedText {
  /// Whether a stretch lies mostly inside quotation marks.
  func isQuoted(_ range: TextRange) -> Bool {
    let quoted = quotations.reduce(0) { $0 + ($1.intersection(range)?.count ?? 0) }
    return quoted * 2 > range.count
  }
}
