/// A word that its text does not repeat, or a name, and about where it stands first.
struct Landmark: Sendable, Hashable, Comparable {
  /// Words are told apart by so many hashes. In texts of a thousand words, of which the smallest are kept, one landmark
  /// in ten meets a false equal, and those stand in no order; 16 bits made no difference (2026-11-22).
  static let hashes = 4096
  /// A text is at most so many places long. With fewer, sentences that were moved look as if they were not; with more, one
  /// quotation that two texts share counts like many sentences. Of 24 to 64 the best on simulated pairs (2026-11-22).
  static let places = 48
  /// A place has at least so many words, lest one sentence of a short text be many places. Of 0, 3 and 4 the best on
  /// simulated pairs of 120 words (2026-11-22).
  static let wordsOfPlace = 3

  /// A word that stands more often in a text is no landmark of it unless it is a name. Of 1 to 3, the best to tell copies
  /// in prose from reports written apart (simulated pairs, 2026-11-22).
  static let occurrences = 1

  /// 0 to `hashes` - 1.
  let hash: UInt16
  /// 0 to `places` - 1.
  let place: UInt8
  /// Whether the word is a name or number.
  let isName: Bool

  static func < (left: Landmark, right: Landmark) -> Bool { (left.place, left.hash) < (right.place, right.hash) }

  /// The landmarks of a text that have the smallest hashes, by place, then hash.
  static func sample(_ words: [PlainWord]) -> [Landmark] {
    var first = FirstPlaces()
    let length = max(words.count, places * wordsOfPlace)
    for word in WordCounts(words).words where word.isName || word.count <= occurrences {
      first.add(hash: hash(word.hash), place: Int(word.first) * places / length, isName: word.isName)
    }
    return first.smallest
  }

  /// Those of the smallest hashes, by place, then hash, each hash at its first place.
  static func smallest(of landmarks: [Landmark]) -> [Landmark] {
    var first = FirstPlaces()
    for landmark in landmarks { first.add(landmark) }
    return first.smallest
  }

  @inline(__always)
  private static func hash(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word.scattered >> 52) }
}

/// The first place of each landmark's hash, and whether it is a name's.
struct FirstPlaces {
  /// All ones where there is no landmark; else the place, and above it a one for names.
  private var slots = [UInt8](repeating: none, count: Landmark.hashes)

  private static let none = UInt8.max
  private static let name: UInt8 = 64

  init() {}

  init(_ landmarks: [Landmark]) {
    for landmark in landmarks { add(landmark) }
  }

  subscript(hash: UInt16) -> Landmark? {
    @inline(__always) get {
      let slot = slots[Int(hash)]
      return slot == Self.none
        ? nil : Landmark(hash: hash, place: slot & (Self.name - 1), isName: slot & Self.name != 0)
    }
  }

  mutating func add(_ landmark: Landmark) {
    add(hash: Int(landmark.hash), place: Int(landmark.place), isName: landmark.isName)
  }

  @inline(__always)
  mutating func add(hash: Int, place: Int, isName: Bool) {
    let (old, place) = (slots[hash], UInt8(truncatingIfNeeded: place))
    let first = old == Self.none ? place : min(old & (Self.name - 1), place)
    slots[hash] = first | (old == Self.none ? 0 : old & Self.name) | (isName ? Self.name : 0)
  }

  /// By place, then hash: at most `Fingerprint.landmarkLimit`, of the smallest hashes.
  var smallest: [Landmark] {
    var smallest: [Landmark] = []
    smallest.reserveCapacity(Fingerprint.landmarkLimit)
    for hash in slots.indices where slots[hash] != Self.none {
      guard let landmark = self[UInt16(truncatingIfNeeded: hash)] else { continue }
      smallest.append(landmark)
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
