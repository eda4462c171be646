import NewsModel

/// The sentences that say what is known of a witness or claim, the same in every rendering.
extension StoryView {
  /// Below this confidence a derivation is called uncertain. Chosen 2026-11-21: the even chance.
  private static let uncertainConfidence = 0.5

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
    case .statement: return name.contains("statement") ? name : Wording.possessive(name) + " statement"
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

  /// "lost: cited by both, never captured", "lost: credit line "(PTI)", cited by The Echo".
  func lossNote(_ witness: Witness) -> String {
    let credits = excerpts(of: witness) { $0 == .creditLine }
    let credit = credits.lazy.compactMap(texts.text).first.map { words in
      let count = Set(credits.map(\.article)).count
      let reports = count > 1 ? " in \(Wording.count(count, "report"))" : ""
      return "credit line \"\(String(words).shortened())\"" + reports
    }
    let crediting = Set(credits.map(\.article))
    let citing = Set(excerpts(of: witness) { $0 == .citation }.map(\.article)).subtracting(crediting).sorted()
    let citation = citing.isEmpty ? nil : "cited by \(phrase(citing))"
    return "lost: "
      + [credit, citation, credit == nil ? "never captured" : nil].compactMap { $0 }.joined(separator: ", ")
  }

  private func excerpts(of witness: Witness, where isWanted: (Evidence.Kind) -> Bool) -> [Excerpt] {
    witness.evidence.filter { isWanted($0.kind) }.flatMap(\.excerpts)
  }

  /// "both", "all five reports", "three reports", or the name of the only one.
  private func phrase(_ citing: [Article.ID]) -> String {
    switch citing.count {
    case 1: label(of: citing[0])
    case 2 where reports == 2: "both"
    case reports: "all \(Wording.number(reports)) reports"
    default: "\(Wording.number(citing.count)) reports"
    }
  }

  /// What proves that the witness of a row derives from the row above it, in few words; what is known of a root.
  func note(_ row: StemmaLayout.Row) -> String {
    let witness = stemma.witnesses[row.witness]
    if row.isReference { return row.derivation.map { derivationNote(stemma.derivations[$0]) } ?? "" }
    var parts = witness.kind == .lost ? [lossNote(witness)] : []
    parts += creditNotes(row)
    if witness.kind == .article || hasBranches(row.witness) { parts += passageNotes(row) }
    if let article = witness.article { parts += citationNotes(article, besides: row) }
    guard let edge = row.derivation.map({ stemma.derivations[$0] }) else {
      if speaksForItself(witness) { return "the public statement itself" }
      return parts.isEmpty ? "no earlier report found" : parts.joined(separator: ", ")
    }
    if parts.isEmpty { parts = [verb(edge.kind) + " it"] }
    return parts.joined(separator: ", ") + (isUncertain(edge) ? " (uncertain)" : "")
  }

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

  /// The credit line by which an article stands under a captured report; a lost one says it of itself.
  private func creditNotes(_ row: StemmaLayout.Row) -> [String] {
    guard let edge = row.derivation.map({ stemma.derivations[$0] }), let parent = row.parent,
      stemma.witnesses[layout.rows[parent].witness].kind == .article,
      let line = edge.evidence.first(where: { $0.kind == .creditLine })?.excerpts.first,
      let words = texts.text(of: line)
    else { return [] }
    return ["credit line \"\(String(words).shortened())\""]
  }

  private func hasBranches(_ witness: Int) -> Bool { childCounts[witness] > 1 }

  /// The only child of a lost witness carries what that witness shares with others.
  private func passageNotes(_ row: StemmaLayout.Row) -> [String] {
    var row = row
    while let edge = row.derivation.map({ stemma.derivations[$0] }), let parent = row.parent {
      let note = passageNote(edge)
      if !note.isEmpty { return [note] }
      row = layout.rows[parent]
      guard stemma.witnesses[row.witness].kind == .lost, !hasBranches(row.witness) else { break }
    }
    return []
  }

  private func passageNote(_ derivation: Derivation) -> String {
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

  /// The outlets an article relies on by name, other than the one it stands under.
  private func citationNotes(_ article: Article.ID, besides row: StemmaLayout.Row) -> [String] {
    let parent = row.parent.map { stemma.witnesses[layout.rows[$0].witness].name }
    var names: [String] = []
    for citation in citations[article] ?? [] where citation.outlet != parent {
      guard citation.kind == .report || citation.kind == .study else { continue }
      let name = citation.outlet.shortened()
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? [] : ["cites " + Wording.list(names)]
  }

  /// The wording of a recovered passage that is closest to the lost text: one in quotation marks, else the first.
  func recoveredText(_ passage: ReconstructedPassage) -> String? {
    let readable = passage.variants.filter { texts.text(of: $0.excerpt) != nil }
    let best = readable.first(where: \.isQuoted) ?? readable.first
    guard let words = best.flatMap({ texts.text(of: $0.excerpt) })?.withoutOuterMarks else { return nil }
    return String(words).shortened(to: Self.textLimit * 2)
  }

  /// Whom a root draws on, each with what it is: "senior foreign office official (unnamed)".
  func foundations(_ row: StemmaLayout.Row) -> [String] {
    let witness = stemma.witnesses[row.witness]
    if row.isReference { return [] }
    if witness.kind == .lost {
      return witness.restsOn.map { $0.description.shortened() + ($0.isNamed ? "" : " (unnamed)") }
    }
    guard row.parent == nil, let article = witness.article, let claim = stemma.centralClaim else { return [] }
    if speaksForItself(witness) { return [] }
    let origins = claim.origins.filter { $0.kind != .outlet && $0.articles.contains(article) }
    return origins.map { "\(name(of: $0)) (\($0.kind.rawValue))" }
  }

  /// Whether a captured page is the statement of a body that is an origin of the central claim.
  private func speaksForItself(_ witness: Witness) -> Bool {
    stemma.centralClaim?.origins.contains { $0.kind == .statement && $0.name == witness.name } ?? false
  }

  /// "Harbor Wire (wire)" for a wire, else the label alone.
  func displayName(_ row: StemmaLayout.Row) -> String {
    let name = labels[row.witness]
    if row.isReference { return (row.derivation.map(upwardReferences.contains) ?? true ? "↑ " : "↓ ") + name }
    return stemma.witnesses[row.witness].outletKind == .wire ? name + " (wire)" : name
  }
}

extension Substring {
  /// The words without the quotation marks they stand in.
  var withoutOuterMarks: Substring {
    let marks: Set<Character> = ["\"", "“", "”", "«", "»"]
    var words = self
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    while let last = words.last, marks.contains(last) { words.removeLast() }
    return words
  }
}
