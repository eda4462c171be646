import NewsModel
import UTF8Text

extension StoryView {
  /// The names of all witnesses that an article's central claim derives from, nearest first, then by name; each once.
  /// - Complexity: O(d) in the story's derivations.
  func ancestors(of article: Article.ID) -> [String] {
    guard let start = stemma.witnesses.firstIndex(where: { $0.article == article }) else { return [] }
    var reached: Set<Int> = [start]
    var names: [String] = []
    var level = [start]
    while !level.isEmpty {
      let next = Set(level.flatMap { parents[$0] }).subtracting(reached)
      reached.formUnion(next)
      level = next.sorted { (stemma.witnesses[$0].name, $0) < (stemma.witnesses[$1].name, $1) }
      for name in level.map({ stemma.witnesses[$0].name }) where !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The stated date that words of an article were counted from: another article's, else its own. Nil where the words
  /// alone say it.
  func anchor(of expression: TimeExpression, in article: Article) -> Excerpt? {
    expression.anchor ?? (expression.reason == nil ? nil : Self.dateExcerpt(article))
  }

  private static func dateExcerpt(_ article: Article) -> Excerpt? {
    let field: ArticleField = article.published != nil ? .published : .updated
    return article.text(of: field).map { Excerpt(article: article.id, field: field, range: $0.textRange) }
  }
}
