import Foundation
import Measurement
import Provenance
import StorySimulation
import Workflows

/// Measures how well the family trees of simulated stories are found, and how long that takes.
@main
struct TraceBenchmark {
  private static let help = """
    Measures the tracing of simulated stories, whose family trees are known.

    usage: swift run -c release TraceBenchmark [--stories N] [--seed N] [--least N] [--witnesses N] [--lost PERMILLE]
                                               [--mode best|fast] [--errors] [--grounds] [--speed] [--words N]

      --stories N       how many (100)
      --seed N          of the simulation (2026)
      --least N         reports a story, at least (2)
      --witnesses N     reports a story, at most (40)
      --lost PERMILLE   of the reports are withheld, at most (300)
      --mode MODE       the model that finds attributions (fast)
      --errors          list each derivation that is wrong or missing, and each story whose origins are miscounted
      --grounds         also list, for each ground of derivations, how many are true: what `Ground` is fitted to
      --speed           measure the time alone, of stories with 100 and 200 reports
      --words N         of an article whose time is measured, at least (600)

    Stories are English prose of 400 words an article. They are analyzed as rows are that `stemma trace` reads; only the
    building of the tree is timed. Printed are precision, recall and F1 of derivations (a lost report is known by its
    outlet), the part of stories whose independent origins are counted exactly, cycles, and how often derivations of
    each tenth of confidence are true.
    """

  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") { return print(help) }
    let options = Options(&arguments)
    guard arguments.isEmpty else { return print(help) }
    if options.isSpeed { return try await Speed.measure(options) }
    let tracer = try await SimulatedTraces(options)
    tracer.report(options)
  }
}

/// What is measured, and how much of it.
struct Options {
  let stories: Int
  let parameters: SimulationParameters
  let model: AttributionModel
  let listsErrors: Bool
  let listsGrounds: Bool
  let isSpeed: Bool
  let words: Int

  /// Takes the options out of the arguments; what it does not know stays.
  init(_ arguments: inout [String]) {
    func number(_ name: String, _ standard: Int, _ arguments: inout [String]) -> Int {
      max(0, Run.option(name, &arguments).flatMap(Int.init) ?? standard)
    }
    func flag(_ name: String, _ arguments: inout [String]) -> Bool {
      guard let place = arguments.firstIndex(of: name) else { return false }
      arguments.remove(at: place)
      return true
    }
    isSpeed = flag("--speed", &arguments)
    stories = number("--stories", 100, &arguments)
    var parameters = SimulationParameters()
    parameters.style = .prose
    parameters.seed = UInt64(number("--seed", 2026, &arguments))
    let (least, most) = (number("--least", 2, &arguments), number("--witnesses", 40, &arguments))
    parameters.witnesses = max(2, least)...max(2, least, most)
    parameters.lost = Share.none...Share(perMille: number("--lost", isSpeed ? 0 : 300, &arguments))
    self.parameters = parameters
    model = Run.option("--mode", &arguments).flatMap(AttributionModel.init) ?? .fast
    listsGrounds = flag("--grounds", &arguments)
    listsErrors = flag("--errors", &arguments)
    words = number("--words", 600, &arguments)
  }
}
