import NewsModel

/// Witnesses and the derivations between them, without a cycle at any time.
struct DerivationGraph: Sendable {
  /// By child, the derivations by parent.
  private var byChild: [Witness.ID: [Derivation]] = [:]
  private var childrenOf: [Witness.ID: [Witness.ID]] = [:]
  /// Every witness that is no article, by the outlet's common name.
  private(set) var lost: [String: Witness] = [:]

  /// By child, then parent.
  var derivations: [Derivation] { byChild.keys.sorted().flatMap { byChild[$0] ?? [] } }

  /// Adds a lost witness unless the outlet has one.
  mutating func addLost(_ witness: Witness, commonName: String) {
    if lost[commonName] == nil { lost[commonName] = witness }
  }

  /// Adds a derivation, or its evidence to the one that is there.
  ///
  /// - Returns: false, and nothing is added, when the parent derives from the child already, or both are one.
  @discardableResult
  mutating func add(_ derivation: Derivation) -> Bool {
    if let place = place(of: derivation.parent, derivation.child) {
      byChild[derivation.child]?[place].merge(derivation)
      return true
    }
    guard derivation.parent != derivation.child, !ancestors(of: derivation.parent).contains(derivation.child) else {
      return false
    }
    let derivations = byChild[derivation.child, default: []]
    let place = derivations.partitioningIndex { $0.parent >= derivation.parent }
    byChild[derivation.child, default: []].insert(derivation, at: place)
    childrenOf[derivation.parent, default: []].append(derivation.child)
    return true
  }

  private func place(of parent: Witness.ID, _ child: Witness.ID) -> Int? {
    byChild[child]?.firstIndex { $0.parent == parent }
  }

  /// The graph with each derivation changed, its ends kept.
  func mapped(_ change: (Derivation) -> Derivation) -> Self {
    var copy = self
    copy.byChild = byChild.mapValues { $0.map(change) }
    return copy
  }

  /// By parent.
  func parents(of witness: Witness.ID) -> [Derivation] { byChild[witness] ?? [] }

  /// By child.
  func children(of witness: Witness.ID) -> [Derivation] {
    (childrenOf[witness] ?? []).sorted().compactMap { child in
      place(of: witness, child).flatMap { byChild[child]?[$0] }
    }
  }

  /// Every witness that one draws on, directly or not.
  func ancestors(of witness: Witness.ID) -> Set<Witness.ID> {
    reachable(from: witness) { parents(of: $0).map(\.parent) }
  }

  /// Every witness that draws on one, directly or not.
  func descendants(of witness: Witness.ID) -> Set<Witness.ID> {
    reachable(from: witness) { childrenOf[$0] ?? [] }
  }

  private func reachable(from start: Witness.ID, _ next: (Witness.ID) -> [Witness.ID]) -> Set<Witness.ID> {
    var seen: Set<Witness.ID> = []
    var waiting = next(start)
    while let witness = waiting.popLast() {
      if seen.insert(witness).inserted { waiting += next(witness) }
    }
    return seen
  }
}

extension Derivation {
  /// Takes over evidence; the surer kind wins.
  fileprivate mutating func merge(_ other: Derivation) {
    if other.confidence > confidence {
      kind = other.kind
      confidence = other.confidence
    }
    evidence += other.evidence.filter { !evidence.contains($0) }
    sharedPassages = max(sharedPassages, other.sharedPassages)
    quotedPassages = max(quotedPassages, other.quotedPassages)
  }
}

extension Witness.ID {
  /// The witness that a captured article is.
  init(_ article: Article.ID) { self.init(article.description) }

  /// The witness that an outlet's report is which nobody captured.
  init(lost outlet: String) { self.init("\(Self.lostPrefix)\(outlet)") }

  /// The outlet of a report that nobody captured; nil for an article.
  var lostOutlet: String? {
    description.hasPrefix(Self.lostPrefix) ? String(description.dropFirst(Self.lostPrefix.count)) : nil
  }

  private static let lostPrefix = "lost:"
}
