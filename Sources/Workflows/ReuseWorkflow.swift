import Inputs
package import NewsModel
import TextReuse

/// From two captures to what their articles have of each other.
package struct ReuseWorkflow: Sendable {
  private let reader: ArticleReader
  private let analyzer: ArticleAnalyzer

  package init(stages: Stages) {
    reader = ArticleReader(stages: stages)
    analyzer = ArticleAnalyzer(stages: stages)
  }

  /// With Stemma's own stages.
  /// - Throws: `ModelFailure` when the language model is missing or damaged.
  package init() throws(ModelFailure) { self.init(stages: try .standard()) }

  /// The one article that an input holds: a text, the lead article of a page, or that of a file with one row.
  package func article(of input: String) throws(ReuseFailure) -> Article {
    var captures = InputReader().captures(of: [input])
    guard let first = captures.next() else { throw .noArticle(input) }
    let capture: Capture
    switch first {
    case .success(let found): capture = found
    case .failure(let failure): throw .unusable(.unread(failure))
    }
    guard captures.next() == nil else { throw .severalArticles(input) }
    return try article(of: capture, input: input)
  }

  private func article(of capture: Capture, input: String) throws(ReuseFailure) -> Article {
    let articles: [Article]
    do throws(CaptureFailure) { articles = try reader.texts(of: capture) } catch { throw .unusable(error) }
    guard var article = articles.first else { throw .noArticle(input) }
    let standing = PageStanding(of: article)
    guard standing.isNews else { throw .noNews(PageNote(page: capture.id, standing: standing)) }
    article.headline = article.headline ?? capture.given.title
    return article
  }

  /// What any two of texts that are analyzed already have of each other, by their places among them.
  /// - Complexity: O(n) in their lengths to make them ready, and the same for a pair of texts as newsrooms write them.
  package static func comparison(of texts: [AnalyzedText]) -> @Sendable (Int, Int) -> Reuse {
    let indices = texts.map { IndexedText($0) }
    return { ReuseFinder().reuse(texts[$0], indices[$0], texts[$1], indices[$1]) }
  }

  /// - Complexity: O(n) in the lengths of both bodies for texts as newsrooms write them.
  package func comparison(of left: Article, _ right: Article) -> ArticleComparison {
    let (left, right) = (analyzer.analyzedText(left), analyzer.analyzedText(right))
    return ArticleComparison(left: left, right: right, reuse: ReuseFinder().reuse(left.text, right.text))
  }
}

/// An input that cannot be compared, and why.
package enum ReuseFailure: Error, CustomStringConvertible {
  case unusable(CaptureFailure)
  /// A page without a report on it.
  case noNews(PageNote)
  case noArticle(String)
  case severalArticles(String)

  /// One line: where, what happened and what to do next.
  package var description: String {
    switch self {
    case .unusable(let failure): "\(failure)"
    case .noNews(let note): "\(note.page): \(note.reason ?? "it is no news page")"
    case .noArticle(let input): "\(input): it holds no article; give a page or a text"
    case .severalArticles(let input): "\(input): it holds more than one page or row; give a file with one"
    }
  }
}
