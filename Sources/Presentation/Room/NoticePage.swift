package import NewsModel

/// A page that says why there is nothing else: it was not found, was asked for wrongly, or could not be made.
package struct NoticePage: Sendable {
  package let title: String
  /// What happened, and what to do next.
  package let text: String
  package let state: ArchiveState?

  package init(title: String, text: String, state: ArchiveState? = nil) {
    self.title = title
    self.text = text
    self.state = state
  }

  package func html() -> String {
    RoomFrame(title: title, state: state).page(
      """
      <section class="told"><h2>\(title)</h2>
      <p>\(text)</p>
      <p><a href="\(RoomAddress.latest)">To the latest stories</a></p></section>

      """)
  }
}
