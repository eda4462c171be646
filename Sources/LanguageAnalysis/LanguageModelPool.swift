package import ModelFiles
import Synchronization

/// One language model for many threads: each use has a copy to itself, which is kept for the next.
///
/// A class, since the copies are shared state; there are as many as uses at one time.
package final class LanguageModelPool: Sendable {
  private let original: LanguageModel
  private let idle = Mutex<[LanguageModel]>([])

  /// Loads the model of a store.
  /// - Throws: `ModelFilesError` when the model is missing or damaged.
  package init(_ store: ModelStore = .standard()) throws(ModelFilesError) {
    original = try LanguageModel(store)
  }

  /// Gives `body` a model that nobody else uses meanwhile.
  /// - Throws: what `body` throws.
  package func use<Result, Failure>(
    _ body: (inout LanguageModel) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var model = idle.withLock { $0.popLast() } ?? original
    defer {
      let used = model
      idle.withLock { $0.append(used) }
    }
    return try body(&model)
  }
}
