import LanguageAnalysis
import ModelFiles
package import NewsModel

/// Reads the tokens of texts with the installed language model; one serves any number of threads.
package struct TokenReader: Sendable {
  private let models: LanguageModelPool

  /// Loads the model that the environment names.
  /// - Throws: `ModelFailure` when it is missing or damaged.
  package init() throws(ModelFailure) {
    do throws(ModelFilesError) {
      models = try LanguageModelPool()
    } catch {
      throw ModelFailure(cause: error)
    }
  }

  /// Hands the tokens of a text to `deliver`, in order, some thousands at a time.
  /// - Throws: what `deliver` throws.
  package func read<Failure>(
    _ text: String, deliver: ([AnalyzedToken]) throws(Failure) -> Void
  ) throws(Failure) {
    try models.use { model throws(Failure) in try model.read(text, deliver: deliver) }
  }
}
