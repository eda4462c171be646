import NewsModel
import TextReuse
import UTF8Text

/// Finds where articles contradict one another.
///
/// Purpose: conflicts that a desk would ask about. Valid when: statements of different articles share much of what they
/// tell, and one has another number of the same things, another day, or denies what the other tells; a number that either
/// article has elsewhere as the other does is no conflict, but an article that says both. Action: each statement is
/// compared with those that share its measures, its verbs or its rare terms. Cost: O(s · c) for s statements and c
/// compared.
struct ConflictFinder {
  /// The overlap from which two statements tell of one thing, by what they differ in. Chosen by reading the conflicts of 90
  /// stories, 2026-11-22.
  static let leastForNumbers = 0.3
  static let leastForDays = 0.45
  static let leastForDenials = 0.45
  /// The part of what the lighter of two statements tells that the other tells, too, from which their numbers conflict.
  static let leastContained = 0.65
  /// The least for two statements of the central claim, which are known to tell of one thing.
  static let leastInCentral = 0.1
  /// Sentences of an opening, and words from a day up to its verb.
  static let openingSentences = 5
  static let highestClimb = 5
  /// Statements that one is compared with, and conflicts shown of one claim.
  static let maximumCompared = 64
  static let maximumOfClaim = 12

  private let statements: [Statement]
  private let material: StoryMaterial
  private let comparison: StatementComparison
  /// By article.
  private let measures: [[Measure]]

  init(_ statements: [Statement], material: StoryMaterial, comparison: StatementComparison) {
    self.statements = statements
    self.material = material
    self.comparison = comparison
    var measures = [[Measure]](repeating: [], count: material.articles.count)
    for statement in statements { measures[statement.article] += statement.content.measures }
    self.measures = measures
  }

  /// The conflicts of each group, by its place; the first group is the central one.
  func conflicts(of groups: [[Int]]) -> [[ClaimConflict]] {
    var groupOf = [Int](repeating: 0, count: statements.count)
    for (place, group) in zip(groups.indices, groups) { for member in group { groupOf[member] = place } }
    var found = [[ClaimConflict]](repeating: [], count: groups.count)
    for (one, other) in comparedPairs() {
      let areCentral = groupOf[one] == 0 && groupOf[other] == 0
      for conflict in conflicts(one, other, areCentral: areCentral) {
        found[groupOf[one]].append(conflict)
        if groupOf[other] != groupOf[one] {
          found[groupOf[other]].append(ClaimConflict(kind: conflict.kind, own: conflict.other, other: conflict.own))
        }
      }
    }
    return found.map { Array(Self.distinct($0).prefix(Self.maximumOfClaim)) }
  }

  /// Without those of a pair of articles that say the same again.
  private static func distinct(_ conflicts: [ClaimConflict]) -> [ClaimConflict] {
    var kept: [ClaimConflict] = []
    for conflict in conflicts.prefix(maximumCompared) {
      let isKnown = kept.contains {
        $0.kind == conflict.kind
          && ($0.own.article == conflict.own.article && $0.other.article == conflict.other.article
            || $0.own.article == conflict.other.article && $0.other.article == conflict.own.article)
      }
      if !isKnown { kept.append(conflict) }
    }
    return kept
  }

  // MARK: Pairs

  /// Pairs of statements of different articles that may be at odds, by index.
  private func comparedPairs() -> [(Int, Int)] {
    var earlier: [String: [Int]] = [:]
    var pairs: [(Int, Int)] = []
    for index in statements.indices {
      let keys = keys(of: statements[index])
      let others = Set(keys.flatMap { (earlier[$0] ?? []).suffix(Self.maximumCompared) }).sorted()
      pairs += others.suffix(Self.maximumCompared).filter { statements[$0].article != statements[index].article }.map {
        ($0, index)
      }
      for key in keys { earlier[key, default: []].append(index) }
    }
    return pairs
  }

  private func keys(of statement: Statement) -> [String] {
    let verbs = statement.content.predicates.filter { !$0.isLight && $0.name != "say" }.map(\.name)
    let measures = statement.content.measures.map { $0.predicate.isEmpty ? "unit " + $0.unit : $0.predicate }
    return Set(verbs + measures).sorted()
  }

  // MARK: Conflicts

  private func conflicts(_ one: Int, _ other: Int, areCentral: Bool) -> [ClaimConflict] {
    let (first, second) = (statements[one], statements[other])
    let overlap = comparison.overlap(one, other)
    if overlap >= Self.leastForDenials {
      if first.isDenied != second.isDenied { return [conflict(.denial, first, first.range, second, second.range)] }
      if let verbs = StatementComparison.deniedPredicates(first, second) {
        let (left, right) = (clause(verbs.0, first), clause(verbs.1, second))
        let areAtOdds = isPlainlyDenied(left, first) != isPlainlyDenied(right, second)
        return areAtOdds ? [conflict(.denial, first, left, second, right)] : []
      }
    }
    if first.isDenied != second.isDenied { return [] }
    if overlap >= Self.leastForDays, let conflict = dayConflict(first, second) { return [conflict] }
    guard tellOfOneThing(one, other, overlap, areCentral: areCentral) else { return [] }
    return StatementComparison.differingMeasures(first, second).filter { isOpen($0, first, second) }.prefix(1).map {
      conflict(.number, first, $0.0.range, second, $0.1.range)
    }
  }

  /// Whether numbers of two statements can be of one thing.
  private func tellOfOneThing(_ one: Int, _ other: Int, _ overlap: Double, areCentral: Bool) -> Bool {
    if areCentral { return overlap >= Self.leastInCentral }
    let (first, second) = (statements[one], statements[other])
    guard overlap >= Self.leastForNumbers || comparison.containment(one, other) >= Self.leastContained else {
      return false
    }
    // Openings tell of the happening itself, later sentences of others, too.
    let areOpenings = max(first.sentence, second.sentence) < Self.openingSentences
    return areOpenings || namesTime(first) == namesTime(second) && comparison.shareName(one, other)
  }

  private func namesTime(_ statement: Statement) -> Bool {
    material.articles[statement.article].timeExpressions.contains {
      $0.kind == .date && statement.range.contains($0.range)
    }
  }

  /// Whether a verb is denied by a word of its own, and not only for a time: "had not closed since May".
  private func isPlainlyDenied(_ clause: TextRange, _ statement: Statement) -> Bool {
    let text = material.articles[statement.article].text
    let tokens = text.tokens[text.tokenIndices(in: clause)]
    return tokens.contains { $0.label == "neg" } && !tokens.contains { $0.folded == "had" || $0.folded == "has" }
  }

  private func conflict(
    _ kind: ClaimConflict.Kind, _ first: Statement, _ left: TextRange, _ second: Statement, _ right: TextRange
  ) -> ClaimConflict {
    ClaimConflict(
      kind: kind, own: Excerpt(article: material.articles[first.article].id, range: left),
      other: Excerpt(article: material.articles[second.article].id, range: right))
  }

  /// The verb with what stands before it: "did not close".
  private func clause(_ verb: Int, _ statement: Statement) -> TextRange {
    let text = material.articles[statement.article].text
    let parts = text.tokenIndices(in: statement.range).filter {
      text.tokens[$0].head == verb && ["aux", "auxpass", "neg"].contains(text.tokens[$0].label)
    }
    return parts.reduce(text.tokens[verb].range) { $0.union(text.tokens[$1].range) }
  }

  /// Each names one day, of the same verb.
  private func dayConflict(_ first: Statement, _ second: Statement) -> ClaimConflict? {
    guard StatementComparison.haveOtherDays(first, second), let left = day(of: first), let right = day(of: second),
      let verb = verb(above: left, first), verb == self.verb(above: right, second)
    else { return nil }
    return conflict(.date, first, left, second, right)
  }

  /// The class of the verb that some words depend on.
  private func verb(above range: TextRange, _ statement: Statement) -> String? {
    let text = material.articles[statement.article].text
    guard var index = text.tokenIndices(in: range).first else { return nil }
    for _ in 0..<Self.highestClimb where text.tokens[index].partOfSpeech != "VERB" { index = text.tokens[index].head }
    return statement.content.predicates.first { $0.token == index && !$0.isLight }?.name
  }

  /// The only day that a statement names, with the month at least.
  private func day(of statement: Statement) -> TextRange? {
    let days = material.articles[statement.article].timeExpressions.filter {
      statement.range.contains($0.range) && $0.date?.day != nil
    }
    return days.count == 1 ? days[0].range : nil
  }

  /// Whether neither article has the other's number of the same things elsewhere.
  private func isOpen(_ pair: (Measure, Measure), _ first: Statement, _ second: Statement) -> Bool {
    !measures[first.article].contains { $0.isSameThing(as: pair.1) && $0.value == pair.1.value }
      && !measures[second.article].contains { $0.isSameThing(as: pair.0) && $0.value == pair.0.value }
  }
}
