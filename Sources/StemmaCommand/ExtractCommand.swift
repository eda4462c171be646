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
      the page's further items in "items".

      Examples:
        stemma extract page.html
        stemma extract captures/ -o articles.jsonl
        stemma extract feed.xml
        stemma extract --one-per-item pages.jsonl.gz
        curl -s https://news.example/story | stemma extract --outlet "Example News" -
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Give each further item of a page a row of its own.")
  var onePerItem = false

  func run() async throws {
    let reader = ArticleReader()
    try await RowRun(input: input, output: output).run { [onePerItem] capture throws(CaptureFailure) in
      let articles = onePerItem ? try reader.articles(of: capture) : [try reader.leadArticle(of: capture)]
      return articles.map { ArticleRow($0, includesItems: !onePerItem) }
    }
  }
}
