import NewsModel
import UTF8Text

/// Finds where the central fact of a story finally comes from, for each of its articles.
///
/// Purpose: count independent origins. Valid when: the articles are of one story. Action: where the page of a body's own statement
/// is in the story, articles that draw on it rest on it; for the others a model decides between the public sources that
/// speak or are named in the opening, outlets that are cited, the article's own outlet, and what everybody could see. Many
/// witnesses of one source have one origin. Cost: O(a · c²) for a articles with c candidates.
struct StoryOrigins {
  private let material: StoryMaterial
  private let graph: DerivationGraph
  private let candidates: [[OriginCandidate]]
  private let groups: [OriginGroups.Group]
  /// By article.
  private let chosen: [(candidate: Int, group: Int)]

  init(material: StoryMaterial, graph: DerivationGraph) {
    self.material = material
    self.graph = graph
    candidates = OriginCandidates(material: material, graph: graph).candidates()
    let groups = OriginGroups(candidates, outlets: material.outlets)
    chosen = OriginModel.bundled.choose(candidates, groups)
    self.groups = groups.all
  }

  /// The origins, those of most articles first, then by name.
  func origins() -> [Origin] {
    let resting = Dictionary(grouping: material.articles.indices) { bearer(of: $0) }
    return resting.map { bearer, articles in
      switch bearer {
      case .page(let page): origin(page: page, articles)
      case .group(let group): origin(group: group, articles)
      }
    }
    .sorted { (-$0.articles.count, $0.name, $0.articles[0]) < (-$1.articles.count, $1.name, $1.articles[0]) }
  }

  private enum Bearer: Hashable {
    /// The article that is a body's own statement.
    case page(Int)
    case group(Int)
  }

  private func bearer(of index: Int) -> Bearer {
    let ancestors = graph.ancestors(of: .init(material.articles[index].id))
    let page = material.articles.indices.first { page in
      material.isStatementPage(material.articles[page])
        && (page == index || ancestors.contains(.init(material.articles[page].id)))
    }
    return page.map { .page($0) } ?? .group(chosen[index].group)
  }

  private func origin(page: Int, _ articles: [Int]) -> Origin {
    let article = material.articles[page]
    return Origin(
      name: article.article.outlet ?? article.id.description, kind: .statement,
      articles: articles.map { material.articles[$0].id }, evidence: [OpeningText(article).evidence])
  }

  private func origin(group: Int, _ articles: [Int]) -> Origin {
    let all = articles.map { (article: $0, candidate: candidates[$0][chosen[$0].candidate]) }
    let members = Set(groups[group].members)
    let best = all.indices.filter { index in
      members.contains(.init(article: all[index].article, candidate: chosen[all[index].article].candidate))
    }
    .map { all[$0].candidate }
    var evidence: [Evidence] = []
    for (_, candidate) in all where !evidence.contains(candidate.evidence) { evidence.append(candidate.evidence) }
    return Origin(
      name: name(of: groups[group], best), kind: best.contains { $0.kind == .document } ? .document : best[0].kind,
      articles: articles.map { material.articles[$0].id }, evidence: evidence)
  }

  /// What a bearer is called: by its acronym where a headline has it; else by its longest name.
  private func name(of group: OriginGroups.Group, _ candidates: [OriginCandidate]) -> String {
    let names = candidates.map { $0.fullName ?? $0.name }
    let acronyms = Set(names.compactMap(OriginCandidates.acronym(of:)))
    let headline = group.members.lazy.compactMap { material.articles[$0.article].article.headline }
      .flatMap { $0.split { !$0.isLetter } }.map(String.init).first { acronyms.contains($0) }
    return headline ?? names.max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }
}
