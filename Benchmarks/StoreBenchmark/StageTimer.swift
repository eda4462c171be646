import Foundation
import NewsModel
import Synchronization
import Workflows

/// Adds up the processor time that the stages take, on whatever thread.
final class StageTimer: Sendable {
  private let nanoseconds = Atomic<Int>(0)

  var seconds: Double { Double(nanoseconds.load(ordering: .relaxed)) / 1e9 }

  /// The same stages, with their time counted; none of them calls another.
  func timed(_ stages: Stages) -> Stages {
    var timed = stages
    timed.analyze = { text in self.count { stages.analyze(text) } }
    timed.timeExpressions = { text, date in self.count { stages.timeExpressions(text, date) } }
    timed.citedOutlets = { text, outlet in self.count { stages.citedOutlets(text, outlet) } }
    timed.attributions = { articles throws(ModelFailure) in
      let stage = try stages.attributions(articles)
      return AttributionStage(model: stage.model) { text, outlet in self.count { stage.attributions(text, outlet) } }
    }
    timed.profile = { article in self.count { stages.profile(article) } }
    timed.stemma = { story, articles in self.count { stages.stemma(story, articles) } }
    return timed
  }

  private func count<Value>(_ act: () -> Value) -> Value {
    let start = Self.now
    defer { nanoseconds.add(Self.now - start, ordering: .relaxed) }
    return act()
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
