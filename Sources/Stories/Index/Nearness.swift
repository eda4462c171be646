/// How near two profiles are, in whole numbers from 0 to `Nearness.full`.
enum Nearness {
  /// Weights are in 255ths on either side.
  static let full = 255 * 255

  /// Two articles that have nothing like so much in common are no neighbors (2026-11-22).
  static let least = full * 8 / 100

  /// Edges of less tell how dense a topic is, and not that two articles may tell one story: they hold no block together.
  /// On the development sets stories are the same up to 14 in 100 (2026-11-22).
  static let binding = full * 12 / 100

  /// The terms of nearest articles that are less near are not asked which of an article's tell the topic. Chosen on the
  /// development sets (2026-11-22).
  static let telling = full * 10 / 100

  /// Two states of a page.
  static let revision = full * 9 / 10

  /// Days after which two articles count half as near: stories are told for days, seldom for weeks. Set by
  /// judgment: the development sets are grouped without dates (2026-11-22).
  static let halfLife = 10

  /// Days between two articles beyond which they are no neighbors: there even equal ones count less than `least`.
  static let reach = 33

  /// What the heavier keys of two articles of the same days must have in common, that the rest is looked at. Chosen with
  /// `NeighborSearch.nearKeys`.
  static let leastNear = full * 6 / 100

  /// The same for the heaviest keys of two articles far from each other. Chosen with `NeighborSearch.farKeys`.
  static let leastFar = full * 6 / 100

  /// What two articles of some days must have in common to be neighbors: twice as much where only one has no date, since all
  /// others are compared with it, and by chance some are like it. Set by judgment (2026-11-22).
  static func least(_ first: Int32, _ second: Int32) -> Int {
    (first == ProfileStore.noDay) == (second == ProfileStore.noDay) ? least : 2 * least
  }

  /// A nearness after the days between two articles; all of it where one has none.
  static func faded(_ nearness: Int, _ first: Int32, _ second: Int32) -> Int {
    guard first != ProfileStore.noDay, second != ProfileStore.noDay else { return nearness }
    return faded(nearness, days: abs(Int(first) - Int(second)))
  }

  /// A nearness after some days between the two articles.
  static func faded(_ nearness: Int, days: Int) -> Int {
    let square = halfLife * halfLife
    return nearness * square / (square + days * days)
  }

  /// The same for likenesses from 0 to 1.
  static func faded(_ likeness: Double, days: Int) -> Double {
    let square = Double(halfLife * halfLife)
    return likeness * square / (square + Double(days * days))
  }
}
