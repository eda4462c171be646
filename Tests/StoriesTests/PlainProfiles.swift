import NewsModel
import Stories
import StorySimulation
import UTF8Text

/// Profiles of plain words, made without a language model.
enum PlainProfiles {
  private static let stopWords = Set(
    """
    a an the of to in and that is for on it with as was at by he his be had this from are were but not have has which its
    they who will been their would said one more all there when her she we if about after into up out no also new than
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  static func profile(
    _ name: String, _ text: String, headline: String = "", day: Int? = nil, shape: ArticleShape = .report,
    page: String? = nil
  ) -> ArticleProfile {
    var builder = ProfileBuilder()
    for word in words(headline) { builder.addHeadline(Term(.word, word)) }
    for word in text.folded().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init) {
      builder.addBody(stopWords.contains(word) ? nil : Term(.word, word))
    }
    return builder.profile(id: .init(name), day: day, shape: shape, page: page)
  }

  private static func words(_ text: String) -> [String] {
    text.folded().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !stopWords.contains($0) }
  }

  static func profile(_ article: SimulatedArticle) -> ArticleProfile {
    profile(
      article.id, article.text, headline: article.title, day: article.isDated ? article.minute / (24 * 60) : nil,
      shape: article.role == .roundup ? .roundup : article.role == .opinion ? .opinion : .report, page: article.url)
  }

  /// Simulated articles of some stories, round-ups among them.
  static func simulated(_ stories: Int, seed: UInt64 = 3, witnesses: ClosedRange<Int> = 1...12) -> [SimulatedArticle] {
    var parameters = SimulationParameters()
    (parameters.seed, parameters.words, parameters.witnesses) = (seed, 150, witnesses)
    let simulation = Simulation(parameters)
    return (0..<stories).flatMap { index in
      simulation.story(at: index).captured + (simulation.roundup(after: index)?.captured ?? [])
    }
  }

  static func index(_ profiles: some Sequence<ArticleProfile>) -> StoryIndex {
    var index = StoryIndex(background: BackgroundFrequencies(perMille: [:]))
    for profile in profiles { _ = index.add(profile) }
    return index
  }

  static func stories(_ profiles: some Sequence<ArticleProfile>) -> [Story] {
    var index = index(profiles)
    return index.stories()
  }

  /// The names of the articles of each story.
  static func groups(_ profiles: some Sequence<ArticleProfile>) -> [[String]] {
    stories(profiles).map { $0.articles.map(\.description) }
  }
}
