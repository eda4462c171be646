import ArgumentParser
import NewsModel
import UTF8Text
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
  @Option(help: ArgumentHelp("Count positions in UTF-8 bytes or in Unicode code points.", valueName: "unit"))
  var offsets = OffsetUnit.utf8
  @Flag(help: "Give each further item of a page a row of its own.")
  var onePerItem = false

  func run() async throws {
    let reader = ArticleReader()
    try await RowRun(input: input, output: output).run { [onePerItem, offsets] capture throws(CaptureFailure) in
      try reader.texts(of: capture).prefix(onePerItem ? .max : 1).map { article in
        let positions = TextOffsets(article.body, unit: offsets)
        let rows = reader.timeExpressions(of: article).map { $0.row(positions) }
        return .object([("id", .text(article.id.description)), ("timexes", .list(rows))])
      }
    }
  }
}

extension TimeExpression {
  fileprivate func row(_ positions: TextOffsets) -> JSONValue {
    let reasons: [(name: String, value: JSONValue)] = reason.map { [("reason", .text($0))] } ?? []
    return .object(
      [
        ("start", .number(positions.offset(range.start))), ("end", .number(positions.offset(range.end))),
        ("type", .text(kind.rawValue)), ("value", .text(value)),
      ] + reasons)
  }
}
