import Foundation
import Measurement
import StorySimulation

/// Measures how fast simulated articles are grouped as they come, how the cost grows with their number, and how well the
/// stories found are those that were made.
@main
struct GroupingBenchmark {
  /// What else goes on in the machine changes within minutes: the runs that are compared take turns.
  private static let parts = 5

  private static let help = """
    Measures the grouping of simulated articles into stories.

    usage: swift run -c release GroupingBenchmark [--articles N] [--words N] [--seed N]

      --articles N   how many, of a whole year (100,000); after each fifth of them, a tenth as many are grouped from the start,
                     to compare the cost of one in the same minutes
      --words N      of an article (400)
      --seed N       of the simulation (1)

    Articles come in the order of the days on which their stories begin, and after each such day stories are brought up to date.
    Making articles, and counting their words, is not part of the time; what is, is finding each one's neighbors, and
    grouping anew what a day changed: all of it on one core.
    Printed are seconds by the clock and of processor time, microseconds of processor time an article, memory, and
    precision, recall and F1 by BCubed against the stories that were made. At the end, 10,000 articles of one day are grouped.
    A million take about a quarter of an hour, most of which goes to making them, and 4 GiB.
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
    var large = GroupingRun(material, articles: articles)
    var costs: [Double] = []
    for part in 1...parts {
      large.advance(byPart: part, of: parts)
      var small = GroupingRun(material, articles: articles / 10)
      small.finish()
      costs.append(small.cost)
      if part == parts { small.report("a tenth") }
    }
    large.report("all")
    let told = costs.map { String(format: "%.0f", $0 * 1e6) }.joined(separator: ", ")
    print(
      String(
        format: "cost of an article: %.2f times the mean among a tenth as many, %@ microseconds after each part",
        large.cost * Double(parts) / costs.reduce(0, +), told))
    var day = GroupingRun(material, articles: 10_000, day: 19_000)
    day.finish()
    day.report("one day")
  }
}
