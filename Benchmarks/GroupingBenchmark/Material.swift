import NewsModel
import Stories
import StorySimulation

/// Simulated articles as profiles, with the frequencies of their words.
struct Material {
  let simulation: Simulation
  let background: BackgroundFrequencies

  private static let sampleStories = 500
  /// Stories from which frequencies are counted lie behind all that are grouped.
  private static let sampleStart = 4_000_000

  init(_ parameters: SimulationParameters) {
    let simulation = Simulation(parameters)
    var counts: [String: Int] = [:]
    for number in 0..<Self.sampleStories {
      let article = simulation.story(at: Self.sampleStart + 8 * number).articles[0]
      for word in Set(Self.words(article.text)) { counts[word, default: 0] += 1 }
    }
    self.simulation = simulation
    background = BackgroundFrequencies(
      perMille: counts.mapValues { $0 * 1000 / Self.sampleStories }.filter { $0.value >= 5 })
  }

  /// The first stories by the days on which they begin, as many as so many articles take.
  func storiesByDay(articles limit: Int) -> [[Int]] {
    var (count, stories) = (0, 0)
    while count < limit {
      count += simulation.story(at: stories).captured.count
      stories += 1
    }
    return simulation.storiesByDay(stories)
  }

  func articles(ofStory number: Int) -> [SimulatedArticle] {
    simulation.story(at: number).captured + (simulation.roundup(after: number)?.captured ?? [])
  }

  /// - Parameter day: the day on which it is to have appeared; nil for its own.
  func profile(of article: SimulatedArticle, day: Int?) -> ArticleProfile {
    var builder = ProfileBuilder()
    for word in Self.words(article.title) { builder.addHeadline(Term(.word, word)) }
    for word in Self.words(article.text) { builder.addBody(Term(.word, word)) }
    let shape: ArticleShape =
      switch article.role {
      case .roundup: .roundup
      case .opinion: .opinion
      default: .report
      }
    return builder.profile(
      id: .init(article.id), day: day ?? (article.isDated ? article.minute / (24 * 60) : nil), shape: shape,
      page: article.url)
  }

  private static func words(_ text: String) -> [String] {
    text.utf8.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a) }.compactMap { String($0)?.lowercased() }
  }
}
