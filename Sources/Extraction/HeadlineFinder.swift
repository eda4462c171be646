import Patterns
import UTF8Text

/// Finds the headline over a lead's paragraphs, by what speaks for each line above them.
struct HeadlineFinder {
  let page: PageLines
  /// What the giver says the headline is.
  let title: String?

  /// Lines above the first paragraph in which the headline is looked for, and points; chosen on 258 pages as plain
  /// text, 2026-11-21.
  private static let reach = 40
  private enum Points {
    static let given = 100.0
    static let repeated = 3.0
    static let dateOrBylineBelow = 3.0
    static let fewWords = -2.0
    static let usualLength = 1.0
    static let label = -3.0
    static let clock = -4.0
    static let sharedWords = 4.0
    static let nearby = 0.1
    static let distance = -0.1
  }
  /// Lines above the first paragraph in which a headline's details stand.
  private static let nearbyLines = 12
  /// Lines below a headline among which a date or byline speaks for it.
  private static let detailsReach = 6

  /// The index of the headline; the lower one where it is printed twice. Nil where nothing looks like one.
  func headline(above prose: Range<Int>) -> Int? {
    let first = max(0, prose.lowerBound - Self.reach)
    let vocabulary = Set(page.lines[prose].lazy.filter { $0.role == .prose }.flatMap(\.stems))
    let limit = min(prose.lowerBound + 3, prose.upperBound)
    var best: (index: Int, points: Double)?
    for index in first..<limit where page.lines[index].canBeHeadline {
      let points = points(index, prose: prose.lowerBound) + sharePoints(page.lines[index], vocabulary)
      if points >= best?.points ?? 0 { best = (index, points) }
    }
    return best?.index
  }

  private func points(_ index: Int, prose: Int) -> Double {
    let line = page.lines[index]
    if let title, title.collapsingWhiteSpace().folded() == line.key { return Points.given }
    var points = 2.0
    if line.isRepeated && line.words >= 4 { points += Points.repeated }
    if line.words < 4 { points += Points.fewWords * Double(4 - line.words) }
    if (5...18).contains(line.words) { points += Points.usualLength }
    if line.text.hasSuffix(":") || Self.crumbs.isFound(in: line.text) { points += Points.label }
    if line.role == .prose { points -= 1 }
    let below = page.lines[(index + 1)..<max(index + 1, min(prose, index + Self.detailsReach))]
    if below.contains(where: { $0.role == .date || $0.role == .byline }) { points += Points.dateOrBylineBelow }
    if Self.clock.isFound(in: line.text) { points += Points.clock }
    return points + distancePoints(prose - index)
  }

  /// A headline says in its words what the text says.
  private func sharePoints(_ line: Line, _ vocabulary: Set<String>) -> Double {
    let stems = line.stems
    guard !stems.isEmpty else { return 0 }
    return Points.sharedWords * Double(stems.count { vocabulary.contains($0) }) / Double(stems.count)
  }

  /// Near the text the highest line is the headline, and what stands between belongs to it; far above are menus.
  private func distancePoints(_ distance: Int) -> Double {
    let near = Double(max(0, min(distance, Self.nearbyLines)))
    return Points.nearby * near + Points.distance * (Double(max(0, distance)) - near)
  }

  /// A path of sections, or an item of a numbered list.
  private static let crumbs = Pattern(literal: #"^\d+\. |^[>»-]|[|»>]| / \p{L}+ / "#)
  private static let clock = Pattern(literal: #"(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\bago\b|\bUhr\b"#)
}

extension Line {
  /// The starts of its longer words, so that a word's forms are one.
  fileprivate var stems: [String] {
    key.split { !$0.isLetter }.filter { $0.utf8.count >= 5 }.map { String($0.prefix(5)) }
  }
}
