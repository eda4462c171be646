import Foundation
import Measurement
import StorySimulation

/// Measures how fast and how well near-copies are found among simulated articles on one core, and with a Python that has
/// datasketch the ratio to its MinHash and LSH in the same run, on the same core and texts.
@main
struct ReuseBenchmark {
  private static let help = """
    Measures the finding of near-copies among simulated articles.

    usage: swift run -c release ReuseBenchmark [--articles N] [--words N] [--style dense|prose] [--seed N]
                                               [--python PATH] [--peer-articles N]

      --articles N       how many (100,000): an original, a copy of which 10 to 60% are changed, cut or moved, and another
                         report of the same statement, in turns
      --words N          of an article (400)
      --style STYLE      dense, or prose, whose reports of one statement quote the same sentences (dense)
      --seed N           of the simulation (1)
      --python PATH      a Python 3 with datasketch (PyPI), to measure it with the first of these articles
      --peer-articles N  how many of them (20,000); its rate is the same for more

    Articles come one after another; each is looked for among those before it and added to them. Printed are articles a
    second of processor time on one core, from the text to the answer (making the articles is not counted), the part of
    the copies found (recall), the part of the pairs found that are copies (precision), and the memory the index takes.
    datasketch is measured in several settings: words are found by a regular expression, shingles of 2 or 3 of them go
    into MinHash.bulk, and a pair that MinHashLSH finds with bands of two rows counts when its estimated likeness is at
    least a threshold, chosen so that hardly a wrong pair is left. The ratio is to the fastest setting whose recall is ours
    or better; where there is none, to the one with the best recall.
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") { return print(help) }
    func number(_ name: String, _ standard: Int) -> Int {
      Run.option(name, &arguments).flatMap(Int.init) ?? standard
    }
    let pairs = max(1, number("--articles", 100_000) / 3)
    let peerPairs = min(pairs, max(1, number("--peer-articles", 20_000) / 3))
    var parameters = SimulationParameters()
    parameters.words = number("--words", parameters.words)
    parameters.seed = UInt64(max(0, number("--seed", 1)))
    parameters.style = Run.option("--style", &arguments).flatMap(SimulationParameters.Style.init) ?? .dense
    let python = Run.option("--python", &arguments)
    guard arguments.isEmpty else { return print(help) }

    try Core.pin(to: Core.allowed().suffix(1))
    let simulation = Simulation(parameters)
    let own = OwnRun(simulation, pairs: pairs)
    own.report()
    guard let python else { return }
    let peer = try DatasketchRun(python, simulation, pairs: peerPairs)
    peer.report(against: pairs == peerPairs ? own : OwnRun(simulation, pairs: peerPairs))
  }
}
