import NewsModel
import Storage
import Stories

/// Writes the pages of one run, some hundred at a time.
struct IngestRun {
  private let archive: Archive
  var grouping: ArchiveGrouping
  private(set) var recent = RecentArticles()
  var summary = IngestSummary()
  private var pages: [IngestedPage] = []
  private var bytes = 0

  /// Pages of a transaction: more make hardly faster what the disk has to confirm, and take longer to do again after
  /// a kill (2026-11-22).
  private static let batchCount = 128
  /// Bytes of bodies from which fewer pages are one.
  private static let batchBytes = 8 << 20

  init(archive: Archive, grouping: ArchiveGrouping) {
    (self.archive, self.grouping) = (archive, grouping)
  }

  /// - Throws: `ArchiveError`.
  mutating func add(_ result: Result<PageIngestion.Outcome, CaptureFailure>, tell: (IngestEvent) -> Void) throws {
    switch result {
    case .failure(.unusable(_, let error as ArchiveError)): throw error
    case .failure(let failure): tell(.failed(failure))
    case .success(.known(let capture)):
      summary.known += 1
      tell(.known(capture))
    case .success(.page(let page)):
      tell(.page(page.note))
      pages.append(page)
      bytes += page.articles.reduce(0) { $0 + $1.article.body.utf8.count }
      if pages.count >= Self.batchCount || bytes >= Self.batchBytes { try commit() }
    }
  }

  /// Writes the pages that wait.
  /// - Throws: `ArchiveError`.
  mutating func commit() throws(ArchiveError) {
    let names = try archive.add(pages.map(\.packed))
    for (page, names) in zip(pages, names) {
      guard let names else {
        summary.known += 1
        continue
      }
      summary.added += 1
      summary.articles += names.count
      for (place, name) in names.enumerated() {
        recent.add(page.articles[place], named: name)
        grouping.count(page.isGiven && place == 0 ? nil : page.profiles[place].named(name))
      }
    }
    (pages, bytes) = ([], 0)
    if grouping.isWorthKeeping { try grouping.keep(in: archive) }
  }
}

/// The articles that came last, with all that is known of their words, for as many as there is room.
struct RecentArticles: Sendable {
  private(set) var articles: [Article.ID: AnalyzedArticle] = [:]
  private var tokens = 0

  /// Tokens of all of them, of some 200 bytes each (2026-11-22).
  private static let tokenLimit = 2_000_000

  mutating func add(_ article: AnalyzedArticle, named name: Article.ID) {
    guard tokens + article.text.tokens.count <= Self.tokenLimit else { return }
    tokens += article.text.tokens.count
    var named = article
    named.article.id = name
    named.article.items = []
    articles[name] = named
  }
}

extension ArticleProfile {
  /// The same profile for an article of another name.
  func named(_ name: Article.ID) -> ArticleProfile {
    name == id
      ? self : ArticleProfile(id: name, day: day, shape: shape, page: page, weekday: weekday, entries: entries)
  }
}
