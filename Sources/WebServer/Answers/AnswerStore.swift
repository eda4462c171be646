import NIOCore
import Storage
import Synchronization

/// Answers, given again as long as what they are made of is as it was.
///
/// Purpose: a page that many read is made once. Valid when: the archive's files are as they were before the answer was made, and
/// had not been written to for a moment then, so that a write in the same tick of the clock cannot go unseen; or, for an answer
/// made of one record, when that has the version that the answer was made of, whatever else was written. Action: answers are kept
/// in two generations; one that is asked for comes into the younger, and when that holds half of what may be kept, the older
/// one is forgotten. Cost: O(1), two looks at files, and where these have changed one at the record.
///
/// A class, since all connections share what it keeps.
final class AnswerStore: Sendable {
  private let archive: ArchiveReader
  private let kept = Mutex(KeptAnswers())

  init(_ archive: ArchiveReader) { self.archive = archive }

  /// - Parameters:
  ///   - target: of a request; what it asks for depends on nothing else.
  ///   - version: that of the record that the answer is made of, as it is now; nil where there is none.
  ///   - make: makes the answer; one that is made of a record carries the version that this had.
  func answer(
    to target: String, version: () throws -> RecordVersion? = { nil }, making make: () throws -> RoomAnswer
  ) throws -> RoomAnswer {
    let stamp = archive.stamp
    if let known = kept.withLock({ $0.find(target) }), try isCurrent(known, stamp, version) {
      if known.stamp != stamp { keep(known.answer, to: target, stamp) }
      return known.answer
    }
    let answer = try make()
    keep(answer, to: target, stamp)
    return answer
  }

  private func isCurrent(
    _ known: KeptAnswer, _ stamp: ArchiveStamp, _ version: () throws -> RecordVersion?
  ) throws -> Bool {
    if known.stamp == stamp { return true }
    guard let made = known.answer.version else { return false }
    return try version() == made
  }

  private func keep(_ answer: RoomAnswer, to target: String, _ stamp: ArchiveStamp) {
    guard stamp.isSettled || answer.version != nil else { return }
    kept.withLock { $0.keep(KeptAnswer(answer: answer, stamp: stamp.isSettled ? stamp : nil), to: target) }
  }
}

/// An answer, and the archive's files for which it is known to be good; nil where these were just written to.
struct KeptAnswer: Sendable {
  let answer: RoomAnswer
  let stamp: ArchiveStamp?
}

/// The answers of a store, in two generations.
struct KeptAnswers: Sendable {
  private var young: [String: KeptAnswer] = [:]
  private var old: [String: KeptAnswer] = [:]
  /// Bytes of the younger ones.
  private var bytes = 0
  /// Bytes of all answers that are kept, at most. Chosen 2026-11-23: some thousand pages of stories.
  private let limit: Int

  init(limit: Int = 1 << 26) { self.limit = limit }

  /// What is known for a target.
  mutating func find(_ target: String) -> KeptAnswer? {
    if let known = young[target] { return known }
    guard let known = old.removeValue(forKey: target) else { return nil }
    keep(known, to: target)
    return known
  }

  mutating func keep(_ answer: KeptAnswer, to target: String) {
    let size = Self.size(answer, target)
    guard size <= limit / 2 else { return }
    if let before = young[target] { bytes -= Self.size(before, target) }
    if bytes + size > limit / 2 { (old, young, bytes) = (young, [:], 0) }
    young[target] = answer
    old[target] = nil
    bytes += size
  }

  /// With what the tables take.
  private static func size(_ answer: KeptAnswer, _ target: String) -> Int {
    answer.answer.body.storageCapacity + target.utf8.count + 512
  }
}
