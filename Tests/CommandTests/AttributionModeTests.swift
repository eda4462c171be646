import Foundation
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct AttributionModeTests {
  private static let row = "{\"id\":\"a\",\"text\":\"The ferry sank on Sunday, harbor master Ada Holm said.\"}\n"
  private static let notice = """
    stemma: attributions are found by the fast model, which is less exact; for the best one run: stemma model install

    """

  private func withoutEncoder() throws -> Command {
    try Command(environment: Command.modelEnvironment.merging(["STEMMA_ENCODER": "/nowhere/encoder"]) { $1 })
  }

  @Test(arguments: ["attribute", "trace"])
  func `without the text encoder the fast model is used, and one sentence says so`(subcommand: String) throws {
    let outcome = try withoutEncoder().run(subcommand, "-", input: Self.row)
    #expect(outcome.status == 0)
    #expect(outcome.messages == Self.notice)
    let quiet = try withoutEncoder().run(subcommand, "--quiet", "-", input: Self.row)
    #expect(quiet.messages == "")
    #expect(quiet.output == outcome.output)
  }

  @Test(arguments: ["attribute", "trace"])
  func `the fast model that was asked for is used without a word`(subcommand: String) throws {
    let outcome = try withoutEncoder().run(subcommand, "--mode", "fast", "-", input: Self.row)
    #expect(outcome.status == 0)
    #expect(outcome.messages == "")
  }

  @Test(arguments: ["attribute", "trace"])
  func `the best model that was asked for and cannot be used is a failure`(subcommand: String) throws {
    let outcome = try withoutEncoder().run(subcommand, "--mode", "best", "-", input: Self.row)
    #expect(outcome.status == 1)
    #expect(
      outcome.messages
        == "Error: The text encoder is not installed (looked in /nowhere/encoder); run: stemma model install\n")
  }

  @Test func `a trace ends with the model that found its attributions`() throws {
    let text = try Command().run("trace", "--mode", "fast", "-", input: Self.row)
    #expect(text.lines.last == "Attributions by the fast model.")
    let page = try Command().run("trace", "--mode", "fast", "--format", "html", "-", input: Self.row)
    #expect(page.output.contains("<span>Attributions by the fast model</span>"))
    let summary = try Command().run("trace", "--mode", "fast", "--format", "json", "--summary", "-", input: Self.row)
    #expect(summary.messages.contains("\n  attributions by the fast model\n"))
  }
}
