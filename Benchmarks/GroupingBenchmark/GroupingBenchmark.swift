import Foundation
import Measurement
import StorySimulation

/// Measures how fast simulated articles are grouped as they come, how the cost grows with their number, and how well the
/// stories found are those that were made.
@main
struct GroupingBenchmark {
  private static let help = """
    Measures the grouping of simulated articles into stories.

    usage: swift run -c release GroupingBenchmark [--articles N] [--words N] [--seed N]

      --articles N   how many, of a whole year (100,000); a tenth of them are grouped too, before and after, to compare the
                     cost of one
      --words N      of an article (400)
      --seed N       of the simulation (1)

    Articles come in the order of the days on which their stories begin, and after each such day stories are brought up to date.
    Making articles, and counting their words, is not part of the time; what is, is finding each one's neighbors, and
    grouping anew what a day changed: all of it on one core.
    Printed are seconds by the clock and of processor time, microseconds of processor time an article, memory, and
    precision, recall and F1 by BCubed against the stories that were made. At the end, 10,000 articles of one day are grouped.
    A million take about ten minutes, most of which goes to making them, and 4 GiB.
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") { return print(help) }
    func number(_ name: String, _ standard: Int) -> Int {
      max(1, Run.option(name, &arguments).flatMap(Int.init) ?? standard)
    }
    let articles = number("--articles", 100_000)
    var parameters = SimulationParameters()
    parameters.words = number("--words", parameters.words)
    parameters.seed = UInt64(number("--seed", 1))
    guard arguments.isEmpty else { return print(help) }

    let material = Material(parameters)
    let small = GroupingRun(material, articles: articles / 10)
    small.report("a tenth")
    let large = GroupingRun(material, articles: articles)
    large.report("all")
    let again = GroupingRun(material, articles: articles / 10)
    again.report("the tenth again")
    print(
      String(
        format: "cost of an article: %.2f times that among a tenth as many (%.2f by its first run, %.2f by its second)",
        2 * large.cost / (small.cost + again.cost), large.cost / small.cost, large.cost / again.cost))
    GroupingRun(material, articles: 10_000, day: 19_000).report("one day")
  }
}
