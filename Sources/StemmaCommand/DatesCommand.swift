import ArgumentParser
import NewsModel
import Presentation
import Workflows

struct DatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Finds the times that texts name.",
    discussion: """
      Writes a JSON row for each text with its time expressions and their TIMEX3 values. A row's "published" or \
      "date" is the day they are counted from; without it, years stay open (XXXX-04-24). Positions count in the text \
      of the row, or in the "body" that stemma extract gives for the page.

      Examples:
        stemma dates articles.jsonl
        stemma dates --offsets unicode articles.jsonl -o dates.jsonl
        echo '{"id": 1, "text": "It sank on 5 May."}' | stemma dates -
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
      return PageOutput(articles.map { TimeExpressionsRow($0, analyzer.timeExpressions(of: $0), offsets: unit) })
    }
  }
}
