import NewsModel
import UTF8Text

/// The sections of a page that show what proves each derivation, claim and witness of a story, and what stays undecided.
struct EvidenceSections {
  let story: StoryView
  let anchors: EvidenceAnchors
  let excerpts: ExcerptView
  let collation: Collation
  let isCompared: Bool
  /// What has pages of its own, in the reading room.
  let room: RoomNumbers?

  /// Pieces of evidence shown in one section before the rest is only counted. Chosen 2026-11-21: more than a reader
  /// goes through, few enough that a story of sixty reports stays a page of some megabytes.
  static let limit = 60

  /// Claims shown on a page before the rest is only counted; chosen with the other.
  static let claimLimit = 200

  /// - Parameter isCompared: whether any two texts of `collation` can be shown side by side on the page.
  init(_ story: StoryView, anchors: EvidenceAnchors, collation: Collation, isCompared: Bool, room: RoomNumbers? = nil) {
    self.room = room
    self.collation = collation
    self.isCompared = isCompared
    self.story = story
    self.anchors = anchors
    excerpts = ExcerptView(story: story)
  }

  /// All pieces, up to the limits.
  func html() -> HTMLText {
    let stemma = story.stemma
    return stemma.derivations.indices.map(derivation).joined()
      + stemma.undecided.indices.prefix(Self.limit).map(undecided).joined()
      + stemma.claims.indices.prefix(Self.claimLimit).map(claim).joined()
      + stemma.witnesses.indices.map(witness).joined()
  }

  /// One piece; nil where the story has none of its name.
  func html(of piece: EvidencePiece) -> HTMLText? {
    let stemma = story.stemma
    switch piece {
    case .derivation(let index): return stemma.derivations.indices.contains(index) ? derivation(index) : nil
    case .undecided(let index): return stemma.undecided.indices.contains(index) ? undecided(index) : nil
    case .claim(let index): return stemma.claims.indices.contains(index) ? claim(index) : nil
    case .witness(let index): return stemma.witnesses.indices.contains(index) ? witness(index) : nil
    }
  }

  private func derivation(_ index: Int) -> HTMLText {
    let derivation = story.stemma.derivations[index]
    let heading: HTMLText =
      "\(story.label(of: derivation.child)) <i>\(story.verb(derivation.kind))</i> \(story.label(of: derivation.parent))"
    let confidence = derivation.confidence.isFinite ? derivation.confidence : 0
    let hundredths = Int((min(1, max(0, confidence)) * 100).rounded())
    let note: HTMLText = """
      \(story.derivationNote(derivation)) · confidence 0.\(hundredths < 10 ? "0" : "")\(min(99, hundredths)), calibrated on simulated stories
      """
    return section(
      anchors.id(of: .derivation(index)), heading: heading, note: note,
      body: comparison(textsToCompare(derivation)) + proofs(derivation.evidence) + changes(derivation))
  }

  /// Two articles with one text, of which neither is known to be first.
  private func undecided(_ index: Int) -> HTMLText {
    let pair = story.stemma.undecided[index]
    let ends = [pair.first, pair.second].compactMap(story.index).filter { collation.text(of: $0) != nil }
    return section(
      anchors.id(of: .undecided(index)),
      heading: "\(story.label(of: pair.first)) <i>and</i> \(story.label(of: pair.second))",
      note: "\(story.undecidedNote(pair)) · nothing here tells which was first, or what both drew on",
      body: comparison(ends) + proofs(pair.evidence))
  }

  private func claim(_ index: Int) -> HTMLText {
    let claim = story.stemma.claims[index]
    let note: HTMLText = """
      \(Wording.count(claim.reports, "report")) · \(Wording.count(claim.origins.count, "independent origin")) · \
      \(story.claimNote(claim))
      """
    let origins = claim.origins.map { origin -> HTMLText in
      "<h5>Origin: \(room?.source(origin.name) ?? "\(story.name(of: origin))") <small>\(origin.kind.rawValue)</small></h5>\(proofs(origin.evidence))"
    }
    let body: HTMLText = "<h5>Where it is said</h5>\(pairs([claim.statements]))\(origins.joined())"
    return section(anchors.id(of: .claim(index)), heading: "\(story.text(of: claim))", note: note, body: body)
  }

  func section(_ id: String, heading: HTMLText, note: HTMLText, body: HTMLText) -> HTMLText {
    """
    <section class="proof" id="\(id)" tabindex="-1" aria-labelledby="\(id)-h"><h4 id="\(id)-h" dir="auto">\(heading)</h4>\
    <p class="note">\(note)</p>\(body)</section>

    """
  }
}
