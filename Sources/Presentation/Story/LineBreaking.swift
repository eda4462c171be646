/// Breaks text into lines, given how much room a piece of text takes.
///
/// Purpose: lines that never take more than `width`. Valid when: a piece takes no more than its characters together
/// do. Action: words are put in lines greedily; a word longer than a line is cut between characters. Cost: O(n).
struct LineBreaker {
  /// The room of a line, in the units of `measure`.
  let width: Int
  /// The room a text takes.
  let measure: (Substring) -> Int

  /// The text in lines. When more than `limit` are needed, the last of them ends with `…`. An empty text has none.
  /// - Precondition: `limit >= 1`.
  func lines(_ text: String, limit: Int = .max) -> [String] {
    precondition(limit >= 1, "There is at least one line.")
    let space = measure(" ")
    var lines: [String] = []
    var (line, used) = ("", 0)
    for word in text.split(separator: " ") {
      for (index, piece) in pieces(word, width: width).enumerated() {
        if !line.isEmpty, index > 0 || used + space + piece.width > width {
          lines.append(line)
          (line, used) = ("", 0)
          if lines.count == limit { return lines.dropLast() + [ellipsized(lines[limit - 1])] }
        }
        used += line.isEmpty ? piece.width : space + piece.width
        line += (line.isEmpty ? "" : " ") + piece.text
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// As much of a line as leaves room for `…`, cut after a word where there is one.
  private func ellipsized(_ line: String) -> String {
    let room = max(1, width - measure("…"))
    var kept = Substring(line)
    while measure(kept) > room {
      guard let space = kept.lastIndex(of: " ") else { return pieces(kept, width: room)[0].text + "…" }
      kept = kept[..<space]
    }
    while let last = kept.last, " ,;:".contains(last) { kept.removeLast() }
    return kept + "…"
  }

  /// A word cut into parts that fit, between characters; one that fits no line at all, such as a stack of joined
  /// signs, is replaced by U+FFFD.
  private func pieces(_ word: Substring, width: Int) -> [(text: String, width: Int)] {
    let whole = measure(word)
    if whole <= width { return [(String(word), whole)] }
    var pieces: [(text: String, width: Int)] = []
    var (piece, used) = ("", 0)
    for index in word.indices {
      let character = word[index...index]
      let size = measure(character)
      let (text, room) = size > width ? ("\u{FFFD}", measure("\u{FFFD}")) : (String(character), size)
      if !piece.isEmpty, used + room > width {
        pieces.append((piece, used))
        (piece, used) = ("", 0)
      }
      piece += text
      used += room
    }
    return pieces + [(piece, used)]
  }
}

extension String {
  /// The text in lines of at most `width` columns of a terminal.
  /// - Precondition: `width >= 2`, so that every character fits.
  /// - Complexity: O(n).
  func wrapped(to width: Int, limit: Int = .max) -> [String] {
    precondition(width >= 2, "A line holds at least two columns.")
    return LineBreaker(width: width, measure: \.displayWidth).lines(self, limit: limit)
  }

  /// The text in one line of at most `width` columns, cut at a word's end with `…` where it is longer.
  /// - Complexity: O(`width`), however long the text is.
  func truncated(to width: Int) -> String {
    // Marks that take no room can make a line longer than its columns; beyond eight a column they are no text.
    String(prefix(max(2, width) * 8)).wrapped(to: max(2, width), limit: 1).first ?? ""
  }
}
