/// How much an archive holds at one moment, and how far it is with it.
package struct ArchiveState: Sendable, Equatable {
  package var pages: Int
  package var articles: Int
  package var stories: Int
  /// Articles whose story was not traced yet, or is about to be traced anew.
  package var waitingArticles: Int
  /// When it was last written to, in seconds after 1 January 1970 UTC; nil where that is not known.
  package var lastWritten: Int?

  package init(pages: Int, articles: Int, stories: Int, waitingArticles: Int = 0, lastWritten: Int? = nil) {
    self.pages = pages
    self.articles = articles
    self.stories = stories
    self.waitingArticles = waitingArticles
    self.lastWritten = lastWritten
  }
}
