import NewsModel
import UTF8Text

/// Tells the derivations that an article's central fact rests on from those that supply a detail.
///
/// Purpose: "would not exist without". Valid when: the child republishes, revises or rewrites the parent; or a citation
/// stands in its first sentence, or in its opening where nobody who can be asked in public has spoken before. What an
/// outlet holds ("obtained by") counts in spite of such a source, what it only adds or what others confirm never does.
/// An outlet that another article of the story rests on may be cited further down. Cost: O(evidence · attributions).
struct CentralDerivations {
  let material: StoryMaterial

  /// Sentences in which an outlet that others rest on is looked for. Chosen with `CentralClaim.openingSentences` on the
  /// development stories of the evaluation, 2026-11-22.
  static let sharedReach = 12
  /// Sentences in which an outlet whose own article is in the story counts in spite of other sources; chosen likewise.
  static let capturedReach = 3

  /// The graph with each derivation marked.
  func marked(_ graph: DerivationGraph) -> DerivationGraph {
    let opening = graph.mapped { derivation in
      var marked = derivation
      marked.isCentral = isCentral(derivation, within: CentralClaim.openingSentences)
      return marked
    }
    let shared = Set(
      opening.derivations.filter { $0.isCentral && $0.kind == .citation }.map(\.parent))
    return opening.mapped { derivation in
      guard !derivation.isCentral, shared.contains(derivation.parent) else { return derivation }
      var marked = derivation
      marked.isCentral = isCentral(derivation, within: Self.sharedReach)
      return marked
    }
  }

  private func isCentral(_ derivation: Derivation, within sentences: Int) -> Bool {
    guard derivation.kind == .citation else { return true }
    return derivation.evidence.filter { $0.kind == .citation }.flatMap(\.excerpts).contains {
      isCentral($0, of: derivation, within: sentences)
    }
  }

  private func isCentral(_ excerpt: Excerpt, of derivation: Derivation, within sentences: Int) -> Bool {
    guard let index = material.index(of: excerpt.article) else { return false }
    let article = material.articles[index]
    guard let place = article.text.sentenceIndex(at: excerpt.range.start) else { return false }
    if place == 0 { return true }
    guard place < sentences else { return false }
    let isCaptured = derivation.parent.lostOutlet == nil && place < Self.capturedReach
    switch manner(in: excerpt.range, of: derivation.parent, article) {
    case .held: return true
    case .added, .followed: return false
    case .first where isCaptured, .reported where isCaptured: return true
    case .first: return !hasSource(before: excerpt.range.start, in: article, orUnnamed: true)
    case .reported:
      return !hasSource(before: excerpt.range.start, in: article, orUnnamed: false)
    }
  }

  /// How the parent's report comes in, in a sentence of the child.
  private func manner(in range: TextRange, of parent: Witness.ID, _ article: AnalyzedArticle) -> CitedOutlet.Manner {
    let name = material.index(of: .init(parent.description)).flatMap {
      material.articles[$0].article.outlet
    }
    let lost = parent.lostOutlet
    let named = article.citedOutlets.filter { cited in
      range.contains(cited.mention) && cited.kind != .mention
        && [name, lost].compactMap { $0 }.contains { material.outlets.isSame($0, cited.name) }
    }
    return named.first?.manner ?? .reported
  }

  /// Whether somebody else has spoken, or another outlet was cited, in sentences before.
  private func hasSource(before offset: Int, in article: AnalyzedArticle, orUnnamed: Bool) -> Bool {
    let isCited = article.citedOutlets.contains { cited in
      cited.mention.end <= offset && (cited.kind == .report || cited.kind == .study)
    }
    return isCited
      || article.attributions.contains { attribution in
        guard let source = attribution.resolved, !attribution.isNested, !Self.isBareReport(source),
          source.kind.isPublic || orUnnamed && source.kind == .unnamed || Self.isBody(source)
        else { return false }
        return (attribution.cue.first?.end ?? .max) <= offset
      }
  }
}

extension CentralDerivations {
  /// Whether a source without a name is a body that is called by a common noun: "police".
  private static func isBody(_ source: Source) -> Bool {
    guard source.kind == .unnamed || source.kind == .unknown else { return false }
    return bodies.contains(source.name.split(separator: " ").last?.folded() ?? "")
  }

  private static let bodies: Set<String> = [
    "police", "authorities", "organizers", "organisers", "prosecutors", "government", "military", "army",
  ]

  /// "a new report": some outlet's, which is named further down.
  static func isBareReport(_ source: Source) -> Bool {
    let words = source.name.folded().split(separator: " ").map(String.init)
    guard let last = words.last, ["report", "reports", "article", "story"].contains(last) else {
      return false
    }
    return words.dropLast().allSatisfy {
      ["a", "the", "new", "recent", "media", "published", "news", "press"].contains($0)
    }
  }
}
