import NewsModel

/// The lines that draw a story's stemma: names with branches on the left, what proves them on the right, or below
/// where the terminal is narrow.
struct TerminalTree {
  let story: StoryView
  let width: Int
  /// The column where notes start; nil where they stand below the names.
  private var noteColumn: Int?

  /// Recovered passages that are quoted under a lost report, and the lines each may take. Chosen 2026-11-21 so that a
  /// lost report takes about as much room as three articles.
  private static let quotedPassages = 2
  private static let linesPerPassage = 2
  /// Narrower terminals have notes below names.
  private static let leastWidthForColumns = 60

  init(story: StoryView, width: Int) {
    self.story = story
    self.width = width
    guard width >= Self.leastWidthForColumns else { return }
    let names = story.layout.rows.map { branch($0).first.displayWidth + name($0).displayWidth }
    noteColumn = min((names.max() ?? 0) + 2, width * 11 / 20)
  }

  func lines() -> [TerminalLine] { story.layout.rows.flatMap { head($0) + foundation($0) } }

  private func name(_ row: StemmaLayout.Row) -> String {
    let date = row.isReference ? nil : story.stemma.witnesses[row.witness].date
    return story.displayName(row) + (date.map { ", " + Wording.date($0) } ?? "")
  }

  /// Name and note of a row.
  private func head(_ row: StemmaLayout.Row) -> [TerminalLine] {
    let branch = branch(row)
    let nameEnd = noteColumn.map { $0 - 2 } ?? width
    var names = name(row).wrapped(to: nameEnd - branch.first.displayWidth)
    if names.count > 1 { names = name(row).wrapped(to: nameEnd - branch.rest.displayWidth, limit: 3) }
    let noteWidth = noteColumn.map { width - $0 } ?? width - branch.rest.displayWidth
    let notes = story.note(row).wrapped(to: noteWidth, limit: 4)
    let isLost = story.stemma.witnesses[row.witness].kind == .lost && !row.isReference
    guard let noteColumn else {
      return names.enumerated().map { line(($0 == 0 ? branch.first : branch.rest), $1) }
        + notes.map { line(branch.rest, $0, isLost ? .yellow : .dim) }
    }
    return (0..<max(names.count, notes.count)).map { index in
      var line = line(index == 0 ? branch.first : branch.rest, index < names.count ? names[index] : "")
      if index < notes.count { line.append(notes[index], isLost ? .yellow : .dim, at: noteColumn) }
      return line
    }
  }

  /// Whom the witness rests on, and what is recovered of a lost text.
  private func foundation(_ row: StemmaLayout.Row) -> [TerminalLine] {
    let rest = branch(row).rest
    let room = width - rest.displayWidth - 2
    var lines = story.foundations(row).flatMap { hanging("rests on: ", $0, width: room) }
    let passages = story.stemma.witnesses[row.witness].reconstruction
    if !row.isReference, !passages.isEmpty {
      let quoted = passages.lazy.compactMap(story.recoveredText).prefix(Self.quotedPassages)
      lines += "recovered text: \(Wording.count(passages.count, "sentence"))".wrapped(to: room)
      for text in quoted { lines += "“\(text)”".wrapped(to: room, limit: Self.linesPerPassage) }
    }
    return lines.map { line(rest + "  ", $0, .dim) }
  }

  private func hanging(_ label: String, _ text: String, width: Int) -> [String] {
    let lines = (label + text).wrapped(to: width, limit: 3)
    return lines.prefix(1) + lines.dropFirst().joined(separator: " ").wrapped(to: width - 2).map { "  " + $0 }
  }

  private func line(_ branch: String, _ text: String, _ style: TerminalLine.Style = .plain) -> TerminalLine {
    var line = TerminalLine(branch, .dim)
    line.append(text, style)
    return line
  }

  /// What stands before the first line of a row and before its others; never more than a quarter of the width or so.
  private func branch(_ row: StemmaLayout.Row) -> (first: String, rest: String) {
    let limit = max(3, width / 14)
    var columns: [String] = []
    var above = row.parent.map { story.layout.rows[$0] }
    while let ancestor = above, ancestor.depth > 0, columns.count < limit {
      columns.append(ancestor.isLastChild ? "   " : "│  ")
      above = ancestor.parent.map { story.layout.rows[$0] }
    }
    if let above, above.depth > 0, !columns.isEmpty { columns[columns.count - 1] = "…  " }
    let stem = "  " + columns.reversed().joined()
    let hasChildren = !row.isReference && story.childCounts[row.witness] > 0
    let below = hasChildren ? "│ " : "  "
    guard row.depth > 0 else { return (stem, stem + below) }
    return (stem + (row.isLastChild ? "└─ " : "├─ "), stem + (row.isLastChild ? "   " : "│  ") + below)
  }
}
