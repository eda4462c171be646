import LanguageAnalysis
package import ModelFiles
package import NewsModel

/// The language model of the user who runs the tests, without which tests of texts are skipped.
package enum InstalledModel {
  /// Shown with a test that was skipped.
  package static let hint = "The language model is not installed; run: stemma model install"

  package static let folder: ModelFolder? = {
    do {
      return try ModelStore.standard().folder()
    } catch {
      return nil
    }
  }()

  package static var isThere: Bool { folder != nil }

  /// Loaded once for all tests.
  private static let analyzer: LanguageAnalyzer? = {
    do {
      return LanguageAnalyzer(try LanguageModelPool())
    } catch {
      return nil
    }
  }()

  /// Analyzes a text.
  /// - Precondition: the model is there.
  package static func analyze(_ text: String) -> AnalyzedText {
    guard let analyzer else { preconditionFailure(hint) }
    return analyzer.analyze(text)
  }
}
