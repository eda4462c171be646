import NewsModel
import UTF8Text

/// The sections of a page that show what proves each derivation, claim and witness of a story, and what stays undecided.
struct EvidenceSections {
  let story: StoryView
  let anchors: EvidenceAnchors
  private let excerpts: ExcerptView
  private let collation: Collation
  private let isCompared: Bool
  /// What has pages of its own, in the reading room.
  private let room: RoomNumbers?

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

  func html() -> HTMLText {
    let stemma = story.stemma
    return stemma.derivations.indices.map(derivation).joined()
      + stemma.undecided.indices.prefix(Self.limit).map(undecided).joined()
      + stemma.claims.indices.prefix(Self.claimLimit).map(claim).joined()
      + stemma.witnesses.indices.map(witness).joined()
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
      anchors.derivation(index), heading: heading, note: note,
      body: comparison(textsToCompare(derivation)) + proofs(derivation.evidence) + changes(derivation))
  }

  /// Two articles with one text, of which neither is known to be first.
  private func undecided(_ index: Int) -> HTMLText {
    let pair = story.stemma.undecided[index]
    let ends = [pair.first, pair.second].compactMap(story.index).filter { collation.text(of: $0) != nil }
    return section(
      anchors.undecided(index), heading: "\(story.label(of: pair.first)) <i>and</i> \(story.label(of: pair.second))",
      note: "\(story.undecidedNote(pair)) · nothing here tells which was first, or what both drew on",
      body: comparison(ends) + proofs(pair.evidence))
  }

  /// What the child made of its parent: what was hardened or softened side by side, what was added or dropped in a list.
  private func changes(_ derivation: Derivation) -> HTMLText {
    StoryView.changeKinds.map { kind -> HTMLText in
      let changes = derivation.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { return "" }
      let heading: HTMLText = "<h5>\(Wording.capitalized(kind.rawValue)) <small>\(changes.count)</small></h5>"
      let shown = changes.prefix(Self.limit)
      let words =
        kind == .added || kind == .dropped
        ? list(shown.compactMap { $0.child ?? $0.parent })
        : pairs(shown.map { [$0.parent, $0.child].compactMap(\.self) })
      return heading + words + more(changes.count)
    }
    .joined()
  }

  private func list(_ statements: [Excerpt]) -> HTMLText {
    let items = statements.compactMap(excerpts.sentence).map { "<li dir=\"auto\">\($0)</li>" as HTMLText }
    return "<ul class=\"changes\">\(items.joined())</ul>"
  }

  /// A link to both texts side by side, which the page's script follows.
  private func comparison(_ ends: [Int]) -> HTMLText {
    if let page = comparisonPage(ends) {
      return "<p class=\"link\"><a href=\"\(page)\">Both texts side by side</a></p>"
    }
    guard isCompared, ends.count == 2 else { return "" }
    return """
      <p class="link"><a class="compare" href="#\(anchors.collation)" data-left="\(anchors.text(ends[0]))" \
      data-right="\(anchors.text(ends[1]))">Both texts side by side</a></p>
      """
  }

  /// In the reading room, the address of the page that shows both.
  private func comparisonPage(_ ends: [Int]) -> String? {
    guard let room, ends.count == 2 else { return nil }
    let articles = ends.compactMap { story.stemma.witnesses[$0].article.flatMap { room.articles[$0.description] } }
    return articles.count == 2 ? RoomAddress.comparison(articles[0], articles[1]) : nil
  }

  /// Parent and child as indices; where there is no text of the parent, the two that share its passages.
  private func textsToCompare(_ derivation: Derivation) -> [Int] {
    let passage = derivation.evidence.first { $0.kind == .passage }?.excerpts ?? []
    let witnesses = [[derivation.parent, derivation.child], passage.map { Witness.ID($0.article.description) }]
    return witnesses.map { $0.compactMap(story.index).filter { collation.text(of: $0) != nil } }
      .first { $0.count == 2 } ?? []
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
    return section(anchors.claim(index), heading: "\(story.text(of: claim))", note: note, body: body)
  }

  private func witness(_ index: Int) -> HTMLText {
    let witness = story.stemma.witnesses[index]
    let id = anchors.witness(index)
    guard let article = witness.article.flatMap({ story.texts.article($0) }) else {
      let foundations = witness.restsOn.map { foundation -> HTMLText in
        let unnamed: HTMLText = foundation.isNamed ? "" : " (unnamed)"
        let proof = pairs(foundation.evidence.prefix(Self.limit).map(\.excerpts))
        return "<h5>Rests on: \(foundation.description.shortened())\(unnamed)</h5>\(proof)"
      }
      let body: HTMLText = "\(proofs(witness.evidence))\(foundations.joined())\(recovered(witness))\(text(index))"
      return section(id, heading: "\(story.labels[index])", note: "\(story.lossNote(witness))", body: body)
    }
    return section(
      id, heading: "\(story.labels[index])", note: facts(article.article),
      body: ways(article.article) + card(article) + text(index))
  }

  /// In the reading room, the article's own page and its outlet's.
  private func ways(_ article: Article) -> HTMLText {
    guard let room, let number = room.articles[article.id.description] else { return "" }
    let outlet: HTMLText = article.outlet.map { room.names[$0] == nil ? "" : " · All of \(room.outlet($0))" } ?? ""
    return
      "<p class=\"link\"><a href=\"\(RoomAddress.article(number))\">The article, with who says what in it</a>\(outlet)</p>"
  }

  /// What there is of a witness's text, whole, which texts side by side are made from.
  private func text(_ index: Int) -> HTMLText {
    let hasPage = story.stemma.witnesses[index].article.map { room?.articles[$0.description] != nil } ?? false
    guard !hasPage, let text = collation.text(of: index), !text.paragraphs.isEmpty else { return "" }
    let title: HTMLText =
      story.stemma.witnesses[index].kind == .lost ? "What is recovered, as one text" : "The whole text"
    let paragraphs = text.paragraphs.map { "<p dir=\"auto\">\($0)</p>" as HTMLText }.joined()
    return """
      <details class="whole"><summary>\(title)</summary><div class="text" id="\(anchors.text(index))" \
      data-name="\(story.labels[index])">\(paragraphs)</div></details>
      """
  }

  /// A lost report's recovered text, in the words of each that carries it.
  private func recovered(_ witness: Witness) -> HTMLText {
    guard !witness.reconstruction.isEmpty else { return "" }
    let passages = witness.reconstruction.prefix(Self.limit).map { $0.variants.map(\.excerpt) }
    return """
      <h5>Recovered text: \(Wording.count(witness.reconstruction.count, "sentence"))</h5>\
      \(pairs(Array(passages)))\(more(witness.reconstruction.count))
      """
  }

  private func facts(_ article: Article) -> HTMLText {
    let date = article.published.map { Wording.date($0.date) }
    let parts = [date, article.byline, article.dateline?.text, article.id.description]
    return "\(parts.compactMap { $0?.shortened() }.filter { !$0.isEmpty }.joined(separator: " · "))"
  }

  private func card(_ analyzed: AnalyzedArticle) -> HTMLText {
    let article = analyzed.article
    let limit = StoryView.textLimit
    var body: HTMLText =
      article.headline.map { "<p class=\"headline\" dir=\"auto\">\($0.shortened(to: limit))</p>" } ?? ""
    body += article.standfirst.prefix(Self.limit).map { "<p dir=\"auto\">\($0.shortened(to: limit))</p>" }.joined()
    let citations = (story.citations[article.id] ?? []).prefix(Self.limit).map { citation -> HTMLText in
      "<h5>Names \(citation.outlet.shortened()) <small>\(citation.kind.rawValue)</small></h5>\(pairs([citation.evidence.excerpts]))"
    }
    return body + citations.joined() + dates(analyzed) + link(article)
  }

  /// The dates that had to be worked out, each with its reason.
  private func dates(_ article: AnalyzedArticle) -> HTMLText {
    let items = article.timeExpressions.prefix(Self.limit).compactMap { expression -> HTMLText? in
      let excerpt = Excerpt(article: article.id, range: expression.range)
      guard let reason = expression.reason, let words = story.texts.text(of: excerpt) else { return nil }
      let value = expression.date.map(Wording.date) ?? expression.value
      return "<li>“\(words)” is \(value): \(reason)</li>"
    }
    return items.isEmpty ? "" : "<h5>Dates worked out</h5><ul>\(items.joined())</ul>"
  }

  /// The page's address, where it is one a reader can follow.
  private func link(_ article: Article) -> HTMLText {
    guard let url = article.url, ["https://", "http://"].contains(where: url.lowercased().hasPrefix) else { return "" }
    return "<p class=\"link\"><a href=\"\(url)\" rel=\"noreferrer noopener\">\(url)</a></p>"
  }

  /// Evidence in its order; neighbors of one kind share a heading.
  private func proofs(_ evidence: [Evidence]) -> HTMLText {
    var html: HTMLText = ""
    var shown = evidence.prefix(Self.limit)
    while let first = shown.first {
      let run = shown.prefix { $0.kind == first.kind }
      html += "<h5>\(Wording.capitalized(first.kind.rawValue))</h5>\(pairs(run.map(\.excerpts)))"
      shown = shown.dropFirst(run.count)
    }
    return html + more(evidence.count)
  }

  private func more(_ count: Int) -> HTMLText {
    count > Self.limit ? "<p class=\"note\">and \(count - Self.limit) more</p>" : ""
  }

  /// Rows of excerpts side by side; each names its article, so that rows can be read on their own.
  private func pairs(_ rows: [[Excerpt]]) -> HTMLText {
    rows.map { row -> HTMLText in
      let cells = row.prefix(Self.limit).compactMap { excerpt -> HTMLText? in
        excerpts.sentence(excerpt).map {
          "<figure><figcaption>\(excerpts.origin(excerpt))</figcaption><blockquote dir=\"auto\">\($0)</blockquote></figure>"
        }
      }
      return cells.isEmpty ? "" : "<div class=\"pair\">\(cells.joined())</div>"
    }.joined()
  }

  private func section(_ id: String, heading: HTMLText, note: HTMLText, body: HTMLText) -> HTMLText {
    """
    <section class="proof" id="\(id)" tabindex="-1" aria-labelledby="\(id)-h"><h4 id="\(id)-h" dir="auto">\(heading)</h4>\
    <p class="note">\(note)</p>\(body)</section>

    """
  }
}
