import NewsModel
import UTF8Text

/// Finds where the central fact of a story finally comes from, for each of its articles.
///
/// Purpose: count independent origins. Valid when: the articles are of one story. Action: follow each article along its
/// central derivations to an outlet that is cited, or to the article whose text it is; there, take whoever its opening
/// gives the fact to. One public source that several openings give something to, or name, stands for all of them: many
/// witnesses, one source. Articles that give it to nobody are no corroboration: they join the source of most others, or
/// have seen a public event. Cost: O(a² · s) for a articles with s sources in their openings.
struct StoryOrigins {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// The origins, those of most articles first, then by name.
  func origins() -> [Origin] {
    var found: [(article: Int, origin: OriginFinder.Found)] = []
    var rooted: [Int: [Int]] = [:]
    for index in material.articles.indices {
      for root in roots(of: index, visited: []) {
        switch root {
        case .outlet(let origin): found.append((index, origin))
        case .article(let other): rooted[other, default: []].append(index)
        }
      }
    }
    for (article, origin) in sources(of: rooted.keys.sorted()) {
      for index in rooted[article] ?? [] { found.append((index, origin)) }
    }
    return OriginMerger(material: material).merged(found)
  }

  // MARK: Along derivations

  private enum Root {
    case outlet(OriginFinder.Found)
    /// The article whose own words say where the fact comes from.
    case article(Int)
  }

  private func roots(of index: Int, visited: Set<Int>) -> [Root] {
    let article = material.articles[index]
    guard !material.isStatementPage(article), !visited.contains(index) else {
      return [.article(index)]
    }
    let ancestors = graph.ancestors(of: .init(article.id))
    let page = material.articles.firstIndex { ancestors.contains(.init($0.id)) && material.isStatementPage($0) }
    if let page { return [.article(page)] }
    let edges = graph.parents(of: .init(article.id)).filter(\.isCentral)
    let copied = edges.filter { $0.kind != .citation }
    let roots = (copied.isEmpty ? edges : copied).flatMap {
      self.roots(along: $0, from: index, visited.union([index]))
    }
    if !roots.isEmpty { return roots }
    return isCited(article) ? [.outlet(report(of: article))] : [.article(index)]
  }

  private func roots(along edge: Derivation, from index: Int, _ visited: Set<Int>) -> [Root] {
    if let parent = material.index(of: .init(edge.parent.description)) {
      let article = material.articles[parent]
      return edge.kind == .citation && !material.isStatementPage(article)
        ? [.outlet(report(of: article, evidence: edge.evidence.first))]
        : roots(of: parent, visited: visited)
    }
    if edge.kind == .citation { return [.outlet(lost(edge))] }
    let behind = graph.parents(of: edge.parent).filter(\.isCentral)
    if !behind.isEmpty { return behind.flatMap { roots(along: $0, from: index, visited) } }
    return [.article(index)]
  }

  /// Whether other articles of the story rest on an article by citing its outlet.
  private func isCited(_ article: AnalyzedArticle) -> Bool {
    graph.children(of: .init(article.id)).contains { $0.isCentral && $0.kind == .citation }
  }

  private func report(of article: AnalyzedArticle, evidence: Evidence? = nil) -> OriginFinder.Found {
    OriginFinder.Found(
      name: article.article.outlet ?? article.id.description, kind: .outlet,
      evidence: evidence ?? opening(of: article))
  }

  private func lost(_ edge: Derivation) -> OriginFinder.Found {
    let name = graph.lost.values.first { $0.id == edge.parent }?.name ?? edge.parent.description
    return OriginFinder.Found(
      name: name, kind: .outlet, evidence: edge.evidence.first ?? Evidence(.citation, []))
  }

  private func opening(of article: AnalyzedArticle) -> Evidence {
    let range = article.text.sentences.first?.range ?? TextRange(0, 0)
    return Evidence(.statement, [Excerpt(article: article.id, range: range)])
  }

  // MARK: Within articles

  /// The origin that each article's own words give.
  private func sources(of roots: [Int]) -> [(article: Int, origin: OriginFinder.Found)] {
    var found: [(article: Int, origin: OriginFinder.Found)] = []
    var open: [(article: Int, sources: [OpeningSources.Found], names: [NameForm])] = []
    for index in roots {
      let article = material.articles[index]
      if material.isStatementPage(article) {
        var origin = report(of: article)
        origin.kind = .statement
        found.append((index, origin))
      } else {
        let opening = OpeningSources(article: article)
        if let own = opening.ownReporting() {
          found.append((index, own.named(report(of: article).name)))
        } else {
          open.append((index, opening.sources(), opening.names()))
        }
      }
    }
    while let best = mostShared(open) {
      let form = NameForm(best.name)
      let sharing = open.filter { has(form, $0.sources, $0.names) }
      found += sharing.map { ($0.article, origin(best, in: $0.article, form: form, $0.sources)) }
      open.removeAll { entry in sharing.contains { $0.article == entry.article } }
    }
    return found + unsourced(open.map(\.article), beside: found)
  }

  private func origin(
    _ best: OpeningSources.Found, in article: Int, form: NameForm, _ sources: [OpeningSources.Found]
  ) -> OriginFinder.Found {
    let own = sources.first { NameForm($0.name).isOne(with: form) }
    return OriginFinder.Found(
      name: best.name, kind: best.kind,
      evidence: own?.evidence ?? opening(of: material.articles[article]))
  }

  private func has(_ form: NameForm, _ sources: [OpeningSources.Found], _ names: [NameForm]) -> Bool {
    sources.contains { NameForm($0.name).isOne(with: form) }
      || names.contains { $0.isOne(with: form) }
  }

  /// The source that most openings give something to, or name; earlier ones weigh more.
  private func mostShared(
    _ open: [(article: Int, sources: [OpeningSources.Found], names: [NameForm])]
  ) -> OpeningSources.Found? {
    var best: (source: OpeningSources.Found, weight: Double)?
    for source in open.flatMap(\.sources) {
      let form = NameForm(source.name)
      guard source.isFirst || open.count(where: { has(form, $0.sources, $0.names) }) > 1 else {
        continue
      }
      let weight = open.reduce(0.0) { sum, entry in
        if let rank = entry.sources.firstIndex(where: { NameForm($0.name).isOne(with: form) }) {
          return sum + 1 + 1 / Double(1 + rank)
        }
        return sum + (entry.names.contains { $0.isOne(with: form) } ? 1 : 0)
      }
      if weight > best?.weight ?? 0 { best = (source, weight) }
    }
    return best?.source
  }

  /// Articles whose openings give the fact to nobody.
  private func unsourced(
    _ articles: [Int], beside found: [(article: Int, origin: OriginFinder.Found)]
  ) -> [(article: Int, origin: OriginFinder.Found)] {
    if let report = copiedReport(of: articles), found.isEmpty { return articles.map { ($0, report) } }
    if articles.count > 1 { return articles.map { ($0, event(in: $0)) } }
    let most = Dictionary(grouping: found, by: \.origin.name)
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value.first?.origin
    return articles.map { index in
      let article = material.articles[index]
      var origin = most ?? report(of: article)
      origin.evidence = opening(of: article)
      return (index, origin)
    }
  }

  /// The lost report whose text all of some articles are.
  private func copiedReport(of articles: [Int]) -> OriginFinder.Found? {
    let edges = articles.map { index in
      graph.parents(of: .init(material.articles[index].id)).first {
        $0.kind == .republication && $0.parent.lostOutlet != nil
      }
    }
    guard let first = edges.first ?? nil, edges.allSatisfy({ $0?.parent == first.parent }) else { return nil }
    return lost(first)
  }

  private func event(in index: Int) -> OriginFinder.Found {
    OriginFinder.Found(
      name: "public event", kind: .event, evidence: opening(of: material.articles[index]))
  }
}

extension NameForm {
  /// Whether two names of a story's openings mean one bearer.
  fileprivate func isOne(with other: NameForm) -> Bool { fits(other) || sharesWords(with: other) }
}

extension OriginFinder.Found {
  fileprivate func named(_ name: String) -> Self {
    var copy = self
    copy.name = name
    return copy
  }
}
