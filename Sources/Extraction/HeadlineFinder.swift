import Patterns
import UTF8Text

/// Finds the headline over a lead's paragraphs, by what speaks for each line above them.
///
/// A headline says in few words what the text and the page's address say; date and byline stand below it, and other
/// lines repeat it. Each such sign has a weight, and the line of the greatest sum is the headline. Cost: O(n).
struct HeadlineFinder {
  let page: PageLines
  /// What the giver says the headline is.
  let title: String?
  let address: PageAddress

  /// Lines above the first paragraph in which the headline is looked for, and lines below it. Chosen, as the weights
  /// were, on 258 pages as plain text, 2026-11-22.
  private static let reach = 150
  private static let reachBelow = 8
  /// Words and bytes beyond which a line is no headline.
  private static let longestWords = 45
  private static let longestBytes = 600
  /// Characters of a paragraph whose words are looked at.
  private static let paragraphStart = 2000

  /// The weights of a multinomial logistic regression (L2 of 0.01); learned on one half of the pages they find the line
  /// on the other half as often as when learned on both (2026-11-22).
  enum Weight {
    static let given = 100.0
    static let vocabulary = 1.1
    static let leadWord = 0.25
    static let addressShare = 1.7
    static let addressCovered = 1.65
    /// Not learned: too few pages print their address's words and another headline.
    static let addressExact = 4.0
    static let repeated = 0.7
    static let missingWord = -0.75
    static let usualLength = 0.85
    static let longWord = -0.045
    static let label = -0.35
    static let path = -1.5
    static let pathEnd = 3.0
    static let caption = -0.6
    static let credit = -2.0
    static let single = -2.0
    static let bullet = -0.65
    static let detailsBelow = 1.1
    static let detailsDirectlyBelow = 0.75
    static let clock = -0.4
    static let nearby = 0.05
    static let distance = -0.03
    static let insideText = -0.22
    static let fullStop = -1.25
    static let colon = 0.7
    static let containsOther = -0.5
    static let isInOther = 1.0
    static let longerBelow = 0.55
    static let short = 1.5
  }
  /// Lines above the first paragraph in which a headline's details stand.
  private static let nearbyLines = 12
  /// Words of a section's name, its number among them.
  private static let longestSection = 5
  /// Words of a headline with its number.
  private static let shortestPathEnd = 4
  /// Words of a headline over a standfirst that could be one itself, and the share of its words that the text has.
  /// Chosen on 258 pages as plain text, 2026-11-22.
  private static let headlineWords = 8...20
  private static let vocabularyShare = 0.5
  /// Words from which a line with all words of the address, and no others, is the headline by that.
  private static let addressWords = 4
  /// Lines below a headline among which a date or byline speaks for it.
  private static let detailsReach = 6

  private struct Candidate {
    var index: Int
    var key: String
    var points: Double
  }

  /// What the page's text and address say, against which each line is held.
  private struct Background {
    var vocabulary: Set<String>
    var lead: Set<String>
    var address: Set<String>
    /// All letters of the address's words; nil where they are few.
    var addressKey: String?
  }

  /// The index of the headline; the lower one where it is printed twice. Nil where nothing looks like one.
  func headline(above prose: Range<Int>) -> Int? {
    let background = background(of: prose)
    var candidates: [Candidate] = []
    let limit = min(prose.lowerBound + Self.reachBelow, prose.upperBound)
    for index in max(0, prose.lowerBound - Self.reach)..<limit where isCandidate(page.lines[index]) {
      let line = page.lines[index]
      if let title, title.collapsingWhiteSpace().folded() == line.key {
        return lastRepetition(of: index, before: limit)
      }
      let key = WordStems.key(line.text)
      var points = formPoints(line) + placePoints(index, prose: prose.lowerBound) + wordPoints(line, background)
      if key == background.addressKey { points += Weight.addressExact }
      candidates.append(Candidate(index: index, key: key, points: points))
    }
    compare(&candidates)
    let best = candidates.reversed().max { $0.points < $1.points }?.index
    return best.map { headline(over: $0, background.vocabulary) ?? $0 }
  }

  /// The line directly above that is the headline, where the one found is its standfirst: both are long, and say
  /// different things in the text's words. What is printed twice is no standfirst.
  private func headline(over index: Int, _ vocabulary: Set<String>) -> Int? {
    guard index > 0, case let (upper, lower) = (page.lines[index - 1], page.lines[index]),
      upper.role == .short || upper.role == .bullet, Self.headlineWords.contains(upper.words),
      lower.words >= upper.words, !lower.isRepeated, !upper.text.hasSuffix("."), !Self.isLabel(upper),
      !Self.isTimed(upper)
    else { return nil }
    let keys = [WordStems.key(upper.text), WordStems.key(lower.text)].map { Array($0.utf8) }
    guard keys[0] != keys[1], !keys[0].isProperPart(of: keys[1]), !keys[1].isProperPart(of: keys[0]) else { return nil }
    let isAbout = share(of: WordStems.stems(of: upper.text)) { vocabulary.contains($0) } >= Self.vocabularyShare
    return isAbout ? index - 1 : nil
  }

  private func isCandidate(_ line: Line) -> Bool {
    guard line.words <= Self.longestWords, line.text.utf8.count <= Self.longestBytes else { return false }
    switch line.role {
    case .short, .prose, .bullet, .caption: return true
    case .furniture: return line.words >= 5
    default: return false
    }
  }

  private func lastRepetition(of index: Int, before limit: Int) -> Int {
    page.lines[index..<limit].lastIndex { $0.key == page.lines[index].key } ?? index
  }

  private func background(of prose: Range<Int>) -> Background {
    let paragraphs = prose.filter { page.lines[$0].role == .prose }.map {
      WordStems.stems(of: String(page.lines[$0].text.unicodeScalars.prefix(Self.paragraphStart)))
    }
    return Background(
      vocabulary: Set(paragraphs.joined()), lead: Set(paragraphs.prefix(3).joined()),
      address: Set(address.words.filter { $0.count >= 3 }.map { String($0.prefix(5)) }),
      addressKey: address.words.count >= Self.addressWords ? address.words.joined() : nil)
  }

  /// The last item of a numbered path of sections, "1. Home", "2. Islands", is the page's own headline.
  private func isPathEnd(_ index: Int) -> Bool {
    guard let number = page.lines[index].text.utf8.first.map({ Int($0) - 0x30 }), (2...9).contains(number),
      page.lines[index].pathWords != nil, page.lines[index].words >= Self.shortestPathEnd, index + 1 >= number
    else { return false }
    return (1..<number).allSatisfy { step in
      let line = page.lines[index - number + step]
      return line.text.hasPrefix("\(step). ") && line.words <= Self.longestSection
    }
  }

  /// Near the text the highest line is the headline, and what stands between belongs to it; far above are menus.
  private func placePoints(_ index: Int, prose: Int) -> Double {
    let distance = prose - index
    let near = Double(max(0, min(distance, Self.nearbyLines)))
    var points = Weight.nearby * near + Weight.distance * Double(max(0, distance - Self.nearbyLines))
    if isPathEnd(index) { points += Weight.pathEnd }
    points += Weight.insideText * Double(max(0, -distance))
    let below = page.lines[(index + 1)..<max(index + 1, min(prose, index + Self.detailsReach + 1))]
    if below.contains(where: \.isDetail) { points += Weight.detailsBelow }
    if below.prefix(2).contains(where: \.isDetail) { points += Weight.detailsDirectlyBelow }
    if index + 1 < page.lines.count, page.lines[index + 1].words > max(8, page.lines[index].words) {
      points += Weight.longerBelow
    }
    return points
  }

  /// A headline says in its words what the text and the address say.
  private func wordPoints(_ line: Line, _ background: Background) -> Double {
    let stems = WordStems.stems(of: line.text)
    var points = Weight.vocabulary * share(of: stems) { background.vocabulary.contains($0) }
    points += Weight.leadWord * Double(min(6, Set(stems).intersection(background.lead).count))
    guard !background.address.isEmpty else { return points }
    let words = WordStems.words(of: line.text).filter { $0.count >= 3 }.map { String($0.prefix(5)) }
    points += Weight.addressShare * share(of: words) { background.address.contains($0) }
    let covered = background.address.intersection(words).count
    return points + Weight.addressCovered * Double(covered) / Double(background.address.count)
  }

  private func share(of words: [String], where isCounted: (String) -> Bool) -> Double {
    words.isEmpty ? 0 : Double(words.count(where: isCounted)) / Double(words.count)
  }

  /// A line that other lines repeat with more words around it is the headline; those are paths, titles and buttons.
  private func compare(_ candidates: inout [Candidate]) {
    let keys = candidates.map { Array($0.key.utf8) }
    let isLong = candidates.indices.map { page.lines[candidates[$0].index].words >= 2 && keys[$0].count >= 12 }
    var isInOther = Set<Int>()
    for outer in candidates.indices {
      let inner = candidates.indices.filter { isLong[$0] && keys[$0].isProperPart(of: keys[outer]) }
      if !inner.isEmpty { candidates[outer].points += Weight.containsOther }
      isInOther.formUnion(inner)
    }
    for index in isInOther { candidates[index].points += Weight.isInOther }
  }
}

extension [UInt8] {
  /// Whether the bytes stand in others that are more.
  fileprivate func isProperPart(of other: [UInt8]) -> Bool {
    count < other.count && (0...other.count - count).contains { other[$0..<$0 + count].elementsEqual(self) }
  }
}

extension Line {
  fileprivate var isDetail: Bool { role == .date || role == .byline }
}
