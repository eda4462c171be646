import NewsModel

/// Articles that carry the text of a report nobody captured.
extension TextParentFinder {
  /// The lost report that an article cites, where it names nobody else and has the text of a captured one.
  func citedLostReport(of child: Int) -> String? {
    guard named.names[child].suppliers.count == 1, let lost = named.names[child].suppliers.first,
      named.articles[lost] == nil, source(of: lost, carriedBy: child) != nil
    else { return nil }
    return lost
  }

  /// The lost report whose text an article shares with another one that is credited to it; none where others name the
  /// article's own outlet as a supplier, or where it names a supplier itself and is neither a copy of the other nor wire
  /// copy, which names those it quotes: then both may have that one's words.
  func coCopied(_ child: Int, _ parents: [Int: Parent]) -> Parent? {
    guard !isSupplier(child) else { return nil }
    let suppliers = named.names[child].suppliers
    let siblings = material.passages.related(to: child).filter { other in
      guard case .lost = parents[other] else { return false }
      return material.kinship.between(other, child).isRewrite && !named.names(other, child)
        && suppliers.allSatisfy { named.names[other].names($0) }
    }
    let best = siblings.max {
      (material.kinship.between($0, child).orderedWords, $1) < (material.kinship.between($1, child).orderedWords, $0)
    }
    guard let best, let found = lostReport(behind: best, child, parents) else { return nil }
    guard case .lost(let outlet, .some) = found, !suppliers.isSubset(of: [outlet]) else { return found }
    return material.kinship.between(best, child).isCopy || isWireCopy(best, of: outlet) ? found : nil
  }

  private func isWireCopy(_ article: Int, of outlet: String) -> Bool {
    named.names[article].credits.contains { credit in
      credit.outlet == outlet && material.articles[article].article.credits[credit.number].kind == .wire
    }
  }

  /// Whether an article is taken for its outlet's own report: others name it as a supplier, or it credits itself.
  func isSupplier(_ article: Int) -> Bool { named.isNamed(article) || named.names[article].isCreditedToItself }

  /// The captured article that a lost report is made of, as a text made of the lost report shows, which names the lost one
  /// alone: of all that do not name the lost report the one that the text is nearest to, if it is taken for a supplier. With
  /// both conditions 21 of 32 such derivations are true, without them 27 of 72 (seeds 909 and 4711, 2026-11-23).
  func source(of lost: String, carriedBy child: Int) -> Int? {
    guard named.names[child].suppliers.isSubset(of: [lost]) else { return nil }
    let texts = material.passages.related(to: child).filter { text in
      !named.names[text].names(lost) && material.isNotAfter(text, child)
        && material.kinship.between(text, child).isRewrite
    }
    let most = texts.map { words($0, child) }.max()
    return texts.first { words($0, child) == most && isSupplier($0) && !named.names(child, $0) }
  }

  /// The lost report that an article's text comes from, where another one has it from there: both name the lost report and
  /// neither is nearly all the other's, or the article names nobody and the other one is no farther from its siblings.
  func lostReport(behind sibling: Int, _ child: Int, _ parents: [Int: Parent]) -> Parent? {
    let isCopy = material.kinship.between(sibling, child).isCopy
    let shared = named.names[child].suppliers.intersection(named.names[sibling].suppliers)
      .filter { named.articles[$0] == nil }
    let isCredited = !named.names[sibling].credits.isEmpty
    if !isCopy, !isCredited, let lost = shared.sorted().first { return .lost(lost, like: nil) }
    guard case .lost(let outlet, let credited) = parents[sibling] else { return nil }
    if named.names[child].suppliers.contains(outlet) { return .lost(outlet, like: nil) }
    return isRewriteOfItsOwn(sibling, outlet, child, parents) ? nil : .lost(outlet, like: credited ?? sibling)
  }

  /// Whether others carry a lost report nearly whole, one of its descendants is far from them, and an article is nearer to
  /// that one than to them.
  private func isRewriteOfItsOwn(_ sibling: Int, _ outlet: String, _ child: Int, _ parents: [Int: Parent]) -> Bool {
    let others = material.articles.indices.filter { other in
      guard other != sibling, other != child, case .lost(outlet, _) = parents[other] else { return false }
      return true
    }
    let faithful = others.filter { one in
      others.contains { $0 != one && material.kinship.between($0, one).isCopy }
    }
    guard !faithful.isEmpty else { return false }
    let shared = material.kinship.between(sibling, child).share
    return faithful.allSatisfy {
      !material.kinship.between($0, sibling).isCopy
        && shared > material.kinship.between($0, child).share + Self.ownShare
    }
  }

  /// By how much of its words an article must be nearer to a rewrite than to the copies of what was rewritten.
  static let ownShare = 0.15
}
