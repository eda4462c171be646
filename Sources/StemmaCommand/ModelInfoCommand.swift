import ArgumentParser
import Workflows

struct ModelInfoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Says which language model is installed, and where.",
    discussion: """
      Checks the model's files, and prints name, version, author and license, the accuracy that the authors published, on their own test data, and \
      the model's folder.

      Examples:
        stemma model info
        STEMMA_MODEL=/srv/models/en stemma model info
      """)

  func run() async throws {
    let model = try ModelWorkflow().summary()
    let file = try TextOutput(path: nil)
    try file.write(
      """
      model      en_\(model.name) \(model.version)
      author     \(model.author)
      license    \(model.license)
      accuracy   tags \(percent(model.tagAccuracy)), labeled dependencies \(percent(model.dependencyAccuracy)), \
      names \(percent(model.entityF1)) F1, sentences \(percent(model.sentenceF1)) F1
      folder     \(model.path)

      """)
    try file.flush()
  }

  /// A share in percent with one decimal.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
