package import Inputs
package import NewsModel

/// Does one piece of work on each capture of a run: in parallel, in input order, a batch at a time.
package struct CaptureWorkflow: Sendable {
  /// Captures of a batch: enough that the last one of a batch seldom keeps a core waiting. With it, 1.9 threads of
  /// two could run at a time (840 articles attributed on two cores, 2026-11-21).
  private static let batchCount = 64
  /// Bytes after which a batch is full, so that large pages do not fill the memory.
  private static let batchBytes = 64 << 20

  package init() {}

  /// Hands the outcome of `work` for each capture to `deliver`, in input order, failures in their places.
  ///
  /// Memory holds a batch of captures at a time.
  /// - Throws: what `deliver` throws, and `CancellationError` when the task is cancelled between batches.
  package func run<Output: Sendable>(
    _ captures: some Sequence<Result<Capture, InputFailure>>,
    work: @escaping @Sendable (Capture) throws(CaptureFailure) -> Output,
    deliver: (Result<Output, CaptureFailure>) throws -> Void
  ) async throws {
    var iterator = captures.makeIterator()
    while true {
      try Task.checkCancellation()
      let batch = Self.nextBatch(&iterator)
      if batch.isEmpty { return }
      for result in await batch.concurrentMap({ Self.result(of: work, for: $0) }) { try deliver(result) }
    }
  }

  private static func nextBatch(
    _ iterator: inout some IteratorProtocol<Result<Capture, InputFailure>>
  ) -> [Result<Capture, InputFailure>] {
    var batch: [Result<Capture, InputFailure>] = []
    var bytes = 0
    while batch.count < batchCount, bytes < batchBytes, let element = iterator.next() {
      if case .success(let capture) = element { bytes += capture.content.byteCount }
      batch.append(element)
    }
    return batch
  }

  private static func result<Output>(
    of work: (Capture) throws(CaptureFailure) -> Output, for element: Result<Capture, InputFailure>
  ) -> Result<Output, CaptureFailure> {
    switch element {
    case .failure(let failure): return .failure(.unread(failure))
    case .success(let capture):
      do throws(CaptureFailure) { return .success(try work(capture)) } catch { return .failure(error) }
    }
  }
}

extension Capture.Content {
  fileprivate var byteCount: Int {
    switch self {
    case .html(let bytes): bytes.count
    case .plainText(let text), .articleText(let text): text.utf8.count
    }
  }
}
