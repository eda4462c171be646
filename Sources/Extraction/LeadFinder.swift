/// Finds the lead article's paragraphs on a page as plain text.
///
/// Each line has a weight: a paragraph its words, other lines less than nothing. The stretch of greatest weight is the
/// densest prose (Kadane's maximum subarray); no stretch goes over the top of a further item. Of several dense
/// stretches the first is the lead. Cost: O(n).
struct LeadFinder {
  let page: PageLines

  /// The weights were chosen on 258 pages as plain text, 2026-11-22. A short line of many words is rather another item's
  /// headline than a subheading.
  private enum Weight {
    static let proseLimit = 60
    static let short = -4
    static let shortWords = (share: 0.75, limit: 12)
    static let furniture = -8
    static let otherItem = -50
  }
  /// The share of the greatest weight at which an earlier stretch is the lead.
  private static let earlierShare = 0.4

  /// Words up to which a last sentence under a short line is a notice.
  private static let noticeWords = 12

  func lead() -> Range<Int>? {
    let stretches = bounds().compactMap(heaviest)
    guard let best = stretches.map(\.weight).max(), best > 0 else { return nil }
    return stretches.first { Double($0.weight) >= Self.earlierShare * Double(best) }.map {
      withCredits(withoutNotice($0.range))
    }
  }

  /// Credit lines directly below the last paragraph belong to the article.
  private func withCredits(_ range: Range<Int>) -> Range<Int> {
    let below = page.lines[range.upperBound...].prefix { $0.role == .credit }
    return range.lowerBound..<below.endIndex
  }

  /// One short sentence under a few words at the very end is a notice, such as a newsletter's.
  private func withoutNotice(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, case let last = page.lines[range.upperBound - 1], last.words <= Self.noticeWords else {
      return range
    }
    return page.lines[range.upperBound - 2].role == .short ? range.lowerBound..<range.upperBound - 2 : range
  }

  /// The page cut at the tops of items.
  private func bounds() -> [Range<Int>] {
    var bounds: [Range<Int>] = []
    var start = 0
    for cut in page.itemStarts + [page.lines.count] {
      bounds.append(start..<cut)
      start = cut
    }
    return bounds
  }

  private func heaviest(in range: Range<Int>) -> (range: Range<Int>, weight: Int)? {
    var best: (range: Range<Int>, weight: Int)?
    var start = range.lowerBound
    var sum = 0
    for index in range {
      if sum <= 0 { (start, sum) = (index, 0) }
      sum += weight(page.lines[index])
      if sum > best?.weight ?? 0 { best = (start..<index + 1, sum) }
    }
    return best
  }

  private func weight(_ line: Line) -> Int {
    switch line.role {
    case .prose where PageCue.isAboutCookies(line.text): return Weight.furniture
    case .prose: return min(line.words, Weight.proseLimit) / (line.isRepeated ? 2 : 1)
    case .bullet: return line.text.endsSentence ? line.words / 2 : Weight.short
    case .short, .credit:
      return Weight.short - Int(Weight.shortWords.share * Double(min(line.words, Weight.shortWords.limit)))
    case .furniture, .date, .byline, .caption, .pictureCredit: return Weight.furniture
    case .sectionHeading, .moreLink: return Weight.otherItem
    }
  }
}
