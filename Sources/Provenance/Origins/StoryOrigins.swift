import NewsModel
import UTF8Text

/// Finds where the central fact of a story finally comes from, for each of its articles.
///
/// Purpose: count independent origins. Valid when: the articles are of one story. Action: a model decides for each article by
/// itself between the public sources that speak or are named in the opening, outlets that are cited, the article's own outlet,
/// and what everybody could see; then articles that draw on others get what these rest on (`OriginInheritance`), and what nothing
/// shows to be two is joined (`OriginJoiner`). Where the page of a body's own statement is in the story, all that draws on it
/// rests on it. Many witnesses of one source have one origin. Cost: O(a · c²) for a articles with c candidates.
struct StoryOrigins {
  private let material: StoryMaterial
  private let graph: DerivationGraph
  private let candidates: [[OriginCandidate]]
  private let groups: [OriginGroups.Group]
  /// The group of each article's candidates.
  private let numbers: [[Int]]
  /// By article, the place of the candidate.
  private let chosen: [(candidate: Int, group: Int)]

  init(material: StoryMaterial, graph: DerivationGraph) {
    self.material = material
    self.graph = graph
    candidates = OriginCandidates(material: material, graph: graph).candidates()
    let groups = OriginGroups(candidates, outlets: material.outlets)
    chosen = OriginModel.bundled.choose(candidates, groups)
    self.groups = groups.all
    var numbers = candidates.map { [Int](repeating: 0, count: $0.count) }
    for (number, group) in groups.all.enumerated() {
      for member in group.members { numbers[member.article][member.candidate] = number }
    }
    self.numbers = numbers
  }

  /// The origins, those of most articles first, then by name.
  func origins() -> [Origin] {
    let reader = ReportBasisReader(material: material)
    let inheritance = OriginInheritance(
      material: material, graph: graph, reader: reader,
      readings: material.articles.indices.map { reading($0, reader.confidants) }, source: source)
    var resting: [OriginBearer: [Int]] = [:]
    for (index, bearers) in withOneDocument(OriginJoiner(inheritance: inheritance, reader: reader).joined())
      .enumerated()
    {
      let page = statementPage(behind: index).map { Set([OriginBearer.page($0)]) }
      for bearer in page ?? bearers { resting[bearer, default: []].append(index) }
    }
    let origins = resting.sorted { $0.key < $1.key }.map { origin($0, $1) }
    return origins.enumerated().sorted {
      let (one, other) = ($0.element, $1.element)
      return (-one.articles.count, one.name, $0.offset) < (-other.articles.count, other.name, $1.offset)
    }
    .map(\.element)
  }

  private func statementPage(behind index: Int) -> Int? {
    if material.statementPages.isEmpty { return nil }
    let ancestors = graph.ancestors(of: .init(material.articles[index].id))
    return material.statementPages.first { $0 == index || ancestors.contains(.init(material.articles[$0].id)) }
  }

  // MARK: What an article says by itself

  private func reading(_ index: Int, _ confidants: [NameForm]) -> OriginInheritance.Reading {
    let candidate = candidates[index][chosen[index].candidate]
    return .init(
      bearer: isConfidant(candidate, confidants)
        ? nil : groupNamedInFull(candidate, in: index).map { .source($0) } ?? bearer(of: chosen[index].group),
      isInOpening: candidate.features[.speaksFirst] != nil || candidate.features[.namedFirst] != nil)
  }

  /// Whether a source is called as people who spoke to an outlet alone are elsewhere in the story.
  private func isConfidant(_ candidate: OriginCandidate, _ confidants: [NameForm]) -> Bool {
    guard candidate.bearer == .publicSource, candidate.kind == .statement, candidate.name.first?.isLowercase == true
    else {
      return false
    }
    let form = NameForm(candidate.name)
    return confidants.contains { $0.fits(form) }
  }

  /// The group of the body that speaks in the opening or is named first, or of the document, where the article's choice is
  /// only a common noun for it: "the institute", "the document".
  private func groupNamedInFull(_ candidate: OriginCandidate, in index: Int) -> Int? {
    guard candidate.bearer == .publicSource, Self.isCommonNoun(candidate.name),
      NameForm(candidate.name).words.count == 1
    else { return nil }
    let place = candidates[index].firstIndex { other in
      guard other.bearer == .publicSource, other.name != candidate.name, other.kind == candidate.kind else {
        return false
      }
      return candidate.kind == .document
        ? other.features[.document] != nil && NameForm(other.name).words.count > 1
        : Self.opens(other) && !Self.isCommonNoun(other.name)
    }
    return place.map { numbers[index][$0] }
  }

  /// Whether a body speaks in one of the first two sentences, of which a dateline may be one, or is named in the first.
  private static func opens(_ body: OriginCandidate) -> Bool {
    let speaks = body.features[.speaksFirst] != nil || body.features[.speaksSecond] != nil
    return speaks && body.features[.isOrganization] != nil
      || body.features[.namedFirst] != nil && body.features[.isBody] != nil
  }

  /// "institute", and "Parliament" where it starts a sentence.
  private static func isCommonNoun(_ name: String) -> Bool {
    name.first?.isLowercase == true || OriginWords.electedBodies.union(OriginWords.bodies).contains(name.folded())
  }

  private func bearer(of number: Int) -> OriginBearer {
    switch groups[number].bearer {
    case .event: .event
    case .publicSource: .source(number)
    case .ownReport, .citedReport: .outlet(material.outlets.commonName(groups[number].name))
    }
  }

  /// The bearer of a name that an article cites: among its own candidates one that others chose, too; else one of the story's.
  private func source(_ name: String, _ isDocument: Bool, _ article: Int) -> OriginBearer {
    let form = NameForm(name)
    let own = candidates[article].indices.filter { place in
      let candidate = candidates[article][place]
      return candidate.bearer == .publicSource && NameForm(candidate.name).fits(form)
    }
    .map { numbers[article][$0] }
    let taken = Set(chosen.map(\.group))
    let group =
      own.first { taken.contains($0) }
      ?? groups.indices.first {
        taken.contains($0) && groups[$0].bearer == .publicSource && NameForm(groups[$0].name).fits(form)
      }
      ?? own.first
      ?? groups.firstIndex { $0.bearer == .publicSource && OriginCandidates.isSame($0.name, name) }
    return group.map { .source($0) } ?? .named(name, isDocument: isDocument)
  }

  // MARK: Documents

  /// "The document" is the one document that others of the story rest on.
  private func withOneDocument(_ found: [Set<OriginBearer>]) -> [Set<OriginBearer>] {
    let documents = Set(found.joined()).filter(isDocument)
    let common = documents.filter { NameForm(name(of: $0)).words.count == 1 }
    let others = documents.subtracting(common)
    guard let only = others.first, others.count == 1 else { return found }
    return found.replacing { common.contains($0) ? only : $0 }
  }

  private func isDocument(_ bearer: OriginBearer) -> Bool {
    switch bearer {
    case .named(_, let isDocument): isDocument
    case .source(let number):
      groups[number].members.contains { candidates[$0.article][$0.candidate].kind == .document }
    default: false
    }
  }

  private func name(of bearer: OriginBearer) -> String {
    switch bearer {
    case .event: "public event"
    case .page(let page): material.articles[page].article.outlet ?? material.articles[page].id.description
    case .source(let number): groups[number].name
    case .named(let name, _): name
    case .outlet(let outlet):
      material.named.articles[outlet]?.first.flatMap { material.articles[$0].article.outlet }
        ?? graph.lost[outlet]?.name ?? outlet
    }
  }
}

// MARK: - Origins

extension StoryOrigins {
  private func origin(_ bearer: OriginBearer, _ articles: [Int]) -> Origin {
    // Who gives a fact to nobody joins a group in which it has no candidate.
    let choices = articles.filter { self.bearer(of: numbers[$0][chosen[$0].candidate]) == bearer }
      .map { candidates[$0][chosen[$0].candidate] }
    let others = articles.compactMap { article in
      candidates[article].indices.first { self.bearer(of: numbers[article][$0]) == bearer }.map {
        candidates[article][$0]
      }
    }
    let shown = choices.isEmpty ? others : choices
    return Origin(
      name: shownName(of: bearer, shown, kind(of: bearer, shown)), kind: kind(of: bearer, shown),
      articles: articles.map { material.articles[$0].id }, evidence: evidence(of: bearer, shown, articles))
  }

  private func kind(of bearer: OriginBearer, _ shown: [OriginCandidate]) -> Origin.Kind {
    switch bearer {
    case .event: .event
    case .page: .statement
    case .outlet: .outlet
    case .named(_, let isDocument): isDocument ? .document : .statement
    case .source: shown.contains { $0.kind == .document } ? .document : .statement
    }
  }

  private func evidence(of bearer: OriginBearer, _ shown: [OriginCandidate], _ articles: [Int]) -> [Evidence] {
    if case .page(let page) = bearer { return [OpeningText(material.articles[page]).evidence] }
    var evidence: [Evidence] = []
    for candidate in shown where !evidence.contains(candidate.evidence) { evidence.append(candidate.evidence) }
    return evidence.isEmpty ? articles.prefix(1).map { OpeningText(material.articles[$0]).evidence } : evidence
  }

  /// What a bearer is called: as fully as the texts name it.
  private func shownName(of bearer: OriginBearer, _ shown: [OriginCandidate], _ kind: Origin.Kind) -> String {
    guard case .source(let number) = bearer else { return name(of: bearer) }
    let members = groups[number].members
    let articles = Set(members.map(\.article)).sorted().map { material.articles[$0] }
    let namer = OriginNamer(articles: articles, others: members.map { candidates[$0.article][$0.candidate].name })
    return namer.name(of: shown, kind) ?? name(of: bearer)
  }
}
