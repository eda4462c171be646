import FoundationEssentials

/// What the model's authors say of it, from its file `meta.json`.
package struct ModelInformation: Sendable, Decodable {
  package let name: String
  package let version: String
  package let license: String
  package let author: String
  /// Accuracy as published, on the authors' test data.
  package let performance: Performance

  /// Shares from 0 to 1.
  package struct Performance: Sendable, Decodable {
    package let tags: Double
    /// Heads with labels.
    package let dependencies: Double
    package let entities: Double
    package let sentences: Double

    private enum CodingKeys: String, CodingKey {
      case tags = "tag_acc"
      case dependencies = "dep_las"
      case entities = "ents_f"
      case sentences = "sents_f"
    }
  }
}

extension ModelFolder {
  /// - Throws: `ModelFilesError` when `meta.json` is missing or damaged.
  package func information() throws(ModelFilesError) -> ModelInformation {
    let bytes = try bytes("meta.json")
    do {
      return try JSONDecoder().decode(ModelInformation.self, from: Data(bytes))
    } catch {
      throw .damaged(file: "meta.json", place: "\(error)")
    }
  }
}
