import NewsModel
import UTF8Text

/// Which names stand for one outlet in a story.
///
/// The outlet table knows the well-known ones. An acronym that it does not know stands for the one outlet of the story
/// whose name has these initials: "(NPS)" beside "Northern Press Service". Where two names fit, it stands for itself.
struct OutletNames: Sendable {
  private let table: OutletTable
  /// Full names by their initials; only where one name has them.
  private let fullNames: [String: String]
  /// Reads citations of the story's own outlets.
  let reader: StoryOutletReader
  /// The common names of all names that stand in the story.
  private let commonNames: [String: String]

  init(_ table: OutletTable, articles: [AnalyzedArticle]) {
    self.table = table
    let names = Set(articles.flatMap(Self.names)).sorted()
    let byInitials = Dictionary(grouping: names.filter { !OutletTable.isAcronym($0) }, by: Self.initials)
    let fullNames = byInitials.filter { initials, names in
      OutletTable.isAcronym(initials) && Set(names.map { OutletTable.key($0) }).count == 1
    }
    .compactMapValues(\.first)
    self.fullNames = fullNames
    reader = StoryOutletReader(names.map(Self.plain).filter { !OutletTable.isAcronym($0) && Self.isName($0) })
    commonNames = Dictionary(
      uniqueKeysWithValues: names.map { ($0, Self.commonName($0, table: table, fullNames: fullNames)) })
  }

  /// Whether two names stand for one outlet.
  func isSame(_ first: String, _ second: String) -> Bool { commonName(first) == commonName(second) }

  /// The form under which an outlet's names are one.
  func commonName(_ name: String) -> String {
    commonNames[name] ?? Self.commonName(name, table: table, fullNames: fullNames)
  }

  /// The name to show: the table's, the full name behind an acronym, else the name itself without "the".
  func shownName(_ name: String) -> String {
    let plain = Self.plain(name)
    return table.outlet(named: plain)?.name ?? fullNames[plain] ?? plain
  }

  /// The outlet, where the table knows it.
  func known(_ name: String) -> Outlet? { table.outlet(named: name) }

  /// The outlet of a page's host, where the table knows it.
  func known(forURL address: String) -> Outlet? { table.outlet(forURL: address) }

  private static func commonName(_ name: String, table: OutletTable, fullNames: [String: String]) -> String {
    let name = plain(name)
    return OutletTable.key(table.outlet(named: name)?.name ?? fullNames[name] ?? name)
  }

  /// The outlet in "a report by the Northern Press Service that cited two officials".
  private static func plain(_ name: String) -> String {
    var words = name.split(separator: " ")[...]
    if let report = words.firstIndex(where: { $0 == "report" || $0 == "reports" || $0 == "Report" }), report <= 2,
      report + 2 < words.count, ["by", "in", "from", "of"].contains(words[report + 1])
    {
      words = words[(report + 2)...]
    }
    if words.count > 1, words.first == "the" { words = words.dropFirst() }
    let clause = words.dropFirst().firstIndex { ["that", "which", "who", "citing"].contains($0) }
    return words[..<(clause ?? words.endIndex)].joined(separator: " ")
  }

  private static func isName(_ name: String) -> Bool { name.split(separator: " ").last?.first?.isUppercase == true }

  /// Every name of an outlet that an article bears, credits, cites or speaks to.
  private static func names(in article: AnalyzedArticle) -> [String] {
    let cited = article.attributions.flatMap { attribution -> [String] in
      let source = attribution.resolved.flatMap { $0.kind.isOutlet ? $0.name : nil }
      let venue = attribution.venue.flatMap { $0.isOutlet ? $0.name : nil }
      return [source, venue].compactMap { $0 }
    }
    return [article.article.outlet].compactMap { $0 } + article.article.credits.map(\.outlet) + cited
  }

  /// "NPS" of "Northern Press Service"; small words do not count.
  private static func initials(of name: String) -> String {
    let words = name.split(separator: " ").filter { $0 != "The" && $0.first?.isUppercase == true }
    return String(words.compactMap(\.first))
  }
}
