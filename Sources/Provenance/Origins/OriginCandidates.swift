import NewsModel
import UTF8Text

/// What the central fact of each article of a story may come from, with what the others say of it.
///
/// Cost: O(c²) for all c candidates of the story's articles, of which an article has few dozen at most.
struct OriginCandidates {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// By article: its candidates, its own report first.
  func candidates() -> [[OriginCandidate]] {
    var found = material.articles.map { article in
      Array((OriginCandidateFinder.candidates(in: article) + reports(of: article)).prefix(Self.limit))
    }
    nameHolders(&found)
    for index in material.articles.indices { markReports(of: index, &found[index]) }
    markShared(&found)
    return found
  }

  /// Who is called by an office alone gets the name that the story has for its holder.
  private func nameHolders(_ found: inout [[OriginCandidate]]) {
    let holders = OfficeHolders(material.articles.map(\.text))
    for (article, list) in found.enumerated() {
      for (place, candidate) in list.enumerated()
      where candidate.bearer == .publicSource && candidate.kind == .statement {
        guard let holder = holders.holder(of: candidate.name) else { continue }
        found[article][place].name = holder
        found[article][place].fullName = nil
      }
    }
  }

  /// Candidates of one article: a bound against texts made to be costly.
  private static let limit = 64

  // MARK: Reports of others

  private func reports(of article: AnalyzedArticle) -> [OriginCandidate] {
    citations(from: .init(article.id), visited: []).map { edge in
      var report = OriginCandidate(
        bearer: .citedReport, name: name(of: edge.parent), kind: .outlet,
        evidence: edge.evidence.first ?? Evidence(.citation, []))
      report.set(edge.isCentral ? .report : .detail)
      let first = article.text.sentences.first?.range.end ?? 0
      report.set(
        .reportInOpening,
        if: edge.evidence.flatMap(\.excerpts).contains { $0.article == article.id && $0.range.start < first })
      report.set(.headlineReport, if: article.article.headline?.folded().contains("report") ?? false)
      return report
    }
  }

  /// The citations of a witness, and of what it copies.
  private func citations(from witness: Witness.ID, visited: Set<Witness.ID>) -> [Derivation] {
    guard !visited.contains(witness) else { return [] }
    return graph.parents(of: witness).flatMap { edge in
      edge.kind == .citation ? [edge] : citations(from: edge.parent, visited: visited.union([witness]))
    }
  }

  private func name(of witness: Witness.ID) -> String {
    if let index = material.index(of: .init(witness.description)) {
      return material.articles[index].article.outlet ?? witness.description
    }
    return graph.lost.values.first { $0.id == witness }?.name ?? witness.description
  }

  private func markReports(of index: Int, _ candidates: inout [OriginCandidate]) {
    let id = Witness.ID(material.articles[index].id)
    let isResting = graph.parents(of: id).contains { $0.isCentral && $0.kind == .citation }
    let isCited = graph.children(of: id).contains { $0.isCentral && $0.kind == .citation }
    for place in candidates.indices {
      switch candidates[place].bearer {
      case .event: candidates[place].set(.eventBesideReport, if: isResting)
      case .ownReport:
        candidates[place].set(.ownBesideReport, if: isResting)
        candidates[place].set(.citedByOthers, if: isCited)
      default: break
      }
    }
  }

  // MARK: What articles share

  private func markShared(_ found: inout [[OriginCandidate]]) {
    let others = Double(max(1, found.count - 1))
    let groups = OriginGroups(found, outlets: material.outlets)
    for group in groups.all {
      let holders = Dictionary(grouping: group.members, by: \.article)
      let speaking = Set(
        group.members.filter { found[$0.article][$0.candidate].features[.speaks] != nil }.map(\.article))
      for member in group.members {
        let (article, place) = (member.article, member.candidate)
        switch found[article][place].bearer {
        case .event, .ownReport: break
        case .citedReport: found[article][place].set(.sharedReport, Double(holders.count - 1) / others)
        case .publicSource:
          found[article][place].set(.sharedName, Double(holders.count - 1) / others)
          found[article][place].set(.sharedSpeaker, Double(speaking.subtracting([article]).count) / others)
        }
      }
    }
  }

  /// Whether two names of a story's openings mean one bearer.
  static func isSame(_ first: String, _ second: String) -> Bool {
    let (one, other) = (NameForm(first), NameForm(second))
    return one.fits(other) || one.sharesWords(with: other) || isAcronym(first, of: second)
      || isAcronym(second, of: first)
  }

  private static func isAcronym(_ short: String, of long: String) -> Bool {
    short.utf8.count > 1 && short == acronym(of: long)
  }

  /// The first letters of a name's capitalized words, where there are several: "FDA", also of "U.S. Food and Drug Administration".
  static func acronym(of name: String) -> String? {
    let words = name.split { !$0.isLetter }.filter { $0.count > 1 && $0.first?.isUppercase == true }
    return words.count > 1 ? String(words.compactMap(\.first)) : nil
  }
}

/// The candidates of a story's articles, those of one bearer together.
struct OriginGroups {
  struct Member: Hashable {
    let article: Int
    let candidate: Int
  }

  struct Group {
    let bearer: OriginCandidate.Bearer
    let name: String
    var members: [Member]
  }

  private(set) var all: [Group] = []

  init(_ candidates: [[OriginCandidate]], outlets: OutletNames) {
    for (article, list) in candidates.enumerated() {
      for (place, candidate) in list.enumerated() {
        let member = Member(article: article, candidate: place)
        if let index = all.firstIndex(where: { Self.isSame($0, candidate, outlets) }) {
          all[index].members.append(member)
        } else {
          all.append(Group(bearer: candidate.bearer, name: candidate.name, members: [member]))
        }
      }
    }
  }

  private static func isSame(_ group: Group, _ candidate: OriginCandidate, _ outlets: OutletNames) -> Bool {
    switch (group.bearer, candidate.bearer) {
    case (.event, .event): true
    case (.publicSource, .publicSource): OriginCandidates.isSame(group.name, candidate.name)
    case (.ownReport, .ownReport), (.ownReport, .citedReport), (.citedReport, .ownReport), (.citedReport, .citedReport):
      outlets.isSame(group.name, candidate.name)
    default: false
    }
  }
}
