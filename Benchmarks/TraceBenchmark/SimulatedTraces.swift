import Foundation
import Inputs
import NewsModel
import Provenance
import StorySimulation
import Workflows

/// Simulated stories beside what was found of them.
struct SimulatedTraces {
  private var traces: [(story: SimulatedStory, stemma: Stemma, comparison: TreeComparison)] = []

  init(_ options: Options) async throws {
    let simulation = Simulation(options.parameters)
    let stories = (0..<options.stories).map { simulation.story(at: $0) }
    let workflow = try TraceWorkflow(attributionModel: options.model)
    let captures = stories.flatMap(\.captured).map { Result<Capture, InputFailure>.success($0.capture) }
    let found = try await workflow.trace(captures).stories
    let stemmata = Dictionary(found.map { ($0.stemma.story.id, $0.stemma) }) { first, _ in first }
    for story in stories {
      guard let stemma = stemmata[story.id] else { continue }
      traces.append((story, stemma, TreeComparison(of: story, and: stemma)))
    }
  }

  func report(_ options: Options) {
    var score = TreeScore()
    for trace in traces { score.add(trace.comparison) }
    if options.listsErrors { traces.forEach(listErrors) }
    Self.show(score)
    if options.listsGrounds { showGrounds() }
    Self.showFigures(score)
  }

  /// The figures in one line, all of them better when larger, for whoever compares them with floors.
  private static func showFigures(_ score: TreeScore) {
    print(
      String(
        format: "simulated derivations_f1=%.4f count_exact=%.4f calibrated=%.4f acyclic=%.4f", score.f1,
        score.exactOriginShare, 1 - score.calibrationError,
        1 - Double(score.cycles) / Double(max(1, score.stories))))
  }

  private static func show(_ score: TreeScore) {
    print(
      String(
        format: """
          %d stories, %d derivations (and %d of which no text tells), found %d
          derivations: precision %.4f, recall %.4f, F1 %.4f
          origins counted exactly: %.4f; cycles: %d
          confidence    derivations  mean    true
          """, score.stories, score.known, score.hidden, score.found, score.precision, score.recall, score.f1,
        score.exactOriginShare,
        score.cycles))
    for (number, bin) in score.bins.enumerated() where bin.count > 0 {
      print(
        String(
          format: "%.1f to %.1f %14d  %.3f   %.3f", Double(number) / 10, Double(number + 1) / 10, bin.count,
          bin.meanConfidence, bin.accuracy))
    }
    print(String(format: "expected calibration error: %.4f", score.calibrationError))
  }

  // MARK: Errors

  private func listErrors(_ story: SimulatedStory, _ stemma: Stemma, _ comparison: TreeComparison) {
    func role(_ witness: String) -> String {
      story.articles.first { $0.witness == witness }.map { "\($0.role.rawValue) of \($0.outlet.name)" } ?? "?"
    }
    for found in comparison.found where !found.isTrue {
      let parents = story.derivations.map { TreeComparison.edge(of: $0, in: story) }
        .filter { $0.child == found.edge.child }.map(\.parent)
      print(
        "WRONG \(story.id) \(found.edge) \(found.derivation.kind) \(found.derivation.confidence)",
        "\(role(found.edge.parent)) -> \(role(found.edge.child)); parents \(parents)",
        "by \(Set(found.derivation.evidence.map(\.kind.rawValue)).sorted())")
    }
    for edge in comparison.missed {
      guard let derivation = story.derivations.first(where: { TreeComparison.edge(of: $0, in: story) == edge }) else {
        continue
      }
      print(
        "MISSED \(story.id) \(edge) \(derivation.kind) credited \(derivation.isCredited) cited \(derivation.isCited)",
        "total \(derivation.change.map { "\($0.total)" } ?? "-") \(role(edge.parent)) -> \(role(edge.child))")
    }
    if comparison.knownOrigins != comparison.foundOrigins {
      print(
        "ORIGINS \(story.id) \(story.event) known \(story.knownOrigins.map { "\($0.origin.name) (\($0.origin.kind))" })",
        "found \(stemma.centralClaim?.origins.map { "\($0.name) (\($0.kind)) \($0.articles.count)" } ?? [])")
    }
  }

  /// How many derivations of each confidence are true: each stands for one ground, so that these are what to put there.
  private func showGrounds() {
    let found = traces.flatMap(\.comparison.found)
    for (confidence, edges) in Dictionary(grouping: found, by: \.derivation.confidence).sorted(by: { $0.key < $1.key })
    {
      let kinds = Set(edges.map(\.derivation.kind.rawValue)).sorted().joined(separator: ", ")
      let part = Double(edges.count { $0.isTrue } + 1) / Double(edges.count + 2)
      print(String(format: "%.3f %6d  true %.3f  %@", confidence, edges.count, part, kinds))
    }
  }
}

extension SimulatedArticle {
  /// What `stemma` makes of its row.
  var capture: Capture { capture(text: text) }

  /// The same with another text.
  func capture(text: String) -> Capture {
    Capture(
      id: .init(id), content: .articleText(text),
      given: GivenFacts(
        url: url, title: title, outlet: outlet.name, date: isDated ? CalendarDate(iso8601: date) : nil,
        dateText: isDated ? date : nil, story: story))
  }
}
