package import NewsModel

/// A story's page: its tree, claims, time line and evidence as `HTMLRenderer` draws them, with ways to its articles, outlets
/// and sources, and to any two of its texts side by side.
package struct StoryPage: Sendable {
  package let story: TracedStory
  package let numbers: RoomNumbers
  package let state: ArchiveState

  package init(story: TracedStory, numbers: RoomNumbers, state: ArchiveState) {
    self.story = story
    self.numbers = numbers
    self.state = state
  }

  /// - Complexity: O(n log n) in the size of the story.
  package func html() -> String {
    let view = StoryView(story)
    return RoomFrame(title: view.title, state: state).page(StorySection(view, in: numbers).html())
  }
}
