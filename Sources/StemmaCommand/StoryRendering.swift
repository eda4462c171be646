import NewsModel
import Presentation
import Workflows

/// Hands traced stories to the renderer of a format.
struct StoryRendering {
  let format: TraceCommand.Format
  let isColored: Bool
  let offsets: OffsetUnit
  /// What found the attributions.
  let model: AttributionModel

  /// The whole output, ending with a line feed.
  func text(of stories: [TracedStory]) throws -> String {
    switch format {
    case .text: TerminalRenderer(width: Terminal.width, usesColor: isColored).render(stories) + "\n\(note).\n"
    case .json: try JSONRenderer(offsets: offsets).render(stories)
    case .html: HTMLRenderer(note: note, comparing: ReuseWorkflow.comparison).render(stories)
    case .dot: DOTRenderer().render(stories)
    case .prov: try PROVRenderer().render(stories)
    case .ninjs: try NinjsRenderer().render(stories)
    }
  }

  private var note: String { "Attributions by the \(model) model" }
}
