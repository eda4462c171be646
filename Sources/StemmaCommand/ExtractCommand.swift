import ArgumentParser
import NewsModel
import Presentation
import Workflows

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads the articles off pages.",
    discussion: """
      Writes a JSON row for each page: its lead article, without menus, captions and the text of other items, and \
      the page's further items in "items". A row has id, kind, url, outlet, title, standfirst, authors, byline, date, \
      published, updated, language, dateline, credit, captions and body, and where there are any, links and the entries \
      of a live blog as ranges of the body. What is not known is left out.

      "kind" is what the page is: article, live-blog, gallery, video, index or error; the last four may have no text, \
      and stemma trace and group skip them. "wall" is what keeps readers from the text: paywall or consent. The \
      language is what the text is in where the page states none, or another.

      Examples:
        stemma extract page.html
        stemma extract captures/ -o articles.jsonl
        stemma extract feed.xml
        stemma extract --one-per-item pages.jsonl.gz
        stemma extract --summary crawl.warc.gz -o articles.jsonl
        stemma extract --facts page.html
        curl -s https://news.example/story | stemma extract --outlet "Example News" -
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Give each further item of a page a row of its own.")
  var onePerItem = false
  @Flag(help: "Give all that pages say of each fact, with the place of each statement and whether it was chosen.")
  var facts = false
  @OptionGroup var positions: OffsetOption

  func run() async throws {
    let reader = ArticleReader()
    let unit = positions.offsets
    try await RowRun(input: input, output: output).run { [onePerItem, facts] capture throws(CaptureFailure) in
      let lead = try reader.leadArticle(of: capture)
      let rows = (onePerItem ? lead.withItemsBehind : [lead]).map {
        ArticleRow($0, includesItems: !onePerItem, includesFacts: facts, offsets: unit)
      }
      return PageOutput(rows, standing: PageStanding(of: lead))
    }
  }
}
