/// Which profiles are to be grouped together?
///
/// Purpose: parts of the neighbor graph small enough to compare all with all, cut where it is thinnest. A profile's block
/// is the largest set that hangs together by edges of some nearness, at least `Nearness.binding`, holds it, and has at
/// most `limit` profiles: a subtree of single linkage. Every profile of a block has that same block. Action: Prim's
/// algorithm from one profile until there are too many; then back to before the farthest edge. Cost: O(limit²), however
/// many edges there are.
struct BlockFinder {
  /// Profiles. Chosen on the development sets: 64 and 128 give the best of both, larger ones no more (2026-11-22).
  static let limit = 96

  let graph: NeighborGraph

  func block(of profile: ProfileNumber) -> [ProfileNumber] {
    var members = [profile]
    var found = NumberTable(room: Self.limit + 1)
    _ = found.insert(UInt32(profile))
    var nearnesses: [UInt32] = []
    /// For each member, the place of its next edge.
    var places = [0]
    while members.count <= Self.limit, let (edge, place) = nearest(members, &places, found) {
      places[place] += 1
      _ = found.insert(edge.neighbor)
      members.append(Int(edge.neighbor))
      places.append(0)
      nearnesses.append(edge.nearness)
    }
    guard members.count > Self.limit, let least = nearnesses.min(), let cut = nearnesses.firstIndex(of: least) else {
      return members
    }
    return Array(members[...cut])
  }

  /// The nearest edge that leads out of the members, and the member from which it does.
  private func nearest(
    _ members: [ProfileNumber], _ places: inout [Int], _ found: NumberTable
  ) -> (edge: NeighborGraph.Edge, member: Int)? {
    var best: (edge: NeighborGraph.Edge, member: Int)?
    for (number, member) in members.enumerated() {
      let edges = graph.edges(member)
      while places[number] < edges.count, found.contains(edges[places[number]].neighbor) { places[number] += 1 }
      guard places[number] < edges.count else { continue }
      let edge = edges[places[number]]
      if edge.nearness > best?.edge.nearness ?? UInt32(Nearness.binding - 1) { best = (edge, number) }
    }
    return best
  }
}
