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
  /// The articles whose stories wait to be traced.
  private var untraced = 0
  private var traced = TracedStories()

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
  private mutating func commit() throws(ArchiveError) {
    let names = try archive.add(pages.map(\.packed))
    for (page, names) in zip(pages, names) {
      guard let names else {
        summary.known += 1
        continue
      }
      summary.added += 1
      summary.articles += names.count
      untraced += names.count
      for (place, name) in names.enumerated() {
        recent.add(page.articles[place], named: name)
        grouping.count(page.profiles[place].named(name), given: place == 0 ? page.given : nil)
      }
    }
    (pages, bytes) = ([], 0)
    if grouping.isWorthKeeping { try grouping.keep(in: archive, isLast: false) }
  }
}

extension IngestRun {
  /// Articles from which stories are traced in the middle of a run: few at first, so that somebody who looks soon sees
  /// some; then as many as before, up to a number whose words are still at hand (2026-11-23).
  private static let (leastUntraced, mostUntraced) = (512, 4_096)

  var isWorthTracing: Bool {
    untraced >= min(max(Self.leastUntraced, summary.articles - untraced), Self.mostUntraced)
  }

  /// Traces the stories that changed since they were last, but for those that can wait.
  /// - Throws: `ArchiveError`, `CancellationError`.
  mutating func traceChanged(_ stages: Stages, tell: (IngestEvent) -> Void) async throws {
    try commit()
    let stories = grouping.changedStories().filter { !traced.canWait($0.key, with: $0.value) }
    try await StoryTracing(archive: archive, stages: stages, recent: recent).trace(stories, tell: tell)
    traced.add(stories)
    untraced = 0
  }

  /// Traces all stories that are not in the archive as they have to be.
  /// - Throws: `ArchiveError`, `CancellationError`.
  mutating func finish(_ stages: Stages, tell: (IngestEvent) -> Void) async throws {
    try commit()
    let stories = grouping.stories()
    let kept = try archive.reader.storyMembers()
    let changed = stories.filter { kept[$0.key] != $0.value }
    try await StoryTracing(archive: archive, stages: stages, recent: recent).trace(changed, tell: tell)
    summary.stories = traced.keys.union(changed.keys).count(where: { stories[$0] != nil })
    try grouping.keep(in: archive, isLast: true)
  }
}

extension ArticleProfile {
  /// The same profile for an article of another name.
  func named(_ name: Article.ID) -> ArticleProfile {
    name == id
      ? self : ArticleProfile(id: name, day: day, shape: shape, page: page, weekday: weekday, entries: entries)
  }
}
