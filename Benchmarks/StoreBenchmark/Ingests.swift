import Foundation
import Measurement
import NewsModel
import Storage
import Stories
import Synchronization
import Workflows

/// Ingests the same articles with the stages' work and without it.
struct Ingests {
  let folder: String
  let material: Material

  /// - Returns: the path of an archive that holds the articles.
  func measure() async throws -> String {
    let known = KnownStages(try .standard(attributionModel: .fast))
    let whole = try await seconds("whole.stemma", known.recording)
    let beyond = try await seconds("beyond.stemma", known.repeating)
    let count = Double(material.captures.count)
    print(
      String(
        format: """
          %d articles, %d cores
          ingest: %.1f s, %.0f articles/s; %.1f s of processor time
          beyond analysis, attribution, dates and stemmata: %.1f s, %.0f articles/s; %.1f s of processor time
          """, material.captures.count, ProcessInfo.processInfo.activeProcessorCount, whole.wall, count / whole.wall,
        whole.processor, beyond.wall, count / beyond.wall, beyond.processor))
    let path = folder + "/whole.stemma"
    try report(path)
    return path
  }

  private func seconds(_ name: String, _ stages: Stages) async throws -> (wall: Double, processor: Double) {
    let archive = try Archive(path: folder + "/" + name)
    let clock = ContinuousClock()
    let (start, processor) = (clock.now, Run.processorSeconds())
    _ = try await IngestWorkflow(archive: archive, stages: stages).ingest(material.results)
    try archive.close()
    return ((clock.now - start) / .seconds(1), Run.processorSeconds() - processor)
  }

  private func report(_ path: String) throws {
    let counts = try ArchiveReader(path: path).counts()
    let before = try ArchiveReader(path: path).bytes
    let archive = try Archive(existing: path)
    try archive.compact()
    try archive.close()
    let after = try ArchiveReader(path: path).bytes
    let gzip = try Python("/usr/bin/python3").numbers(Self.gzip, [], input: material.texts)
    guard gzip.count == 2 else { return print("no python3 to compress the bodies with") }
    let single = gzip[0]
    print(
      String(
        format: """
          archive: %d pages, %d articles, %d stories; %.1f MB, compact %.1f MB
          gzip -9 of the bodies: each by itself %.1f MB, in one stream %.1f MB
          archive / bodies each by itself: %.2f, compact %.2f; / in one stream: compact %.2f
          """, counts.captures, counts.articles, counts.stories, Double(before) / 1e6, Double(after) / 1e6,
        single / 1e6, gzip[1] / 1e6, Double(before) / single, Double(after) / single, Double(after) / gzip[1]))
    for (table, bytes) in try ArchiveReader(path: path).tableSizes() {
      print(String(format: "  %6.1f bytes an article  ", Double(bytes) / Double(counts.articles)) + table)
    }
  }

  private static let gzip = """
    import sys, json, gzip
    texts = [text.encode() for text in json.load(sys.stdin)]
    print(sum(len(gzip.compress(text, 9)) for text in texts), len(gzip.compress(b"\\n".join(texts), 9)))
    """
}

/// Stages that remember what they found, and stages that give it again.
private final class KnownStages: Sendable {
  private let stages: Stages
  private let texts = Mutex<[String: AnalyzedText]>([:])
  private let attributions = Mutex<[String: [Attribution]]>([:])
  private let times = Mutex<[String: [TimeExpression]]>([:])
  private let profiles = Mutex<[Article.ID: ArticleProfile]>([:])
  private let stemmata = Mutex<[String: Stemma]>([:])

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
    known.profile = { article in
      let found = stages.profile(article)
      self.profiles.withLock { $0[article.id] = found }
      return found
    }
    known.stemma = { story, articles in
      let found = stages.stemma(story, articles)
      self.stemmata.withLock { $0[story.id] = found }
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
    known.profile = { article in self.profiles.withLock { $0[article.id] } ?? stages.profile(article) }
    known.stemma = { story, articles in
      self.stemmata.withLock { $0[story.id] } ?? stages.stemma(story, articles)
    }
    return known
  }
}
