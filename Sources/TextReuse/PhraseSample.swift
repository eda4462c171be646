/// The smallest hashes of a text's phrases.
///
/// Purpose: a sample of the phrases that two texts draw alike. Action: hash each run of `Fingerprint.phraseLength`
/// words, and each run of `Fingerprint.namesLength` names whatever stands between them, and keep the smallest so far in
/// order; hashes of names are made small. Cost: O(n + k² · log n) for n words and k kept, of which the second part is rare
/// insertions.
struct PhraseSample {
  private(set) var smallest: [UInt32] = []
  /// No greater hash comes into the sample.
  private var limit = UInt32.max

  init(_ words: [PlainWord]) {
    smallest.reserveCapacity(Fingerprint.phraseLimit + 1)
    // Names first, of which most are kept.
    insert(words.filter(\.isName), length: Fingerprint.namesLength, shift: Fingerprint.namesPreference)
    insert(words, length: Fingerprint.phraseLength, shift: 0)
  }

  @inline(__always)
  private mutating func insert(_ words: [PlainWord], length: Int, shift: UInt32) {
    guard words.count >= length else { return }
    for start in 0...(words.count - length) {
      var sum: UInt64 = 0
      for word in start..<(start + length) { sum = sum &* 0x9e37_79b9_7f4a_7c15 &+ words[word].hash }
      // Never the greatest number, which stands for "none" in a fingerprint's bytes.
      let hash = min(UInt32(truncatingIfNeeded: sum.scattered >> 32), .max - 1) >> shift
      if hash < limit { insert(hash) }
    }
  }

  private mutating func insert(_ hash: UInt32) {
    var place = smallest.count
    while place > 0, smallest[place - 1] > hash { place -= 1 }
    guard place == 0 || smallest[place - 1] != hash else { return }
    smallest.insert(hash, at: place)
    if smallest.count > Fingerprint.phraseLimit { smallest.removeLast() }
    if smallest.count == Fingerprint.phraseLimit { limit = smallest[Fingerprint.phraseLimit - 1] }
  }
}

extension UInt64 {
  /// The number with its bits mixed, so that each bit of the result depends on all: the end of MurmurHash3 (Appleby).
  @inline(__always)
  var scattered: UInt64 {
    var mixed = self
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }
}
