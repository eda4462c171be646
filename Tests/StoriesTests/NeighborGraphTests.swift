import Testing

@testable import Stories

/// Edges are those between each profile and its nearest, whatever the order in which profiles come.
@Suite struct NeighborGraphTests {
  private static let count = 90
  private static let store: ProfileStore = {
    var store = ProfileStore()
    for number in 0..<count { _ = store.append(ProfileDraft(day: 100, keys: [], hash: UInt64(number * 37 % 101))) }
    return store
  }()

  /// How near two are: many equally, and some not at all.
  private static func nearness(_ first: Int, _ second: Int) -> Int? {
    let value = (min(first, second) * 31 + max(first, second) * 17) % 43
    return value < 5 ? nil : value * 1_000
  }

  private static func neighbors(of profile: Int, among others: some Sequence<Int>) -> [Neighbor] {
    others.compactMap { other in
      other == profile ? nil : nearness(profile, other).map { Neighbor(profile: other, nearness: $0) }
    }
  }

  /// By profile: all its neighbors, the nearest first.
  private static let sorted = (0..<count).map { profile in
    neighbors(of: profile, among: 0..<count).sorted {
      $0.nearness == $1.nearness ? store.precedes($0.profile, $1.profile) : $0.nearness > $1.nearness
    }
  }

  /// What each profile is to have: its nearest, and those whose nearest it is among.
  private static let expected = sorted.enumerated().map { profile, neighbors in
    neighbors.enumerated().filter { place, neighbor in
      place < NeighborGraph.own || sorted[neighbor.profile].prefix(NeighborGraph.own).contains { $0.profile == profile }
    }.map(\.element)
  }

  private static func edges(_ graph: NeighborGraph) -> [[Neighbor]] {
    (0..<count).map { profile in
      graph.edges(profile).map { Neighbor(profile: Int($0.neighbor), nearness: Int($0.nearness)) }
    }
  }

  private static func graph(seed: UInt64) -> NeighborGraph {
    var graph = NeighborGraph()
    for _ in 0..<count { graph.appendProfile() }
    var (known, changes): ([Int], ProfileChanges) = ([], ProfileChanges())
    for profile in Array(0..<count).shuffled(seed: seed) {
      graph.link(profile, neighbors(of: profile, among: known), store, &changes)
      known.append(profile)
    }
    return graph
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `each profile has an edge to its nearest and to those that keep it`(seed: UInt64) {
    #expect(Self.edges(Self.graph(seed: seed)) == Self.expected)
  }

  @Test func `a profile whose nearest are others than before is told`() {
    var graph = NeighborGraph()
    for _ in 0..<Self.count { graph.appendProfile() }
    for profile in 0..<Self.count {
      let before = (0..<profile).map { graph.nearest($0).map(\.neighbor) }
      var changes = ProfileChanges()
      graph.link(profile, Self.neighbors(of: profile, among: 0..<profile), Self.store, &changes)
      let others = (0..<profile).filter { graph.nearest($0).map(\.neighbor) != before[$0] }
      #expect(changes.all.isSuperset(of: others + [profile]))
    }
  }

  @Test func `what each keeps makes the whole graph again`() {
    let graph = Self.graph(seed: 4)
    let nearest = (0..<Self.count).map { profile in
      graph.nearest(profile).map { Neighbor(profile: Int($0.neighbor), nearness: Int($0.nearness)) }
    }
    var restored = NeighborGraph()
    for _ in 0..<Self.count { restored.appendProfile() }
    let isWhole = restored.restore(nearest, Self.store)
    #expect(isWhole)
    #expect(Self.edges(restored) == Self.expected)
  }

  @Test(arguments: [
    // Itself; one twice; differently near from both ends; not all of the few that there are.
    [[(0, 9_000)], []], [[(1, 9_000), (1, 9_000)], [(0, 9_000)]], [[(1, 9_000)], [(0, 8_000)]], [[(1, 9_000)], []],
  ])
  func `neighbors that are no graph's are refused`(nearest: [[(Int, Int)]]) {
    var graph = NeighborGraph()
    for _ in nearest { graph.appendProfile() }
    let isWhole = graph.restore(nearest.map { $0.map { Neighbor(profile: $0.0, nearness: $0.1) } }, Self.store)
    #expect(!isWhole)
  }
}
