/// Provenance: which report derives from which, and how many independent origins does a claim have?
///
/// The analyzed articles of one story go in, its stemma comes out. Evidence first, verdict second: every derivation,
/// origin and claim carries the words that speak for it.
///
///     articles ─ Evidence ──────▶ citations, credits, shared passages, statements' pages, times
///              ─ Derivations ───▶ who derives from whom, how sure; what stays undecided
///              ─ LostReports ───▶ reports nobody captured, and what their descendants keep of them
///              ─ Claims ────────▶ what several articles state, where they differ, what each hop changed
///              ─ Origins ───────▶ where the central fact finally comes from, for each article
///
/// What the evidence does not decide stays undecided and is said to be. Not for: finding the articles of a story, or judging
/// whether a claim is true.
package import NewsModel
import UTF8Text

/// Builds the stemma of one story.
package struct StemmaBuilder: Sendable {
  let outlets: OutletTable

  /// - Parameter outlets: the outlets known by name.
  package init(outlets: OutletTable = .bundled) { self.outlets = outlets }

  /// The stemma of a story.
  ///
  /// The order of `articles` does not matter; articles that are not in `story` count for nothing.
  /// - Complexity: O(a · n) for a articles of n words, with a bound for each article to what it is compared with: see
  ///   `PassageTable` and `StatementAligner`. Smaller parts are quadratic, and cost little up to some hundred articles.
  package func stemma(of story: Story, articles: [AnalyzedArticle]) -> Stemma {
    let names = Set(story.articles)
    let material = StoryMaterial(
      articles: articles.filter { names.contains($0.id) }, outlets: outlets)
    let graph = CentralDerivations(material: material).marked(
      DerivationFinder(material: material).graph())
    let witnesses = LostReportReader(material: material, graph: graph).witnesses()
    let (claims, changes) = ClaimFinder(material: material, graph: graph).found()
    let derivations = zip(graph.derivations.indices, graph.derivations).map { place, derivation in
      var derivation = derivation
      if changes.indices.contains(place) { derivation.changes = changes[place] }
      return derivation
    }
    return Stemma(
      story: story, witnesses: witnesses, derivations: derivations,
      undecided: UndecidedFinder(material: material, graph: graph).undecided(), claims: claims,
      citations: material.citations)
  }
}
