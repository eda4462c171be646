import Foundation
import StorySimulation

/// Writes articles and truth to their files, a megabyte at a time, so that memory stays the same however many there are.
struct RowWriter {
  private let articles: FileHandle
  private let truth: FileHandle?
  private let tellsStory: Bool
  private var articleRows = JSONText()
  private var truthRows = JSONText()
  /// Articles so far.
  private(set) var written = 0

  private static let flushed = 1 << 20

  /// - Throws: when a file cannot be opened for writing.
  init(articles: String?, truth: String?, telling story: Bool) throws {
    self.articles = try articles.map(Self.file) ?? .standardOutput
    self.truth = try truth.map(Self.file)
    tellsStory = story
  }

  private static func file(_ path: String) throws -> FileHandle {
    do {
      try Data().write(to: URL(filePath: path))
      return try FileHandle(forWritingTo: URL(filePath: path))
    } catch {
      throw UnwritableFile(path: path)
    }
  }

  /// Writes a story, and the round-up that follows it.
  mutating func write(_ simulation: Simulation, story index: Int) throws {
    try write(simulation.story(at: index))
    if let roundup = simulation.roundup(after: index) { try write(roundup) }
  }

  private mutating func write(_ story: SimulatedStory) throws {
    for article in story.captured { add(article) }
    if truth != nil { story.writeTruth(to: &truthRows) }
    if articleRows.bytes.count > Self.flushed { try flush() }
  }

  mutating func write(_ pair: SimulatedPair) throws {
    for article in [pair.original, pair.copy, pair.other] { add(article) }
    if truth != nil { pair.writeTruth(to: &truthRows) }
    if articleRows.bytes.count > Self.flushed { try flush() }
  }

  private mutating func add(_ article: SimulatedArticle) {
    article.write(to: &articleRows, telling: tellsStory)
    written += 1
  }

  mutating func flush() throws {
    try articles.write(contentsOf: articleRows.bytes)
    try truth?.write(contentsOf: truthRows.bytes)
    articleRows.removeAll()
    truthRows.removeAll()
  }
}

/// A file that is not there and cannot be made, or may not be written.
struct UnwritableFile: Error, CustomStringConvertible {
  let path: String

  var description: String { "\(path): cannot be written; see that its folder is there and may be written to." }
}
