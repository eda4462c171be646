package import NewsModel
import UTF8Text

/// Writes what a search found for people on a terminal.
///
/// Page text is made harmless for it; the words that were looked for stand out where color is used.
package struct FoundTerminalRenderer: Sendable {
  /// Columns of the terminal.
  private let width: Int
  private let usesColor: Bool

  package init(width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
  }

  /// The articles in their order, and how many there are in all.
  package func render(_ found: [FoundArticle], total: Int) -> String {
    let articles = found.map { render($0) }.joined(separator: "\n")
    if found.isEmpty { return "No articles.\n" }
    let count = total == 1 ? "1 article" : "\(total) articles"
    return articles + "\n" + (found.count < total ? "\(found.count) of \(count); --limit shows more.\n" : "\(count).\n")
  }

  private func render(_ found: FoundArticle) -> String {
    let title = found.headline?.shortened(to: StoryView.textLimit) ?? ""
    let heading = (title.isEmpty ? "Article without a headline" : title).wrapped(to: width)
    let lines = heading.map { usesColor ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
    let notes = [facts(of: found), found.story.map { story(of: $0, found.article) }].compactMap(\.self)
    return (lines + notes.flatMap { indented($0) } + snippet(found.snippet)).joined(separator: "\n") + "\n"
  }

  private func indented(_ text: String) -> [String] {
    text.wrapped(to: width - 2).map { "  " + $0 }
  }

  /// "The Courier, 13 May 2024 · ferry.html".
  private func facts(of found: FoundArticle) -> String {
    let outlet = found.outlet?.shortened() ?? ""
    let told = [outlet, found.published.map { Wording.date($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return [told, found.article.description.shortened()].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func story(of story: FoundArticle.StoryNote, _ article: Article.ID) -> String {
    let counts =
      Wording.count(story.reports, "report") + " · " + Wording.count(story.independentOrigins, "independent origin")
    let title = story.title.shortened(to: StoryView.textLimit)
    return story.reports > 1 && !title.isEmpty ? "Story: \(title) (\(counts))" : "Story: \(counts)"
  }

  /// The lines of a snippet, with the words that were looked for marked.
  private func snippet(_ snippet: FoundArticle.Snippet) -> [String] {
    var (marked, place) = ("", 0)
    for hit in snippet.hits {
      marked += snippet.text[TextRange(place, hit.start)].neutralizedInside() + Self.open
      marked += snippet.text[hit].neutralizedInside() + Self.close
      place = hit.end
    }
    marked += snippet.text[TextRange(place, snippet.text.utf8.count)].neutralizedInside()
    var isInside = false
    return marked.wrapped(to: width - 2).map { line in "  " + colored(line, &isInside) }
  }

  /// Of no width, and of no page: `neutralized` leaves them out.
  private static let (open, close) = ("\u{2066}", "\u{2069}")

  /// Puts colors in the place of the marks; a line that begins inside of a mark is colored from its start.
  private func colored(_ line: String, _ isInside: inout Bool) -> String {
    var text = isInside && usesColor ? Self.color : ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\u{2066}":
        isInside = true
        if usesColor { text += Self.color }
      case "\u{2069}":
        isInside = false
        if usesColor { text += Self.plain }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return isInside && usesColor ? text + Self.plain : text
  }

  private static let (color, plain) = ("\u{1B}[1;33m", "\u{1B}[0m")
}

extension Substring {
  /// Neutralized, with the white space at its ends kept as one space.
  fileprivate func neutralizedInside() -> String {
    let text = neutralized()
    guard !text.isEmpty else { return isEmpty ? "" : " " }
    let start = unicodeScalars.first?.isPageSpace == true ? " " : ""
    let end = unicodeScalars.last?.isPageSpace == true ? " " : ""
    return start + text + end
  }
}
