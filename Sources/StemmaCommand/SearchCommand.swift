import ArgumentParser
import NewsModel
import Presentation
import SearchQueries
import Storage

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds articles in an archive.",
    discussion: """
      Words that stand side by side must all be in an article, in its headline, standfirst or body, in any form ("closed" finds \
      "closing"); words in quotation marks side by side; harbo* finds all that begins so. OR stands between alternatives, NOT or \
      - before what must not be there; brackets hold together. The best come first, then newer ones. Give a query with brackets or \
      quotation marks in single quotes, and one that begins with - behind --.

        outlet:NAME    of an outlet with these words in its name
        source:NAME    with something attributed to somebody of this name
        cites:NAME     that cite or credit an outlet of this name
        origin:NAME    with a claim in their story that comes from this origin
        kind:KIND      article, live-blog, gallery, video, teaser; or how they
                       came to be: republication, revision, rewrite, citation; or what
                       their story comes from: outlet, statement, document, event
        after:DATE     published on this day or later: 2024-05-13, 2024-05 or 2024
        before:DATE    published before it
        lang:TAG       in a language, such as en
        origins>1      whose story has so many independent origins; <, = and >= as well
        reports>3      whose story has so many reports
        unnamed:yes    in which somebody speaks who is not named

      Examples:
        stemma search bridge --archive news.stemma
        stemma search 'cites:"Express Tribune" after:2022-04 -letters'
        stemma search '(ferry OR ship) "ran aground" origins>1' --json
      """)

  @Argument(help: ArgumentHelp("What to search for, in one or more words.", valueName: "query"))
  var query: [String]
  @OptionGroup var archive: ArchiveOption
  @Flag(help: "Write a JSON row for each article.")
  var json = false
  @Option(help: ArgumentHelp("The most articles that are shown.", valueName: "number"))
  var limit = 20
  @Option(help: ArgumentHelp("When to color text; auto is on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto
  @OptionGroup var output: OutputOptions
  @OptionGroup var positions: OffsetOption

  func validate() throws {
    guard (1...10_000).contains(limit) else { throw ValidationError("The limit is a number from 1 to 10000.") }
  }

  func run() async throws {
    let wanted = try Self.read(query.joined(separator: " "))
    let (articles, total) = try ArchiveReader(path: archive.archive).search(wanted, limit: limit)
    let file = try output.open()
    if json {
      for article in articles { try file.write(try JSONRenderer.line(FoundRow(article, offsets: positions.offsets))) }
    } else {
      let isColored = color.isColored(toFile: output.output != nil)
      let renderer = FoundTerminalRenderer(width: Terminal.width, usesColor: isColored)
      try file.write(renderer.render(articles, total: total))
    }
    try file.flush()
  }

  /// - Throws: exit status 64, with a message, for what is no query.
  private static func read(_ line: String) throws -> SearchQuery {
    do throws(SearchQueryError) {
      return try SearchQuery(line)
    } catch {
      TextOutput.message("stemma: \(error)")
      throw ExitCode.validationFailure
    }
  }
}
