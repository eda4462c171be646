/// How often each word stands in a text, and where first.
///
/// A table of our own with open addressing: `Dictionary` takes several times as long, and articles come by the million.
/// Cost: O(n) for n words, whatever they are: a word that finds no slot in `probeLimit` steps is left out, which takes
/// texts that were made for it.
struct WordCounts {
  struct Word {
    var hash: UInt64
    /// The index of its first place.
    var first: UInt32
    /// 0 in an empty slot; stops growing at 254.
    var count: UInt8
    /// Whether it is a name anywhere in the text.
    var isName: Bool
  }

  private static let probeLimit = 256

  private var slots: [Word]

  init(_ words: [PlainWord]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = [Word](repeating: Word(hash: 0, first: 0, count: 0, isName: false), count: size)
    for (index, word) in words.enumerated() { add(word, at: UInt32(truncatingIfNeeded: index)) }
  }

  /// Each word of the text once, in no particular order.
  var words: some Sequence<Word> { slots.lazy.filter { $0.count > 0 } }

  @inline(__always)
  private mutating func add(_ word: PlainWord, at index: UInt32) {
    var slot = Int(truncatingIfNeeded: word.hash.scattered) & (slots.count - 1)
    for _ in 0..<Self.probeLimit {
      if slots[slot].count == 0 {
        slots[slot] = Word(hash: word.hash, first: index, count: 1, isName: word.isName)
        return
      }
      if slots[slot].hash == word.hash {
        slots[slot].count = min(slots[slot].count + 1, 254)
        slots[slot].isName = slots[slot].isName || word.isName
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }
}
