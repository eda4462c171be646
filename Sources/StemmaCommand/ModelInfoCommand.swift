import ArgumentParser
import Workflows

struct ModelInfoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Says which models are installed, and where.",
    discussion: """
      Checks each model's files, and prints name, version, author, license and folder, and of the language model the \
      accuracy that its authors published, on their own test data. Without the text encoder all is well; without the \
      language model the exit status is 1.

      Examples:
        stemma model info
        STEMMA_MODEL=/srv/models/en stemma model info
      """)

  func run() async throws {
    let file = try TextOutput(path: nil)
    try file.write(language(try ModelWorkflow.languageSummary()))
    try file.flush()
    try file.write("\n" + encoder(try ModelWorkflow.encoderSummary()))
    try file.flush()
  }

  private func language(_ model: ModelSummary) -> String {
    """
    model      en_\(model.name) \(model.version)
    author     \(model.author)
    license    \(model.license)
    accuracy   tags \(percent(model.tagAccuracy)), labeled dependencies \(percent(model.dependencyAccuracy)), \
    names \(percent(model.entityF1)) F1, sentences \(percent(model.sentenceF1)) F1
    folder     \(model.path)

    """
  }

  private func encoder(_ model: EncoderSummary?) -> String {
    guard let model else { return "encoder    not installed; run: stemma model install\n" }
    return """
      encoder    \(model.name)
      author     \(model.author)
      license    \(model.license)
      folder     \(model.path)

      """
  }

  /// A share in percent with one decimal.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
