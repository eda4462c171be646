import NewsModel
import UTF8Text

/// Hands what reports rest on to those that draw on them.
///
/// Purpose: copies, rewrites and citations have the origin of what they come from. Valid when: a derivation carries the central
/// fact and, where it is a citation, is sure; whose text an article has matters less than that it is somebody's, so that text
/// counts at any confidence. Action, ancestors first:
///
///     an article that draws on others           → what these rest on
///     a report at the root                      → its outlet, where unnamed people gave it the fact; else what its text says
///     a lost report that a first sentence cites → whom it is said to cite; else its outlet
///     a lost report whose text is carried       → what most articles with this text say; its outlet for their own reporting
///
/// Cost: O(e + k²) for e derivations and k carriers of one lost report.
struct OriginInheritance {
  /// What an article's own text gives its fact to.
  struct Reading {
    /// Nil for unnamed people who spoke to an outlet alone.
    let bearer: OriginBearer?
    /// The first sentence names it.
    let isInOpening: Bool
  }

  /// Whom an outlet's report rests on that unnamed people told it.
  struct Confidants {
    let people: NameForm
    /// They are said to have told the outlet itself.
    let isTold: Bool
    /// They only speak somewhere in an article that cites or is the report.
    var isFar = false
  }

  let material: StoryMaterial
  let graph: DerivationGraph
  let reader: ReportBasisReader
  /// By article.
  let readings: [Reading]
  /// The bearer of a name that an article, by index, cites.
  let source: (_ name: String, _ isDocument: Bool, _ article: Int) -> OriginBearer

  /// Below this a citation may be a detail's. Chosen on simulated stories and the development stories, 2026-11-22.
  private static let sureCitation = 0.8

  private var known: [Witness.ID: Set<OriginBearer>] = [:]
  /// By the common name of an outlet.
  private(set) var confidants: [String: Confidants] = [:]
  private let lostOutlets: [Witness.ID: String]
  private var carried: [Witness.ID: [Int: OriginBearer]] = [:]

  init(
    material: StoryMaterial, graph: DerivationGraph, reader: ReportBasisReader, readings: [Reading],
    source: @escaping (_ name: String, _ isDocument: Bool, _ article: Int) -> OriginBearer
  ) {
    (self.material, self.graph, self.reader) = (material, graph, reader)
    (self.readings, self.source) = (readings, source)
    lostOutlets = Dictionary(graph.lost.map { ($1.id, $0) }) { first, _ in first }
    for article in material.articles { resolve(.init(article.id)) }
  }

  /// By article; some rest on several.
  var bearers: [Set<OriginBearer>] { material.articles.map { known[.init($0.id)] ?? [] } }

  /// The articles that draw on nobody.
  var roots: [Int] { material.articles.indices.filter { edges(of: .init(material.articles[$0].id)).isEmpty } }

  /// The common name of an article's outlet, or the article's own name.
  func outlet(of index: Int) -> String { material.named.own[index] ?? material.articles[index].id.description }

  // MARK: Along the graph

  private mutating func resolve(_ witness: Witness.ID) {
    var waiting = [witness]
    while let next = waiting.last {
      let open = known[next] == nil ? edges(of: next).map(\.parent).filter { known[$0] == nil } : []
      guard open.isEmpty else {
        waiting += open
        continue
      }
      if known[next] == nil { known[next] = bearers(of: next) }
      waiting.removeLast()
    }
  }

  private func edges(of witness: Witness.ID) -> [Derivation] { graph.parents(of: witness).filter(Self.isFollowed) }

  private static func isFollowed(_ edge: Derivation) -> Bool {
    edge.isCentral && (edge.kind != .citation || edge.confidence >= sureCitation)
  }

  private func index(of witness: Witness.ID) -> Int? { material.index(of: .init(witness.description)) }

  private mutating func bearers(of witness: Witness.ID) -> Set<OriginBearer> {
    let edges = edges(of: witness)
    guard let index = index(of: witness) else {
      return edges.isEmpty ? [lostRoot(witness)] : edges.reduce(into: []) { $0.formUnion(known[$1.parent] ?? []) }
    }
    if material.isStatementPage(material.articles[index]) { return [.page(index)] }
    if edges.isEmpty { return [root(index)] }
    let hasCapturedText = edges.contains { $0.kind != .citation && self.index(of: $0.parent) != nil }
    var found: Set<OriginBearer> = []
    for edge in edges {
      guard lostOutlets[edge.parent] != nil, self.edges(of: edge.parent).isEmpty else {
        found.formUnion(known[edge.parent] ?? [])
        continue
      }
      let bearer = edge.kind == .citation ? cited(edge, by: index) : text(of: edge.parent, in: index)
      // A lost report that is cited in front of a captured text has handed it on.
      if !hasCapturedText || !bearer.isOutlet { found.insert(bearer) }
    }
    return found
  }

  // MARK: Roots

  private mutating func root(_ index: Int) -> OriginBearer {
    let outlet = outlet(of: index)
    if let confidants = reader.confidants(of: index) {
      add(confidants.people, isTold: confidants.isTold, to: outlet)
      return .outlet(outlet)
    }
    let bearer = readings[index].bearer ?? .outlet(outlet)
    if bearer == .outlet(outlet) { addPeople(of: index, to: outlet) }
    return bearer
  }

  private mutating func lostRoot(_ witness: Witness.ID) -> OriginBearer {
    var found: [OriginBearer] = []
    for edge in graph.children(of: witness) where Self.isFollowed(edge) {
      if let index = index(of: edge.child) {
        found.append(edge.kind == .citation ? cited(edge, by: index) : told(witness, by: index))
      } else {
        found += cited(edge)
      }
    }
    return OriginBearer.mostCommon(found) ?? .outlet(lostOutlets[witness] ?? "")
  }

  /// What a lost report is said to rest on where another lost one cites it, in the words of those who carry that.
  private mutating func cited(_ edge: Derivation) -> [OriginBearer] {
    let outlet = lostOutlets[edge.parent] ?? ""
    return bases(edge, outlet).compactMap { basis, article in
      if case .source(let name, let isDocument) = basis { source(name, isDocument, article) } else { nil }
    }
  }

  /// What a lost report rests on by an article that cites it.
  private mutating func cited(_ edge: Derivation, by index: Int) -> OriginBearer {
    let outlet = lostOutlets[edge.parent] ?? ""
    let bases = bases(edge, outlet)
    if bases.isEmpty { addPeople(of: index, to: outlet) }
    let (own, isInOpening) = (readings[index].bearer, readings[index].isInOpening)
    let isOpen = edge.evidence.filter { $0.kind == .citation }.flatMap(\.excerpts).contains {
      $0.article == material.articles[index].id && $0.range.start < reader.openingEnd(index)
    }
    if let own, own != .outlet(self.outlet(of: index)), !isOpen { return own }
    for case (.source(let name, let isDocument), let article) in bases { return source(name, isDocument, article) }
    if bases.isEmpty, let own, !own.isOutlet, isInOpening { return own }
    return .outlet(outlet)
  }

  private mutating func bases(_ edge: Derivation, _ outlet: String) -> [(ReportBasis, article: Int)] {
    let excerpts = edge.evidence.filter { $0.kind == .citation }.flatMap(\.excerpts)
    let bases = excerpts.compactMap { excerpt -> (ReportBasis, article: Int)? in
      guard let article = material.index(of: excerpt.article) else { return nil }
      return reader.basis(of: outlet, in: excerpt).map { ($0, article) }
    }
    for case (.unnamed(let people, let isTold), _) in bases { add(people, isTold: isTold, to: outlet) }
    return bases
  }

  /// The bearer of an article that carries a lost report's text: one wire files many reports, so that only those with the
  /// same text are asked.
  private mutating func text(of witness: Witness.ID, in index: Int) -> OriginBearer {
    let carriers = graph.children(of: witness).filter { $0.isCentral && $0.kind != .citation }
      .compactMap { self.index(of: $0.child) }
      .filter { $0 == index || material.kinship.between(min($0, index), max($0, index)).isRewrite }
    return OriginBearer.mostCommon(carriers.map { told(witness, by: $0) }) ?? .outlet(lostOutlets[witness] ?? "")
  }

  private mutating func told(_ witness: Witness.ID, by index: Int) -> OriginBearer {
    if let bearer = carried[witness]?[index] { return bearer }
    let outlet = lostOutlets[witness] ?? ""
    var bearer = readings[index].bearer ?? .outlet(outlet)
    if bearer == .outlet(self.outlet(of: index)) { bearer = .outlet(outlet) }
    if let confidants = reader.confidants(of: index, speakingTo: outlet) {
      add(confidants.people, isTold: confidants.isTold, to: outlet)
      bearer = .outlet(outlet)
    }
    carried[witness, default: [:]][index] = bearer
    return bearer
  }

  // MARK: Confidants

  private mutating func addPeople(of index: Int, to outlet: String) {
    guard confidants[outlet] == nil, let people = reader.unnamedPeople(in: index) else { return }
    confidants[outlet] = Confidants(people: people, isTold: false, isFar: true)
  }

  private mutating func add(_ people: NameForm, isTold: Bool, to outlet: String) {
    guard ReportBasisReader.isTelling(people), isTold || confidants[outlet]?.isFar ?? true else { return }
    confidants[outlet] = Confidants(people: people, isTold: isTold)
  }
}
