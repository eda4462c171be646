package import Inputs
package import NewsModel

/// Does one piece of work on each capture of a run: in parallel, with the results in input order.
///
/// The next captures are read while others are worked on, so that neither waits for the other.
package struct CaptureWorkflow: Sendable {
  /// Captures that are worked on or wait for an earlier one: enough that a slow one seldom keeps a core waiting
  /// (2026-11-22, two cores).
  private static let windowCount = 64
  /// Bytes of such captures from which no more are read, so that large pages do not fill the memory.
  private static let windowBytes = 64 << 20

  package init() {}

  /// Hands the outcome of `work` for each capture to `deliver`, in input order, failures in their places.
  ///
  /// Memory holds some dozens of captures at a time.
  /// - Throws: what `deliver` throws, and `CancellationError` when the task is cancelled between captures.
  package func run<Output: Sendable>(
    _ captures: some Sequence<Result<Capture, InputFailure>>,
    work: @escaping @Sendable (Capture) throws(CaptureFailure) -> Output,
    deliver: (Result<Output, CaptureFailure>) throws -> Void
  ) async throws {
    var captures = captures.makeIterator()
    var window = ResultWindow<Output>()
    try await withThrowingTaskGroup(of: (Int, Result<Output, CaptureFailure>).self) { group in
      while true {
        try Task.checkCancellation()
        if window.count < Self.windowCount, window.bytes < Self.windowBytes, let element = captures.next() {
          switch element {
          case .failure(let failure): window.fill(window.reserve(bytes: 0), with: .failure(.unread(failure)))
          case .success(let capture):
            let place = window.reserve(bytes: capture.content.byteCount)
            group.addTask { (place, Self.result(of: work, for: capture)) }
          }
        } else if let (place, result) = try await group.next() {
          window.fill(place, with: result)
        } else if window.count == 0 {
          return
        }
        while let result = window.takeFirst() { try deliver(result) }
      }
    }
  }

  private static func result<Output>(
    of work: (Capture) throws(CaptureFailure) -> Output, for capture: Capture
  ) -> Result<Output, CaptureFailure> {
    do throws(CaptureFailure) { return .success(try work(capture)) } catch { return .failure(error) }
  }
}

/// The results that wait for an earlier one, and the places of those that are not there yet.
private struct ResultWindow<Output> {
  /// By place, the first of them the next to be delivered.
  private var places: [(bytes: Int, result: Result<Output, CaptureFailure>?)] = []
  /// The place of the first.
  private var start = 0
  private(set) var bytes = 0

  var count: Int { places.count }

  /// - Returns: the place to fill.
  mutating func reserve(bytes: Int) -> Int {
    self.bytes += bytes
    places.append((bytes, nil))
    return start + places.count - 1
  }

  mutating func fill(_ place: Int, with result: Result<Output, CaptureFailure>) {
    places[place - start].result = result
  }

  /// Takes the first result, if it is there.
  mutating func takeFirst() -> Result<Output, CaptureFailure>? {
    guard let (bytes, result) = places.first, let result else { return nil }
    places.removeFirst()
    self.bytes -= bytes
    start += 1
    return result
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
