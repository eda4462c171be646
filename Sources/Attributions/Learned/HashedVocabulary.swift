import UTF8Text

/// The number of a word in a list that is kept as hashes.
///
/// A word outside of the list is taken for one in it once in some hundred thousand times, which costs little: the words of
/// a model's features only lean.
struct HashedVocabulary: Sendable {
  /// By slot: the hash that lies there and the word's number, 0 for a free slot.
  private var slots: [(hash: UInt32, number: Int32)]

  /// - Parameter hashes: those of the words, in the order of their numbers, which begin at 1.
  init(_ hashes: [UInt32]) {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    for (index, hash) in hashes.enumerated() {
      let slot = slot(of: hash)
      if slots[slot].number == 0 { slots[slot] = (hash, Int32(index + 1)) }
    }
  }

  /// The number of the word with a hash; 0 for a word outside of the list.
  subscript(_ hash: UInt32) -> Int32 { slots[slot(of: hash)].number }

  private func slot(of hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].number != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

/// A word as its bytes are hashed: ASCII letters small, a typographic apostrophe as the plain one.
struct HashedWord {
  private(set) var bytes: [UInt8] = []

  /// Takes another word.
  mutating func set(_ word: some Sequence<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    for byte in word {
      bytes.append(byte.asciiLowercased)
      if byte == 0x99, bytes.count >= 3, bytes[bytes.count - 3] == 0xE2, bytes[bytes.count - 2] == 0x80 {
        bytes.removeLast(3)
        bytes.append(UInt8(ascii: "'"))
      }
    }
  }

  var hash: UInt32 { Self.hash(bytes[...]) }

  /// The hash of the last three bytes.
  var endingHash: UInt32 { Self.hash(bytes.suffix(3)) }

  /// FNV-1a of 32 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv).
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
