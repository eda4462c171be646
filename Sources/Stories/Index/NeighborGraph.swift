import NewsModel

/// Which profiles are near each other: an edge wherever one of two is among the other's nearest.
///
/// Purpose: a graph that depends on which profiles there are, not on the order in which they came, with few edges.
/// Action: each profile keeps its `own` nearest, which are the first of its edges; an edge lives as long as one of its
/// ends keeps it. Cost: O(log d) a change for d edges at a profile, and moving them.
struct NeighborGraph: Sendable {
  /// The nearest profiles that each keeps. Chosen on the development sets together with `StoryScores`, 2026-11-22.
  static let own = 18

  /// A neighbor, from one end.
  struct Edge: Sendable {
    let neighbor: UInt32
    /// The nearness; in the last bit, whether the other end keeps it.
    private var value: UInt32

    fileprivate init(_ neighbor: Neighbor, isOther: Bool) {
      self.neighbor = UInt32(neighbor.profile)
      value = UInt32(neighbor.nearness) << 1 | (isOther ? 1 : 0)
    }

    var nearness: UInt32 { value >> 1 }

    /// The other end keeps it.
    fileprivate var isOther: Bool {
      get { value & 1 == 1 }
      set { value = value & ~1 | (newValue ? 1 : 0) }
    }

    fileprivate var asNeighbor: Neighbor { Neighbor(profile: ProfileNumber(neighbor), nearness: Int(nearness)) }
  }

  /// By profile: the nearest first.
  private var edges: [[Edge]] = []

  func edges(_ profile: ProfileNumber) -> [Edge] { edges[profile] }

  /// Of the nearest profiles that one keeps those whose terms tell something.
  func telling(_ profile: ProfileNumber) -> ArraySlice<Edge> {
    nearest(profile).prefix { $0.nearness >= Nearness.telling }
  }

  /// The nearest profiles that one keeps, the nearest first.
  func nearest(_ profile: ProfileNumber) -> ArraySlice<Edge> { edges[profile].prefix(Self.own) }

  var count: Int { edges.count }

  mutating func appendProfile() { edges.append([]) }

  /// Gives a profile without edges those that it or the other end keeps.
  /// - Parameters:
  ///   - near: each once.
  ///   - changes: gets the profiles whose nearest, or edges that hold blocks together, are others now.
  mutating func link(
    _ profile: ProfileNumber, _ near: [Neighbor], _ store: ProfileStore, _ changes: inout ProfileChanges
  ) {
    let nearest = Self.nearest(of: near, store)
    let isFull = nearest.count == Self.own
    let others = near.filter { neighbor in
      isFull && Self.comesFirst(nearest[Self.own - 1], neighbor, store)
        && keeps(Neighbor(profile: profile, nearness: neighbor.nearness), at: neighbor.profile, store)
    }
    let all = nearest + others.sorted { Self.comesFirst($0, $1, store) }
    edges[profile] = all.enumerated().map { place, neighbor in
      let back = Neighbor(profile: profile, nearness: neighbor.nearness)
      let isKept = place >= nearest.count || keeps(back, at: neighbor.profile, store)
      return Edge(neighbor, isOther: isKept)
    }
    for (place, neighbor) in all.enumerated() {
      let edge = Edge(Neighbor(profile: profile, nearness: neighbor.nearness), isOther: place < nearest.count)
      insert(edge, at: neighbor.profile, store, &changes)
    }
    changes.insert(likenessesOf: profile)
  }

  /// The nearest of some, in order, as many as a profile keeps.
  static func nearest(of near: [Neighbor], _ store: ProfileStore) -> [Neighbor] {
    var nearest: [Neighbor] = []
    for neighbor in near {
      if nearest.count == own {
        guard comesFirst(neighbor, nearest[own - 1], store) else { continue }
        nearest.removeLast()
      }
      nearest.insert(neighbor, at: nearest.partitioningIndex { comesFirst(neighbor, $0, store) })
    }
    return nearest
  }

  /// Whether a profile would keep one that it has no edge to.
  private func keeps(_ neighbor: Neighbor, at profile: ProfileNumber, _ store: ProfileStore) -> Bool {
    guard edges[profile].count >= Self.own else { return true }
    let last = edges[profile][Self.own - 1]
    if neighbor.nearness != Int(last.nearness) { return neighbor.nearness > Int(last.nearness) }
    return Self.comesFirst(neighbor, last.asNeighbor, store)
  }

  private mutating func insert(
    _ edge: Edge, at profile: ProfileNumber, _ store: ProfileStore, _ changes: inout ProfileChanges
  ) {
    let place = place(of: edge.asNeighbor, at: profile, store)
    edges[profile].insert(edge, at: place)
    if place < Self.own || edge.nearness >= Nearness.binding { changes.insert(profile) }
    if place < Self.own, edge.nearness >= Nearness.telling { changes.insert(likenessesOf: profile) }
    if place < Self.own, edges[profile].count > Self.own { release(profile, store, &changes) }
  }

  /// Lets the first neighbor go that a profile has no room for any more.
  private mutating func release(_ profile: ProfileNumber, _ store: ProfileStore, _ changes: inout ProfileChanges) {
    let edge = edges[profile][Self.own]
    if edge.nearness >= Nearness.telling { changes.insert(likenessesOf: profile) }
    let other = ProfileNumber(edge.neighbor)
    let there = place(of: Neighbor(profile: profile, nearness: Int(edge.nearness)), at: other, store)
    if edge.isOther {
      edges[other][there].isOther = false
    } else {
      edges[profile].remove(at: Self.own)
      edges[other].remove(at: there)
      if edge.nearness >= Nearness.binding { changes.insert(other) }
    }
  }

  /// Where an edge stands among a profile's, or would.
  private func place(of neighbor: Neighbor, at profile: ProfileNumber, _ store: ProfileStore) -> Int {
    edges[profile].partitioningIndex { !Self.comesFirst($0.asNeighbor, neighbor, store) }
  }

  private static func comesFirst(_ first: Neighbor, _ second: Neighbor, _ store: ProfileStore) -> Bool {
    if first.nearness != second.nearness { return first.nearness > second.nearness }
    return store.precedes(first.profile, second.profile)
  }

  /// Gives all profiles, none of which has edges, the nearest that each keeps.
  /// - Parameter nearest: by profile.
  /// - Returns: false where these are no graph's: two are differently near from both ends, say, or one keeps a neighbor
  ///   and not a nearer one.
  mutating func restore(_ nearest: [[Neighbor]], _ store: ProfileStore) -> Bool {
    for (profile, neighbors) in nearest.enumerated() {
      for neighbor in neighbors {
        let back = Neighbor(profile: profile, nearness: neighbor.nearness)
        if !nearest[neighbor.profile].contains(back) { edges[neighbor.profile].append(Edge(back, isOther: true)) }
        edges[profile].append(Edge(neighbor, isOther: nearest[neighbor.profile].contains(back)))
      }
    }
    for profile in edges.indices {
      edges[profile].sort { Self.comesFirst($0.asNeighbor, $1.asNeighbor, store) }
      let known = Set(edges[profile].map(\.neighbor))
      guard known.count == edges[profile].count, !known.contains(UInt32(profile)) else { return false }
      guard self.nearest(profile).map(\.asNeighbor) == nearest[profile] else { return false }
    }
    return true
  }
}
