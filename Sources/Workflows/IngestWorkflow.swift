package import Inputs
package import NewsModel
package import Storage

/// From captures into an archive.
///
///     captures ─ those that the archive does not hold ─ extract, analyze, attributions ─▶ pages ─ pack ─▶ archive
///       ─ stories of all its articles ─ those that changed ─ stemma ─▶ archive
///
/// Every step leaves the archive whole: a run that is ended at any moment is made good by the next one, which reads no
/// page again that was written, and traces the stories that were not. What the archive holds in the end follows from the
/// captures and their order alone.
package struct IngestWorkflow: Sendable {
  private let archive: Archive
  private let stages: Stages
  private let attributions: AttributionStage

  /// - Throws: `ModelFailure`.
  package init(archive: Archive, stages: Stages) throws(ModelFailure) {
    self.archive = archive
    self.stages = stages
    attributions = try stages.attributions(.max)
  }

  /// With Stemma's own stages.
  ///
  /// All attributions of an archive are found by one model, so that its stories can be compared.
  /// - Parameter model: what finds them; nil for the archive's, and for a new archive the fast one.
  /// - Throws: `ModelFailure`; `IngestFailure.otherModel`; `ArchiveError`.
  package init(archive: Archive, attributionModel model: AttributionModel? = nil) throws {
    let kept = try archive.reader.attributionModel()
    if let model, let kept, kept != model.rawValue { throw IngestFailure.otherModel(archive.path, kept: kept) }
    let chosen = model ?? kept.flatMap { AttributionModel(rawValue: $0) } ?? .fast
    try self.init(archive: archive, stages: try .standard(attributionModel: chosen))
    if kept == nil { try archive.keep(attributionModel: chosen.rawValue) }
  }

  /// Writes captures, their articles and what became of the stories into the archive.
  ///
  /// - Parameter tell: is told of each capture in input order, and how far later work has come.
  /// - Throws: `ArchiveError`, `CancellationError`; what was written before stays.
  package func ingest(
    _ captures: some Sequence<Result<Capture, InputFailure>>, tell: (IngestEvent) -> Void = { _ in }
  ) async throws -> IngestSummary {
    let reader = PageIngestion(archive: archive.reader, stages: stages, attributions: attributions)
    // The stories are held once: a second holder would have all of them copied at the first change.
    var run = IngestRun(
      archive: archive, grouping: try await ArchiveGrouping(archive: archive, stages: stages, tell: tell))
    let remaining = CapturePortions(captures)
    while !remaining.isAtEnd {
      remaining.beginPortion()
      try await CaptureWorkflow().run(
        remaining, work: { capture throws(CaptureFailure) in try reader.page(of: capture) }
      ) { try run.add($0, tell: tell) }
      if run.isWorthTracing { try await run.traceChanged(stages, tell: tell) }
    }
    try await run.finish(stages, tell: tell)
    return run.summary
  }
}

/// Captures some hundred at a time, so that other work can be done between.
///
/// A class, since it is one source that is read on from portion to portion.
private final class CapturePortions: Sequence, IteratorProtocol {
  private let captures: AnyIterator<Result<Capture, InputFailure>>
  private var left = 0
  private(set) var isAtEnd = false

  /// At the end of a portion a core rests for a moment: many enough that it does not matter, and few beside the articles
  /// whose stories are traced together (2026-11-23).
  private static let count = 256

  init(_ captures: some Sequence<Result<Capture, InputFailure>>) {
    self.captures = AnyIterator(captures.makeIterator())
  }

  func beginPortion() { left = Self.count }

  func next() -> Result<Capture, InputFailure>? {
    guard left > 0 else { return nil }
    left -= 1
    let next = captures.next()
    isAtEnd = next == nil
    return next
  }
}

/// What an ingest tells while it runs.
package enum IngestEvent: Sendable {
  /// A page was read, and was not in the archive.
  case page(PageNote)
  /// The archive held this capture already.
  case known(Capture.ID)
  case failed(CaptureFailure)
  /// So many of the archive's articles, of all that have to, were read again for their stories.
  case regrouped(Int, of: Int)
  /// So many of the stories that changed were traced.
  case traced(Int, of: Int)
}

/// What an ingest did.
package struct IngestSummary: Sendable, Equatable {
  /// Captures that were added, and those that were there.
  package var added = 0
  package var known = 0
  /// Articles of those that were added.
  package var articles = 0
  /// Stories that are new or changed.
  package var stories = 0

  package init(added: Int = 0, known: Int = 0, articles: Int = 0, stories: Int = 0) {
    (self.added, self.known, self.articles, self.stories) = (added, known, articles, stories)
  }
}

/// Why nothing can be ingested.
package enum IngestFailure: Error, Equatable, CustomStringConvertible {
  /// The archive's attributions were found by another model.
  case otherModel(String, kept: String)
  /// What was read cannot be kept.
  case unkept(String)

  package var description: String {
    switch self {
    case .otherModel(let path, let kept):
      "\(path): this archive's attributions are by the \(kept) model; leave --mode out, or start another archive"
    case .unkept(let reason): reason
    }
  }
}
