import NewsModel

/// Chooses the reports that nobody captured.
///
/// Valid when: a lost report is named, as reporting or by a credit, in a captured one that draws on it, directly or
/// through others; else nothing would tell of it. A report of what all could see is kept, since who cites it does not
/// say that all could. Pages with revisions, revisions and opinion are kept. Two reports stay
/// at least, where there are two. Cost: O(w²) for w witnesses.
struct LostChoice {
  let witnesses: [WitnessPlan]
  let origins: [OriginPlan]
  /// By witness, the outlets that its text names as having reported, and credits.
  let named: [Set<Int>]

  /// - Returns: at most so many witnesses.
  func chosen(_ count: Int, _ random: inout SplitMix64) -> Set<Int> {
    var order = Array(witnesses.indices)
    random.shuffle(&order)
    var lost: Set<Int> = []
    for index in order where lost.count < min(count, witnesses.count - 2) {
      let chosen = lost.union([index])
      if chosen.allSatisfy({ canBeLost($0, lost: chosen) }) { lost = chosen }
    }
    return lost
  }

  private func canBeLost(_ index: Int, lost: Set<Int>) -> Bool {
    let witness = witnesses[index]
    guard witness.role != .opinion, witness.role != .revision else { return false }
    if let origin = witness.origin, origins[origin].kind == .event { return false }
    guard !witnesses.contains(where: { $0.role == .revision && $0.page == index }) else { return false }
    return witnesses.indices.contains {
      !lost.contains($0) && named[$0].contains(witness.outlet) && draws($0, on: index)
    }
  }

  private func draws(_ child: Int, on ancestor: Int) -> Bool {
    witnesses[child].parents.contains { $0.witness == ancestor || draws($0.witness, on: ancestor) }
  }
}
