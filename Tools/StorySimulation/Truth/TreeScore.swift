import NewsModel

/// How well the trees of many stories were found.
package struct TreeScore: Sendable {
  /// A tenth of the scale of confidence, and what is true of the derivations in it.
  package struct Bin: Sendable {
    package var count = 0
    package var trueCount = 0
    package var confidence = 0.0

    /// The part that is true, of 1; 0 for none.
    package var accuracy: Double { count == 0 ? 0 : Double(trueCount) / Double(count) }
    package var meanConfidence: Double { count == 0 ? 0 : confidence / Double(count) }
  }

  package private(set) var stories = 0
  package private(set) var known = 0
  package private(set) var hidden = 0
  package private(set) var found = 0
  package private(set) var trueFound = 0
  /// Stories whose origins were counted as they are.
  package private(set) var exactOrigins = 0
  package private(set) var cycles = 0
  /// From 0 to 1 by tenths; 1 belongs to the last.
  package private(set) var bins = [Bin](repeating: Bin(), count: 10)

  package init() {}

  package mutating func add(_ comparison: TreeComparison) {
    stories += 1
    known += comparison.known
    hidden += comparison.hidden
    found += comparison.found.count
    trueFound += comparison.found.count { $0.isTrue }
    exactOrigins += comparison.knownOrigins == comparison.foundOrigins ? 1 : 0
    cycles += comparison.hasCycle ? 1 : 0
    for edge in comparison.found {
      let confidence = edge.derivation.confidence
      let bin = min(max(Int(confidence * 10), 0), bins.count - 1)
      bins[bin].count += 1
      bins[bin].trueCount += edge.isTrue ? 1 : 0
      bins[bin].confidence += confidence
    }
  }

  package var precision: Double { found == 0 ? 0 : Double(trueFound) / Double(found) }
  package var recall: Double { known == 0 ? 0 : Double(trueFound) / Double(known) }
  package var f1: Double { known + found == 0 ? 0 : 2 * Double(trueFound) / Double(known + found) }
  package var exactOriginShare: Double { stories == 0 ? 0 : Double(exactOrigins) / Double(stories) }

  /// The expected calibration error (Naeini, Cooper and Hauskrecht 2015): how far accuracy is from confidence, by tenths,
  /// weighted by how many derivations there are in each.
  package var calibrationError: Double {
    guard found > 0 else { return 0 }
    return bins.reduce(0) { $0 + abs(Double($1.trueCount) - $1.confidence) } / Double(found)
  }
}
