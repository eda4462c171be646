/// Places for numbers, in the order in which they are met: 0, 1, 2 and so on.
///
/// A hash table by linear probing (Knuth, volume 3, 6.4) for as many numbers as are told beforehand. It is for those
/// that an index gives out itself, one after the other: nobody can choose them so that they get into each other's way.
struct NumberTable {
  private(set) var count = 0
  /// Number and place, and 1 to tell them from what is free.
  private var slots: [UInt64]
  private let shift: UInt64

  /// - Parameter room: the numbers that there may be at the most.
  init(room: Int) {
    let bits = max(2, Int.bitWidth - (2 * room).leadingZeroBitCount)
    slots = [UInt64](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// - Returns: its place, and whether it is new.
  mutating func insert(_ number: UInt32) -> (place: Int, isNew: Bool) {
    let slot = slot(of: number)
    if slots[slot] != 0 { return (Int(slots[slot] & 0xffff_ffff) - 1, false) }
    precondition(2 * count < slots.count, "a table holds as many numbers as it was made for")
    count += 1
    slots[slot] = UInt64(number) << 32 | UInt64(count)
    return (count - 1, true)
  }

  func contains(_ number: UInt32) -> Bool { slots[slot(of: number)] != 0 }

  /// The place of a number that was met; nil for others.
  func place(of number: UInt32) -> Int? {
    let value = slots[slot(of: number)]
    return value == 0 ? nil : Int(value & 0xffff_ffff) - 1
  }

  /// Where a number stands, or would.
  private func slot(of number: UInt32) -> Int {
    var slot = Int((UInt64(number) &* 0x9e37_79b9_7f4a_7c15) >> shift)
    while slots[slot] != 0, slots[slot] >> 32 != UInt64(number) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
