import Foundation
import Measurement
import NewsModel
import Stories
import StorySimulation

/// Groups simulated articles as they come.
struct GroupingRun {
  private var index: StoryIndex
  private var storyOf: [Article.ID: String] = [:]
  /// Seconds of processor time.
  private var seconds = (profiles: 0.0, adding: 0.0, grouping: 0.0)
  /// Adding and grouping, by the clock.
  private var time = Duration.zero
  private var scores = (precision: 0.0, recall: 0.0)
  private var storyCount = 0
  private let material: Material
  private var days: ArraySlice<[Int]>
  private let ownDay: Int?

  /// Seconds an article.
  var cost: Double { (seconds.adding + seconds.grouping) / Double(storyOf.count) }

  /// - Parameter day: the day of all articles; nil for their own.
  init(_ material: Material, articles: Int, day: Int? = nil) {
    self.material = material
    index = StoryIndex(background: material.background)
    days = material.storiesByDay(articles: articles)[...]
    ownDay = day
  }

  /// Groups all articles.
  mutating func finish() { advance(byPart: 1, of: 1) }

  /// Groups the next of so many parts of the days; the last one ends it.
  mutating func advance(byPart part: Int, of parts: Int) {
    for stories in days.prefix(days.count / (parts - part + 1)) {
      take(stories.flatMap(material.articles), ownDay)
    }
    days = days.dropFirst(days.count / (parts - part + 1))
    if part == parts { score() }
  }

  private mutating func take(_ articles: [SimulatedArticle], _ day: Int?) {
    var clock = Run.processorSeconds()
    func lap() -> Double {
      let last = clock
      clock = Run.processorSeconds()
      return clock - last
    }
    let profiles = articles.map { material.profile(of: $0, day: day) }
    seconds.profiles += lap()
    time += ContinuousClock().measure {
      for profile in profiles { _ = index.add(profile) }
      seconds.adding += lap()
      _ = index.update()
      seconds.grouping += lap()
    }
    for article in articles { storyOf[.init(article.id)] = article.story }
  }

  /// BCubed (Bagga and Baldwin 1998): for each article the share of its found story that is of its own, and the share of its own
  /// that is in its found story; their means.
  private mutating func score() {
    let sizes = Dictionary(storyOf.values.map { ($0, 1) }, uniquingKeysWith: +)
    let found = index.stories()
    storyCount = found.count
    for story in found {
      let parts = Dictionary(story.articles.compactMap { storyOf[$0].map { ($0, 1) } }, uniquingKeysWith: +)
      for (name, count) in parts {
        scores.precision += Double(count * count) / Double(story.articles.count)
        scores.recall += Double(count * count) / Double(sizes[name] ?? 1)
      }
    }
    scores.precision /= Double(storyOf.count)
    scores.recall /= Double(storyOf.count)
  }

  func report(_ name: String) {
    let count = Double(storyOf.count)
    let f1 = 2 * scores.precision * scores.recall / (scores.precision + scores.recall)
    print(
      String(
        format: """
          %@: %d articles in %d stories, found %d
            %.1f s by the clock; of processor time neighbors %.1f s, grouping %.1f s: %.0f microseconds an article
            (counting words: %.0f more); memory so far at most %d MiB
            BCubed precision %.4f, recall %.4f, F1 %.4f
          """, name, storyOf.count, Set(storyOf.values).count, storyCount, time / .seconds(1), seconds.adding,
        seconds.grouping, cost * 1e6,
        seconds.profiles / count * 1e6, Memory.kilobytes() / 1024, scores.precision, scores.recall,
        f1))
  }
}
