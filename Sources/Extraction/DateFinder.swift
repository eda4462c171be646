import NewsModel
import UTF8Text

/// Finds the days on which the article of a page as plain text was published and updated.
///
/// Of the lines that state a date the one nearest to the headline tells, below it rather than above, and one that says
/// little else rather than a picture's caption. The page's address tells where no line does. Cost: O(n) in the lines
/// around the article.
struct DateFinder {
  let lines: [Line]
  let headline: Int
  let prose: Range<Int>
  let address: PageAddress

  /// Lines below the body's first in which a date may still stand: a summary and bullets stand above it; lines above
  /// the headline and below the body. The weights were chosen on 258 pages as plain text, 2026-11-22.
  private enum Reach {
    static let below = 12
    static let above = 10
    static let behind = 8
    static let masthead = 40
  }
  private enum Points {
    static let below = 3.0
    static let inside = 2.6
    static let insideDistance = -0.2
    static let published = 1.0
    static let above = 2.0
    static let behind = 1.2
    static let masthead = 0.5
    static let distance = -0.05
    static let otherByte = -0.03
  }

  private struct Candidate {
    var stated: StatedDate
    var kind: DateLine.Kind
    var points: Double
  }

  /// The dates; `published` is the date of the update where nothing else is stated.
  func dates() -> (published: StatedDate?, updated: StatedDate?) {
    let candidates = (max(0, headline - Reach.masthead)..<min(lines.count, prose.upperBound + Reach.behind))
      .compactMap(candidate)
    let (published, updated) = (best(candidates, .published), best(candidates, .updated))
    if let stated = address.stated { return (stated, updated?.stated) }
    if let published, let updated, published.points + Points.published < updated.points {
      return (updated.stated, updated.stated)
    }
    return ((published ?? updated)?.stated, updated?.stated)
  }

  private func best(_ candidates: [Candidate], _ kind: DateLine.Kind) -> Candidate? {
    candidates.filter { $0.kind == kind }.max { $0.points < $1.points }
  }

  private func candidate(_ index: Int) -> Candidate? {
    guard lines[index].role == .date, let place = placePoints(index), let found = DateLine(lines[index].text),
      let date = found.date
    else { return nil }
    let stated = StatedDate(date: date, text: lines[index].text, place: "visible text")
    return Candidate(stated: stated, kind: found.kind, points: place + Points.otherByte * Double(found.otherBytes))
  }

  /// Nil for a place where a date is not the article's.
  private func placePoints(_ index: Int) -> Double? {
    let distance = Points.distance * Double(abs(index - headline))
    if index >= prose.upperBound { return Points.behind + Points.distance * Double(index - prose.upperBound) }
    if index > prose.lowerBound {
      let depth = index - prose.lowerBound
      return depth <= Reach.below ? Points.inside + Points.insideDistance * Double(depth) : nil
    }
    if index > headline { return Points.below + distance }
    return (index >= headline - Reach.above ? Points.above : Points.masthead) + distance
  }
}
