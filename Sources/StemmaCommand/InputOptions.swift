import ArgumentParser
import Inputs

/// The arguments and options that say what is read; every subcommand has them.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input, which is read without any.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "The outlet of every input whose row names none; give it with one input.", valueName: "name"))
  var outlet: String?

  @Flag(help: "Show no progress on a terminal.")
  var quiet = false

  func validate() throws {
    guard inputs.isEmpty, Terminal.isTerminal(.input) else { return }
    throw ValidationError("There is no input. Name a file or folder, or pipe pages in.")
  }

  /// What the arguments stand for, to be gone through once.
  func captures() -> CaptureSequence {
    InputReader(outlet: outlet).captures(of: inputs.isEmpty ? ["-"] : inputs)
  }
}

/// Where the result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"))
  var output: String?

  /// - Throws: `CommandFailure`.
  func open() throws -> TextOutput { try TextOutput(path: output) }
}
