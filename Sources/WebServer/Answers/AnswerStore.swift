import Storage
import Synchronization

/// Answers made of the archive as it stands, given again until somebody writes to it.
///
/// Purpose: a page that many read is made once. Valid when: the archive's files are as they were before the answer was made, and
/// had not been written to for a moment then, so that a write in the same tick of the clock cannot go unseen. Action: all answers are
/// forgotten whenever the files have changed, or when there are too many of them. Cost: O(1), and two looks at files.
///
/// A class, since all connections share what it keeps.
final class AnswerStore: Sendable {
  private struct Kept {
    var stamp: ArchiveStamp?
    var answers: [String: RoomAnswer] = [:]
    var bytes = 0
  }

  private let archive: ArchiveReader
  private let kept = Mutex(Kept())

  /// Bytes of the answers that are kept. Chosen 2026-11-23: some hundred pages of large stories.
  private static let limit = 1 << 25

  init(_ archive: ArchiveReader) { self.archive = archive }

  /// - Parameter target: of a request; what it asks for depends on nothing else.
  func answer(to target: String, making make: () throws -> RoomAnswer) rethrows -> RoomAnswer {
    let stamp = archive.stamp
    if let known = kept.withLock({ $0.stamp == stamp ? $0.answers[target] : nil }) { return known }
    let answer = try make()
    if stamp.isSettled { keep(answer, to: target, stamp) }
    return answer
  }

  private func keep(_ answer: RoomAnswer, to target: String, _ stamp: ArchiveStamp) {
    let size = answer.contents.utf8.count + target.utf8.count
    kept.withLock { kept in
      if kept.stamp != stamp || kept.bytes + size > Self.limit { kept = Kept(stamp: stamp) }
      guard size <= Self.limit, kept.answers[target] == nil else { return }
      kept.answers[target] = answer
      kept.bytes += size
    }
  }
}
