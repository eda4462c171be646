/// Compares the landmarks of one text with those of others.
///
/// Purpose: how much of two texts stands in the same order. Action: find the landmarks that both have, put them in order
/// of place, and find the longest runs that never go back: one of as many landmarks as there can be, and for each text
/// one that passes as many of its places (patience sorting; Fredman 1975). Cost: O(k) for k landmarks, about a
/// microsecond.
struct LandmarkComparison {
  private let left: [Landmark]
  private let places: FirstPlaces
  private let lastKnown: UInt16

  /// - Parameter left: each hash once.
  init(_ left: [Landmark]) {
    self.left = left
    places = FirstPlaces(left)
    lastKnown = Self.lastKnown(left)
  }

  /// - Parameter right: by place, each hash once.
  func likeness(to right: [Landmark]) -> Likeness { likeness(compared(right)) }

  /// Nil unless one text may be a near-copy of the other.
  /// - Parameter right: by place, each hash once.
  func nearCopy(_ right: [Landmark]) -> Likeness? {
    let compared = compared(right)
    // Of most that are no near-copies this is known before their order is looked at.
    let (rightPlaces, leftPlaces) = compared.common.places
    guard likeness(compared, left: leftPlaces, right: rightPlaces, run: compared.common.count).isNearCopy else {
      return nil
    }
    let likeness = likeness(compared)
    return likeness.isNearCopy ? likeness : nil
  }

  private func likeness(_ compared: Compared) -> Likeness {
    let left = compared.common.turned().pairs
    let (right, toRight, fromLeft) = left.turned()
    return likeness(
      compared, left: left.placesPassed(toRight), right: right.placesPassed(fromLeft), run: left.longestRun(toRight))
  }

  /// - Parameters:
  ///   - left: how many of the left text's places stand in the right one, in order.
  ///   - right: the same of the right text's.
  ///   - run: how many of the landmarks in common stand in order.
  private func likeness(_ compared: Compared, left: Int, right: Int, run: Int) -> Likeness {
    Likeness(
      containmentOfLeft: Likeness.share(left, of: compared.leftPlaces),
      containmentOfRight: Likeness.share(right, of: compared.rightPlaces),
      order: Likeness.share(run, of: compared.common.count), common: compared.common.count,
      compared: compared.landmarks, commonNames: compared.commonNames,
      comparedNames: min(compared.leftNames, compared.rightNames))
  }

  /// What of two texts can be compared: the places in which such landmarks stand, and how many those are of the text that
  /// has fewer.
  private struct Compared {
    /// The landmarks that both have, with the right text's places first.
    var common = PlacePairs()
    var leftPlaces = 0
    var rightPlaces = 0
    var landmarks = 0
    /// Landmarks that both have and that are names in one of them; those count as names of both.
    var commonNames = 0
    var leftNames = 0
    var rightNames = 0

    @inline(__always)
    mutating func add(_ left: Landmark, _ right: Landmark) {
      common.append(right.place, left.place)
      guard left.isName || right.isName else { return }
      commonNames += 1
      if !left.isName { leftNames += 1 }
      if !right.isName { rightNames += 1 }
    }
  }

  private func compared(_ right: [Landmark]) -> Compared {
    var compared = Compared()
    let last = min(lastKnown, Self.lastKnown(right))
    var (occupied, leftOccupied) = (UInt64(0), UInt64(0))
    var (count, leftCount) = (0, 0)
    for landmark in right where landmark.hash <= last {
      count += 1
      occupied |= 1 << UInt64(landmark.place)
      if landmark.isName { compared.rightNames += 1 }
      if let known = places[landmark.hash] { compared.add(known, landmark) }
    }
    for landmark in left where landmark.hash <= last {
      leftCount += 1
      leftOccupied |= 1 << UInt64(landmark.place)
      if landmark.isName { compared.leftNames += 1 }
    }
    compared.leftPlaces = leftOccupied.nonzeroBitCount
    compared.rightPlaces = occupied.nonzeroBitCount
    compared.landmarks = min(count, leftCount)
    return compared
  }

  /// The greatest hash of which a sample says whether its text has it.
  private static func lastKnown(_ landmarks: [Landmark]) -> UInt16 {
    guard landmarks.count == Fingerprint.landmarkLimit else { return .max }
    return landmarks.reduce(0) { max($0, $1.hash) }
  }
}
