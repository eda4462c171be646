package import NewsModel

/// Writes stories as text for a terminal.
package struct TerminalRenderer: Sendable {
  /// Columns no line exceeds: at least 40.
  package let width: Int
  package let usesColor: Bool

  /// - Parameter width: the terminal's columns; fewer than 40 count as 40.
  package init(width: Int = 80, usesColor: Bool = false) {
    self.width = max(40, width)
    self.usesColor = usesColor
  }

  /// Stories of several reports in full, in their order, then the others in a line each. Ends with a line feed.
  ///
  /// Where no story has a second report, those whose report draws on another are drawn in full.
  /// - Complexity: O(n log n) in the size of the stories.
  package func render(_ stories: [TracedStory]) -> String {
    let views = stories.map(StoryView.init)
    let isFull = StoryView.areDrawnInFull(views)
    let full = zip(views, isFull).filter(\.1).map(\.0)
    let others = zip(views, isFull).filter { !$0.1 }.map(\.0)
    var blocks = full.map(lines)
    if !others.isEmpty { blocks.append(list(others, under: full.isEmpty ? "Stories" : "Other stories")) }
    if blocks.isEmpty { blocks = [[TerminalLine("No stories.")]] }
    return blocks.map { block in block.map { $0.rendered(usesColor: usesColor) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private func lines(_ story: StoryView) -> [TerminalLine] {
    let changes = TerminalChanges(story: story, width: width)
    return header(story) + [TerminalLine()] + TerminalTree(story: story, width: width).lines() + [TerminalLine()]
      + changes.undecided() + TerminalClaims(story: story, width: width).lines() + changes.changes()
  }

  private func header(_ story: StoryView) -> [TerminalLine] {
    let summary = story.summary
    let style = Self.style(reports: story.centralReports, origins: story.independentOrigins)
    let besides = width - summary.displayWidth - 2
    var lines: [TerminalLine]
    if besides >= 24 {
      lines = story.title.wrapped(to: besides, limit: 3).map { TerminalLine($0, .bold) }
      if lines.isEmpty { lines = [TerminalLine()] }
      lines[0].append(summary, style, endingAt: width)
    } else {
      lines = story.title.wrapped(to: width, limit: 3).map { TerminalLine($0, .bold) }
      lines += summary.wrapped(to: width).map { TerminalLine($0, style) }
    }
    return lines + (story.verdict ?? "").wrapped(to: width, limit: 4).map { TerminalLine($0, style) }
  }

  /// Green for what several origins support, yellow for what several reports repeat from one.
  static func style(reports: Int, origins: Int) -> TerminalLine.Style {
    origins > 1 ? .green : origins == 1 && reports > 1 ? .yellow : .plain
  }

  private func list(_ stories: [StoryView], under heading: String) -> [TerminalLine] {
    [TerminalLine("\(heading) (\(stories.count))", .bold)] + stories.map(listing)
  }

  private func listing(_ story: StoryView) -> TerminalLine {
    let article = story.articles.first
    let name = article.map { story.label(of: $0.id) } ?? story.stemma.story.id.shortened()
    let date = article?.article.published.map { ", " + Wording.date($0.date) } ?? ""
    let note = name.truncated(to: width * 2 / 5 - date.displayWidth) + date
    var line = TerminalLine("  " + story.title.truncated(to: width - 4 - note.displayWidth))
    line.append(note, .dim, endingAt: width)
    return line
  }
}
