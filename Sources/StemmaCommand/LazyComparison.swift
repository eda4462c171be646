import NewsModel
import Synchronization
import Workflows

/// Compares two texts, with models that are read when the first two are compared: most readers of an archive never ask for it,
/// and a server starts sooner and smaller without them.
///
/// A class, since all who ask share the models.
final class LazyComparison: Sendable {
  private let workflow = Mutex<ReuseWorkflow?>(nil)

  /// - Throws: `ModelFailure` where the language model is missing or damaged.
  func comparison(of left: Article, _ right: Article) throws -> ArticleComparison {
    let workflow = try workflow.withLock { known in
      let workflow = try known ?? ReuseWorkflow()
      known = workflow
      return workflow
    }
    return workflow.comparison(of: left, right)
  }
}
