import NewsModel
import UTF8Text

/// What sections of evidence are made of: excerpts side by side, and ways to whole texts side by side.
extension EvidenceSections {
  /// Evidence in its order; neighbors of one kind share a heading.
  func proofs(_ evidence: [Evidence]) -> HTMLText {
    var html: HTMLText = ""
    var shown = evidence.prefix(Self.limit)
    while let first = shown.first {
      let run = shown.prefix { $0.kind == first.kind }
      html += "<h5>\(Wording.capitalized(first.kind.rawValue))</h5>\(pairs(run.map(\.excerpts)))"
      shown = shown.dropFirst(run.count)
    }
    return html + more(evidence.count)
  }

  func more(_ count: Int) -> HTMLText {
    count > Self.limit ? "<p class=\"note\">and \(count - Self.limit) more</p>" : ""
  }

  /// Rows of excerpts side by side; each names its article, so that rows can be read on their own.
  func pairs(_ rows: [[Excerpt]]) -> HTMLText {
    rows.map { row -> HTMLText in
      let cells = row.prefix(Self.limit).compactMap { excerpt -> HTMLText? in
        excerpts.sentence(excerpt).map {
          "<figure><figcaption>\(excerpts.origin(excerpt))</figcaption><blockquote dir=\"auto\">\($0)</blockquote></figure>"
        }
      }
      return cells.isEmpty ? "" : "<div class=\"pair\">\(cells.joined())</div>"
    }.joined()
  }

  /// What the child made of its parent: what was hardened or softened side by side, what was added or dropped in a list.
  func changes(_ derivation: Derivation) -> HTMLText {
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
  func comparison(_ ends: [Int]) -> HTMLText {
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
  func textsToCompare(_ derivation: Derivation) -> [Int] {
    let passage = derivation.evidence.first { $0.kind == .passage }?.excerpts ?? []
    let witnesses = [[derivation.parent, derivation.child], passage.map { Witness.ID($0.article.description) }]
    return witnesses.map { $0.compactMap(story.index).filter { collation.text(of: $0) != nil } }
      .first { $0.count == 2 } ?? []
  }
}
