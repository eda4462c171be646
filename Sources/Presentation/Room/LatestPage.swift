package import NewsModel

/// The reading room's first page: the latest stories, each with its reports, its independent origins and how it grew.
package struct LatestPage: Sendable {
  package let stories: [StorySummary]
  package let state: ArchiveState
  /// Whether stories of one report are among them.
  package let isAll: Bool
  /// Whether it is the beginning of the list.
  package let isFirst: Bool
  /// Where older stories are; nil at the end.
  package let older: String?

  package init(stories: [StorySummary], state: ArchiveState, isAll: Bool, isFirst: Bool = true, older: String? = nil) {
    self.stories = stories
    self.state = state
    self.isAll = isAll
    self.isFirst = isFirst
    self.older = older
  }

  /// The address of the list with stories of one report, too.
  package static let allStories = RoomAddress.latest + "?reports=all"

  package func html() -> String {
    RoomFrame(title: "Latest stories", state: state, part: .latest).page(
      """
      <header class="top"><h2>Latest stories</h2>
      \(choice())</header>
      \(stories.isEmpty ? empty() : list())
      """)
  }

  private func choice() -> HTMLText {
    func entry(_ words: HTMLText, _ address: String, isChosen: Bool) -> HTMLText {
      let current: HTMLText = isChosen ? " aria-current=\"true\"" : ""
      return "<a href=\"\(address)\"\(current)>\(words)</a>"
    }
    return """
      <nav class="choice" aria-label="Which stories">\(entry("Several reports", RoomAddress.latest, isChosen: !isAll))\
      \(entry("All", Self.allStories, isChosen: isAll))</nav>
      """
  }

  private func list() -> HTMLText {
    let further: HTMLText =
      older.map { "<p class=\"further\"><a href=\"\($0)\" rel=\"next\">Older stories</a></p>\n" } ?? ""
    return "<ol class=\"stories\">\n\(stories.map { StoryEntry(story: $0).html() }.joined())</ol>\n\(further)"
  }

  /// What is said where there is nothing to list, and what to do.
  private func empty() -> HTMLText {
    if !isFirst {
      return "<p class=\"empty\">No older stories. <a href=\"\(RoomAddress.latest)\">To the latest ones</a></p>\n"
    }
    if state.stories > 0 {
      return """
        <p class="empty">No story here is told in several reports yet. <a href="\(Self.allStories)">All \(state.stories) \
        stories</a> are of one report each.</p>

        """
    }
    if state.articles > 0 {
      return
        "<p class=\"empty\">Articles are there, their stories are on the way. Load the page anew in a moment.</p>\n"
    }
    return """
      <div class="empty"><p>This archive is empty. Fill it with pages, which may be files, folders, feeds or web archives:</p>
      <pre>stemma ingest pages/ --archive news.stemma</pre>
      <p>Stories are shown here as soon as they are traced; nothing has to be started anew.</p></div>

      """
  }
}

/// A story in a list.
struct StoryEntry {
  let story: StorySummary
  /// Of its heading: below that of the list.
  var level = 3

  func html() -> HTMLText {
    """
    <li class="\(weight)"><p class="tally"><span><b>\(story.reports)</b> \(story.reports == 1 ? "report" : "reports")</span> \
    <span><b>\(story.independentOrigins)</b> \(story.independentOrigins == 1 ? "origin" : "origins")</span></p>
    <div><h\(level)><a href="\(RoomAddress.story(story.number))" dir="auto">\(title)</a></h\(level)>
    \(origins())\(outlets())</div>
    \(GrowthDrawing(story.growth).html())</li>

    """
  }

  private var weight: HTMLText {
    StorySection.weight(reports: story.reports, origins: story.independentOrigins)
  }

  var title: String {
    let title = story.title.shortened(to: StoryView.textLimit)
    return title.isEmpty ? "Story without words" : title
  }

  private func origins() -> HTMLText {
    guard !story.origins.isEmpty else { return "<p class=\"from\">No origin found.</p>\n" }
    let names = Wording.list(story.origins.map { Wording.withArticle($0.shortened()) })
    return "<p class=\"from\" dir=\"auto\">From \(names)</p>\n"
  }

  private func outlets() -> HTMLText {
    guard !story.outlets.isEmpty else { return "" }
    return "<p class=\"note\" dir=\"auto\">In \(Wording.list(story.outlets.map { $0.shortened() }))</p>\n"
  }
}
