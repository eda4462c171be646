import Attributions
import ModelFiles
package import NewsModel

/// The learned models that find attributions.
package enum AttributionModel: String, CaseIterable, Sendable {
  /// A transformer over the text encoder that `stemma model install` fetches.
  case best
  /// A small network that the program carries in itself.
  case fast
}

/// The stage that finds attributions, with one model for a whole run.
package struct AttributionStage: Sendable {
  package let model: AttributionModel
  /// A sentence for people where another model would have been better.
  package let notice: String?
  /// Analyzed text and the outlet of its article to attributions.
  package let attributions: @Sendable (AnalyzedText, String?) -> [Attribution]

  package init(
    model: AttributionModel, notice: String? = nil,
    attributions: @escaping @Sendable (AnalyzedText, String?) -> [Attribution]
  ) {
    self.model = model
    self.notice = notice
    self.attributions = attributions
  }

  /// Articles from which on a run takes the fast model, unless it is told another: the best one reads some 25 of them a
  /// second on one core, the fast one some 200 (2026-11-22).
  package static let bestLimit = 200

  /// Stemma's own stage for a run of so many articles.
  /// - Parameter model: nil for the best one up to `bestLimit` articles where it is installed, else the fast one.
  /// - Throws: `ModelFailure` when the best model is asked for and not installed, or is damaged.
  static func standard(
    _ model: AttributionModel?, articles: Int, outlets: OutletTable
  ) throws(ModelFailure) -> AttributionStage {
    if model == .fast || model == nil && articles > bestLimit { return fast(outlets) }
    do throws(ModelFilesError) {
      let finder = try AttributionFinder(outlets: outlets, mode: .best)
      return AttributionStage(model: .best) { finder.attributions(in: $0, outlet: $1) }
    } catch .notInstalled where model == nil {
      return fast(outlets, notice: missing)
    } catch {
      throw ModelFailure(cause: error)
    }
  }

  private static let missing = """
    attributions are found by the fast model, which is less exact; for the best one run: stemma model install
    """

  private static func fast(_ outlets: OutletTable, notice: String? = nil) -> AttributionStage {
    let finder = AttributionFinder(outlets: outlets)
    return AttributionStage(model: .fast, notice: notice) { finder.attributions(in: $0, outlet: $1) }
  }
}
