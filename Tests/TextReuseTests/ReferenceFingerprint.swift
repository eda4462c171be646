@testable import TextReuse

/// Phrases and landmarks of a text, all of them, found in the plainest way.
struct ReferenceFingerprint {
  var phrases: Set<UInt32> = []
  /// The first landmark of each hash.
  var landmarks: [UInt16: Landmark] = [:]

  init(_ words: [PlainWord]) {
    for run in Self.runs(of: 4, words) { phrases.insert(min(Self.hash(run), .max - 1)) }
    for run in Self.runs(of: 3, words.filter(\.isName)) { phrases.insert(min(Self.hash(run), .max - 1) / 16) }
    let names = Set(words.filter(\.isName).map(\.hash))
    for word in Set(words.map(\.hash)) where names.contains(word) || words.count(where: { $0.hash == word }) == 1 {
      let place = (words.firstIndex { $0.hash == word } ?? 0) * 48 / max(words.count, 48 * 3)
      add(Landmark(hash: UInt16(word.scattered >> 52), place: UInt8(place), isName: names.contains(word)))
    }
  }

  private static func runs(of length: Int, _ words: [PlainWord]) -> [[UInt64]] {
    words.indices.dropLast(length - 1).map { words[$0..<($0 + length)].map(\.hash) }
  }

  private static func hash(_ words: [UInt64]) -> UInt32 {
    UInt32(words.reduce(0) { $0 &* 0x9e37_79b9_7f4a_7c15 &+ $1 }.scattered >> 32)
  }

  private mutating func add(_ landmark: Landmark) {
    let known = landmarks[landmark.hash] ?? landmark
    landmarks[landmark.hash] = Landmark(
      hash: landmark.hash, place: min(known.place, landmark.place), isName: known.isName || landmark.isName)
  }

  func union(_ other: ReferenceFingerprint) -> ReferenceFingerprint {
    var union = self
    union.phrases.formUnion(other.phrases)
    for landmark in other.landmarks.values { union.add(landmark) }
    return union
  }

  /// The sample that a fingerprint keeps.
  var fingerprint: Fingerprint {
    let kept = landmarks.values.sorted { $0.hash < $1.hash }.prefix(128)
    return Fingerprint(phrases: Array(phrases.sorted().prefix(20)), landmarks: kept.sorted())
  }
}
