/// A word that its text hardly repeats, and about where it stands first.
struct Landmark: Sendable, Hashable, Comparable {
  /// Words are told apart by so many hashes. In texts of a thousand words, of which the smallest are kept, one landmark
  /// in ten meets a false equal, and those stand in no order; 16 bits made no difference (2026-11-22).
  static let hashes = 4096
  /// A text is so many places long. With fewer, sentences that were moved look as if they were not; with more, one
  /// quotation that two texts share counts like many sentences. Of 16 to 128 the best on simulated pairs (2026-11-22).
  static let places = 48

  /// 0 to `hashes` - 1.
  let hash: UInt16
  /// 0 to `places` - 1.
  let place: UInt8

  static func < (left: Landmark, right: Landmark) -> Bool { (left.place, left.hash) < (right.place, right.hash) }

  /// The landmarks of a text that have the smallest hashes, by place, then hash.
  static func sample(_ words: [UInt64]) -> [Landmark] {
    var first = FirstPlaces()
    for word in WordCounts(words).words where word.count <= Fingerprint.landmarkOccurrences {
      first.add(hash: hash(word.hash), place: Int(word.first) * places / words.count)
    }
    return first.smallest
  }

  /// Those of the smallest hashes, by place, then hash, each hash at its first place.
  static func smallest(of landmarks: [Landmark]) -> [Landmark] {
    var first = FirstPlaces()
    for landmark in landmarks { first.add(hash: Int(landmark.hash), place: Int(landmark.place)) }
    return first.smallest
  }

  @inline(__always)
  private static func hash(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word.scattered >> 52) }
}

/// The first place of each landmark's hash.
struct FirstPlaces {
  static let none = UInt8.max

  private(set) var places = [UInt8](repeating: none, count: Landmark.hashes)

  init() {}

  init(_ landmarks: [Landmark]) {
    for landmark in landmarks { add(hash: Int(landmark.hash), place: Int(landmark.place)) }
  }

  @inline(__always)
  mutating func add(hash: Int, place: Int) {
    places[hash] = min(places[hash], UInt8(truncatingIfNeeded: place))
  }

  /// By place, then hash: at most `Fingerprint.landmarkLimit`, of the smallest hashes.
  var smallest: [Landmark] {
    var smallest: [Landmark] = []
    smallest.reserveCapacity(Fingerprint.landmarkLimit)
    for hash in places.indices where places[hash] != Self.none {
      smallest.append(Landmark(hash: UInt16(truncatingIfNeeded: hash), place: places[hash]))
      if smallest.count == Fingerprint.landmarkLimit { break }
    }
    return Self.byPlace(smallest)
  }

  /// Sorts by counting; those of one place stay in order.
  private static func byPlace(_ landmarks: [Landmark]) -> [Landmark] {
    var ends = [Int](repeating: 0, count: Landmark.places)
    for landmark in landmarks { ends[Int(landmark.place)] += 1 }
    for place in 1..<ends.count { ends[place] += ends[place - 1] }
    var sorted = landmarks
    for landmark in landmarks.reversed() {
      ends[Int(landmark.place)] -= 1
      sorted[ends[Int(landmark.place)]] = landmark
    }
    return sorted
  }
}
