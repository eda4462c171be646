package import ModelFiles

/// The text encoder of the user who runs the tests, without which tests of its vectors are skipped.
package enum InstalledEncoder {
  /// Shown with a test that was skipped.
  package static let hint = "The text encoder is not installed; run: stemma model install"

  package static let store = ModelStore.standard(.encoder)

  package static let isThere: Bool = {
    do {
      _ = try store.folder()
      return true
    } catch {
      return false
    }
  }()
}
