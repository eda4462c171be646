import Compression
import UTF8Text

/// Decompresses an archive member by member: gzip members, or zstd frames.
struct MemberReader {
  enum Outcome {
    case more
    case end
    case gap(ArchiveStream.Gap)
  }

  /// How many bytes of an archive tell how it is packed.
  static let magicBytes = 8
  /// Bytes that are ahead before a member is tried as a whole, and those that are for a second try; members of more are
  /// decompressed in steps. Nearly all pages have less than the first when compressed.
  private static let (usualMemberBytes, largeMemberBytes) = (1 << 18, 1 << 22)
  /// The most that a member may hold to be decompressed as a whole, in bytes, and the room that is tried first.
  private static let (mostWholeRoom, firstRoom) = (1 << 24, 1 << 20)
  /// Room for one step, in bytes: a block of zstd.
  private static let stepRoom = 1 << 17

  private let packing: Packing
  private let decoder: any StreamDecoder
  private let whole: WholeMemberDecoder?
  private let limits: WARCLimits
  /// The most room that a member is tried as a whole with: no more than may come out of it in any case.
  private let wholeRoom: Int
  /// Whether a member is being decompressed in steps.
  private(set) var isOpen = false
  /// Where the member begins as it is stored, and how much came out of it.
  private var (memberOffset, made) = (0, 0)
  /// The stored offset of the member whose first bytes the last `advance` gave; nil when it gave none or others.
  private(set) var startOfFreshMember: Int?
  /// How many stored bytes may still be decompressed a second time, and up to where they were decompressed once.
  private var (credit, furthest) = (StoredBytes.historyBytes, 0)

  /// - Returns: nil for an archive that is not compressed.
  /// - Throws: `WARCError.unreadable`; `.dictionaryTooLarge`, `.clipped` and `.compression` for its dictionary.
  init?(_ stored: inout StoredBytes, limits: WARCLimits) throws(WARCError) {
    guard let packing = Packing(stored.ahead) else { return nil }
    self.packing = packing
    self.limits = limits
    wholeRoom = min(Self.mostWholeRoom, limits.freeMemberBytes)
    do throws(DecompressionError) {
      whole = packing == .gzip ? try WholeMemberDecoder() : nil
      switch packing {
      case .gzip: decoder = try ZlibStream(.gzip)
      case .zstandard: decoder = try ZstandardStream()
      }
    } catch { throw .compression(error) }
    if let decoder = decoder as? ZstandardStream { try ZstandardDictionary(limits).load(from: &stored, into: decoder) }
  }

  /// Decompresses a member, or a part of one, behind what is in the window.
  /// - Throws: `WARCError.unreadable`.
  mutating func advance(_ stored: inout StoredBytes, _ window: inout Window) throws(WARCError) -> Outcome {
    startOfFreshMember = nil
    guard !isOpen else { return try step(&stored, &window) }
    guard try skipPadding(&stored) else { return .end }
    (memberOffset, made) = (stored.offset, 0)
    guard packing.isMember(stored.ahead) else { return gap(.notRecord, &stored) }
    if try decodeWhole(&stored, &window) { return .more }
    decoder.restart()
    isOpen = true
    return .more
  }

  /// Takes stored bytes off until a member seems to begin; false when none does.
  ///
  /// The search begins inside the member that could not be read, since where one is cut off the next one's bytes were
  /// taken for its own. So that the time stays linear, no more is gone back in all than was read on.
  /// - Throws: `WARCError.unreadable`.
  mutating func skipToMember(in stored: inout StoredBytes) throws(WARCError) -> Bool {
    let back = min(stored.offset - memberOffset - 1, StoredBytes.historyBytes, credit)
    if back > 0 {
      credit -= back
      stored.goBack(back)
    }
    while true {
      try stored.fill(Self.usualMemberBytes)
      let ahead = stored.ahead
      if let start = packing.firstMember(in: ahead) {
        stored.consume(start - ahead.startIndex)
        return true
      }
      stored.consume(stored.isLast ? ahead.count : ahead.count - Self.magicBytes)
      if stored.count == 0 { return false }
    }
  }

  /// Passes over zero bytes between gzip members, with which some writers pad; false at the end of the archive.
  private func skipPadding(_ stored: inout StoredBytes) throws(WARCError) -> Bool {
    while true {
      try stored.fill(Self.usualMemberBytes)
      let zeros = packing == .gzip ? stored.ahead.prefix { $0 == 0 }.count : 0
      stored.consume(zeros)
      if stored.count > 0 { return true }
      if stored.isLast { return false }
    }
  }

  /// Decompresses the member in one go; false when it is too large for that, cut off or damaged.
  private mutating func decodeWhole(_ stored: inout StoredBytes, _ window: inout Window) throws(WARCError) -> Bool {
    guard let whole else { return false }
    window.makeRoom(min(Self.firstRoom, wholeRoom))
    while true {
      switch whole.decode(stored.ahead, into: &window.storage, from: window.end) {
      case .whole(let used, let made):
        take(used, made, &stored, &window)
        return true
      case .noRoom:
        guard window.room < wholeRoom else { return false }
        window.makeRoom(window.room * 2)
      case .broken:
        guard !stored.isLast, stored.count < Self.largeMemberBytes else { return false }
        try stored.fill(Self.largeMemberBytes)
      }
    }
  }

  /// Decompresses a part of the member.
  private mutating func step(_ stored: inout StoredBytes, _ window: inout Window) throws(WARCError) -> Outcome {
    window.makeRoom(Self.stepRoom)
    let step = decoder.step(stored.ahead, into: &window.storage, from: window.end)
    take(step.used, step.made, &stored, &window)
    guard made <= limits.freeMemberBytes + limits.expansion * (stored.offset - memberOffset) else {
      return gap(.expandsTooFar(limit: limits.expansion), &stored)
    }
    switch step.outcome {
    case .failure(let error): return gap(.compression(error), &stored)
    case .end: isOpen = false
    case .unfinished where step.used == 0 && step.made == 0:
      let count = stored.count
      try stored.fill(count + 1)
      if stored.count == count { return gap(.compression(.clipped), &stored) }
    case .unfinished: break
    }
    return .more
  }

  /// Notes that bytes went in and came out.
  private mutating func take(_ used: Int, _ made: Int, _ stored: inout StoredBytes, _ window: inout Window) {
    if self.made == 0 && made > 0 { startOfFreshMember = memberOffset }
    self.made += made
    window.didAppend(made)
    stored.consume(used)
    credit += max(0, stored.offset - furthest)
    furthest = max(furthest, stored.offset)
  }

  /// Ends the member where it cannot be read.
  private mutating func gap(_ error: WARCError, _ stored: inout StoredBytes) -> Outcome {
    isOpen = false
    if stored.offset == memberOffset { stored.consume(1) }
    return .gap(ArchiveStream.Gap(position: WARCPosition(offset: memberOffset), error: error))
  }
}
