import Inputs
import NewsModel
import StorySimulation

/// The simulated articles that are ingested.
struct Material {
  let captures: [Capture]

  init(articles: Int, words: Int, seed: UInt64) {
    var parameters = SimulationParameters()
    (parameters.style, parameters.words, parameters.seed) = (.prose, words, seed)
    let simulation = Simulation(parameters)
    var (captures, story): ([Capture], Int) = ([], 0)
    while captures.count < articles {
      captures += simulation.story(at: story).captured.map(Self.capture)
      captures += simulation.roundup(after: story)?.captured.map(Self.capture) ?? []
      story += 1
    }
    self.captures = captures
  }

  private static func capture(_ article: SimulatedArticle) -> Capture {
    Capture(
      id: Capture.ID(article.id), content: .articleText(article.text),
      given: GivenFacts(
        url: article.url, title: article.title, outlet: article.outlet.name,
        date: article.isDated ? CalendarDate(iso8601: article.date) : nil,
        dateText: article.isDated ? article.date : nil))
  }

  /// As they come from the reader of inputs.
  var results: [Result<Capture, InputFailure>] { captures.map { .success($0) } }

  var texts: [String] {
    captures.map { if case .articleText(let text) = $0.content { text } else { "" } }
  }

  var headlines: [[String]] {
    captures.compactMap(\.given.title).map { title in
      title.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
    }.filter { $0.count > 1 }
  }
}
