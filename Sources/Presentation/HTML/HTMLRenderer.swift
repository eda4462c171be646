package import NewsModel

/// Writes stories as one self-contained HTML page.
///
/// The page loads nothing: style, script and drawings stand in it, and its content security policy forbids any
/// request. Page text is escaped wherever it stands and never in the script. Without the script the page reads the
/// same; links then lead down to the evidence instead of opening it beside the tree.
package struct HTMLRenderer: Sendable {
  /// What the page's head says of how it was made.
  package let note: String?
  /// How the texts of a story are compared that readers set side by side; nil for a page without that.
  private let comparing: TextComparison?

  package init(note: String? = nil, comparing: TextComparison? = nil) {
    self.note = note
    self.comparing = comparing
  }

  /// The page, stories of several reports first and in full, the others in a list.
  /// - Complexity: O(n log n) in the size of the stories, and one comparison for each two articles of one (of at most
  ///   `Collation.pairLimit`).
  package func render(_ stories: [TracedStory]) -> String {
    let views = stories.map(StoryView.init)
    let isFull = StoryView.areDrawnInFull(views)
    let full = zip(views, isFull).filter(\.1).map(\.0)
    let others = zip(views, isFull).filter { !$0.1 }.map(\.0)
    let title = full.count == 1 ? full[0].title : "Stories"
    let sections = full.enumerated().map { StorySection($1, number: $0 + 1, comparing: comparing).html() }
    return PageFrame.opening(title: title, style: StoryStyle.sheet, script: PageScript.hash) + """
      \(masthead(full: full, others: others).markup)<main>
      \(sections.joined().markup)\(otherStories(others, isAll: full.isEmpty).markup)</main>
      <script>\(PageScript.source)</script>

      """ + PageFrame.closing
  }

  private func masthead(full: [StoryView], others: [StoryView]) -> HTMLText {
    let reports = (full + others).reduce(0) { $0 + $1.reports }
    let stories = full.count + others.count
    let count = "\(stories) \(stories == 1 ? "story" : "stories") from \(Wording.count(reports, "article"))"
    let made: HTMLText = note.map { "<span>\($0)</span>" } ?? ""
    let entries = full.enumerated().map { number, story -> HTMLText in
      "<li><a href=\"#s\(number + 1)\" dir=\"auto\">\(story.title)</a> <small>\(story.summary)</small></li>"
    }
    let contents: HTMLText = full.count > 1 ? "<nav aria-label=\"Stories\"><ol>\(entries.joined())</ol></nav>" : ""
    return
      "<header class=\"masthead\"><p><b>Stemma</b> <i>who really reported this?</i> <span>\(count)</span>\(made)</p>\(contents)</header>\n"
  }

  /// Stories of one report, a line each.
  private func otherStories(_ stories: [StoryView], isAll: Bool) -> HTMLText {
    guard !stories.isEmpty else { return "" }
    let items = stories.map { story -> HTMLText in
      let article = story.articles.first
      let name = article.map { story.label(of: $0.id) } ?? story.stemma.story.id
      let date = article?.article.published.map { [Wording.date($0.date)] } ?? []
      let note = ([name] + date).joined(separator: " · ")
      return "<li><span dir=\"auto\">\(story.title)</span> <small>\(note)</small></li>"
    }
    let heading: HTMLText = isAll ? "Stories of one report" : "Other stories"
    return "<section class=\"others\"><h2>\(heading) (\(stories.count))</h2><ul>\(items.joined())</ul></section>\n"
  }
}
