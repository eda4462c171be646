extension String {
  /// The text in lines of at most `width` columns, broken at spaces; a word longer than a line is cut.
  ///
  /// When more than `limit` lines are needed, the last of them ends with `…`. An empty text has no lines.
  /// - Precondition: `width >= 2`, so that every character fits; `limit >= 1`.
  /// - Complexity: O(n).
  func wrapped(to width: Int, limit: Int = .max) -> [String] {
    precondition(width >= 2 && limit >= 1, "A line holds at least two columns, and there is at least one.")
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in split(separator: " ") {
      for (index, piece) in word.pieces(of: width).enumerated() {
        let space = index == 0 && columns > 0 ? 1 : 0
        if columns > 0, index > 0 || columns + space + piece.width > width {
          lines.append(line)
          (line, columns) = ("", 0)
          if lines.count == limit { return lines.dropLast() + [(lines[limit - 1] + " ").ellipsized(to: width)] }
        }
        line += (columns > 0 && space == 1 ? " " : "") + piece.text
        columns += (columns > 0 ? space : 0) + piece.width
      }
    }
    return columns > 0 || !line.isEmpty ? lines + [line] : lines
  }

  /// The text in one line of at most `width` columns, cut at a word's end with `…` where it is longer.
  func truncated(to width: Int) -> String { wrapped(to: max(2, width), limit: 1).first ?? "" }

  /// The text with spaces behind it to fill `width` columns.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }

  /// As much of the text as leaves room for `…`, cut after a word where there is one.
  private func ellipsized(to width: Int) -> String {
    var kept = Substring(self)
    while kept.last == " " { kept.removeLast() }
    while kept.displayWidth > width - 1 {
      guard let space = kept.lastIndex(of: " ") else { return kept.pieces(of: width - 1)[0].text + "…" }
      kept = kept[..<space]
    }
    while let last = kept.last, " ,;:".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}

extension Substring {
  /// The word cut into parts of at most `width` columns, between grapheme clusters where these fit a line at all.
  fileprivate func pieces(of width: Int) -> [(text: String, width: Int)] {
    let whole = displayWidth
    if whole <= width { return [(String(self), whole)] }
    var pieces: [(text: String, width: Int)] = []
    var (piece, columns) = ("", 0)
    for character in self {
      let next = String(character).displayWidth
      if columns > 0, columns + next > width {
        pieces.append((piece, columns))
        (piece, columns) = ("", 0)
      }
      // A cluster that no line could hold is a stack of joined signs; a replacement sign stands for it.
      piece += next > width ? "\u{FFFD}" : String(character)
      columns += next > width ? 1 : next
    }
    return pieces + [(piece, columns)]
  }
}
