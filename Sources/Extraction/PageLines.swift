import NewsModel
import UTF8Text

/// The lines of a page as plain text, with what their neighbors and repetitions tell of them.
struct PageLines {
  private(set) var lines: [Line]
  /// Where a headline stands that is printed again a few lines on: the top of an item.
  private(set) var itemStarts: [Int] = []

  /// A line printed again so many lines on, with at most one paragraph between, is an item's headline. Chosen on
  /// 258 pages as plain text, 2026-11-21; pictures, bullets and buttons stand between.
  private static let repetitionDistance = 12

  init(_ text: String, credits: CreditLineReader) {
    lines = text.lineRanges().compactMap { Line(text[$0], credits: credits) }
    markCaptions()
    markRepetitions()
    markTerminators()
    findItemStarts()
  }

  /// A line over a picture's credit is its caption.
  private mutating func markCaptions() {
    for index in lines.indices.dropFirst() where lines[index].role == .pictureCredit {
      if [.prose, .short].contains(lines[index - 1].role) { lines[index - 1].role = .caption }
    }
  }

  private mutating func markRepetitions() {
    var counts: [String: Int] = [:]
    for line in lines { counts[line.key, default: 0] += 1 }
    for index in lines.indices { lines[index].isRepeated = counts[lines[index].key, default: 0] > 1 }
  }

  /// A few words that close several paragraphs on the page are a button under cut-off items, whatever they say; but a
  /// label of advertisements where the text goes on behind most of them.
  private mutating func markTerminators() {
    var closings: [String: (count: Int, goingOn: Int)] = [:]
    for index in lines.indices.dropFirst() where isClosing(index) {
      closings[lines[index].key, default: (0, 0)].count += 1
      if goesOn(behind: index) { closings[lines[index].key, default: (0, 0)].goingOn += 1 }
    }
    for index in lines.indices where lines[index].role == .short && lines[index].words <= 6 {
      guard let found = closings[lines[index].key], found.count > 1 else { continue }
      lines[index].role = 2 * found.goingOn > found.count ? .furniture : .moreLink
    }
  }

  /// Whether the next line of another wording is a paragraph.
  private func goesOn(behind index: Int) -> Bool {
    lines[(index + 1)...].prefix(3).first { $0.key != lines[index].key }?.role == .prose
  }

  private func isClosing(_ index: Int) -> Bool {
    let line = lines[index]
    return line.role == .short && line.words <= 6 && line.isRepeated && lines[index - 1].role == .prose
  }

  private mutating func findItemStarts() {
    var last: [String: Int] = [:]
    for index in lines.indices where lines[index].isRepeated && lines[index].words >= 4 && lines[index].canBeHeadline {
      let before = last.updateValue(index, forKey: lines[index].key)
      guard let before, index - before <= Self.repetitionDistance, itemStarts.last ?? -1 < before else { continue }
      if lines[before..<index].count(where: { $0.role == .prose }) <= 1 { itemStarts.append(before) }
    }
  }
}

extension Line {
  var canBeHeadline: Bool { role == .short || role == .prose && words <= 30 && !text.hasSuffix(".") }
}
