import NewsModel

/// The words that say how one witness draws on another, the same in every rendering.
extension StoryView {
  /// Below this confidence a derivation is called uncertain. Chosen 2026-11-21: the even chance.
  private static let uncertainConfidence = 0.5

  /// "12 shared passages, 3 of them in quotation marks"; the kind where none is shared.
  func derivationNote(_ derivation: Derivation) -> String {
    let passages = passageNote(derivation)
    let note = passages.isEmpty ? verb(derivation.kind) + " it" : passages
    return note + (isUncertain(derivation) ? " (uncertain)" : "")
  }

  /// Whether the evidence speaks more against a derivation than for it.
  func isUncertain(_ derivation: Derivation) -> Bool { derivation.confidence < Self.uncertainConfidence }

  /// What a parent was to its child, for the line between them: "republished", "cited?" where it is uncertain.
  func edgeKind(_ derivation: Derivation) -> String {
    let kind =
      switch derivation.kind {
      case .republication: "republished"
      case .revision: "revised"
      case .rewrite: "rewritten"
      case .citation: "cited"
      }
    return kind + (isUncertain(derivation) ? "?" : "")
  }

  /// The strongest proof, for the line between two witnesses: "2 passages, 1 quoted", "credit line".
  func edgeDetail(_ derivation: Derivation) -> String {
    guard derivation.sharedPassages > 0 else {
      let proofs: [Evidence.Kind] = [.creditLine, .declaredSource]
      return proofs.first { kind in derivation.evidence.contains { $0.kind == kind } }?.rawValue ?? ""
    }
    let quoted = derivation.quotedPassages > 0 ? ", \(derivation.quotedPassages) quoted" : ""
    return Wording.count(derivation.sharedPassages, "passage") + quoted
  }

  /// "republishes", "is a later text of", "rewrites", "cites".
  func verb(_ kind: Derivation.Kind) -> String {
    switch kind {
    case .republication: "republishes"
    case .revision: "is a later text of"
    case .rewrite: "rewrites"
    case .citation: "cites"
    }
  }

  /// "12 shared passages", empty where none is shared.
  func passageNote(_ derivation: Derivation) -> String {
    guard derivation.sharedPassages > 0 else { return "" }
    let shared = Wording.count(derivation.sharedPassages, "shared passage")
    switch (derivation.quotedPassages, derivation.sharedPassages) {
    case (...0, _): return shared
    case (1, 1): return shared + ", in quotation marks"
    case (2, 2): return shared + ", both in quotation marks"
    case let (quoted, all) where quoted == all: return shared + ", all in quotation marks"
    default: return shared + ", \(derivation.quotedPassages) of them in quotation marks"
    }
  }
}
