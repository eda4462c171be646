import NewsModel

/// Finds whose text each article carries.
///
/// Purpose: republication, rewriting and revision. Valid when: two articles have one address; or share much of their own
/// words in one order, and a name, the times of publication or the place of others around them says who was first.
/// Action, for one article after another as they appeared: of those it can be made of, take the one that it shares most
/// with; of several that are as near, one that it names, then the one from which the others come: copies are as near to
/// each other as to what they copy, and newsrooms take from the first more often than from a copy. An article that a
/// report nobody captured is credited in carries that one's text, and so does whoever shares it. Cost: O(r · d) for r pairs of related articles in
/// chains of d.
struct TextParentFinder {
  /// Whose text an article carries, and how that is known.
  enum Parent: Equatable {
    case captured(Int, Ground)
    /// The common name of the outlet of a report that nobody captured, and for a copy without its credit the article that has it.
    case lost(String, like: Int?)
  }

  let material: StoryMaterial

  /// Two articles are as near to a third when what they share with it differs by less than this part, and these words.
  static let tolerance = 0.04
  static let tolerantWords = 6

  var named: NamedOutlets { material.named }

  /// The parent of each article's text, by index.
  func parents() -> [Int: Parent] {
    var parents: [Int: Parent] = [:]
    for (child, parent) in revisions() { parents[child] = .captured(parent, .revision) }
    for child in material.articles.indices where parents[child] == nil {
      if let lost = lostSupplier(of: child) { parents[child] = .lost(lost, like: nil) }
    }
    for child in material.order where parents[child] == nil {
      if let parent = parent(of: child, parents) { parents[child] = parent }
    }
    return parents
  }

  // MARK: Revisions

  /// Later texts of one page, each with the one before.
  private func revisions() -> [(child: Int, parent: Int)] {
    let pages = Dictionary(grouping: material.articles.indices.filter { material.articles[$0].article.url != nil }) {
      material.articles[$0].article.url ?? ""
    }
    return pages.values.filter { $0.count > 1 }.flatMap { states in
      let known = states.filter { material.revisionTimes[$0] != nil }.sorted {
        (material.revisionTimes[$0]?.earliest ?? 0, $0) < (material.revisionTimes[$1]?.earliest ?? 0, $1)
      }
      return zip(known.dropFirst(), known).compactMap { child, parent -> (child: Int, parent: Int)? in
        guard let before = material.revisionTimes[parent], let after = material.revisionTimes[child],
          before.isBefore(after)
        else { return nil }
        return (child, parent)
      }
    }
    .sorted { $0.child < $1.child }
  }

  // MARK: Reports that nobody captured

  /// The outlet of the nearest report that an article is credited to and that is not in the story; nil when an
  /// article is that hands the credit on.
  private func lostSupplier(of child: Int) -> String? {
    let credits = named.names[child].credits
    let lost = credits.filter { capturedSupplier($0.outlet, of: child) == nil }
    guard let nearest = lost.last else { return nil }
    let handsOn = credits.contains { credit in
      capturedSupplier(credit.outlet, of: child).map { named.names[$0].names(nearest.outlet) } ?? false
    }
    return handsOn ? nil : nearest.outlet
  }

  /// The captured article of an outlet that a credit means.
  func capturedSupplier(_ outlet: String, of child: Int) -> Int? {
    material.captured(outlet, for: child) { material.passages.areRelated($0, child) }
  }

  // MARK: Captured articles

  private func parent(of child: Int, _ parents: [Int: Parent]) -> Parent? {
    let suppliers = Set(named.names[child].credits.compactMap { capturedSupplier($0.outlet, of: child) })
    let candidates = material.passages.related(to: child).filter { isCandidate($0, for: child, parents, suppliers) }
    guard let best = nearest(of: candidates, to: child, parents) else {
      return suppliers.sorted().max { depth($0, parents) < depth($1, parents) }.map { .captured($0, .credit) }
        ?? coCopied(child, parents) ?? citedLostReport(of: child).map { .lost($0, like: nil) }
    }
    if suppliers.isEmpty, !named.names(child, best.article) {
      if let lost = lostReport(behind: best.article, child, parents) { return lost }
    }
    return .captured(best.article, ground(of: child, best.article, isAlone: best.isAlone))
  }

  private func isCandidate(_ parent: Int, for child: Int, _ parents: [Int: Parent], _ suppliers: Set<Int>) -> Bool {
    let kinship = material.kinship.between(parent, child)
    let isRewrite = kinship.isRewrite || kinship.isRewriteOfSupplier && mayDrawUnnamed(child, on: parent)
    guard isRewrite || kinship.isNamedRewrite, material.mayPrecede(parent, child),
      !isLaterState(parent, of: child), !ancestors(of: parent, parents).contains(child)
    else {
      return false
    }
    if !suppliers.isEmpty, suppliers.isDisjoint(with: ancestors(of: parent, parents).union([parent])) { return false }
    return isRewrite && handsOnNames(parent, to: child, parents)
      || named.names(child, parent) && kinship.isNamedRewrite
  }

  /// Whether an article that names nobody, and that nobody names, could be made of one that others name.
  private func mayDrawUnnamed(_ child: Int, on parent: Int) -> Bool {
    named.names[child].isAlone && isSupplier(parent) && !isSupplier(child)
  }

  private func nearest(
    of candidates: [Int], to child: Int, _ parents: [Int: Parent]
  ) -> (article: Int, isAlone: Bool)? {
    let candidates = candidates.filter { !isOutdone($0, among: candidates, child) }
    let shared = candidates.map { words($0, child) }
    guard let most = shared.max() else { return nil }
    let least = most - max(Self.tolerantWords, Int(Double(most) * Self.tolerance))
    let near = candidates.indices.filter { shared[$0] >= least }.map { candidates[$0] }
    let best = near.min { rank($0, child, parents) < rank($1, child, parents) }
    return best.map { ($0, near.count == 1) }
  }

  /// Whether an article that the child does not name is hardly nearer to it than one that it names: who names a supplier has
  /// its text unless it is nearly all another one's, or much nearer to another one.
  private func isOutdone(_ candidate: Int, among candidates: [Int], _ child: Int) -> Bool {
    guard !named.names(child, candidate) else { return false }
    let shared = Double(words(candidate, child))
    let factor = material.kinship.between(candidate, child).isCopy ? 1 + Self.tolerance : Self.muchNearer
    return candidates.contains { named.names(child, $0) && shared < Double(words($0, child)) * factor }
  }

  /// How many times the words of a text that is named another one must share with it. Chosen on simulated stories of
  /// seeds 909 and 4711, 2026-11-23: what two rewrites say of their supplier is alike, too.
  static let muchNearer = 1.6

  func words(_ parent: Int, _ child: Int) -> Int { material.kinship.between(parent, child).orderedWords }

  /// Less is likelier.
  private func rank(_ parent: Int, _ child: Int, _ parents: [Int: Parent]) -> (Int, Int, Int, Int) {
    let outlet = named.own[parent] ?? ""
    let isCredited = named.names[child].credits(outlet)
    let naming = isCredited ? 0 : named.names[child].reports.contains(outlet) ? 1 : 2
    let behind = ancestors(of: parent, parents)
    // Of two that are credited the one behind is the other's supplier; states of one page are one supplier.
    let others = behind.count { named.own[$0] != named.own[parent] && named.names(child, $0) }
    return (naming, isCredited && others > 0 ? -others : behind.count, material.times[parent]?.earliest ?? .max, parent)
  }

  private func ground(of child: Int, _ parent: Int, isAlone: Bool) -> Ground {
    let outlet = named.own[parent] ?? ""
    if named.names[child].credits(outlet) { return .credit }
    if named.names[child].cited.contains(outlet) { return .citedText }
    let isCopy = material.kinship.between(parent, child).isCopy
    return isCopy ? (isAlone ? .copy : .copyOfSeveral) : (isAlone ? .rewrite : .rewriteOfSeveral)
  }

  /// Whether the page of an article that may be a parent had nearly as much of the child's text before.
  private func isLaterState(_ parent: Int, of child: Int) -> Bool {
    named.own[parent].flatMap { material.captured($0, for: child) { _ in true } }.map { $0 != parent } ?? false
  }

  /// Whether an article can have its text from another one, by the names in it: who names a supplier does not hide another
  /// one, so it names that one, or has the supplier's name from it.
  private func handsOnNames(_ parent: Int, to child: Int, _ parents: [Int: Parent]) -> Bool {
    let names = named.names[child]
    if names.isAlone || named.names(child, parent) { return true }
    let behind = ancestors(of: parent, parents).union([parent])
    return names.suppliers.contains { outlet in
      behind.contains { named.own[$0] == outlet || named.names[$0].names(outlet) }
    }
  }

  // MARK: Chains

  private func depth(_ article: Int, _ parents: [Int: Parent]) -> Int { ancestors(of: article, parents).count }

  /// The captured articles behind an article's text.
  private func ancestors(of article: Int, _ parents: [Int: Parent]) -> Set<Int> {
    var found: Set<Int> = []
    var next = article
    while case .captured(let parent, _) = parents[next], found.insert(parent).inserted { next = parent }
    return found
  }
}
