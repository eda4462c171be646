import Attributions
import Extraction
import LanguageAnalysis
import ModelFiles
package import NewsModel
import Provenance
package import Stories
import TimeExpressions

/// The stages that the workflows put in order, as functions of values.
///
/// The one place where the stages are wired; a test puts others in their places.
package struct Stages: Sendable {
  /// Capture to lead article, with further items in `items`.
  package var extract: @Sendable (Capture) throws -> Article
  package var analyze: @Sendable (String) -> AnalyzedText
  /// Analyzed text and its publication date to time expressions.
  package var timeExpressions: @Sendable (AnalyzedText, CalendarDate?) -> [TimeExpression]
  /// Analyzed text and its outlet to the outlets that it names.
  package var citedOutlets: @Sendable (AnalyzedText, String?) -> [CitedOutlet]
  /// For a run of so many articles, what finds their attributions.
  package var attributions: @Sendable (Int) throws(ModelFailure) -> AttributionStage
  package var stories: @Sendable ([AnalyzedArticle]) -> [Story]
  /// What grouping keeps of an article.
  package var profile: @Sendable (AnalyzedArticle) -> ArticleProfile
  package var stemma: @Sendable (Story, [AnalyzedArticle]) -> Stemma

  package init(
    extract: @escaping @Sendable (Capture) throws -> Article,
    analyze: @escaping @Sendable (String) -> AnalyzedText,
    timeExpressions: @escaping @Sendable (AnalyzedText, CalendarDate?) -> [TimeExpression],
    citedOutlets: @escaping @Sendable (AnalyzedText, String?) -> [CitedOutlet] =
      CitedOutletFinder().citedOutlets(in:outlet:),
    attributions: @escaping @Sendable (Int) throws(ModelFailure) -> AttributionStage,
    stories: @escaping @Sendable ([AnalyzedArticle]) -> [Story],
    profile: @escaping @Sendable (AnalyzedArticle) -> ArticleProfile = { ProfileReader().profile(of: $0) },
    stemma: @escaping @Sendable (Story, [AnalyzedArticle]) -> Stemma
  ) {
    self.extract = extract
    self.analyze = analyze
    self.timeExpressions = timeExpressions
    self.citedOutlets = citedOutlets
    self.attributions = attributions
    self.stories = stories
    self.profile = profile
    self.stemma = stemma
  }

  /// Stemma's own stages, with the language model that the environment names.
  /// - Parameter model: what finds attributions; nil to choose by what is installed and how many articles there are.
  /// - Throws: `ModelFailure` when the language model is missing or damaged.
  package static func standard(
    outlets: OutletTable = .bundled, attributionModel model: AttributionModel? = nil
  ) throws(ModelFailure) -> Stages {
    let extractor = ArticleExtractor(outlets: outlets)
    let analyzer = LanguageAnalyzer(try Self.models())
    let times = TimeExpressionFinder()
    let grouper = StoryGrouper()
    let builder = StemmaBuilder(outlets: outlets)
    return Stages(
      extract: { try extractor.extract($0) },
      analyze: { analyzer.analyze($0) },
      timeExpressions: { times.timeExpressions(in: $0, published: $1) },
      attributions: { articles throws(ModelFailure) in
        try AttributionStage.standard(model, articles: articles, outlets: outlets)
      },
      stories: { grouper.stories(of: $0) },
      stemma: { builder.stemma(of: $0, articles: $1) })
  }

  private static func models() throws(ModelFailure) -> LanguageModelPool {
    do throws(ModelFilesError) {
      return try LanguageModelPool()
    } catch {
      throw ModelFailure(cause: error)
    }
  }
}
