import NewsModel
import UTF8Text

/// Who cites whom: articles, and the lost reports that they carry.
extension DerivationFinder {
  func addCitations(
    of child: Int, _ parent: TextParentFinder.Parent?, _ parents: [Int: TextParentFinder.Parent],
    to graph: inout DerivationGraph
  ) {
    let article = material.articles[child]
    for citation in material.citationsByArticle[child] where citation.kind == .report || citation.kind == .study {
      let outlet = material.outlets.commonName(citation.outlet)
      guard !isOwnStudy(citation, of: article), !isHandedOn(outlet, to: child, parent, in: graph) else { continue }
      let citing = citingWitness(child, citation, parent, parents, in: graph)
      guard let citing else { continue }
      let captured = material.captured(outlet, for: child) { _ in true }
      let cited = captured.map(witness) ?? lostReport(of: citation.outlet, citation.evidence, in: &graph)
      let ground: Ground = citing != witness(child) ? .citationByLost : captured == nil ? .citationOfLost : .citation
      add(cited, to: citing, .citation, ground, [citation.evidence], in: &graph)
    }
  }

  /// A study that the article's outlet made with another: "a Courier/Beacon poll" in the Beacon.
  private func isOwnStudy(_ citation: Citation, of article: AnalyzedArticle) -> Bool {
    guard citation.kind == .study, let own = article.article.outlet,
      let words = citation.evidence.excerpts.first
    else {
      return false
    }
    return article.text[words.range].contains(
      own.hasPrefix("The ") ? String(own.dropFirst(4)) : own)
  }

  /// Who cites what an article cites: the lost report it copies, if the first sentence does, which says what all of the text
  /// is about, or another article that carries the same text, or nobody else carries that of a wire; else the article,
  /// which can have added that. Nil when the report is the cited outlet's own.
  private func citingWitness(
    _ child: Int, _ citation: Citation, _ parent: TextParentFinder.Parent?,
    _ parents: [Int: TextParentFinder.Parent], in graph: DerivationGraph
  ) -> Witness.ID? {
    guard case .lost(let supplier, let sibling) = parent, let lost = graph.lost[supplier] else { return witness(child) }
    let outlet = material.outlets.commonName(citation.outlet)
    if supplier == outlet { return nil }
    let credit = named.names[child].credits.first { $0.outlet == supplier }
    guard sibling == nil, let credit, !credit.isInput else { return witness(child) }
    if isInFirstSentence(citation, of: child) || isCitedBesides(child, outlet, parent, parents) { return lost.id }
    let isWhole = material.articles[child].article.credits[credit.number].kind == .wire
    return isWhole && !parents.contains { $0.key != child && $0.value == parent } ? lost.id : witness(child)
  }

  private func isInFirstSentence(_ citation: Citation, of child: Int) -> Bool {
    let text = material.articles[child].text
    return citation.evidence.excerpts.first.map { text.sentenceIndex(at: $0.range.start) == 0 } ?? false
  }

  /// Whether another article that carries the text of an article's parent cites an outlet, too.
  private func isCitedBesides(
    _ child: Int, _ outlet: String, _ parent: TextParentFinder.Parent?, _ parents: [Int: TextParentFinder.Parent]
  ) -> Bool {
    parents.contains { other, its in
      other != child && its == parent && named.names[other].names(outlet)
        && material.kinship.between(other, child).isRewrite
    }
  }
}
