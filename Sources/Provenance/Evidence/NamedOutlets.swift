import NewsModel
import UTF8Text

/// The outlets that each article of a story names, by their common names.
struct NamedOutlets: Sendable {
  /// A wire or partner that a credit line names, and the line's number.
  struct Credit: Sendable {
    let number: Int
    let outlet: String
    /// "With inputs from": the article has its own text beside what it was supplied with.
    let isInput: Bool
  }

  struct Names: Sendable {
    /// Without the article's own outlet, by line, a dateline's first.
    var credits: [Credit] = []
    var isCreditedToItself = false
    /// As reporting or for a study.
    var reports: Set<String> = []
    /// As reporting, for a study or as spoken to.
    var cited: Set<String> = []

    /// Those credited or cited as reporting.
    var suppliers: Set<String> { reports.union(credits.map(\.outlet)) }
    /// It names nobody that it may have its text from.
    var isAlone: Bool { credits.isEmpty && reports.isEmpty }

    func credits(_ outlet: String) -> Bool { credits.contains { $0.outlet == outlet } }
    func names(_ outlet: String) -> Bool { cited.contains(outlet) || credits(outlet) }
  }

  /// By article.
  let names: [Names]
  /// The common name of each article's outlet.
  let own: [String?]
  /// The articles of each outlet, by index.
  let articles: [String: [Int]]
  /// How many articles of other outlets name an outlet's report or credit it.
  private let naming: [String: Int]

  init(_ all: [AnalyzedArticle], citations: [[Citation]], outlets: OutletNames) {
    own = all.map { $0.article.outlet.map(outlets.commonName) }
    names = zip(all, citations).map { Self.names(of: $0, $1, outlets) }
    var articles: [String: [Int]] = [:]
    for (index, outlet) in own.enumerated() { if let outlet { articles[outlet, default: []].append(index) } }
    self.articles = articles
    var naming: [String: Int] = [:]
    for names in names {
      for outlet in names.reports.union(names.credits.map(\.outlet)) { naming[outlet, default: 0] += 1 }
    }
    self.naming = naming
  }

  private static func names(of article: AnalyzedArticle, _ citations: [Citation], _ outlets: OutletNames) -> Names {
    var names = Names()
    let own = article.article.outlet.map(outlets.commonName)
    for (number, credit) in article.article.credits.enumerated() where credit.kind == .wire || credit.kind == .partner {
      let outlet = outlets.commonName(credit.outlet)
      if outlet == own {
        // A newspaper's copyright line is read as a credit, too; it stands under copies as well.
        names.isCreditedToItself = [nil, .wire].contains(outlets.known(credit.outlet)?.kind)
      } else if !names.credits(outlet) {
        names.credits.append(Credit(number: number, outlet: outlet, isInput: isInput(credit.text)))
      }
    }
    for citation in citations {
      let outlet = outlets.commonName(citation.outlet)
      names.cited.insert(outlet)
      if citation.kind == .report || citation.kind == .study { names.reports.insert(outlet) }
    }
    return names
  }

  private static func isInput(_ line: String) -> Bool {
    let folded = line.folded()
    return folded.contains("inputs") || folded.contains("with reporting") || folded.contains("with files")
  }

  /// For each article those of the outlets that it names, of each outlet the first ones alone.
  /// - Parameter order: the articles by index, earlier ones first.
  func articlesNamed(in order: [Int]) -> [[Int]] {
    var first: [String: [Int]] = [:]
    for article in order {
      guard let outlet = own[article], first[outlet, default: []].count < Self.maximumOfOutlet else { continue }
      first[outlet, default: []].append(article)
    }
    return names.map { names in
      Set(names.cited.union(names.credits.map(\.outlet)).flatMap { first[$0] ?? [] }).sorted()
    }
  }

  /// Articles of one outlet that those which name it are compared with.
  private static let maximumOfOutlet = 8

  /// Whether an article names another one's outlet.
  func names(_ article: Int, _ other: Int) -> Bool { own[other].map { names[article].names($0) } ?? false }

  /// Whether other articles of the story name an article's outlet as a supplier.
  func isNamed(_ article: Int) -> Bool { own[article].map { naming[$0, default: 0] > 0 } ?? false }
}
