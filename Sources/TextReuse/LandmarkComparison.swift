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
  /// - Parameter sharers: how many texts have the rarest of the phrases that both share.
  func nearCopy(_ right: [Landmark], sharers: Int) -> Likeness? {
    let compared = compared(right)
    // Of most that are no near-copies this is known before their order is looked at.
    let (rightPlaces, leftPlaces) = compared.common.places
    let most = max(
      Likeness.share(leftPlaces, of: compared.leftPlaces), Likeness.share(rightPlaces, of: compared.rightPlaces))
    guard compared.common.count >= Likeness.leastCommon,
      most >= Likeness.leastEvidence(compared: compared.landmarks, sharers: sharers)
    else { return nil }
    let likeness = likeness(compared)
    return likeness.isNearCopy(sharers: sharers) ? likeness : nil
  }

  private func likeness(_ compared: Compared) -> Likeness {
    let left = compared.common.turned().pairs
    let (right, toRight, fromLeft) = left.turned()
    return Likeness(
      containmentOfLeft: Likeness.share(left.placesPassed(toRight), of: compared.leftPlaces),
      containmentOfRight: Likeness.share(right.placesPassed(fromLeft), of: compared.rightPlaces),
      order: Likeness.share(left.longestRun(toRight), of: left.count), common: left.count, compared: compared.landmarks)
  }

  /// What of two texts can be compared: the places in which such landmarks stand, and how many those are of the text that
  /// has fewer.
  private struct Compared {
    /// The landmarks that both have, with the right text's places first.
    var common = PlacePairs()
    var leftPlaces = 0
    var rightPlaces = 0
    var landmarks = 0
  }

  private func compared(_ right: [Landmark]) -> Compared {
    var compared = Compared()
    let last = min(lastKnown, Self.lastKnown(right))
    var (occupied, leftOccupied) = (UInt64(0), UInt64(0))
    var (count, leftCount) = (0, 0)
    for landmark in right where landmark.hash <= last {
      count += 1
      occupied |= 1 << UInt64(landmark.place)
      let place = places.places[Int(landmark.hash)]
      if place != FirstPlaces.none { compared.common.append(landmark.place, place) }
    }
    for landmark in left where landmark.hash <= last {
      leftCount += 1
      leftOccupied |= 1 << UInt64(landmark.place)
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
