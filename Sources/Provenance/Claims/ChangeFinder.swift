import NewsModel
import TextReuse
import UTF8Text

/// Finds what articles made of the reports that they derive from.
///
/// Purpose: what each hop added, dropped or hardened. Valid when: both ends of a derivation were captured. Action: of each
/// claim that both make, the two statements most alike are compared: words that leave it open, words that make a number
/// about, and who is said to say it; claims of one side alone were added or dropped. Cost: O(derivations · statements of an article).
struct ChangeFinder {
  /// Changes of one derivation beyond which the rest is left out.
  static let limit = 60
  /// The overlap from which two statements of a claim are compared: below, they tell it too differently. Chosen by reading
  /// changes of 90 stories, 2026-11-22.
  static let leastOverlap = 0.35

  private let statements: [Statement]
  private let material: StoryMaterial
  private let comparison: StatementComparison

  init(_ statements: [Statement], material: StoryMaterial, comparison: StatementComparison) {
    self.statements = statements
    self.material = material
    self.comparison = comparison
  }

  /// The changes of each derivation, by its place.
  func changes(_ derivations: [Derivation], groups: [[Int]]) -> [[DerivationChange]] {
    let members = members(of: groups)
    return derivations.map { derivation in
      guard let parent = material.index(of: .init(derivation.parent.description)),
        let child = material.index(of: .init(derivation.child.description))
      else { return [] }
      let claims = Set(members[parent].keys).union(members[child].keys).sorted()
      return changes(claims.map { (members[parent][$0] ?? [], members[child][$0] ?? []) })
    }
  }

  /// For each article its statements by the place of their claim.
  private func members(of groups: [[Int]]) -> [[Int: [Int]]] {
    var members = [[Int: [Int]]](repeating: [:], count: material.articles.count)
    for (place, group) in groups.enumerated() {
      for statement in group { members[statements[statement].article][place, default: []].append(statement) }
    }
    return members
  }

  /// - Parameter claims: for each claim the statements of parent and child.
  private func changes(_ claims: [([Int], [Int])]) -> [DerivationChange] {
    var found: [DerivationChange] = []
    for (parents, children) in claims {
      if let parent = parents.first, children.isEmpty {
        found.append(.init(kind: .dropped, parent: excerpt(statements[parent])))
      } else if let child = children.first, parents.isEmpty {
        found.append(.init(kind: .added, child: excerpt(statements[child])))
      } else if let (parent, child) = nearest(parents, children),
        comparison.overlap(parent, child) >= Self.leastOverlap
      {
        found += changes(statements[parent], statements[child])
      }
    }
    return Array(found.sorted(by: Self.comesFirst).prefix(Self.limit))
  }

  private static func comesFirst(_ one: DerivationChange, _ other: DerivationChange) -> Bool {
    let (left, right) = (one.child ?? one.parent, other.child ?? other.parent)
    guard (one.child == nil) == (other.child == nil) else { return one.child != nil }
    return left.map(\.range) ?? TextRange(0, 0) < right.map(\.range) ?? TextRange(0, 0)
  }

  private func nearest(_ parents: [Int], _ children: [Int]) -> (Int, Int)? {
    var best: (Int, Int)?
    var highest = -1.0
    for parent in parents {
      for child in children {
        let overlap = comparison.overlap(parent, child)
        if overlap > highest { (best, highest) = ((parent, child), overlap) }
      }
    }
    return best
  }

  // MARK: One claim

  private func changes(_ parent: Statement, _ child: Statement) -> [DerivationChange] {
    hedgeChanges(parent, child) + amountChanges(parent, child) + attributionChanges(parent, child)
  }

  /// "may close" and "will close", "allegedly sold" and "sold".
  private func hedgeChanges(_ parent: Statement, _ child: Statement) -> [DerivationChange] {
    let (ours, theirs) = (parent.content.hedges, child.content.hedges)
    let dropped = ours.filter { hedge in !theirs.contains { $0.aspect == hedge.aspect } }.compactMap { hedge in
      counterpart(of: hedge, in: child).map { change(.hardened, hedge.aspect, parent, hedge.range, child, $0) }
    }
    let added = theirs.filter { hedge in !ours.contains { $0.aspect == hedge.aspect } }.compactMap { hedge in
      counterpart(of: hedge, in: parent).map { change(.softened, hedge.aspect, parent, $0, child, hedge.range) }
    }
    return Array(dropped.prefix(1) + added.prefix(1))
  }

  /// The verb that a hedge stood with, where the other statement has it; the whole statement for a hedge without one.
  private func counterpart(of hedge: StatementContent.Hedge, in statement: Statement) -> TextRange? {
    if hedge.predicate.isEmpty { return statement.range }
    let text = material.articles[statement.article].text
    guard let verb = statement.content.predicates.first(where: { $0.name == hedge.predicate })?.token else {
      return nil
    }
    return text.tokenIndices(in: statement.range)
      .filter { text.tokens[$0].head == verb && ["aux", "auxpass"].contains(text.tokens[$0].label) }
      .reduce(text.tokens[verb].range) { $0.union(text.tokens[$1].range) }
  }

  /// "about 50" and "50".
  private func amountChanges(_ parent: Statement, _ child: Statement) -> [DerivationChange] {
    for ours in parent.content.measures {
      guard let theirs = child.content.measures.first(where: { $0.value == ours.value && $0.unit == ours.unit }),
        (ours.bound == .exact) != (theirs.bound == .exact)
      else { continue }
      return [change(ours.bound == .exact ? .softened : .hardened, .amount, parent, ours.range, child, theirs.range)]
    }
    return []
  }

  /// "sold, a clerk said" and "sold"; that the child names an outlet is no change, since that is how it derives.
  private func attributionChanges(_ parent: Statement, _ child: Statement) -> [DerivationChange] {
    guard !isQuoted(parent), !isQuoted(child) else { return [] }
    return switch (teller(of: parent), teller(of: child)) {
    case (let words?, nil) where child.chain.isEmpty:
      [change(.hardened, .attribution, parent, words, child, child.range)]
    case (nil, let words?) where parent.chain.isEmpty && !isGiven(child, toPublisherOf: parent):
      [change(.softened, .attribution, parent, parent.range, child, words)]
    default: []
    }
  }

  /// Whether a statement is given to the body on whose page the other one stands: a statement needs no words for who makes it.
  private func isGiven(_ child: Statement, toPublisherOf parent: Statement) -> Bool {
    guard let publisher = material.articles[parent.article].article.outlet, let attribution = child.chain.last,
      let source = material.articles[child.article].attributions[attribution].resolved
    else { return false }
    return NameForm(source.name).fits(NameForm(publisher))
  }

  /// In quotation marks somebody speaks, whoever it is.
  private func isQuoted(_ statement: Statement) -> Bool {
    let text = material.articles[statement.article].text
    let first = text.tokens[text.tokenIndices(in: statement.range)].first?.folded
    return text.isQuoted(statement.range) || ["\"", "'", "\u{2018}", "\u{201C}"].contains(first ?? "")
  }

  /// The words that give a statement to somebody who is no outlet.
  private func teller(of statement: Statement) -> TextRange? {
    guard let attribution = statement.chain.last.map({ material.articles[statement.article].attributions[$0] }),
      let kind = attribution.resolved?.kind, ![.outlet, .wire, .unknown].contains(kind),
      attribution.content.reduce(0, { $0 + ($1.intersection(statement.range)?.count ?? 0) }) * 2
        > statement.range.count,
      let source = attribution.source.first, let cue = attribution.cue.first
    else { return nil }
    return source.union(cue)
  }

  private func change(
    _ kind: DerivationChange.Kind, _ aspect: DerivationChange.Aspect, _ parent: Statement, _ left: TextRange,
    _ child: Statement, _ right: TextRange
  ) -> DerivationChange {
    DerivationChange(
      kind: kind, aspect: aspect, parent: Excerpt(article: material.articles[parent.article].id, range: left),
      child: Excerpt(article: material.articles[child.article].id, range: right))
  }

  private func excerpt(_ statement: Statement) -> Excerpt {
    Excerpt(article: material.articles[statement.article].id, range: statement.range)
  }
}
