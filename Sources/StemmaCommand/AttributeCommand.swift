import ArgumentParser
import NewsModel
import UTF8Text
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
  @Option(help: ArgumentHelp("Count positions in UTF-8 bytes or in Unicode code points.", valueName: "unit"))
  var offsets = OffsetUnit.utf8
  @Flag(help: "Give each further item of a page a row of its own.")
  var onePerItem = false

  func run() async throws {
    let reader = ArticleReader()
    try await RowRun(input: input, output: output).run { [onePerItem, offsets] capture throws(CaptureFailure) in
      try reader.texts(of: capture).prefix(onePerItem ? .max : 1).map { article in
        let positions = TextOffsets(article.body, unit: offsets)
        let rows = reader.attributions(of: article).map { $0.row(positions) }
        return .object([("id", .text(article.id.description)), ("attributions", .list(rows))])
      }
    }
  }
}

extension Attribution {
  fileprivate func row(_ positions: TextOffsets) -> JSONValue {
    .object([
      ("source", positions.json(source)), ("cue", positions.json(cue)), ("content", positions.json(content)),
      ("kind", .text(kind.rawValue)), ("resolved", resolved?.row(positions) ?? .null),
      ("venue", venue?.row(positions) ?? .null),
    ])
  }
}

extension Source {
  fileprivate func row(_ positions: TextOffsets) -> JSONValue {
    .object([("name", .text(name)), ("kind", .text(kind.rawValue)), ("mention", positions.json(mention))])
  }
}

extension Venue {
  fileprivate func row(_ positions: TextOffsets) -> JSONValue {
    .object([("name", .text(name)), ("mention", positions.json(mention))])
  }
}
