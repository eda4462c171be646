import Foundation
import Inputs
import Measurement
import NewsModel
import Provenance
import StorySimulation
import Workflows

/// How long it takes to build the tree of a long story, and of one twice as long.
enum Speed {
  private static let repeats = 8
  /// Simulated stories whose articles' texts are joined at most.
  private static let mostJoined = 12

  static func measure(_ options: Options) async throws {
    let stories = [try await analyzed(100, options), try await analyzed(200, options)]
    // In turn, so that whatever else the machine does weighs on both.
    let rounds = (0..<repeats).map { _ in stories.map(seconds) }
    let best = stories.indices.map { place in rounds.map { $0[place] }.min() ?? 0 }
    print(String(format: "100 articles %.3f s, 200 articles %.3f s: %.2f times", best[0], best[1], best[1] / best[0]))
  }

  private static func analyzed(_ articles: Int, _ options: Options) async throws -> TracedStory {
    let captures = captures(articles, options).map { Result<Capture, InputFailure>.success($0) }
    let traced = try await TraceWorkflow(attributionModel: options.model).trace(captures).stories
    let words = traced[0].articles.map { $0.text.tokens.count { $0.isWord } }
    print("\(words.count) articles of \(words.reduce(0, +) / words.count) words on average")
    return traced[0]
  }

  /// How long the stemma takes, in seconds of the processor; the analysis is not part of it.
  private static func seconds(_ traced: TracedStory) -> Double {
    let start = Run.processorSeconds()
    _ = StemmaBuilder().stemma(of: traced.stemma.story, articles: traced.articles)
    return Run.processorSeconds() - start
  }

  /// One story's articles, each with as many paragraphs of other stories' articles behind its own as make up the words:
  /// prose has matter for about 450, and copies are shorter.
  private static func captures(_ articles: Int, _ options: Options) -> [Capture] {
    var parameters = options.parameters
    parameters.witnesses = articles...articles
    let simulation = Simulation(parameters)
    let stories = (0..<mostJoined).map { simulation.story(at: $0).captured }
    return stories[0].indices.map { place in
      let paragraphs = stories.filter { place < $0.count }.flatMap { $0[place].text.split(separator: "\n") }
      var (text, words) = ("", 0)
      for paragraph in paragraphs where words < options.words {
        text += (text.isEmpty ? "" : "\n") + paragraph
        words += paragraph.split(separator: " ").count
      }
      return stories[0][place].capture(text: text)
    }
  }
}
