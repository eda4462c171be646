import ArgumentParser
import Inputs
import Storage
import Workflows

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads pages into an archive.",
    discussion: """
      Keeps the pages, their articles, who says what in them, and the stories with their family trees in one file, \
      to be searched later. What is in the archive is not read again, and only stories that have new articles are \
      traced anew. Another state of a page that is there is added, and linked to the one before.

      A run can be stopped at any moment: what was written stays, and the same command goes on where it ended. One \
      process at a time writes to an archive; any number may read it meanwhile, and they go first: a run takes a low \
      priority (niceness 10).

      Examples:
        stemma ingest captures/ --archive news.stemma
        stemma ingest monday.warc.gz feed.xml
        stemma ingest --mode best --archive desk.stemma page.html
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var archive: ArchiveOption
  @Option(
    help: ArgumentHelp(
      "The model of attributions for a new archive: best needs the text encoder, fast is less exact (default: fast).",
      valueName: "model"))
  var mode: AttributionModel?

  func run() async throws {
    BackgroundPriority.take()
    let captures = try input.captures(areMeasured: true)
    let archive = try Archive(path: archive.archive)
    let workflow = try IngestWorkflow(archive: archive, attributionModel: mode)
    var report = IngestReport(input, meter: captures.meter)
    let summary = try await workflow.ingest(captures) { report.note($0) }
    try report.finish(summary, archive)
  }
}

/// The file that an archive is.
struct ArchiveOption: ParsableArguments {
  @Option(help: ArgumentHelp("The archive.", valueName: "file"))
  var archive = "news.stemma"
}
