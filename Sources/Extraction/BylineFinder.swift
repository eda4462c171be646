import Patterns
import UTF8Text

/// Finds who wrote the article of a page as plain text: the line that names them, and the names in it.
///
/// Valid when: the names stand between the headline and the first paragraphs, or directly below the body. A line that
/// says "By" is a byline; a line of nothing but names is one where a date, a role or a repetition of it stands near.
/// Cost: O(n) in the lines around the article.
struct BylineFinder {
  let lines: [Line]
  let headline: Int
  let prose: Range<Int>
  let credits: CreditLineReader

  /// A line with names, and what speaks for it.
  private struct Candidate {
    var index: Int
    var names: [String]
    var sign: PrintedNames.Sign
    var points: Double
  }

  /// Lines above the headline, below the body's first line and below the body in which names are looked for. They and
  /// the points were chosen on 258 pages as plain text, 2026-11-22.
  private enum Reach {
    static let above = 6
    static let inside = 12
    static let behind = 4
    static let detail = 3
    static let otherItem = 5
    static let headlineWords = 16
  }
  private enum Points {
    static let opening = 4.0
    static let date = 2.5
    static let role = 2.0
    static let detailNear = 2.0
    static let repeated = 1.0
    static let betweenHeadlineAndText = 1.5
    static let inside = 1.2
    static let insideDistance = -0.25
    static let bullet = -1.2
    static let directlyAboveText = 0.6
    static let above = -0.5
    static let behind = -0.5
    static let distance = -0.1
    static let least = 2.0
    static let leastBeside = 1.0
  }

  /// The byline as printed and the names in it; nil when there is none.
  func byline() -> (text: String, names: [String])? {
    let range = max(0, headline - Reach.above)..<min(lines.count, prose.upperBound + Reach.behind)
    let candidates = range.compactMap(candidate)
    guard let best = candidates.max(by: { $0.points < $1.points }), best.points >= Points.least else { return nil }
    let block = block(around: best, in: candidates)
    var names: [String] = []
    for name in block.flatMap(\.names) where !names.contains(name) { names.append(name) }
    return (block.map { lines[$0.index].text }.joined(separator: ", "), names)
  }

  /// The candidate with those on the lines directly above and below it; a line that says no more than a name does not
  /// join a line that says "By".
  private func block(around best: Candidate, in candidates: [Candidate]) -> [Candidate] {
    var block = [best]
    for candidate in candidates where candidate.index > best.index && isOfKind(candidate, best) {
      if isBeside(block[block.count - 1].index, candidate.index) { block.append(candidate) }
    }
    for candidate in candidates.reversed() where candidate.index < best.index && isOfKind(candidate, best) {
      if isBeside(candidate.index, block[0].index) { block.insert(candidate, at: 0) }
    }
    return block
  }

  private func isOfKind(_ candidate: Candidate, _ best: Candidate) -> Bool {
    guard candidate.points >= Points.leastBeside else { return false }
    let bare = [PrintedNames.Sign.role, .none]
    return candidate.sign == best.sign || bare.contains(candidate.sign) && bare.contains(best.sign)
  }

  /// Directly one below the other, or with a mail address between them.
  private func isBeside(_ first: Int, _ second: Int) -> Bool {
    second == first + 1 || second == first + 2 && lines[first + 1].text.contains("@")
  }

  private func candidate(_ index: Int) -> Candidate? {
    guard index != headline, !isOfOtherItem(index), let place = placePoints(index),
      let reading = PrintedNames(lines[index], below: index > 0 ? lines[index - 1] : nil, credits: credits)
    else { return nil }
    var points = place
    switch reading.sign {
    case .opening: points += Points.opening
    case .date: points += Points.date
    case .role: points += Points.role
    case .none: break
    }
    if isDirectlyAboveText(index) { points += Points.directlyAboveText }
    if lines[index].role == .bullet { points += Points.bullet }
    if lines[index].isRepeated { points += Points.repeated }
    if isDetailNear(index) { points += Points.detailNear }
    return Candidate(index: index, names: reading.names, sign: reading.sign, points: points)
  }

  /// Nil for a place where names are not the author's.
  private func placePoints(_ index: Int) -> Double? {
    if index < headline { return Points.above + Points.distance * Double(headline - index) }
    if index < prose.lowerBound { return Points.betweenHeadlineAndText + Points.distance * Double(index - headline) }
    if index < prose.upperBound {
      let depth = Double(index - prose.lowerBound)
      return index <= prose.lowerBound + Reach.inside ? Points.inside + Points.insideDistance * depth : nil
    }
    return Points.behind + Points.distance * Double(index - prose.upperBound)
  }

  /// Whether the line above, deep in the text, is another item's headline.
  private func isOfOtherItem(_ index: Int) -> Bool {
    guard index > prose.lowerBound + Reach.otherItem, case let above = lines[index - 1] else { return false }
    return above.canBeHeadline && above.words >= 4
      || above.role == .prose && above.words < Reach.headlineWords && index > prose.upperBound
  }

  private func isDirectlyAboveText(_ index: Int) -> Bool {
    guard index > headline, index + 1 < prose.upperBound else { return false }
    return lines[index + 1].role == .prose && lines[index + 1].text.endsSentence
  }

  private func isDetailNear(_ index: Int) -> Bool {
    let near = max(0, index - Reach.detail)...min(lines.count - 1, index + Reach.detail)
    return near.contains { $0 != index && isDetail(lines[$0]) }
  }

  private func isDetail(_ line: Line) -> Bool {
    line.role == .date || line.text.utf8.count <= Self.detailLimit && Self.detail.isFound(in: line.text)
  }

  /// Bytes beyond which a line is text.
  private static let detailLimit = 120
  /// A time of day, the minutes that reading takes, or a word for who writes.
  private static let detail = Pattern(
    literal:
      #"^.{0,40}(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\bago$|\b\d+ min|^vor \d+ |^(?:by|von|par|por|autor(?:in)?|follow)$"#,
    [.ignoresCase])
}
