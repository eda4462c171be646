import NewsModel

/// The sentences that say what a story claims and where that comes from, the same in every rendering.
extension StoryView {
  /// The central claim in one sentence: "Five reports, one source: the Harbor Authority's statement."
  var verdict: String? {
    guard let claim = stemma.centralClaim else { return nil }
    let count = Wording.spelledCount(claim.reports, "report")
    let part = Wording.capitalized(Wording.number(claim.reports)) + " of " + Wording.number(reports) + " reports"
    let carriers = claim.reports < reports ? part : count
    let sources = claim.origins.map(description)
    switch (claim.reports, sources.count) {
    case (_, 0): return "\(carriers), and no source that can be told."
    case (1, 1): return "\(carriers), one source: \(sources[0]). Nothing here confirms it."
    case (_, 1): return "\(carriers), one source: \(sources[0])."
    default: return "\(carriers), \(Wording.number(sources.count)) independent sources: \(Wording.list(sources))."
    }
  }

  /// The indices of the claims to list first: the central one and those of several reports. The others are said in
  /// one report only. In a story of one report all stand first.
  var leadingClaims: [Int] {
    stemma.claims.indices.filter { $0 == 0 || reports < 2 || stemma.claims[$0].reports > 1 }
  }

  /// The indices of the claims that only one of several reports makes, but for the central one.
  var singleClaims: [Int] { Array(Set(stemma.claims.indices).subtracting(leadingClaims)).sorted() }

  /// "the Harbor Authority's statement", "The Express Tribune's report".
  private func description(of origin: Origin) -> String {
    let name = name(of: origin)
    switch origin.kind {
    case .outlet: return name.lowercased().hasSuffix(" report") ? name : Wording.possessive(name) + " own report"
    case .statement: return Wording.statement(by: name)
    case .document: return Wording.withArticle(name)
    case .event: return name.hasPrefix("public event") ? "a public event" : "a public event (\(name))"
    }
  }

  /// When a claim's matter happened, who alone makes it, and where it comes from.
  func claimNote(_ claim: Claim) -> String {
    var parts = claim.date.map { [Wording.date($0)] } ?? []
    let teller = claim.reports == 1 && reports > 1 ? claim.statements.first.map { label(of: $0.article) } : nil
    if let teller { parts.append("only in " + teller) }
    let origins = claim.origins.map { name(of: $0) }
    if origins.isEmpty { parts.append("no origin found") }
    if !origins.isEmpty, teller.map({ origins != [$0] }) ?? true { parts.append("from " + Wording.list(origins)) }
    if let conflict = claim.conflicts.first, let note = conflictNote(conflict) {
      let more = claim.conflicts.count - 1
      parts.append("conflict: " + note + (more > 0 ? ", and \(more) more" : ""))
    }
    return parts.joined(separator: " · ")
  }

  /// "“12 people”, but “14 people” in The Echo".
  private func conflictNote(_ conflict: ClaimConflict) -> String? {
    guard let own = texts.text(of: conflict.own), let other = texts.text(of: conflict.other) else { return nil }
    return "“\(String(own).shortened())”, but “\(String(other).shortened())” in \(label(of: conflict.other.article))"
  }

  /// Who makes a claim, and after whom where that is not itself: "The Echo, from Ana Marsh".
  func tellerAndOrigins(_ claim: Claim) -> String {
    let teller = claim.statements.first.map { label(of: $0.article) } ?? ""
    let origins = claim.origins.map { name(of: $0) }
    return origins.isEmpty || origins == [teller] ? teller : teller + ", from " + Wording.list(origins)
  }

  /// What an origin is called.
  func name(of origin: Origin) -> String { origin.name.shortened() }

  /// A claim's words.
  func text(of claim: Claim) -> String { claim.text.shortened(to: Self.textLimit) }
}
