import NewsModel

/// Hands traced stories to the renderer of a format.
struct StoryRendering {
  let format: TraceCommand.Format
  let isColored: Bool

  /// The whole output, ending with a line feed.
  func text(of stories: [TracedStory]) -> String {
    switch format {
    // TerminalRenderer(width: Terminal.width, color: isColored).render(stories)
    case .text: stories.map { "\($0.stemma.story.id): \($0.articles.count) articles\n" }.joined()
    // JSONRenderer().render(stories)
    case .json: stories.map { JSONValue.object([("story", .text($0.stemma.story.id))]).line + "\n" }.joined()
    // HTMLRenderer().render(stories)
    case .html: "<!doctype html>\n"
    }
  }
}
