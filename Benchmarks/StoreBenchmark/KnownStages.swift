import NewsModel
import Stories
import Synchronization
import Workflows

/// Stages that remember what they found, and stages that give it again.
final class KnownStages: Sendable {
  private let stages: Stages
  private let texts = Mutex<[String: AnalyzedText]>([:])
  private let attributions = Mutex<[String: [Attribution]]>([:])
  private let times = Mutex<[String: [TimeExpression]]>([:])
  private let citedOutlets = Mutex<[String: [CitedOutlet]]>([:])
  private let profiles = Mutex<[Article.ID: ArticleProfile]>([:])
  /// By the names of the articles: a story is traced again when it has others.
  private let stemmata = Mutex<[[Article.ID]: Stemma]>([:])

  init(_ stages: Stages) { self.stages = stages }

  var recording: Stages {
    let stages = stages
    var known = stages
    known.analyze = { text in
      let found = stages.analyze(text)
      self.texts.withLock { $0[text] = found }
      return found
    }
    known.attributions = { count throws(ModelFailure) in
      let stage = try stages.attributions(count)
      return AttributionStage(model: stage.model) { text, outlet in
        let found = stage.attributions(text, outlet)
        self.attributions.withLock { $0[text.text + "\n" + (outlet ?? "")] = found }
        return found
      }
    }
    known.timeExpressions = { text, date in
      let found = stages.timeExpressions(text, date)
      self.times.withLock { $0["\(text.text)\n\(date?.description ?? "")"] = found }
      return found
    }
    known.citedOutlets = { text, outlet in
      let found = stages.citedOutlets(text, outlet)
      self.citedOutlets.withLock { $0[text.text] = found }
      return found
    }
    known.profile = { article in
      let found = stages.profile(article)
      self.profiles.withLock { $0[article.id] = found }
      return found
    }
    known.stemma = { story, articles in
      let found = stages.stemma(story, articles)
      self.stemmata.withLock { $0[story.articles] = found }
      return found
    }
    return known
  }

  /// Whatever is not known is found as ever.
  var repeating: Stages {
    let stages = stages
    var known = stages
    known.analyze = { text in self.texts.withLock { $0[text] } ?? stages.analyze(text) }
    known.attributions = { count throws(ModelFailure) in
      let stage = try stages.attributions(count)
      return AttributionStage(model: stage.model) { text, outlet in
        self.attributions.withLock { $0[text.text + "\n" + (outlet ?? "")] } ?? stage.attributions(text, outlet)
      }
    }
    known.timeExpressions = { text, date in
      self.times.withLock { $0["\(text.text)\n\(date?.description ?? "")"] } ?? stages.timeExpressions(text, date)
    }
    known.citedOutlets = { text, outlet in
      self.citedOutlets.withLock { $0[text.text] } ?? stages.citedOutlets(text, outlet)
    }
    known.profile = { article in self.profiles.withLock { $0[article.id] } ?? stages.profile(article) }
    known.stemma = { story, articles in
      self.stemmata.withLock { $0[story.articles] } ?? stages.stemma(story, articles)
    }
    return known
  }
}
