import NewsModel
import UTF8Text

/// Finds the claim that a story is about.
///
/// Purpose: the claim whose origins are the story's. Valid when: articles of one story open on one happening, however they
/// word it. Action: choose the group of statements that most articles make, early ones and those that say the headline's
/// words before others; then, of every article not in it, take the opening statement most like it. Cost: O(s · g) for s
/// statements and a central group of g.
struct CentralClaim {
  /// Sentences that count as an article's opening, and what a report weighs against place and headline. Chosen with
  /// `leastSimilarity` on the development stories of the evaluation, 2026-11-21.
  static let openingSentences = 4
  static let reportWeight = 0.5
  /// The mean similarity from which an opening statement is taken to tell the central claim in other words.
  static let leastSimilarity = 0.12

  private let statements: [Statement]
  private let material: StoryMaterial

  init(_ statements: [Statement], material: StoryMaterial) {
    self.statements = statements
    self.material = material
  }

  /// The groups with the central one first, completed; the others in their order.
  func first(of groups: [[Int]], _ aligner: StatementAligner) -> [[Int]] {
    let weights = groups.map(prominence)
    guard let central = groups.indices.max(by: { (weights[$0], $1) < (weights[$1], $0) }) else { return [] }
    let added = openings(like: groups[central], aligner)
    let rest = groups.indices.filter { $0 != central }.map { groups[$0].filter { !added.contains($0) } }
    return [(groups[central] + added).sorted()] + rest.filter { !$0.isEmpty }
  }

  /// Of each article without a statement in the group, the opening one most like it.
  private func openings(like group: [Int], _ aligner: StatementAligner) -> [Int] {
    let present = Set(group.map { statements[$0].article })
    var best: [Int: (statement: Int, similarity: Double)] = [:]
    for index in statements.indices {
      let statement = statements[index]
      guard !present.contains(statement.article), statement.sentence < Self.openingSentences else { continue }
      let similarity = aligner.similarity(index, to: group)
      guard similarity >= Self.leastSimilarity, similarity > best[statement.article]?.similarity ?? 0 else { continue }
      best[statement.article] = (index, similarity)
    }
    return best.values.map(\.statement).sorted()
  }

  /// How much a group is what the story is about: the articles that make it, early ones and headline words more.
  private func prominence(of group: [Int]) -> Double {
    var best: [Int: Double] = [:]
    for statement in group.map({ statements[$0] }) {
      let early = statement.sentence < Self.openingSentences ? 1.0 / Double(1 + statement.sentence) : 0
      best[statement.article] = max(best[statement.article, default: 0], early + headlineShare(of: statement))
    }
    return best.sorted { $0.key < $1.key }.reduce(0) { $0 + Self.reportWeight + $1.value }
  }

  /// The part of the headline's words that a statement has, of 1.
  private func headlineShare(of statement: Statement) -> Double {
    let article = material.articles[statement.article]
    let headline = Set(
      article.article.headline?.folded().split { !($0.isLetter || $0.isNumber) }.map(String.init) ?? [])
    guard !headline.isEmpty else { return 0 }
    let words = Set(article.text.tokens[article.text.tokenIndices(in: statement.range)].map(\.folded))
    return Double(headline.intersection(words).count) / Double(headline.count)
  }
}
