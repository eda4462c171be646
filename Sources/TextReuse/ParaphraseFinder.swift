package import NewsModel
import UTF8Text

/// Finds sentences of two texts that say the same in other words.
///
/// Purpose: reuse that shares no runs of words. Valid when: both sentences share a verb, or one of the same class, that is
/// denied in both or in neither and has nobody in another's part; and a name or number; and do not speak against each
/// other by a number of the same things or a weekday. Action: such pairs are scored by the weight of what they share, rarer
/// words weighing more; the best pairs are taken first, each sentence once. Cost: O(n + m) to read, and for each sentence at
/// most `maximumCandidates` of the other text are compared.
package struct ParaphraseFinder: Sendable {
  /// The score from which a pair is given. Chosen by reading pairs of real articles, of which 9 in 10 then say the same
  /// (2026-11-22).
  static let threshold = 0.48
  /// Sentences of the right text that one of the left is compared with, the first that share a verb or number.
  static let maximumCandidates = 200
  /// Of these the best that wait for the choice, in which other sentences may take some.
  static let keptCandidates = 16
  /// Things a sentence tells below which it can be no paraphrase ("He agreed.").
  static let leastItems = 4
  /// The part of a sentence that may lie in passages; beyond it is reuse already found.
  static let passageShare = 0.5

  package init() {}

  /// The pairs in the order of the left text.
  /// - Parameter passages: those of the two texts; sentences that lie in them are left aside.
  package func paraphrases(
    _ left: AnalyzedText, _ right: AnalyzedText, besides passages: [Passage] = []
  ) -> [Paraphrase] {
    let facts = SentenceFacts.read([left, right])
    return paraphrases(left, facts[0], right, facts[1], besides: passages)
  }

  /// The same for texts of which each is compared with several.
  /// - Parameters:
  ///   - leftFacts, rightFacts: what the sentences tell, read together, so that names have one key.
  ///   - passages: those of the two texts; sentences that lie in them are left aside.
  package func paraphrases(
    _ left: AnalyzedText, _ leftFacts: [SentenceFacts], _ right: AnalyzedText, _ rightFacts: [SentenceFacts],
    besides passages: [Passage]
  ) -> [Paraphrase] {
    let comparison = FactComparison(leftFacts + rightFacts)
    let leftOpen = Self.open(leftFacts, left, passages.map(\.left))
    let rightOpen = Self.open(rightFacts, right, passages.map(\.right))
    var places: [String: [Int]] = [:]
    for (place, facts) in rightOpen.enumerated() {
      for name in Set(facts.predicates.map(\.name)).sorted() { places[name, default: []].append(place) }
    }
    let found = leftOpen.indices.flatMap { place in
      Self.candidates(for: place, in: leftOpen, rightOpen, places: places, by: comparison)
    }
    return Self.best(of: found).map { candidate in
      ParaphraseMaker(left: left, right: right)
        .paraphrase(leftOpen[candidate.left], rightOpen[candidate.right], candidate.match)
    }
  }

  /// Two sentences that may say the same, by their places among those that are open.
  private struct Candidate {
    let left: Int
    let right: Int
    let match: FactComparison.Match
  }

  /// The sentences of the right text that fit one of the left best.
  private static func candidates(
    for place: Int, in left: [SentenceFacts], _ right: [SentenceFacts], places: [String: [Int]],
    by comparison: FactComparison
  ) -> [Candidate] {
    var tried: Set<Int> = []
    var found: [Candidate] = []
    for other in left[place].predicates.flatMap({ places[$0.name] ?? [] }) {
      guard tried.count < maximumCandidates else { break }
      guard tried.insert(other).inserted, let match = comparison.match(left[place], right[other]),
        match.score >= threshold
      else { continue }
      found.append(Candidate(left: place, right: other, match: match))
    }
    return Array(found.sorted(by: comesFirst).prefix(keptCandidates))
  }

  private static func comesFirst(_ one: Candidate, _ other: Candidate) -> Bool {
    (other.match.score, one.left, one.right) < (one.match.score, other.left, other.right)
  }

  /// The sentences that tell enough and are not found already.
  private static func open(
    _ facts: [SentenceFacts], _ text: AnalyzedText, _ passages: [TextRange]
  ) -> [SentenceFacts] {
    let passages = passages.sorted()
    return facts.filter { facts in
      let range = text.sentences[facts.sentence].range
      let first = passages.partitioningIndex { $0.end > range.start }
      let covered = passages[first...].prefix { $0.start < range.end }
        .reduce(0) { $0 + ($1.intersection(range)?.count ?? 0) }
      return facts.items.count >= leastItems && Double(covered) < passageShare * Double(range.count)
    }
  }

  /// The best pairs first, each sentence once.
  private static func best(of candidates: [Candidate]) -> [Candidate] {
    var (lefts, rights): (Set<Int>, Set<Int>) = ([], [])
    let kept = candidates.sorted(by: comesFirst).filter { candidate in
      guard !lefts.contains(candidate.left), !rights.contains(candidate.right) else { return false }
      lefts.insert(candidate.left)
      rights.insert(candidate.right)
      return true
    }
    return kept.sorted { $0.left < $1.left }
  }
}

/// Says of two sentences which words make them one.
private struct ParaphraseMaker {
  let left: AnalyzedText
  let right: AnalyzedText

  func paraphrase(_ one: SentenceFacts, _ other: SentenceFacts, _ match: FactComparison.Match) -> Paraphrase {
    let (verb, otherVerb) = match.predicates
    let isSame = left.tokens[verb].lemma == right.tokens[otherVerb].lemma
    let names = one.names.compactMap { name in
      other.names.first { $0.key == name.key }.map { stretch(name.tokens, $0.tokens, .near) }
    }
    let numbers = one.numbers.compactMap { number in
      other.numbers.first { $0.value == number.value }.map { stretch(number.tokens, $0.tokens, .spelling) }
    }
    return Paraphrase(
      left: left.sentences[one.sentence].range, right: right.sentences[other.sentence].range, score: match.score,
      predicates: stretch(verb..<verb + 1, otherVerb..<otherVerb + 1, isSame ? .same : .near), names: names,
      numbers: numbers)
  }

  private func stretch(
    _ one: Range<Int>, _ other: Range<Int>, _ likeness: AlignedStretch.Likeness
  ) -> AlignedStretch {
    AlignedStretch(left: left.range(of: one), right: right.range(of: other), likeness: likeness)
  }
}

extension AnalyzedText {
  /// The bytes from the first to the last of some tokens.
  fileprivate func range(of tokens: Range<Int>) -> TextRange {
    self.tokens[tokens.lowerBound].range.union(self.tokens[tokens.upperBound - 1].range)
  }
}
