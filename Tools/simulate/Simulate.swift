import ArgumentParser
import Foundation
import NewsModel
import StorySimulation

/// Writes invented stories as rows that `stemma` reads, and what is true of them.
@main
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Writes invented news stories, and the truth about them.",
    discussion: """
      Articles go to the output as JSON Lines, as stemma reads them. The truth has
      a row a story: who cites, credits and derives from whom, by how much texts
      were changed, which reports are lost, and where the news comes from.
      The same options write the same bytes.

      Examples:
        simulate --stories 20 --style prose --truth truth.jsonl -o news.jsonl
        simulate --stories 90 --style prose --lost 0...0.3 --with-story
        simulate --articles 1000000 --words 400 -o million.jsonl
        simulate --pairs 10000 --truth pairs.jsonl -o texts.jsonl
      """)

  @OptionGroup var amount: Amount
  @OptionGroup var world: WorldOptions

  @Flag(help: "Tell each row's story, so that stemma trace keeps the grouping.")
  var withStory = false

  @Flag(help: "Write stories in the order of the days on which they begin, not of their numbers; with --stories.")
  var byDay = false

  @Option(name: .shortAndLong, help: "Write the articles to this file, not to standard output.")
  var output: String?

  @Option(help: "Write the truth to this file.")
  var truth: String?

  func run() throws {
    let simulation = Simulation(world.parameters)
    var writer = try RowWriter(articles: output, truth: truth, telling: withStory)
    if let pairs = amount.pairs {
      for index in 0..<pairs { try writer.write(simulation.pair(at: index)) }
    } else if let stories = amount.stories {
      for index in byDay ? simulation.orderOfDays(stories) : Array(0..<stories) {
        try writer.write(simulation, story: index)
      }
    } else {
      var index = 0
      while writer.written < amount.articles ?? 0 {
        try writer.write(simulation, story: index)
        index += 1
      }
    }
    try writer.flush()
  }
}

/// How much is made.
struct Amount: ParsableArguments {
  @Option(help: "Write so many stories, round-ups apart.")
  var stories: Int?

  @Option(help: "Write stories until there are so many articles; the last story is whole.")
  var articles: Int?

  @Option(help: "Write so many threes: an article, its near-copy, and another on the same matter.")
  var pairs: Int?

  func validate() throws {
    let given = [stories, articles, pairs].compactMap(\.self)
    guard given.count == 1 else { throw ValidationError("Give one of --stories, --articles and --pairs.") }
    guard given[0] >= 0 else { throw ValidationError("There cannot be fewer than no stories.") }
  }
}

/// What is made.
struct WorldOptions: ParsableArguments {
  @Option(help: "Another number makes another world.")
  var seed: UInt64 = 1

  @Option(help: "Words by their frequencies alone, or English sentences.")
  var style = SimulationParameters.Style.dense

  @Option(help: "Words an article that is no copy, 20 to 5000; prose has matter for about 450.")
  var words = 400

  @Option(help: ArgumentHelp("Reports a story, lost ones among them, up to 200.", valueName: "range"))
  var witnesses = Bounds("1...40")

  @Option(help: ArgumentHelp("The part of reports that others name and that are not written out.", valueName: "range"))
  var lost = Bounds("0")

  @Option(
    help: ArgumentHelp("The part of its parent's words that a rewrite changes, cuts or moves.", valueName: "range"))
  var changed = Bounds("0.1...0.6")

  @Option(help: ArgumentHelp("The part of articles without a date.", valueName: "part"))
  var undated = Bounds("0.03")

  @Option(help: ArgumentHelp("The part of stories with a look-alike months away.", valueName: "part"))
  var lookAlikes = Bounds("0.1")

  @Option(help: ArgumentHelp("The part of groups of eight stories that a round-up tells of.", valueName: "part"))
  var roundups = Bounds("0.25")

  @Option(help: ArgumentHelp("The first of the year's days.", valueName: "date"))
  var firstDay = "2023-01-01"

  /// - Precondition: `validate` found nothing wrong.
  var parameters: SimulationParameters {
    var parameters = SimulationParameters()
    (parameters.seed, parameters.style, parameters.words) = (seed, style, words)
    parameters.witnesses = witnesses.numbers ?? parameters.witnesses
    parameters.lost = lost.shares ?? parameters.lost
    parameters.changed = changed.shares ?? parameters.changed
    parameters.undated = undated.shares?.lowerBound ?? parameters.undated
    parameters.lookAlikes = lookAlikes.shares?.lowerBound ?? parameters.lookAlikes
    parameters.roundups = roundups.shares?.lowerBound ?? parameters.roundups
    parameters.firstDay = CalendarDate(iso8601: firstDay) ?? parameters.firstDay
    return parameters
  }

  func validate() throws {
    guard (20...5000).contains(words) else { throw ValidationError("--words must be 20 to 5000.") }
    guard let numbers = witnesses.numbers, numbers.lowerBound >= 1, numbers.upperBound <= 200 else {
      throw ValidationError("--witnesses must be a number or a range from 1 to 200, such as 2...40.")
    }
    for (name, part) in [
      ("lost", lost), ("changed", changed), ("undated", undated), ("look-alikes", lookAlikes), ("roundups", roundups),
    ]
    where part.shares == nil {
      throw ValidationError("--\(name) must be a number or a range from 0 to 1, such as 0.1...0.6.")
    }
    guard CalendarDate(iso8601: firstDay)?.isComplete == true else {
      throw ValidationError("--first-day must be a day such as 2023-01-01.")
    }
  }
}

/// A number, or a range of numbers with three dots between its ends.
struct Bounds: ExpressibleByArgument {
  let text: String

  init(_ text: String) { self.text = text }

  init?(argument: String) { text = argument }

  var defaultValueDescription: String { text }

  var numbers: ClosedRange<Int>? { Self.range(ends.compactMap { Int($0) }, of: ends.count) }
  var shares: ClosedRange<Share>? { Self.range(ends.compactMap { Share($0) }, of: ends.count) }

  private var ends: [String] {
    guard let dots = text.firstRange(of: "...") else { return [text] }
    return [String(text[..<dots.lowerBound]), String(text[dots.upperBound...])]
  }

  private static func range<Value>(_ ends: [Value], of count: Int) -> ClosedRange<Value>? {
    guard let first = ends.first, let last = ends.last, ends.count == count, first <= last else { return nil }
    return first...last
  }
}

extension SimulationParameters.Style: ExpressibleByArgument {}
