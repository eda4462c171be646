import ArgumentParser
import NewsModel
import Presentation
import Workflows

struct GroupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Groups articles into stories.",
    discussion: """
      Writes a JSON row for each article with the name of its story, in order of names. The further items of pages \
      have rows of their own. Error pages, lists of other pages, requests for consent, and videos and galleries \
      without text are skipped, each with a message; that is no failure. Stories that rows name are left aside here; stemma trace keeps them.

      Examples:
        stemma group articles.jsonl
        stemma group captures/ -o stories.jsonl
        stemma extract pages.jsonl.gz | stemma group -
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let captures = input.captures()
    let file = try output.open()
    var report = RunReport(input)
    let (rows, pages, failures) = try await GroupWorkflow().group(captures)
    for row in rows {
      try file.write(try JSONRenderer.line(StoryMemberRow(id: row.article.description, story: row.story)))
    }
    try file.flush()
    for page in pages { report.succeed(page) }
    for failure in failures { report.fail(failure) }
    try report.finish()
  }
}

/// The story of an article.
struct StoryMemberRow: Encodable {
  let id: String
  let story: String
}
