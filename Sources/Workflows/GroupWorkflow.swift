package import Inputs
package import NewsModel
import Stories
import TextReuse

/// From captures to the story of each article.
package struct GroupWorkflow: Sendable {
  private let stages: Stages

  package init(stages: Stages) { self.stages = stages }

  /// With Stemma's own stages.
  /// - Throws: `ModelFailure` when the language model is missing or damaged.
  package init() throws(ModelFailure) { self.init(stages: try .standard()) }

  /// Groups the articles of captures by their words alone, together with those that were grouped before; stories that
  /// were given are left aside. Pages that are no news are left out.
  ///
  /// Memory holds some kilobytes an article, and all texts where reasons are asked for.
  /// - Parameters:
  ///   - stories: those so far, changed to hold the new articles as well.
  ///   - isExplained: whether each article of the run gets its reason.
  /// - Returns: each article of the run, by names of captures, then by place on the page; behind them those of earlier runs whose
  ///   story is another one now, by name; and every page that was read and every capture that failed, both in input order.
  /// - Throws: `CancellationError`.
  package func group(
    _ captures: some Sequence<Result<Capture, InputFailure>>, into stories: inout GroupedStories,
    isExplained: Bool = false
  ) async throws -> (rows: [GroupedArticle], pages: [PageNote], failures: [CaptureFailure]) {
    // Held once: a second holder would have all of it copied at the first change.
    var run = GroupRun(stories: stories)
    stories = GroupedStories()
    defer { stories = run.stories }
    let (reader, analyzer) = (ArticleReader(stages: stages), ArticleAnalyzer(stages: stages))
    let work: @Sendable (Capture) throws(CaptureFailure) -> GroupedPage = { [stages] capture throws(CaptureFailure) in
      let lead = try reader.leadArticle(of: capture)
      let standing = PageStanding(of: lead)
      let articles = standing.isNews ? lead.withItemsBehind.map { analyzer.analyzedText($0) } : []
      return GroupedPage(
        note: PageNote(page: capture.id, standing: standing), profiles: articles.map(stages.profile),
        texts: isExplained ? articles.map { IndexedText($0.text) } : [])
    }
    try await CaptureWorkflow().run(captures, work: work) { run.add($0) }
    return (run.rows(isExplained: isExplained), run.pages, run.failures)
  }
}

/// What grouping takes from one capture.
private struct GroupedPage: Sendable {
  let note: PageNote
  let profiles: [ArticleProfile]
  /// As many as there are profiles, or none.
  let texts: [IndexedText]
}

/// The articles of one run on their way into their stories.
private struct GroupRun {
  var stories: GroupedStories
  private(set) var pages: [PageNote] = []
  private(set) var failures: [CaptureFailure] = []
  /// With the names of their captures, by which they are ordered.
  private var articles: [(page: Capture.ID, article: Article.ID)] = []
  private var texts: [Article.ID: IndexedText] = [:]

  init(stories: GroupedStories) { self.stories = stories }

  mutating func add(_ result: Result<GroupedPage, CaptureFailure>) {
    switch result {
    case .failure(let failure): failures.append(failure)
    case .success(let page):
      pages.append(page.note)
      for (number, profile) in page.profiles.enumerated() {
        guard stories.index.add(profile) else {
          failures.append(.doubledArticle(profile.id))
          continue
        }
        articles.append((page.note.page, profile.id))
        if !page.texts.isEmpty { texts[profile.id] = page.texts[number] }
      }
    }
  }

  mutating func rows(isExplained: Bool) -> [GroupedArticle] {
    let moved = stories.index.update()
    let new = articles.enumerated().sorted { ($0.element.page, $0.offset) < ($1.element.page, $1.offset) }
      .map(\.element.article)
    let known = Set(new)
    let rows = new.map { article in
      GroupedArticle(
        article: article, story: stories.index.story(of: article) ?? article.description,
        reason: isExplained ? reason(for: article) : nil)
    }
    return rows
      + moved.filter { !known.contains($0.article) }
      .map { GroupedArticle(article: $0.article, story: $0.story, before: $0.before) }
  }

  private func reason(for article: Article.ID) -> StoryReason? {
    guard var reason = stories.index.reason(for: article) else { return nil }
    if let text = texts[article], let other = texts[reason.nearest] {
      reason.passages = PassageFinder().passages(text, other)
    }
    return reason
  }
}
