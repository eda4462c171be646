/// How near two profiles are, in whole numbers from 0 to `Nearness.full`.
enum Nearness {
  /// Weights are in 255ths on either side.
  static let full = 255 * 255

  /// Two articles that have nothing like so much in common are no neighbors (2026-11-22).
  static let least = full * 8 / 100

  /// Two states of a page.
  static let revision = full * 9 / 10

  /// Days after which two articles count half as near: stories are told for days, seldom for weeks. Set by
  /// judgment: the development sets are grouped without dates (2026-11-22).
  static let halfLife = 10

  /// Days between two articles beyond which they are no neighbors: there even equal ones count 8 in 100.
  static let reach = 34

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
