import ModelFiles

/// A set of many strings that is quick to fill: their 64-bit hashes alone, in a table at most half full.
///
/// Two of 60,000 words share a hash with a chance of one in ten billion.
struct StringSet: Sendable {
  private var slots: [UInt64]
  private(set) var isEmpty = true

  /// - Parameter capacity: the most strings it will hold.
  init(capacity: Int) {
    var count = 2
    while count < 2 * capacity { count *= 2 }
    slots = [UInt64](repeating: 0, count: count)
  }

  /// - Precondition: no more strings are inserted than the capacity says.
  mutating func insert(_ bytes: ArraySlice<UInt8>) {
    isEmpty = false
    slots[slot(of: hash(bytes))] = hash(bytes)
  }

  func contains(_ text: String) -> Bool {
    let hash = hash(ArraySlice(text.utf8))
    return slots[slot(of: hash)] == hash
  }

  /// Where the hash is, or where it would go.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 && slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Never 0, which marks a free slot.
  private func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { max(1, StringHash.murmur(bytes)) }
}
