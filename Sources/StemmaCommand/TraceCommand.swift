import ArgumentParser
import Workflows

struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Draws the family trees of stories and counts their origins.",
    discussion: """
      Groups the articles of all pages into stories, and shows for each story which report draws on which, lost \
      reports included, and how many independent origins stand behind each claim. Where rows name their "story", \
      that grouping is kept.

      Error pages, lists of other pages, requests for consent, and videos and galleries without text are skipped, \
      each with a message that says why; that is no failure. A page for subscribers is used, and named, too.

      Formats: text for a terminal; json, a row a story, described by Documentation/trace.schema.json; html, one page \
      with the evidence, a time line and any two texts side by side; dot, a graph for Graphviz; prov, a document of W3C \
      PROV-JSON; ninjs, an item of IPTC ninjs 2.1 for each captured article.

      Examples:
        stemma trace first.html second.html
        stemma trace captures/ --format html -o story.html
        stemma trace --format json articles.jsonl
        stemma trace --format dot captures/ | dot -Tsvg -o story.svg
      """)

  /// How the stories are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// For people on a terminal.
    case text
    /// JSON Lines, a row a story.
    case json
    /// One page that needs no network.
    case html
    /// A graph for Graphviz.
    case dot
    /// One document of W3C PROV-JSON.
    case prov
    /// Items of IPTC ninjs 2.1, one a captured article, as JSON Lines.
    case ninjs
  }

  /// Which model finds attributions.
  enum Mode: String, CaseIterable, ExpressibleByArgument {
    case auto, best, fast

    fileprivate var model: AttributionModel? { AttributionModel(rawValue: rawValue) }
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "How to write the stories.")
  var format = Format.text
  @Option(help: ArgumentHelp("When to color text; auto is on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto
  @OptionGroup var positions: OffsetOption
  @Option(help: "The model of attributions; auto is best up to 200 articles where it is installed, else fast.")
  var mode = Mode.auto

  func run() async throws {
    var report = RunReport(input)
    let workflow = try TraceWorkflow(attributionModel: mode.model)
    let (stories, pages, failures, attributions) = try await workflow.trace(try input.captures())
    report.note(attributions)
    if !stories.isEmpty {
      let file = try output.open()
      let isColored = color.isColored(toFile: output.output != nil)
      let rendering = StoryRendering(
        format: format, isColored: isColored, offsets: positions.offsets, model: attributions.model)
      try file.write(try rendering.text(of: stories))
      try file.flush()
    }
    for page in pages { report.succeed(page) }
    for failure in failures { report.fail(failure) }
    try report.finish()
  }
}
