/// Which entries of an index have a phrase.
///
/// Purpose: the entries of twenty phrases in a few hundred nanoseconds, at 8 bytes for each. Action: one table with open
/// addressing (linear probing) that holds a slot for each phrase of each entry; slots of one phrase stand in one run.
/// Valid when: no phrase has more than some tens of entries, which `NearCopyIndex` sees to. Cost: O(run) a look-up.
struct PostingTable: Sendable {
  /// The phrase above, the entry's number below; all ones when empty.
  private var slots: [UInt64] = []
  private(set) var count = 0

  private static let empty = UInt64.max
  /// Slots for three postings; runs get long when fewer are empty.
  private static let slotsForThree = 4

  /// Calls with the place and entry of each posting of a phrase.
  @inline(__always)
  func forEach(_ phrase: UInt32, _ body: (_ slot: Int, _ entry: Int) -> Void) {
    guard !slots.isEmpty else { return }
    var slot = home(phrase)
    while slots[slot] != Self.empty {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == phrase {
        body(slot, Int(UInt32(truncatingIfNeeded: slots[slot])))
      }
      slot = slot + 1 < slots.count ? slot + 1 : 0
    }
  }

  mutating func insert(_ phrase: UInt32, _ entry: Int) {
    if (count + 1) * Self.slotsForThree > slots.count * 3 { grow() }
    place(UInt64(phrase) << 32 | UInt64(UInt32(truncatingIfNeeded: entry)))
    count += 1
  }

  /// Puts another entry of the same phrase into a slot.
  mutating func replace(slot: Int, with entry: Int) {
    slots[slot] = (slots[slot] & ~0xffff_ffff) | UInt64(UInt32(truncatingIfNeeded: entry))
  }

  @inline(__always)
  private func home(_ phrase: UInt32) -> Int {
    // The phrases kept are the smallest ones: their high bits say little.
    let mixed = (UInt64(phrase) &* 0x9e37_79b9_7f4a_7c15) >> 32
    return Int(truncatingIfNeeded: (mixed &* UInt64(slots.count)) >> 32)
  }

  private mutating func place(_ posting: UInt64) {
    var slot = home(UInt32(truncatingIfNeeded: posting >> 32))
    while slots[slot] != Self.empty { slot = slot + 1 < slots.count ? slot + 1 : 0 }
    slots[slot] = posting
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: Self.empty, count: max(64, old.count + old.count / 2))
    for posting in old where posting != Self.empty { place(posting) }
  }
}
