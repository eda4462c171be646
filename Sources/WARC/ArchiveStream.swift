import Compression
import UTF8Text

/// The bytes of an archive with compression undone, of which a window is held.
///
/// Where the stored data cannot be decompressed there is a gap: the stream ends before it, until `resume` goes on
/// behind it. The stream knows where compressed members begin, since most writers give each record one of its own.
///
/// A class, since it owns decoders with a state.
final class ArchiveStream {
  /// A place where the stored data cannot be decompressed.
  struct Gap {
    let position: WARCPosition
    let error: WARCError
  }

  /// A member that gave bytes to the window.
  private struct Member {
    /// Its first byte's place in the whole decompressed stream.
    let start: Int
    /// The same as it is stored.
    let offset: Int
  }

  private(set) var gap: Gap?
  private var members: MemberReader?
  private var stored: StoredBytes
  private let limits: WARCLimits
  private var window = Window()
  /// How many bytes were taken off the stream.
  private var taken = 0
  /// The members in the window, the one that its first byte belongs to first.
  private var starts: [Member] = []
  private var isAtEnd = false

  init(_ stored: StoredBytes, limits: WARCLimits) {
    self.stored = stored
    self.limits = limits
  }

  /// How many bytes can be had without reading on.
  var available: Int { window.count }
  /// Whether the last member is not complete yet, so that its check sum is still to come.
  var isInMember: Bool { members?.isOpen == true }
  /// Whether nothing more comes, or not before the gap.
  var isExhausted: Bool { isAtEnd || gap != nil }

  /// Bytes by their places behind the stream's first one; to be let go before the stream moves on.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { window[range] }

  /// Where the first byte stands.
  var position: WARCPosition {
    guard let member = starts.last(where: { $0.start <= taken }) else { return WARCPosition(offset: stored.offset) }
    guard members != nil else { return WARCPosition(offset: taken) }
    return WARCPosition(offset: member.offset, offsetInMember: taken - member.start)
  }

  /// Reads on until so many bytes can be had, or none come any more.
  /// - Parameter acrossRecords: false to stop, too, where a member begins with a record of its own.
  /// - Throws: `WARCError.unreadable`.
  func fill(_ wanted: Int, acrossRecords: Bool = false) throws(WARCError) {
    while available < wanted, !isExhausted, acrossRecords || !hasNextRecord { try advance() }
  }

  /// Takes bytes off the stream.
  /// - Precondition: no more than are available.
  func consume(_ count: Int) {
    window.removeFirst(count)
    taken += count
    starts.removeFirst(starts.dropFirst().prefix { $0.start <= taken }.count)
  }

  /// Whether a compressed member begins at a place behind the stream's first byte.
  func isMemberStart(_ place: Int) -> Bool { starts.contains { $0.start == taken + place } }

  /// Where before `end`, but not at the first byte, a member begins with a record.
  func recordStart(before end: Int) -> Int? {
    starts.lazy.map { $0.start - self.taken }.first { place in
      place > 0 && place < end && self.window[place..<self.available].starts(with: RecordSearch.name)
    }
  }

  /// Goes on behind the gap, where another member seems to begin.
  /// - Precondition: no bytes are available.
  /// - Throws: `WARCError.unreadable`.
  func resume() throws(WARCError) {
    gap = nil
    starts = []
    isAtEnd = try members?.skipToMember(in: &stored) != true
  }

  private var hasNextRecord: Bool {
    guard let last = starts.last, last.start > taken else { return false }
    return window[last.start - taken..<available].starts(with: RecordSearch.name)
  }

  /// Adds the next bytes to the window.
  private func advance() throws(WARCError) {
    if starts.isEmpty && taken == 0 && members == nil { return try open() }
    guard members != nil else { return try addPlain() }
    let before = window.count
    let outcome = try members?.advance(&stored, &window)
    if window.count > before, let offset = members?.startOfFreshMember {
      note(Member(start: taken + before, offset: offset))
    }
    switch outcome {
    case .end, nil: isAtEnd = true
    case .gap(let gap): self.gap = gap
    case .more: break
    }
  }

  /// The most members in the window that are known; more only has an archive whose members are no records.
  private static let mostStarts = 1024

  private func note(_ member: Member) {
    if starts.count == Self.mostStarts { starts.removeSubrange(1..<Self.mostStarts / 2) }
    starts.append(member)
  }

  /// Finds out how the archive is packed.
  private func open() throws(WARCError) {
    try stored.fill(MemberReader.magicBytes)
    do throws(WARCError) {
      members = try MemberReader(&stored, limits: limits)
    } catch {
      if case .unreadable = error { throw error }
      gap = Gap(position: WARCPosition(offset: 0), error: error)
      isAtEnd = true
    }
    if members == nil { starts = [Member(start: 0, offset: 0)] }
  }

  private func addPlain() throws(WARCError) {
    try stored.fill(1)
    isAtEnd = stored.count == 0
    window.append(stored.ahead)
    stored.consume(stored.count)
  }
}
