import NewsModel
import Presentation

/// Hands traced stories to the renderer of a format.
struct StoryRendering {
  let format: TraceCommand.Format
  let isColored: Bool
  let offsets: OffsetUnit

  /// The whole output, ending with a line feed.
  func text(of stories: [TracedStory]) throws -> String {
    switch format {
    case .text: TerminalRenderer(width: Terminal.width, usesColor: isColored).render(stories)
    case .json: try JSONRenderer(offsets: offsets).render(stories)
    case .html: HTMLRenderer().render(stories)
    }
  }
}
