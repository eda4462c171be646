/// How near the articles of a block are to others on the whole.
///
/// Purpose: tell a topic that many write about from one that few do, and both from a story with very many reports. Action:
/// the mean likeness to the nearest ones that an article keeps. Those outside of the block are not compared: their
/// likeness is taken from their nearness, by the ratio that those within have. Where the nearest are nearer than a topic's
/// ever are, they are reports of one story, and count less again. Cost: O(neighbors) an article.
struct LocalDensity {
  /// Among few articles none is thinly surrounded: less than this does not count as such.
  static let least = 0.15
  /// The mean nearness from which the nearest are reports of one story rather than a topic.
  static let topicNearness = 0.42
  /// What of the mean nearness is left to very many reports of one story.
  static let leastStoryNearness = 0.1
  /// Stands for the likeness of each neighbor that too small a collection does not have: what a handful of articles is taken
  /// from is not known, and mostly they were not gathered at random.
  static let unknown = 0.35
  /// The likeness for a nearness where no neighbor is within the block: about the mean of the development sets.
  static let usualRatio = 2.0

  private let places: [ProfileNumber: Int]
  private let likenesses: SquareMatrix
  private let graph: NeighborGraph

  /// - Parameter likenesses: those of the profiles, by their places.
  init(_ profiles: [ProfileNumber], _ likenesses: SquareMatrix, _ graph: NeighborGraph) {
    places = Dictionary(uniqueKeysWithValues: profiles.enumerated().map { ($1, $0) })
    (self.likenesses, self.graph) = (likenesses, graph)
  }

  /// 0 to about 2.
  func density(of profile: ProfileNumber) -> Double {
    guard let place = places[profile] else { return Self.least }
    var (likeness, nearness, nearnessOutside) = (0.0, 0.0, 0.0)
    for edge in graph.nearest(profile) {
      let near = Double(edge.nearness) / Double(Nearness.full)
      if let other = places[Int(edge.neighbor)] {
        likeness += likenesses[place, other]
        nearness += near
      } else {
        nearnessOutside += near
      }
    }
    let ratio = nearness > 0 ? likeness / nearness : Self.usualRatio
    let missing = Double(max(0, NeighborGraph.own + 1 - graph.count))
    let mean = (likeness + ratio * nearnessOutside + missing * Self.unknown) / Double(NeighborGraph.own)
    return max(mean, Self.least) * Self.topicShare((nearness + nearnessOutside) / Double(NeighborGraph.own))
  }

  /// How much of a density is a topic's, 0 to 1.
  private static func topicShare(_ nearness: Double) -> Double {
    nearness > topicNearness ? max(2 * topicNearness - nearness, leastStoryNearness) / nearness : 1
  }
}
