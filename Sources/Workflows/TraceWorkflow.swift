/// Workflows: in which order do the stages run?
///
/// Captures go in; traced stories, or what one stage finds, come out. The order is written here once, for the
/// command and for every other caller:
///
///     captures ─ extract ─▶ articles ─ analyze, times ─▶ analyzed articles   (each capture by itself)
///       ─ attributions, by a model that suits their number ─▶ analyzed articles   (each article by itself)
///       ─ stories ─▶ stories ─ StoryCalendar ─▶ years of undated articles ─ stemma ─▶ traced stories
///
/// The work on captures and on stories runs in parallel; results are put back in order, so that the same captures
/// give the same bytes in any order of input and on any number of cores. Not for: reading inputs, printing anything.
package import Inputs
package import NewsModel

/// From captures to stemmata.
package struct TraceWorkflow: Sendable {
  private let stages: Stages

  package init(stages: Stages) { self.stages = stages }

  /// With Stemma's own stages.
  /// - Parameter model: what finds attributions; nil to choose by what is installed and how many articles there are.
  /// - Throws: `ModelFailure` when the language model is missing or damaged.
  package init(attributionModel model: AttributionModel?) throws(ModelFailure) {
    self.init(stages: try .standard(attributionModel: model))
  }

  /// Traces the stories of captures.
  ///
  /// Each further item of a page is an article of its own. Pages that are no news are left out. A lead article whose giver put it in a story stays there.
  /// - Returns: the stories with most articles first, those of one size by name; and every page that was read and every
  ///   capture that failed, both in input order; and what found the attributions.
  /// - Throws: `CancellationError`; `ModelFailure` when the attribution model that was asked for is missing, or is damaged.
  package func trace(
    _ captures: some Sequence<Result<Capture, InputFailure>>
  ) async throws -> (
    stories: [TracedStory], pages: [PageNote], failures: [CaptureFailure], attributions: AttributionStage
  ) {
    let analyzer = ArticleAnalyzer(stages: stages)
    var collected = try await ArticleCollection(captures, reader: ArticleReader(stages: stages)) {
      analyzer.analyzed($0)
    }
    let stage = try stages.attributions(collected.articles.count)
    await collected.findAttributions(by: stage)
    let calendar = StoryCalendar(timeExpressions: stages.timeExpressions)
    let traced = await collected.stories(groupedBy: stages.stories).concurrentMap { [stages] members in
      let articles = calendar.completed(members.articles)
      return TracedStory(stemma: stages.stemma(members.story, articles), articles: articles)
    }
    return (traced, collected.pages, collected.failures, stage)
  }
}
