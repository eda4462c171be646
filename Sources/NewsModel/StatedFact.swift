/// One statement that a page makes of its article: a fact, what the page says it is, and where it says so.
///
/// A page often says the same thing in several places, and not always the same. All of it is kept; one statement of each
/// fact is chosen, for a list such as the authors one a name.
package struct StatedFact: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case headline, author, published, updated, outlet, language
    /// The page's own address, as the page gives it.
    case address
    /// The address of the page in Google's AMP form.
    case amp
    /// Who had the text first, or whom it was taken over from, by an address.
    case originalSource = "original-source"
    case syndicationSource = "syndication-source"
  }

  package var kind: Kind
  /// White space collapsed, else as the page writes it.
  package var value: String
  /// Where on the page: "JSON-LD headline", "meta og:title", "link canonical", "visible text", …
  package var place: String
  package var isChosen: Bool

  package init(_ kind: Kind, _ value: String, place: String, isChosen: Bool = false) {
    self.kind = kind
    self.value = value
    self.place = place
    self.isChosen = isChosen
  }
}
