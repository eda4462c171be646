import Inputs
import NewsModel
import Presentation
import Workflows

/// Turns each capture into rows of JSON Lines; what the subcommands that work capture by capture have in common.
struct RowRun {
  let input: InputOptions
  let output: OutputOptions

  /// Writes the rows that `rows` makes of each capture, in input order.
  /// - Throws: exit status 1 when some captures failed; `CommandFailure`.
  func run(_ rows: @escaping @Sendable (Capture) throws(CaptureFailure) -> [some Encodable & SendableMetatype])
    async throws
  {
    try await write { capture throws(CaptureFailure) in
      let rows = try rows(capture)
      do throws(EncodingFailure) {
        var lines = ""
        for row in rows { lines += try JSONRenderer.line(row) }
        return lines
      } catch {
        throw .unusable(capture.id, cause: error)
      }
    }
  }

  /// Writes the text that `work` makes of each capture, in input order.
  /// - Throws: exit status 1 when some captures failed; `CommandFailure`.
  func write(_ work: @escaping @Sendable (Capture) throws(CaptureFailure) -> String) async throws {
    // The folders are gone through before the output file comes into being, which may lie in one of them.
    let captures = input.captures()
    let file = try output.open()
    var report = RunReport(quiet: input.quiet)
    try await CaptureWorkflow().run(captures, work: work) { result in
      switch result {
      case .success(let lines):
        report.succeed()
        try file.write(lines)
      case .failure(let failure): report.fail(failure)
      }
    }
    try file.flush()
    try report.finish()
  }
}
