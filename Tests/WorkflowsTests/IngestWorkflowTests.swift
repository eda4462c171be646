import Foundation
import Inputs
import NewsModel
import Storage
import Synchronization
import Testing
import Workflows

/// Captures on their way into an archive.
@Suite struct IngestWorkflowTests {
  /// Removed with the tests.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "stemma-ingest-" + UUID().uuidString)
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private let folder: Folder
  private let archive: Archive

  init() throws {
    folder = try Folder()
    archive = try Archive(path: folder.url.appending(path: "news.stemma").path)
  }

  private typealias Element = Result<Capture, InputFailure>

  private static let quarry = "Quarry at Neverby closes after landslide buries three workshops on Monday"
  private static let ferry = "Ferry Solveig runs aground off Skarholm with eighty passengers aboard"

  private static let captures: [Element] = [
    capture("a", quarry, date: "2024-05-13"), capture("b", ferry + "\nA teaser", date: "2024-05-13"),
    capture("c", quarry + " again", date: "2024-05-14"), capture("d", "Given text", story: "mine"),
  ]

  private func exported(_ archive: Archive) throws -> String {
    var rows = ""
    try archive.reader.exportRows { rows += $0 }
    return rows
  }

  @discardableResult
  private func ingest(
    _ captures: [Element], into archive: Archive? = nil, stages: Stages = .plain(),
    tell: (IngestEvent) -> Void = { _ in }
  ) async throws -> IngestSummary {
    try await IngestWorkflow(archive: archive ?? self.archive, stages: stages).ingest(captures, tell: tell)
  }

  @Test func `pages, their articles and stories are in the archive`() async throws {
    let summary = try await ingest(Self.captures)
    #expect(summary == IngestSummary(added: 4, known: 0, articles: 5, stories: 4))
    #expect(
      try archive.reader.storyMembers() == [
        StoryKey(name: "a", isGiven: false): ["a", "c"].map { Article.ID($0) },
        StoryKey(name: "b", isGiven: false): [Article.ID("b")],
        StoryKey(name: "b#1", isGiven: false): [Article.ID("b#1")],
        StoryKey(name: "mine", isGiven: true): [Article.ID("d")],
      ])
    #expect(try archive.reader.problems() == [])
  }

  @Test func `the same captures again change nothing, and are not read again`() async throws {
    try await ingest(Self.captures)
    let before = try exported(archive)
    var stages = Stages.plain()
    stages.extract = { _ in throw NoArticle() }
    stages.stemma = { story, _ in
      Issue.record("\(story.id) was traced again")
      return Stemma(story: story, witnesses: [], derivations: [], claims: [], citations: [])
    }
    let summary = try await ingest(Self.captures, stages: stages)
    #expect(summary == IngestSummary(added: 0, known: 4, articles: 0, stories: 0))
    #expect(try exported(archive) == before)
  }

  @Test func `only stories that changed are traced anew`() async throws {
    try await ingest(Self.captures)
    let traced = Mutex<[String]>([])
    var stages = Stages.plain()
    let stemma = stages.stemma
    stages.stemma = { story, articles in
      traced.withLock { $0.append(story.id) }
      return stemma(story, articles)
    }
    try await ingest([capture("e", Self.ferry + " too", date: "2024-05-13")], stages: stages)
    #expect(traced.withLock { $0 } == ["b"])
  }

  @Test(arguments: 0...4)
  func `runs in two parts give the archive of one run`(count: Int) async throws {
    let other = try Archive(path: folder.url.appending(path: "other.stemma").path)
    try await ingest(Self.captures, into: other)
    try await ingest(Array(Self.captures.prefix(count)))
    try await ingest(Self.captures)
    let (parts, whole) = (try exported(archive), try exported(other))
    #expect(parts == whole)
  }

  @Test func `an archive whose kept stories were lost goes on as if they had not been`() async throws {
    let other = try Archive(path: folder.url.appending(path: "other.stemma").path)
    try await ingest(Self.captures, into: other)
    try await ingest(Array(Self.captures.prefix(2)))
    try archive.keepGrouping(Array("no stories".utf8), of: 2)
    var again: [Int] = []
    try await ingest(Self.captures) { if case .regrouped(let done, _) = $0 { again.append(done) } }
    #expect(again == [3])
    let (parts, whole) = (try exported(archive), try exported(other))
    #expect(parts == whole)
  }

  @Test func `stories are there long before the end of a long run, and in the end as if traced then`() async throws {
    // Reports of one happening in four, the fourth long after the others, so that stories change behind their first trace.
    let many = (0..<1200).map { number in
      capture("p\(number)", "\(Self.happening(number)) as told by \(number)", date: "2024-05-13")
    }
    var storiesSeen: [Int] = []
    let traced = Mutex<[String: Int]>([:])
    var stages = Stages.plain()
    let stemma = stages.stemma
    stages.stemma = { story, articles in
      traced.withLock { $0[story.id, default: 0] += 1 }
      return stemma(story, articles)
    }
    let reader = archive.reader
    let summary = try await ingest(many, stages: stages) { event in
      if case .page = event, let counts = try? reader.counts() { storiesSeen.append(counts.stories) }
    }
    let other = try Archive(path: folder.url.appending(path: "other.stemma").path)
    for start in stride(from: 0, to: many.count, by: 100) {
      try await ingest(Array(many[start...].prefix(100)), into: other)
    }
    #expect((storiesSeen.last ?? 0) > 0)
    #expect(summary.stories == (try archive.reader.counts().stories))
    #expect(traced.withLock { $0.values.reduce(0, +) } < 3 * summary.stories)
    let (parts, whole) = (try exported(other), try exported(archive))
    #expect(parts == whole)
  }

  /// Words of its own for each.
  private static func happening(_ number: Int) -> String {
    let happening = number < 900 ? number / 3 : number - 900
    return (0..<12).map { "event\(happening)word\($0)" }.joined(separator: " ")
  }

  @Test func `another state of a page is a further article beside the first`() async throws {
    try await ingest([capture("a", Self.quarry)])
    let summary = try await ingest([capture("a", Self.quarry + " and opens again")])
    #expect(summary.added == 1)
    #expect(try archive.reader.states(of: Article.ID("a")).map(\.description) == ["a", "a@2"])
    #expect(try archive.reader.storyMembers().values.map(\.count) == [2])
  }

  @Test func `captures that fail are told, and the others are there`() async throws {
    var failed: [String] = []
    let failure = InputFailure(input: "gone.html", error: .missing)
    let summary = try await ingest([.failure(failure), capture("x", "bad")] + Self.captures) {
      if case .failed(let failure) = $0 { failed.append("\(failure)") }
    }
    #expect(summary.added == 4)
    #expect(failed.count == 2)
    #expect(failed.first?.hasPrefix("gone.html: ") == true)
  }

  @Test func `a cancelled run keeps what it wrote, and the next one does the rest`() async throws {
    let many = (0..<400).map { capture("p\($0)", "\(Self.quarry) number \($0) of many", date: "2024-05-13") }
    let other = try Archive(path: folder.url.appending(path: "other.stemma").path)
    try await ingest(many, into: other)
    let workflow = try IngestWorkflow(archive: archive, stages: .plain())
    let task = Task {
      try await workflow.ingest(many) { event in
        if case .page(let note) = event, note.page == Capture.ID("p300") { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let kept = try archive.reader.counts().captures
    #expect(kept > 0 && kept < 400)
    try await ingest(many)
    let (parts, whole) = (try exported(archive), try exported(other))
    #expect(parts == whole)
  }

  @Test func `an archive keeps its model of attributions`() throws {
    try archive.keep(attributionModel: "best")
    let error = #expect(throws: IngestFailure.self) {
      _ = try IngestWorkflow(archive: archive, attributionModel: .fast)
    }
    #expect(error?.description.contains("by the best model") == true)
  }
}
