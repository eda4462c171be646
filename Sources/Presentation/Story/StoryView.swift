import NewsModel
import UTF8Text

/// A story made ready for drawing: its title, the names of its witnesses, its layout and its texts by article.
struct StoryView {
  /// Columns of a name, and of a title or claim, before `…` stands for the rest. Chosen 2026-11-21: only broken
  /// pages have longer ones.
  static let nameLimit = 120
  static let textLimit = 400

  let stemma: Stemma
  /// By order of names.
  let articles: [AnalyzedArticle]
  let layout: StemmaLayout
  /// The derivations whose row is a reference to one further up.
  let upwardReferences: Set<Int>
  /// What each witness is called, by its index; articles of one name carry their file name too.
  let labels: [String]
  let texts: ExcerptReader
  /// How many derivations lead away from each witness, by its index.
  let childCounts: [Int]
  /// The indices of the parents that each witness's central claim rests on, by its index.
  let parents: [[Int]]
  /// Whom each article names, in the stemma's order.
  let citations: [Article.ID: [Citation]]
  private let witnessIndices: [Witness.ID: Int]
  private let articleLabels: [Article.ID: String]

  init(_ story: TracedStory) {
    stemma = story.stemma
    articles = story.articles.sorted { $0.id < $1.id }
    layout = StemmaLayout(stemma)
    upwardReferences = layout.upwardReferences
    labels = Self.labels(of: stemma.witnesses)
    texts = ExcerptReader(articles)
    citations = Dictionary(grouping: stemma.citations, by: \.article)
    let named = zip(stemma.witnesses, labels).compactMap { witness, label in witness.article.map { ($0, label) } }
    articleLabels = Dictionary(named) { first, _ in first }
    let indices = Dictionary(zip(stemma.witnesses.map(\.id), labels.indices)) { first, _ in first }
    var childCounts = Array(repeating: 0, count: labels.count)
    var parents: [[Int]] = Array(repeating: [], count: labels.count)
    for derivation in stemma.derivations {
      guard let parent = indices[derivation.parent], let child = indices[derivation.child] else { continue }
      childCounts[parent] += 1
      if derivation.isCentral { parents[child].append(parent) }
    }
    self.childCounts = childCounts
    self.parents = parents
    witnessIndices = indices
  }

  /// The shortest headline, else the words of the central claim.
  var title: String {
    let headlines = articles.compactMap { $0.article.headline?.shortened(to: Self.textLimit) }
    let shortest = headlines.filter { !$0.isEmpty }.min { ($0.count, $0) < ($1.count, $1) }
    let title = shortest ?? stemma.centralClaim.map(text) ?? ""
    return title.isEmpty ? "Story without words" : title
  }

  /// How many captured articles the story has.
  var reports: Int { stemma.story.articles.count }

  /// How many of them make its central claim.
  var centralReports: Int { stemma.centralClaim?.reports ?? 0 }

  /// How many independent origins its central claim has.
  var independentOrigins: Int { stemma.centralClaim?.origins.count ?? 0 }

  /// "2 reports · 1 independent origin".
  var summary: String {
    Wording.count(reports, "report") + " · " + Wording.count(independentOrigins, "independent origin")
  }

  /// Which stories are drawn in full: those of several reports or, where there is none, those whose report draws on
  /// another.
  static func areDrawnInFull(_ stories: [StoryView]) -> [Bool] {
    let several = stories.map { $0.reports > 1 }
    return several.contains(true) ? several : stories.map { !$0.stemma.derivations.isEmpty }
  }

  /// What a witness is called; the ID's own words where the stemma has no such witness.
  func label(of witness: Witness.ID) -> String {
    witnessIndices[witness].map { labels[$0] } ?? witness.description.shortened()
  }

  /// What an article is called.
  func label(of article: Article.ID) -> String { articleLabels[article] ?? article.description.shortened() }

  /// The index of the witness that an ID names.
  func index(of witness: Witness.ID) -> Int? { witnessIndices[witness] }

  private static func labels(of witnesses: [Witness]) -> [String] {
    let names = witnesses.map { $0.name.shortened() }
    let uses = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(witnesses, names).map { witness, name in
      guard uses[name] != 1, let article = witness.article?.description.shortened(), article != name else {
        return name.isEmpty ? witness.id.description.shortened() : name
      }
      return "\(name) (\(article))"
    }
  }
}

extension String {
  /// The text neutralized and cut, to the length of a name unless told otherwise.
  /// - Complexity: O(`limit`), however long the text is.
  func shortened(to limit: Int = StoryView.nameLimit) -> String {
    utf8.count <= limit && isPlain ? self : String(unicodeScalars.prefix(limit * 16)).neutralized().truncated(to: limit)
  }
}

/// Opens the ranges of evidence in the texts of a story's articles.
struct ExcerptReader {
  private let articles: [Article.ID: AnalyzedArticle]

  init(_ articles: [AnalyzedArticle]) {
    self.articles = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
  }

  func article(_ id: Article.ID) -> AnalyzedArticle? { articles[id] }

  /// The words an excerpt covers; nil when the story has no such article or field, or the field ends before them.
  func text(of excerpt: Excerpt) -> Substring? {
    guard let field = field(of: excerpt), excerpt.range.end <= field.utf8.count else { return nil }
    return field[excerpt.range]
  }

  /// The whole text of the field that an excerpt points into.
  func field(of excerpt: Excerpt) -> String? { articles[excerpt.article]?.article.text(of: excerpt.field) }
}
