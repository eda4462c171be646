import Foundation
import Inputs
import Measurement
import NewsModel
import Provenance
import StorySimulation
import Workflows

/// How long it takes to build the tree of a long story, and of one twice as long.
enum Speed {
  private static let words = 600
  private static let repeats = 5

  static func measure(_ options: Options) async throws {
    let small = try await seconds(articles: 100, options)
    let large = try await seconds(articles: 200, options)
    print(String(format: "100 articles %.3f s, 200 articles %.3f s: %.2f times", small, large, large / small))
  }

  /// The shortest of some runs, in seconds by the clock, on one core; the analysis is not part of it.
  private static func seconds(articles: Int, _ options: Options) async throws -> Double {
    var parameters = options.parameters
    parameters.witnesses = articles...articles
    parameters.lost = Share.none...Share.none
    parameters.words = words
    let story = Simulation(parameters).story(at: 0)
    let captures = story.captured.map { Result<Capture, InputFailure>.success($0.capture) }
    let traced = try await TraceWorkflow(attributionModel: options.model).trace(captures).stories
    guard let first = traced.first else { return 0 }
    let words = first.articles.map { $0.text.tokens.count { $0.isWord } }.reduce(0, +) / max(1, first.articles.count)
    let builder = StemmaBuilder()
    let times = (0..<repeats).map { _ in
      ContinuousClock().measure { _ = builder.stemma(of: first.stemma.story, articles: first.articles) } / .seconds(1)
    }
    print("\(first.articles.count) articles of \(words) words on average")
    return times.min() ?? 0
  }
}
