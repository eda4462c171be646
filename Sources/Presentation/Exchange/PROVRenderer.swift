package import NewsModel

/// Writes stories as one PROV-JSON document: where things come from, in the words of the W3C's PROV data model.
///
/// Witnesses, origins and claims are entities, stories the collections of them; outlets, authors and those who said
/// something are agents. What derives from what is `wasDerivedFrom`, with the kind of derivation as `prov:type`: ours and
/// the one of PROV that it is a case of. A revision is a `prov:Revision`; a republication and whatever shares words with
/// its parent a `prov:Quotation`; what a claim or a report rests on its `prov:PrimarySource`.
/// See <https://www.w3.org/TR/prov-dm/> and <https://www.w3.org/submissions/prov-json/>.
package struct PROVRenderer: Sendable {
  package init() {}

  /// The document, in one line with sorted keys, ended by a line feed.
  /// - Throws: what the encoder throws; texts and finite numbers give it no cause.
  package func render(_ stories: [TracedStory]) throws(EncodingFailure) -> String {
    var document = PROVDocument()
    for story in stories {
      var maker = PROVStoryMaker(StoryView(story), document: document)
      document = maker.made()
    }
    return try JSONRenderer.line(document.value)
  }
}
