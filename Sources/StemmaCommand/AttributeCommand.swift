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
      content is quoted, whom the source words mean and where they were introduced, what is said of people who are not \
      named, where it was said, and the chain of attributions it comes through, outermost first. Those told inside the \
      content of others stand apart, as "nested"; the indices of a chain count over "attributions" and go on into \
      "nested". Ranges count in the text of the row, or in the "body" that stemma extract gives for the page. The best \
      model needs the text encoder: stemma model install.

      With --format html, one page that needs no network shows the articles, with each source, cue and content in \
      its color, and who says it, through whom, and the days that are meant beside it.

      Examples:
        stemma attribute articles.jsonl
        stemma attribute --format html page.html -o page-read.html
        stemma attribute --offsets unicode articles.jsonl -o attributions.jsonl
        echo '{"id": 1, "text": "It sank, Holm said."}' | stemma attribute -
      """)

  /// How the attributions are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// JSON Lines, a row a text.
    case json
    /// One page that needs no network.
    case html
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "How to write the attributions.")
  var format = Format.json
  @Option(
    help: ArgumentHelp(
      "The model: best needs the text encoder, fast is less exact (default: best where the encoder is installed).",
      valueName: "model"))
  var mode: AttributionModel?
  @OptionGroup var positions: OffsetOption
  @Flag(help: "Give each further item of a page a row of its own.")
  var onePerItem = false

  func run() async throws {
    let (reader, analyzer) = (ArticleReader(), try ArticleAnalyzer(attributionModel: mode))
    let stage = try analyzer.attributionStage()
    if let notice = stage.notice, input.messages != .quiet { TextOutput.message("stemma: \(notice)") }
    let (run, unit) = (RowRun(input: input, output: output), positions.offsets)
    let limit = onePerItem ? Int.max : 1
    switch format {
    case .json:
      try await run.run { capture throws(CaptureFailure) in
        let articles = try reader.texts(of: capture).prefix(limit)
        return PageOutput(articles.map { AttributionsRow($0, analyzer.attributions(of: $0, by: stage), offsets: unit) })
      }
    case .html:
      let renderer = ArticleRenderer()
      try await run.write(opening: renderer.opening, closing: renderer.closing) { capture throws(CaptureFailure) in
        let articles = try reader.texts(of: capture).prefix(limit)
        return PageOutput(articles.map { .whole(renderer.html(of: analyzer.analyzed($0, by: stage))) })
      }
    }
  }
}

extension AttributionModel: ExpressibleByArgument {}
