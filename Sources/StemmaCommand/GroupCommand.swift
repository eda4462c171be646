import ArgumentParser
import NewsModel
import Presentation
import UTF8Text
import Workflows

struct GroupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Groups articles into stories.",
    discussion: """
      Writes a JSON row for each article with the name of its story, in order of names. The further items of pages \
      have rows of their own. Error pages, lists of other pages, requests for consent, and videos and galleries \
      without text are skipped, each with a message; that is no failure. Stories that rows name are left aside here; stemma trace keeps them.

      A story is named after its first article by date, then by name. Which stories there are does not depend on the order \
      of the articles, nor on the runs they come in: with --state, a later run goes on where an earlier one ended, and \
      earlier articles whose story is another one now have a row behind the new ones, with "before". Files that were made apart, \
      each by --state, are put together by --join.

      Examples:
        stemma group articles.jsonl
        stemma group captures/ --explain -o stories.jsonl
        stemma group monday.jsonl --state week.stories
        stemma group tuesday.jsonl --state week.stories
        stemma group --state all.stories --join north.stories --join south.stories
      """)

  @OptionGroup var input: InputOptions

  @Flag(
    help: """
      Say why each article is in its story: the nearest other article, what both have in common, and the passages that \
      they share.
      """)
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Start from the stories in this file, if it is there, and save them in it at the end.", valueName: "file"))
  var state: String?

  @Option(
    help: ArgumentHelp(
      "Add the stories of this file, saved by another run; without inputs nothing else is read. Can be given several times.",
      valueName: "file"))
  var join: [String] = []

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let captures = try input.captures(areOptional: !join.isEmpty)
    var stories = try StateFile(path: state).read()
    var report = RunReport(input)
    for path in join {
      for article in stories.merge(try StateFile(path: path, isOptional: false).read()) {
        report.fail(.doubledArticle(article))
      }
    }
    let file = try output.open()
    let (rows, pages, failures) = try await GroupWorkflow().group(captures, into: &stories, isExplained: explain)
    for row in rows { try file.write(try JSONRenderer.line(StoryMemberRow(row))) }
    try file.flush()
    try StateFile(path: state).write(stories)
    for page in pages { report.succeed(page) }
    for failure in failures { report.fail(failure) }
    try report.finish()
  }
}

/// The story of an article.
struct StoryMemberRow: Encodable {
  let id: String
  let story: String
  /// The story that the article was in before this run; left out where that is the same.
  let before: String?
  let because: ReasonRow?

  init(_ row: GroupedArticle) {
    id = row.article.description
    story = row.story
    before = row.before
    because = row.reason.map { ReasonRow($0) }
  }

  struct ReasonRow: Encodable {
    let kind: String
    let nearest: String
    let days: Int?
    let score: Double
    let terms: [String]
    let passages: [PassageRow]

    init(_ reason: StoryReason) {
      kind = reason.kind.rawValue
      nearest = reason.nearest.description
      days = reason.days
      score = (reason.score * 1000).rounded() / 1000
      terms = reason.terms
      passages = reason.passages.map { PassageRow($0) }
    }
  }

  /// A passage, by UTF-8 bytes of both bodies.
  struct PassageRow: Encodable {
    let here: [Int]
    let there: [Int]
    let literalness: Double

    init(_ passage: Passage) {
      here = [passage.left.start, passage.left.end]
      there = [passage.right.start, passage.right.end]
      literalness = (passage.literalness * 1000).rounded() / 1000
    }
  }
}
