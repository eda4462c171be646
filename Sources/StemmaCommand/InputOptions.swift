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

  /// How much is said on standard error beside failures.
  enum Messages: String, EnumerableFlag {
    case quiet, summary

    static func help(for value: Self) -> ArgumentHelp? {
      switch value {
      case .quiet: "Name failures alone, and show neither progress nor skipped pages nor a summary."
      case .summary:
        "End with counts of what was read, skipped and failed, which a terminal shows of several inputs unasked."
      }
    }
  }

  @Flag(exclusivity: .exclusive)
  var messages: Messages?

  /// What the arguments stand for, to be gone through once.
  /// - Parameter areOptional: whether no input at all stands for none rather than for standard input.
  /// - Parameter areMeasured: whether they tell how much of the files was read.
  /// - Throws: `ValidationError` where there would be nothing but a terminal to read.
  func captures(areOptional: Bool = false, areMeasured: Bool = false) throws -> CaptureSequence {
    if inputs.isEmpty, !areOptional, Terminal.isTerminal(.input) {
      throw ValidationError("There is no input. Name a file or folder, or pipe pages in.")
    }
    return InputReader(outlet: outlet).captures(
      of: inputs.isEmpty && !areOptional ? ["-"] : inputs, isMeasured: areMeasured)
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
