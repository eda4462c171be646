@testable import TextReuse

/// Phrases and landmarks of a text, all of them, found in the plainest way.
struct ReferenceFingerprint {
  var phrases: Set<UInt32> = []
  /// The first place of each landmark by its hash.
  var landmarks: [UInt16: UInt8] = [:]

  init(_ words: [UInt64]) {
    for start in words.indices.dropLast(3) {
      var sum: UInt64 = 0
      for word in words[start..<(start + 4)] { sum = sum &* 0x9e37_79b9_7f4a_7c15 &+ word }
      phrases.insert(min(UInt32(sum.scattered >> 32), .max - 1))
    }
    for word in Set(words) where words.count(where: { $0 == word }) <= 2 {
      let place = (words.firstIndex(of: word) ?? 0) * 48 / words.count
      add(UInt16(word.scattered >> 52), UInt8(place))
    }
  }

  private mutating func add(_ hash: UInt16, _ place: UInt8) { landmarks[hash] = min(landmarks[hash] ?? .max, place) }

  func union(_ other: ReferenceFingerprint) -> ReferenceFingerprint {
    var union = self
    union.phrases.formUnion(other.phrases)
    for (hash, place) in other.landmarks { union.add(hash, place) }
    return union
  }

  /// The sample that a fingerprint keeps.
  var fingerprint: Fingerprint {
    let kept = landmarks.keys.sorted().prefix(112)
    return Fingerprint(
      phrases: Array(phrases.sorted().prefix(16)),
      landmarks: kept.map { Landmark(hash: $0, place: landmarks[$0] ?? 0) }.sorted())
  }
}
