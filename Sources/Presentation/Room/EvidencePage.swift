package import NewsModel

/// A page of what proves a story: one piece of its evidence, or all of it.
package struct EvidencePage: Sendable {
  package let story: TracedStory
  /// The story's number.
  package let number: Int
  /// Nil for all.
  package let piece: EvidencePiece?
  package let numbers: RoomNumbers

  package init(story: TracedStory, number: Int, piece: EvidencePiece?, numbers: RoomNumbers) {
    self.story = story
    self.number = number
    self.piece = piece
    self.numbers = numbers
  }

  /// - Returns: nil where the story has no such piece.
  /// - Complexity: O(n) in the size of the story.
  package func html() -> String? {
    let view = StoryView(story)
    let sections = EvidenceSections(
      view, anchors: EvidenceAnchors(story: 1), collation: Collation(view, comparing: nil), isCompared: false,
      room: numbers)
    guard let proofs = piece.map(sections.html(of:)) ?? sections.html() else { return nil }
    return RoomFrame(title: "Evidence · " + view.title).page(
      """
      <article class="story"><header><p class="way"><a href="\(RoomAddress.story(number))">To the story</a></p>
      <h2 dir="auto">\(view.title)</h2></header>
      <div class="evidence alone"><h3>The evidence</h3>
      \(proofs)</div></article>

      """)
  }
}
