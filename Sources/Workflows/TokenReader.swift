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
  package func read(_ text: String, deliver: ([AnalyzedToken]) -> Void) {
    models.use { $0.read(text, deliver: deliver) }
  }
}
