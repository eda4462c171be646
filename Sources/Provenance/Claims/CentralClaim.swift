import NewsModel
import UTF8Text

/// Finds the claim that a story is about.
///
/// Purpose: the claim whose origins are the story's. Valid when: articles of one story open on one happening, however they
/// word it. Action: of all statements in openings, choose the one that the other openings and the headlines have most of,
/// early and plain ones before others; with its group goes, of every article not in it, the opening statement most like
/// it. Cost: O(o² · a) for a articles with o opening statements each.
struct CentralClaim {
  /// Sentences that count as an article's opening. Chosen with the next four on the development stories of the
  /// evaluation, by the words that the claim shares with their facts, 2026-11-22.
  static let openingSentences = 4
  /// What the first sentence weighs, what a flaw takes off, and what the headlines weigh, beside the other openings.
  static let earlyWeight = 0.25
  static let flawWeight = 0.2
  static let headlineWeight = 1.0
  /// The mean similarity from which an opening statement is taken to tell the central claim in other words.
  static let leastSimilarity = 0.12
  /// Articles whose openings and headlines are looked at, evenly spread.
  static let largestSample = 24

  private let statements: [Statement]
  private let material: StoryMaterial
  private let aligner: StatementAligner
  /// Those of each article by its index, of the sampled articles alone.
  private let openings: [(article: Int, statements: [Int])]
  private let headlines: [Set<String>]

  init(_ statements: [Statement], material: StoryMaterial, aligner: StatementAligner) {
    self.statements = statements
    self.material = material
    self.aligner = aligner
    let sampled = StatementAligner.sampled(Array(material.articles.indices), Self.largestSample)
    let early = statements.indices.filter { statements[$0].sentence < Self.openingSentences }
    let byArticle = Dictionary(grouping: early) { statements[$0].article }
    openings = sampled.compactMap { article in byArticle[article].map { (article, $0) } }
    let said = Set(sampled.flatMap { Self.words(of: material.articles[$0].text, 0..<Int.max) })
    headlines = sampled.map { Self.words(ofHeadline: material.articles[$0].article.headline ?? "").intersection(said) }
  }

  /// The groups with the central one first, completed; the others in their order. And the statement that tells it best.
  func first(of groups: [[Int]]) -> (groups: [[Int]], told: Int)? {
    guard let seed = mostCentral() ?? groups.first?.first else { return nil }
    let central = groups.first { $0.contains(seed) } ?? [seed]
    let added = openings(like: central, seed)
    let taken = Set(central).union(added)
    let rest = groups.map { group in group.filter { !taken.contains($0) } }.filter { !$0.isEmpty }
    return ([taken.sorted()] + rest, seed)
  }

  /// The opening statement that the openings and headlines have most of, the first of several.
  private func mostCentral() -> Int? {
    let plainness = Plainness(material: material)
    var best: (statement: Int, weight: Double)?
    for (_, candidates) in openings {
      for index in candidates {
        let early = Self.earlyWeight / Double(1 + statements[index].sentence)
        let flaws = Self.flawWeight * plainness.flaws(of: statements[index])
        let weight = support(for: index) + Self.headlineWeight * headlineShare(of: index) + early - flaws
        if weight > best?.weight ?? -.infinity { best = (index, weight) }
      }
    }
    return best?.statement
  }

  /// How like a statement the other articles' openings are, the mean of the best of each.
  private func support(for index: Int) -> Double {
    let others = openings.filter { $0.article != statements[index].article }
    guard !others.isEmpty else { return 0 }
    let sum = others.reduce(0.0) { sum, other in
      sum + (other.statements.map { aligner.comparison.overlap(index, $0) }.max() ?? 0)
    }
    return sum / Double(others.count)
  }

  /// The part of the headlines' words that a statement has, of 1.
  private func headlineShare(of index: Int) -> Double {
    let statement = statements[index]
    let text = material.articles[statement.article].text
    let words = Self.words(of: text, text.tokenIndices(in: statement.range))
    let shares = headlines.filter { !$0.isEmpty }.map { headline in
      Double(headline.intersection(words).count) / Double(headline.count)
    }
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }

  /// Of each article without a statement in the group, the opening one most like it, the seed above all.
  private func openings(like group: [Int], _ seed: Int) -> [Int] {
    let present = Set(group.map { statements[$0].article })
    var best: [Int: (statement: Int, similarity: Double)] = [:]
    for index in statements.indices {
      let statement = statements[index]
      guard !present.contains(statement.article), statement.sentence < Self.openingSentences else { continue }
      guard statement.isDenied == statements[seed].isDenied,
        !aligner.comparison.haveOtherDays(index, seed)
      else { continue }
      let similarity = max(meanOverlap(index, group), aligner.comparison.overlap(seed, index))
      guard similarity >= Self.leastSimilarity, similarity > best[statement.article]?.similarity ?? 0 else { continue }
      best[statement.article] = (index, similarity)
    }
    return best.values.map(\.statement).sorted()
  }

  private func meanOverlap(_ index: Int, _ group: [Int]) -> Double {
    let sampled = StatementAligner.sampled(group)
    return sampled.reduce(0) { $0 + aligner.comparison.overlap(index, $1) } / Double(max(1, sampled.count))
  }

  // MARK: Words

  /// The first letters of the words that carry a text.
  private static func words(of text: AnalyzedText, _ range: Range<Int>) -> Set<String> {
    Set(
      text.tokens[range.clamped(to: text.tokens.indices)].filter { $0.isWord && !$0.isStopWord }.map { stem($0.folded) }
    )
  }

  private static func words(ofHeadline headline: String) -> Set<String> {
    Set(headline.folded().split { !($0.isLetter || $0.isNumber) }.map { stem(String($0)) })
  }

  private static func stem(_ word: String) -> String { String(decoding: word.utf8.prefix(stemLength), as: UTF8.self) }

  private static let stemLength = 6
}
