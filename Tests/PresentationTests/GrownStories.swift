import NewsModel
import UTF8Text

/// Stories of any shape, for layouts: a tree given by each witness's parents.
enum GrownStory {
  /// A story of `count` articles; article n derives from the articles that `parents(n)` numbers.
  static func story(_ count: Int, name: String = "Town crier", parents: (Int) -> [Int]) -> TracedStory {
    let articles = (0..<count).map { number in
      Sample.article(
        "page-\(padded(number)).html", outlet: "\(name) \(number)",
        headline: "Lighthouse number \(number) goes dark for the night of the long tide",
        date: "2031-04-\(padded(number % 28 + 1))",
        paragraphs: [["The lighthouse went dark.", "Keeper number \(number) lit a lamp by hand."]])
    }
    let derivations = (0..<count).flatMap { child in
      parents(child).map { parent in
        Derivation(
          parent: .init(articles[parent].id.description), child: .init(articles[child].id.description),
          kind: child % 3 == 0 ? .rewrite : .republication, confidence: parent == parents(child)[0] ? 0.9 : 0.6,
          evidence: [
            Evidence(
              .passage,
              [
                Sample.excerpt(articles[parent], "The lighthouse went dark."),
                Sample.excerpt(articles[child], "The lighthouse went dark."),
              ])
          ], sharedPassages: child % 4 + 1, quotedPassages: child % 2)
      }
    }
    let claim = Claim(
      text: "The lighthouse went dark.",
      statements: articles.map { Sample.excerpt($0, "The lighthouse went dark.") },
      origins: articles.isEmpty
        ? [] : [Origin(name: "Lamp Office", kind: .statement, articles: articles.map(\.id), evidence: [])])
    return TracedStory(
      stemma: Stemma(
        story: Story(id: "lighthouse", articles: articles.map(\.id)),
        witnesses: articles.map { Sample.articleWitness($0) }, derivations: derivations, claims: [claim],
        citations: []),
      articles: articles)
  }

  static let single = story(1) { _ in [] }
  static let dozen = story(12) { $0 == 0 ? [] : [($0 - 1) / 3] }
  static let sixty = story(60) { $0 == 0 ? [] : [($0 - 1) / 4] }
  /// Two roots, a child of both, and a grandchild.
  static let diamond = story(4) { [[], [], [0, 1], [2]][$0] }
  /// Each derives from the one before.
  static func chain(_ count: Int) -> TracedStory { story(count) { $0 == 0 ? [] : [$0 - 1] } }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
