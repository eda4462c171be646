package import NewsModel

/// A story's page: its tree, claims and time line as `HTMLRenderer` draws them, with ways to the evidence, and to any two of its
/// texts side by side.
///
/// It shows its story alone, nothing of the archive around it, so that it stays as it is while others come in.
package struct StoryPage: Sendable {
  package let story: TracedStory
  /// The story's number.
  package let number: Int
  package let numbers: RoomNumbers

  package init(story: TracedStory, number: Int, numbers: RoomNumbers) {
    self.story = story
    self.number = number
    self.numbers = numbers
  }

  /// - Complexity: O(n log n) in the size of the story.
  package func html() -> String {
    let view = StoryView(story)
    return RoomFrame(title: view.title).page(
      StorySection(view, in: numbers, evidence: RoomAddress.evidence(number)).html())
  }
}
