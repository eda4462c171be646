import NewsModel
import UTF8Text

extension StoryDocument {
  /// - Parameter articles: those of the story.
  /// - Throws: `DocumentError` for excerpts of what these do not have.
  func refuseWrongRanges(_ articles: [Article]) throws(DocumentError) {
    let byName = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    for excerpt in stemma.excerpts + times.flatMap({ $0.times.compactMap(\.anchor) }) {
      guard let text = byName[excerpt.article]?.text(of: excerpt.field), excerpt.range.end <= text.utf8.count else {
        throw DocumentError("its evidence points to words that \(excerpt.article) does not have")
      }
    }
    for entry in times {
      let end = byName[entry.article]?.body.utf8.count ?? -1
      guard entry.times.allSatisfy({ $0.range.end <= end }) else {
        throw DocumentError("its times point to words that \(entry.article) does not have")
      }
    }
  }
}

extension Stemma {
  /// All words that it points to.
  fileprivate var excerpts: [Excerpt] {
    var evidence: [Evidence] = citations.map(\.evidence)
    var excerpts: [Excerpt] = []
    for witness in witnesses {
      evidence += witness.evidence
      evidence += witness.restsOn.flatMap(\.evidence)
      excerpts += witness.reconstruction.flatMap(\.variants).map(\.excerpt)
    }
    for derivation in derivations {
      evidence += derivation.evidence
      for change in derivation.changes { excerpts += [change.parent, change.child].compactMap { $0 } }
    }
    for claim in claims {
      evidence += claim.origins.flatMap(\.evidence)
      excerpts += claim.statements
      for conflict in claim.conflicts { excerpts += [conflict.own, conflict.other] }
    }
    evidence += undecided.flatMap(\.evidence)
    return excerpts + evidence.flatMap(\.excerpts)
  }
}
