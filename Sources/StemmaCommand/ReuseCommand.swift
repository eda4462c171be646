import ArgumentParser
import NewsModel
import Presentation
import Workflows

struct ReuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "Shows side by side what two articles share.",
    discussion: """
      Compares two texts and shows side by side the passages that both have, with the words that differ marked, how \
      literal each passage is and who has it in quotation marks; and apart from these the sentences that say the same \
      in other words. Other spellings and ways to write a number are no differences, and another name of a day parts no \
      passage. The kind of reuse stands on top: an exact copy, a near-copy, an excerpt, a rewrite, shared passages only, or none; and the part of each \
      text that is shared. Which text was first is another question: stemma trace.

      Each input is one page, text or row: a file, or - for standard input. Of a page the lead article is compared. \
      Ranges of --format json count in the text of the row, or in the "body" that stemma extract gives for the page.

      Examples:
        stemma reuse first.html second.html
        stemma reuse --format html first.html second.txt -o reuse.html
        stemma reuse --format json --offsets unicode first.jsonl second.jsonl
        stemma extract page.html | stemma reuse - other.txt
      """)

  /// How the comparison is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// For people on a terminal.
    case text
    /// One row of JSON.
    case json
    /// One page that needs no network.
    case html
  }

  @Argument(help: ArgumentHelp("The one text, which is shown on the left.", valueName: "left"))
  var left: String
  @Argument(help: ArgumentHelp("The other text, which is shown on the right.", valueName: "right"))
  var right: String
  @OptionGroup var output: OutputOptions
  @Option(help: "How to write the comparison.")
  var format = Format.text
  @Option(help: ArgumentHelp("When to color text; auto is on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto
  @OptionGroup var positions: OffsetOption

  func validate() throws {
    guard left == "-", right == "-" else { return }
    throw ValidationError("Standard input holds one of the two texts. Name a file for the other.")
  }

  func run() async throws {
    let workflow = try ReuseWorkflow()
    let articles = [left, right].compactMap { Self.article(of: $0, by: workflow) }
    guard articles.count == 2 else { throw ExitCode(1) }
    let comparison = workflow.comparison(of: articles[0], articles[1])
    let file = try output.open()
    try file.write(try text(of: comparison))
    try file.flush()
  }

  /// The article of an input; nil, with a message, when it has none.
  private static func article(of input: String, by workflow: ReuseWorkflow) -> Article? {
    do throws(ReuseFailure) {
      return try workflow.article(of: input)
    } catch {
      TextOutput.message("stemma: \(error)")
      return nil
    }
  }

  private func text(of comparison: ArticleComparison) throws -> String {
    switch format {
    case .text:
      let isColored = color.isColored(toFile: output.output != nil)
      return ReuseTerminalRenderer(width: Terminal.width, usesColor: isColored).render(comparison)
    case .json: return try JSONRenderer.line(ReuseRow(comparison, offsets: positions.offsets))
    case .html: return ReuseHTMLRenderer().render(comparison)
    }
  }
}
