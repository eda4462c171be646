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
  /// By statement: whether it names a time, and the only day that it names.
  private var namesTime: [Bool] = []
  private var days: [TextRange?] = []

  init(_ statements: [Statement], material: StoryMaterial, comparison: StatementComparison) {
    self.statements = statements
    self.material = material
    self.comparison = comparison
    var measures = [[Measure]](repeating: [], count: material.articles.count)
    for statement in statements { measures[statement.article] += statement.content.measures }
    self.measures = measures
    let times = material.articles.map { article in
      article.timeExpressions.map { (range: $0.range, isDate: $0.kind == .date, hasDay: $0.date?.day != nil) }
    }
    for statement in statements {
      let inside = times[statement.article].filter { statement.range.contains($0.range) }
      let days = inside.filter(\.hasDay)
      namesTime.append(inside.contains(where: \.isDate))
      self.days.append(days.count == 1 ? days[0].range : nil)
    }
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
    let overlap = comparison.overlap(one, other)
    let canTellOtherwise = overlap >= min(Self.leastForDenials, Self.leastForDays)
    guard canTellOtherwise || comparison.haveMeasures(one, other) else { return [] }
    let isOneDenial = statements[one].isDenied != statements[other].isDenied
    if overlap >= Self.leastForDenials {
      if isOneDenial { return [conflict(.denial, one, statements[one].range, other, statements[other].range)] }
      if let verbs = comparison.deniedPredicates(one, other) {
        let (left, right) = (clause(verbs.0, statements[one]), clause(verbs.1, statements[other]))
        let areAtOdds = isPlainlyDenied(left, statements[one]) != isPlainlyDenied(right, statements[other])
        return areAtOdds ? [conflict(.denial, one, left, other, right)] : []
      }
    }
    if isOneDenial { return [] }
    if overlap >= Self.leastForDays, let conflict = dayConflict(one, other) { return [conflict] }
    guard tellOfOneThing(one, other, overlap, areCentral: areCentral) else { return [] }
    return comparison.differingMeasures(one, other).filter { isOpen($0, one, other) }.prefix(1).map {
      conflict(.number, one, $0.0.range, other, $0.1.range)
    }
  }

  /// Whether numbers of two statements can be of one thing.
  private func tellOfOneThing(_ one: Int, _ other: Int, _ overlap: Double, areCentral: Bool) -> Bool {
    if areCentral { return overlap >= Self.leastInCentral }
    guard overlap >= Self.leastForNumbers || comparison.containment(one, other) >= Self.leastContained else {
      return false
    }
    // Openings tell of the happening itself, later sentences of others, too.
    let areOpenings = max(statements[one].sentence, statements[other].sentence) < Self.openingSentences
    return areOpenings || namesTime[one] == namesTime[other] && comparison.shareName(one, other)
  }

  /// Whether a verb is denied by a word of its own, and not only for a time: "had not closed since May".
  private func isPlainlyDenied(_ clause: TextRange, _ statement: Statement) -> Bool {
    let text = material.articles[statement.article].text
    let tokens = text.tokens[text.tokenIndices(in: clause)]
    return tokens.contains { $0.label == "neg" } && !tokens.contains { $0.folded == "had" || $0.folded == "has" }
  }

  private func conflict(
    _ kind: ClaimConflict.Kind, _ one: Int, _ left: TextRange, _ other: Int, _ right: TextRange
  ) -> ClaimConflict {
    ClaimConflict(
      kind: kind, own: Excerpt(article: material.articles[statements[one].article].id, range: left),
      other: Excerpt(article: material.articles[statements[other].article].id, range: right))
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
  private func dayConflict(_ one: Int, _ other: Int) -> ClaimConflict? {
    guard let left = days[one], let right = days[other], comparison.haveOtherDays(one, other),
      let verb = verb(above: left, statements[one]), verb == self.verb(above: right, statements[other])
    else { return nil }
    return conflict(.date, one, left, other, right)
  }

  /// The class of the verb that some words depend on.
  private func verb(above range: TextRange, _ statement: Statement) -> String? {
    let text = material.articles[statement.article].text
    guard var index = text.tokenIndices(in: range).first else { return nil }
    for _ in 0..<Self.highestClimb where text.tokens[index].partOfSpeech != "VERB" { index = text.tokens[index].head }
    return statement.content.predicates.first { $0.token == index && !$0.isLight }?.name
  }

  /// Whether neither article has the other's number of the same things elsewhere.
  private func isOpen(_ pair: (Measure, Measure), _ one: Int, _ other: Int) -> Bool {
    !measures[statements[one].article].contains { $0.isSameThing(as: pair.1) && $0.value == pair.1.value }
      && !measures[statements[other].article].contains { $0.isSameThing(as: pair.0) && $0.value == pair.0.value }
  }
}
