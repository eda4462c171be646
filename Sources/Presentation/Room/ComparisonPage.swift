package import NewsModel

/// The page on which two texts stand side by side.
package struct ComparisonPage: Sendable {
  package let comparison: ArticleComparison
  /// The numbers of both articles.
  package let left: Int
  package let right: Int

  package init(comparison: ArticleComparison, left: Int, right: Int) {
    self.comparison = comparison
    self.left = left
    self.right = right
  }

  /// - Complexity: O(n) in the size of the passages.
  package func html() -> String {
    let view = ReuseView(comparison: comparison)
    let title = "\(view.headline(.left).shortened(to: 60)) | \(view.headline(.right).shortened(to: 60))"
    return RoomFrame(title: title).page(
      """
      <p class="way"><a href="\(RoomAddress.story(left))">To the story</a> · <a href="\(RoomAddress.article(left))">the left \
      article</a> · <a href="\(RoomAddress.article(right))">the right article</a> · \
      <a href="\(RoomAddress.comparison(right, left))">change sides</a></p>
      \(ReuseHTMLRenderer().section(view))
      """)
  }
}
