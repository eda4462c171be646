import ArgumentParser
import NewsModel
import Presentation
import Workflows

struct AttributeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribute",
    abstract: "Finds who says what.",
    discussion: """
      Writes a JSON row for each text with its attributions: the ranges of source, cue and content, whether the \
      content is quoted, and whom the source words mean. Ranges count in the text of the row, or in the "body" that \
      stemma extract gives for the page.

      Examples:
        stemma attribute articles.jsonl
        stemma attribute --offsets unicode articles.jsonl -o attributions.jsonl
        echo '{"id": 1, "text": "It sank, Holm said."}' | stemma attribute -
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var positions: OffsetOption
  @Flag(help: "Give each further item of a page a row of its own.")
  var onePerItem = false

  func run() async throws {
    let (reader, analyzer) = (ArticleReader(), try ArticleAnalyzer())
    let unit = positions.offsets
    try await RowRun(input: input, output: output).run { [onePerItem] capture throws(CaptureFailure) in
      let articles = try reader.texts(of: capture).prefix(onePerItem ? .max : 1)
      return PageOutput(articles.map { AttributionsRow($0, analyzer.attributions(of: $0), offsets: unit) })
    }
  }
}
