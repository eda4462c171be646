package import NewsModel

/// Writes stories as JSON Lines of ninjs 2.1, the IPTC's format for news in JSON: an item a captured article.
///
/// What an article draws on stands in its `associations`, one for each witness that it derives from, with the kind of
/// derivation and its confidence as a subject, and what can be put together of a lost report's text as its body. Whom it
/// credits and cites, and who speaks in it, are its `infosources`. All items of a story have the story as a subject.
/// See <https://iptc.org/standards/ninjs/> and <http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json>.
package struct NinjsRenderer: Sendable {
  package init() {}

  /// One line an article, by story and then by name, keys sorted, each ended by a line feed.
  /// - Throws: what the encoder throws; rows of texts and finite numbers give it no cause.
  package func render(_ stories: [TracedStory]) throws(EncodingFailure) -> String {
    var lines = ""
    for story in stories.map(StoryView.init) {
      let maker = NinjsItemMaker(story)
      for article in story.articles { lines += try JSONRenderer.line(maker.item(article)) }
    }
    return lines
  }
}
