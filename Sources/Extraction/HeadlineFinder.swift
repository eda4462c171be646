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
    static let fewWords = -3.0
    static let usualLength = 1.0
    static let label = -3.0
    static let distance = -0.06
  }
  /// Lines below a headline among which a date or byline speaks for it.
  private static let detailsReach = 6

  /// The index of the headline; the lower one where it is printed twice. Nil where nothing looks like one.
  func headline(above prose: Range<Int>) -> Int? {
    let first = max(0, prose.lowerBound - Self.reach)
    let limit = min(prose.lowerBound + 3, prose.upperBound)
    var best: (index: Int, points: Double)?
    for index in first..<limit where page.lines[index].canBeHeadline {
      let points = points(index, prose: prose.lowerBound)
      if points >= best?.points ?? 0 { best = (index, points) }
    }
    return best?.index
  }

  private func points(_ index: Int, prose: Int) -> Double {
    let line = page.lines[index]
    if let title, title.collapsingWhiteSpace().folded() == line.key { return Points.given }
    var points = 2.0
    if line.isRepeated && line.words >= 4 { points += Points.repeated }
    if line.words < 4 { points += Points.fewWords }
    if (5...18).contains(line.words) { points += Points.usualLength }
    if line.text.hasSuffix(":") || line.text.contains("|") || line.text.hasPrefix(">") { points += Points.label }
    if line.role == .prose { points -= 1 }
    let below = page.lines[(index + 1)..<max(index + 1, min(prose, index + Self.detailsReach))]
    if below.contains(where: { $0.role == .date || $0.role == .byline }) { points += Points.dateOrBylineBelow }
    return points + Points.distance * Double(max(0, prose - index))
  }
}
