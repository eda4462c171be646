import NewsModel

/// Which profiles are near each other: an edge wherever one of two is among the other's nearest.
///
/// Purpose: a graph that depends on which profiles there are, not on the order in which they came, with few edges.
/// Action: each profile keeps its `own` nearest; an edge lives as long as one of its ends keeps it. Cost: O(log d) a
/// change for d edges at a profile, and moving them.
struct NeighborGraph: Sendable {
  /// The nearest profiles that each keeps. Chosen on the development sets together with `StoryScores`, 2026-11-22.
  static let own = 18

  /// A neighbor, from one end.
  struct Edge: Sendable {
    let neighbor: UInt32
    let nearness: UInt32
    /// This end keeps it.
    fileprivate(set) var isOwn: Bool
    /// The other end keeps it.
    fileprivate(set) var isOther: Bool
  }

  /// By profile: the nearest first.
  private var edges: [[Edge]] = []
  /// By profile: what is known of the nearest that it keeps.
  private var surroundings: [Surroundings] = []
  /// By profile: the nearness of the farthest that it keeps, once it keeps as many as it may; 0 before.
  private var farthest: [UInt32] = []

  func edges(_ profile: ProfileNumber) -> [Edge] { edges[profile] }

  var count: Int { edges.count }

  func surroundings(_ profile: ProfileNumber) -> Surroundings { surroundings[profile] }

  /// - Parameter terms: how many it has.
  mutating func appendProfile(terms: Int) {
    edges.append([])
    surroundings.append(Surroundings(terms: terms))
    farthest.append(0)
  }

  /// Whether a profile would keep one that is so near; equal nearness is decided by `offer`.
  func wouldKeep(_ profile: ProfileNumber, nearness: Int) -> Bool { nearness >= Int(farthest[profile]) }

  /// Offers two profiles to each other.
  /// - Returns: the profiles whose edges, or nearest profiles, are others now.
  mutating func offer(_ first: ProfileNumber, _ second: ProfileNumber, nearness: Int, _ store: ProfileStore)
    -> [ProfileNumber]
  {
    let changed = keep(second, by: first, nearness: nearness, store)
    return changed + keep(first, by: second, nearness: nearness, store)
  }

  private mutating func keep(
    _ neighbor: ProfileNumber, by profile: ProfileNumber, nearness: Int, _ store: ProfileStore
  ) -> [ProfileNumber] {
    var changed: [ProfileNumber] = []
    if surroundings[profile].count >= Self.own {
      guard let last = edges[profile].lastIndex(where: \.isOwn) else { return [] }
      let edge = edges[profile][last]
      guard Self.comesFirst((nearness, neighbor), (Int(edge.nearness), Int(edge.neighbor)), store) else { return [] }
      changed += drop(Int(edge.neighbor), by: profile, nearness: Int(edge.nearness), store)
    }
    surroundings[profile].change(by: 1, neighbor, nearness: nearness, of: profile, store)
    changed += mark(neighbor, by: profile, nearness: nearness, store)
    if surroundings[profile].count >= Self.own {
      farthest[profile] = edges[profile].last(where: \.isOwn)?.nearness ?? 0
    }
    return changed
  }

  /// Lets a profile keep a neighbor as it did before it was saved.
  /// - Returns: false where it keeps it already, or they are otherwise near from the other end.
  mutating func restore(
    _ neighbor: ProfileNumber, at profile: ProfileNumber, nearness: Int, _ store: ProfileStore
  ) -> Bool {
    if let known = edges[profile].first(where: { $0.neighbor == UInt32(neighbor) }) {
      guard !known.isOwn, known.nearness == UInt32(nearness) else { return false }
    }
    return !keep(neighbor, by: profile, nearness: nearness, store).isEmpty
  }

  private mutating func mark(
    _ neighbor: ProfileNumber, by profile: ProfileNumber, nearness: Int, _ store: ProfileStore
  ) -> [ProfileNumber] {
    let here = place(of: neighbor, nearness: nearness, at: profile, store)
    if here < edges[profile].count, Int(edges[profile][here].neighbor) == neighbor {
      edges[profile][here].isOwn = true
      let there = place(of: profile, nearness: nearness, at: neighbor, store)
      edges[neighbor][there].isOther = true
      return [profile]
    }
    let there = place(of: profile, nearness: nearness, at: neighbor, store)
    let value = UInt32(nearness)
    edges[profile].insert(Edge(neighbor: UInt32(neighbor), nearness: value, isOwn: true, isOther: false), at: here)
    edges[neighbor].insert(Edge(neighbor: UInt32(profile), nearness: value, isOwn: false, isOther: true), at: there)
    return [profile, neighbor]
  }

  private mutating func drop(
    _ neighbor: ProfileNumber, by profile: ProfileNumber, nearness: Int, _ store: ProfileStore
  ) -> [ProfileNumber] {
    surroundings[profile].change(by: -1, neighbor, nearness: nearness, of: profile, store)
    let here = place(of: neighbor, nearness: nearness, at: profile, store)
    let there = place(of: profile, nearness: nearness, at: neighbor, store)
    if edges[profile][here].isOther {
      edges[profile][here].isOwn = false
      edges[neighbor][there].isOther = false
      return [profile]
    }
    edges[profile].remove(at: here)
    edges[neighbor].remove(at: there)
    return [profile, neighbor]
  }

  /// Where an edge stands among a profile's, or would.
  private func place(
    of neighbor: ProfileNumber, nearness: Int, at profile: ProfileNumber, _ store: ProfileStore
  ) -> Int {
    edges[profile].partitioningIndex {
      !Self.comesFirst((Int($0.nearness), Int($0.neighbor)), (nearness, neighbor), store)
    }
  }

  private static func comesFirst(
    _ first: (nearness: Int, profile: ProfileNumber), _ second: (nearness: Int, profile: ProfileNumber),
    _ store: ProfileStore
  ) -> Bool {
    if first.nearness != second.nearness { return first.nearness > second.nearness }
    return store.precedes(first.profile, second.profile)
  }
}
