import Inputs
import NewsModel
import Presentation
import Workflows

/// The text of a row, or of several.
enum RowText: Sendable {
  case whole(String)
  /// One too long for the memory, made piece by piece while it is written.
  case pieces(@Sendable ((String) throws -> Void) throws -> Void)

  fileprivate func write(to file: TextOutput) throws {
    switch self {
    case .whole(let text): try file.write(text)
    case .pieces(let make): try make { try file.write($0) }
    }
  }
}

/// What a subcommand makes of one capture.
struct PageOutput<Row: Sendable>: Sendable {
  let rows: [Row]
  let standing: PageStanding

  /// - Parameter standing: how the page is counted.
  init(_ rows: [Row], standing: PageStanding = .article) {
    self.rows = rows
    self.standing = standing
  }
}

/// Turns each capture into rows of JSON Lines; what the subcommands that work capture by capture have in common.
struct RowRun {
  let input: InputOptions
  let output: OutputOptions

  /// Writes the rows that `rows` makes of each capture, in input order.
  /// - Throws: exit status 1 when some captures failed; `CommandFailure`.
  func run(
    _ work: @escaping @Sendable (Capture) throws(CaptureFailure) -> PageOutput<some Encodable & SendableMetatype>
  ) async throws {
    try await write { capture throws(CaptureFailure) in
      let page = try work(capture)
      do throws(EncodingFailure) {
        var lines = ""
        for row in page.rows { lines += try JSONRenderer.line(row) }
        return PageOutput([.whole(lines)], standing: page.standing)
      } catch {
        throw .unusable(capture.id, cause: error)
      }
    }
  }

  /// Writes the texts that `work` makes of each capture, in input order, between an opening and a closing.
  /// - Throws: exit status 1 when some captures failed; `CommandFailure`.
  func write(
    opening: String = "", closing: String = "",
    _ work: @escaping @Sendable (Capture) throws(CaptureFailure) -> PageOutput<RowText>
  ) async throws {
    // The folders are gone through before the output file comes into being, which may lie in one of them.
    let captures = try input.captures()
    let file = try output.open()
    var report = RunReport(input, output: output)
    try file.write(opening)
    try await CaptureWorkflow().run(captures, work: work) { result in
      switch result {
      case .success(let page):
        report.succeed(page.standing)
        for text in page.rows { try text.write(to: file) }
      case .failure(let failure): report.fail(failure)
      }
    }
    try file.write(closing)
    try file.flush()
    try report.finish()
  }
}
