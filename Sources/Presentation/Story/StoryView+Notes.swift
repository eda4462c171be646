import NewsModel

/// The sentences that say what is known of a witness, the same in every rendering.
extension StoryView {
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
