import NewsModel
import UTF8Text

/// Reads the items below the lead of a page as plain text.
///
/// The lines are cut behind "Keep reading" buttons, at section headings and at headlines that are printed twice. A
/// piece is an item when it has a headline over a paragraph, and one of these marks shows that it stands for itself;
/// else it is furniture. Cost: O(n).
struct FurtherItemsReader {
  let page: PageLines

  /// Paragraphs from which an item without a button is a whole article.
  private static let articleParagraphs = 3

  private struct Piece {
    var range: Range<Int>
    var isCutShort: Bool
    var headline: Int?
  }

  func items(after start: Int) -> [Draft] {
    pieces(after: start).compactMap(draft)
  }

  private func pieces(after start: Int) -> [Piece] {
    var pieces: [Piece] = []
    var first = start
    let starts = Set(page.itemStarts)
    for index in start..<page.lines.count {
      let role = page.lines[index].role
      guard role == .moreLink || role == .sectionHeading || starts.contains(index) else { continue }
      pieces.append(Piece(range: first..<index, isCutShort: role == .moreLink, headline: repeated(first, starts)))
      first = starts.contains(index) ? index : index + 1
    }
    pieces.append(Piece(range: first..<page.lines.count, isCutShort: false, headline: repeated(first, starts)))
    return pieces
  }

  /// The second print of the headline with which a piece starts.
  private func repeated(_ first: Int, _ starts: Set<Int>) -> Int? {
    guard starts.contains(first) else { return nil }
    let key = page.lines[first].key
    return page.lines[(first + 1)...].firstIndex { $0.key == key }
  }

  private func draft(_ piece: Piece) -> Draft? {
    guard let headline = piece.headline ?? firstHeadline(in: piece.range), headline < piece.range.upperBound else {
      return nil
    }
    var draft = ItemReader(lines: page.lines).draft(piece.range, headline: headline, body: piece.range)
    guard let last = draft.paragraphs.last else { return nil }
    let isCutShort = piece.isCutShort || last.hasSuffix("…") || last.hasSuffix("...")
    guard isCutShort || piece.headline != nil else { return nil }
    draft.kind = isCutShort || draft.paragraphs.count < Self.articleParagraphs ? .teaser : .article
    return draft
  }

  /// The first short line directly over a paragraph.
  private func firstHeadline(in range: Range<Int>) -> Int? {
    range.dropLast().first { index in
      page.lines[index].canBeHeadline && page.lines[index].words >= 4 && page.lines[index + 1].role == .prose
    }
  }
}
