import UTF8Text

/// Finds for each of many texts the ones that have most words in a row in common with it.
///
/// Purpose: in a large collection only near texts are worth comparing word by word. Valid when: texts made of one another
/// share runs of three words. Action: gather the texts of every such run; count for each text how many of its runs each other
/// one has. A run that more than `largestGroup` texts have is looked up in the first of them and in those around the
/// text. Cost: O(n log n) for n words of all texts, a bounded number of steps for each.
package struct NeighborFinder: Sendable {
  /// Texts in which one run of words is looked up (2026-11-22).
  static let largestGroup = 96
  /// Of a larger group the first ones, which others may have copied; the rest stand right before and behind the text.
  static let firstOfGroup = 32

  /// For each text its runs, as numbers of groups.
  private let groupsOf: [[Int]]
  /// Where the texts of each group begin in `members`, and where the last one ends.
  private let starts: [Int]
  /// The texts of each group, ascending.
  private let members: [Int]

  /// - Parameter texts: earlier ones first, which count as nearer where others share as much.
  package init(_ texts: [IndexedText]) {
    let runs = texts.enumerated().flatMap { text, index in
      index.matches.distinctSeeds.map { (hash: $0, text: text) }
    }
    .sorted { ($0.hash, $0.text) < ($1.hash, $1.text) }
    var (starts, groupsOf) = ([Int](), [[Int]](repeating: [], count: texts.count))
    for (place, run) in runs.enumerated() {
      if place == 0 || runs[place - 1].hash != run.hash { starts.append(place) }
      groupsOf[run.text].append(starts.count - 1)
    }
    self.starts = starts + [runs.count]
    self.groupsOf = groupsOf
    members = runs.map(\.text)
  }

  /// The nearest ones of each text, ascending by number.
  /// - Parameter limit: how many of one text.
  package func neighbors(limit: Int) -> [[Int]] {
    var shared = [Int](repeating: 0, count: groupsOf.count)
    return groupsOf.indices.map { text in
      var found: [Int] = []
      for group in groupsOf[text] {
        count(in: starts[group]..<starts[group + 1], besides: text, &shared, &found)
      }
      let nearest = found.sorted { (shared[$1], $0) < (shared[$0], $1) }.prefix(limit).sorted()
      for other in found { shared[other] = 0 }
      return nearest
    }
  }

  /// Adds one to what each member of a group shares with a text.
  private func count(in group: Range<Int>, besides text: Int, _ shared: inout [Int], _ found: inout [Int]) {
    func add(_ places: Range<Int>) {
      for place in places where members[place] != text {
        if shared[members[place]] == 0 { found.append(members[place]) }
        shared[members[place]] += 1
      }
    }
    if group.count <= Self.largestGroup { return add(group) }
    let first = group.lowerBound + Self.firstOfGroup
    let around = (Self.largestGroup - Self.firstOfGroup) / 2
    var (low, high) = (group.lowerBound, group.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < text { low = middle + 1 } else { high = middle }
    }
    add(group.lowerBound..<first)
    add(max(first, low - around)..<max(first, min(group.upperBound, low + around + 1)))
  }
}

extension MatchFinder {
  /// The hashes of its runs of words, each once, ascending.
  fileprivate var distinctSeeds: [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(seeds.count)
    for seed in seeds where hashes.last != seed.hash { hashes.append(seed.hash) }
    return hashes
  }
}
