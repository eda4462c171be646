package import NewsModel
import UTF8Text

/// Writes what two articles share as text for a terminal, side by side.
package struct ReuseTerminalRenderer: Sendable {
  /// Columns no line exceeds: at least 40.
  package let width: Int
  package let usesColor: Bool

  /// Narrower terminals have the two sides one below the other.
  private static let leastWidthForColumns = 60
  /// Passages and sentences shown before the rest is only counted. Chosen 2026-11-22: more than a reader goes through.
  private static let limit = 200
  private static let separator = " │ "

  /// - Parameter width: the terminal's columns; fewer than 40 count as 40.
  package init(width: Int = 80, usesColor: Bool = false) {
    self.width = max(40, width)
    self.usesColor = usesColor
  }

  /// What the one text is to the other, then the passages, then what is said in other words. Ends with a line feed.
  ///
  /// Words that are on one side only, or in another form on the other, stand in brackets.
  /// - Complexity: O(n) in the size of the passages.
  package func render(_ comparison: ArticleComparison) -> String {
    let view = ReuseView(comparison: comparison)
    let blocks = [header(view), passages(view), paraphrases(view)].filter { !$0.isEmpty }
    return blocks.map { $0.map { $0.rendered(usesColor: usesColor) + "\n" }.joined() }.joined(separator: "\n")
  }

  // MARK: Blocks

  private func header(_ view: ReuseView) -> [TerminalLine] {
    let texts = [ReuseView.Side.left, .right].map { side in
      view.headline(side).wrapped(to: columnWidth, limit: 3).map { TerminalLine($0, .bold) }
        + view.details(side).wrapped(to: columnWidth, limit: 2).map { TerminalLine($0, .dim) }
        + view.share(side).wrapped(to: columnWidth).map { TerminalLine($0) }
    }
    let verdict = (view.title + ": " + view.verdict.prefix(1).lowercased() + view.verdict.dropFirst())
    return verdict.wrapped(to: width).map { TerminalLine($0, .bold) }
      + ReuseView.caution.wrapped(to: width).map { TerminalLine($0, .dim) } + [TerminalLine()]
      + sideBySide(texts[0], texts[1])
  }

  private func passages(_ view: ReuseView) -> [TerminalLine] {
    let passages = view.reuse.passages
    guard !passages.isEmpty else { return [] }
    let shown = passages.prefix(Self.limit).enumerated().flatMap { number, passage in
      note(number, view.note(passage))
        + sideBySide(column(view.pieces(passage, .left)), column(view.pieces(passage, .right)))
    }
    return heading("\(Wording.count(passages.count, "shared passage")), [other words] in brackets") + shown
      + rest(passages.count)
  }

  private func paraphrases(_ view: ReuseView) -> [TerminalLine] {
    let paraphrases = view.reuse.paraphrases
    guard !paraphrases.isEmpty else { return [] }
    let shown = paraphrases.prefix(Self.limit).enumerated().flatMap { number, paraphrase in
      let texts = [
        view.article(.left).text[paraphrase.left], view.article(.right).text[paraphrase.right],
      ].map { column([ReuseView.Piece(text: $0, kind: .shared)]) }
      return note(number, view.note(paraphrase)) + sideBySide(texts[0], texts[1])
    }
    return heading("In other words: \(Wording.count(paraphrases.count, "sentence"))") + shown + rest(paraphrases.count)
  }

  private func note(_ index: Int, _ text: String) -> [TerminalLine] {
    "── \(index + 1) · \(text)".wrapped(to: width, limit: 3).map { TerminalLine($0, .dim) }
  }

  private func heading(_ text: String) -> [TerminalLine] { text.wrapped(to: width).map { TerminalLine($0, .bold) } }

  private func rest(_ count: Int) -> [TerminalLine] {
    count > Self.limit ? [TerminalLine("and \(count - Self.limit) more", .dim)] : []
  }

  // MARK: Columns

  private var isWide: Bool { width >= Self.leastWidthForColumns }
  private var columnWidth: Int { isWide ? (width - Self.separator.count) / 2 : width - 2 }

  private func sideBySide(_ left: [TerminalLine], _ right: [TerminalLine]) -> [TerminalLine] {
    guard isWide else {
      return (left.map { ("◀ ", $0) } + right.map { ("▶ ", $0) }).map { mark, line in
        var marked = TerminalLine(mark, .dim)
        marked.append(line)
        return marked
      }
    }
    return (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : TerminalLine()
      line.append(Self.separator, .dim, at: columnWidth)
      if row < right.count { line.append(right[row]) }
      return line
    }
  }

  /// A passage in lines of one column, changed words in brackets.
  private func column(_ pieces: [ReuseView.Piece]) -> [TerminalLine] {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .context where ReuseView.holdsWords(piece.text): text += index == 0 ? "… " : " …"
      case .context: break
      case .shared: text += Self.withoutMarks(piece.text)
      case .changed: text += String(Self.opening) + Self.withoutMarks(piece.text) + String(Self.closing)
      }
    }
    var isChanged = false
    return text.neutralized().wrapped(to: columnWidth).map { Self.styled($0, &isChanged) }
  }

  /// A line with its changed words in a style of their own.
  /// - Parameter isChanged: whether the line begins amid changed words; then whether it ends so.
  private static func styled(_ text: String, _ isChanged: inout Bool) -> TerminalLine {
    var line = TerminalLine()
    var part = ""
    for scalar in text.unicodeScalars {
      if scalar == opening {
        line.append(part)
        (part, isChanged) = ("[", true)
      } else if scalar == closing {
        line.append(part + "]", .yellow)
        (part, isChanged) = ("", false)
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    line.append(part, isChanged ? .yellow : .plain)
    return line
  }

  /// Marks of our own, of one column each, which no page text keeps.
  private static let opening: Unicode.Scalar = "\u{E000}"
  private static let closing: Unicode.Scalar = "\u{E001}"

  private static func withoutMarks(_ text: Substring) -> String {
    guard text.unicodeScalars.contains(where: { $0 == opening || $0 == closing }) else { return String(text) }
    var kept = ""
    for scalar in text.unicodeScalars {
      kept.unicodeScalars.append(scalar == opening || scalar == closing ? "\u{FFFD}" : scalar)
    }
    return kept
  }
}

extension TerminalLine {
  /// Adds the parts of another line.
  fileprivate mutating func append(_ line: TerminalLine) {
    for part in line.parts { append(part.text, part.style) }
  }
}
