import NewsModel

/// One story on a page: verdict, tree, claims, recovered text and evidence.
struct StorySection {
  private let story: StoryView
  private let number: Int
  private let anchors: EvidenceAnchors
  /// What any two texts share, and the evidence; nil in the reading room, where they stand on pages of their own.
  private let collation: Collation?
  /// Whether articles were compared, so that any two can be shown.
  private let isCompared: Bool
  /// What has pages of its own, in the reading room; nil for a page that stands alone.
  private let room: RoomNumbers?

  /// Marks drawn for one origin before a number stands for the rest.
  private static let markLimit = 8
  /// Witnesses from which on a story is large. Chosen 2026-11-22: the sample's evidence fills six sheets of paper.
  private static let largeStory = 15
  /// Sentences of a lost report shown before the rest is only counted.
  private static let recoveredLimit = 40

  init(_ story: StoryView, number: Int, comparing: TextComparison?) {
    self.story = story
    self.number = number
    anchors = EvidenceAnchors(story: number)
    collation = Collation(story, comparing: comparing)
    isCompared = comparing != nil
    room = nil
  }

  /// The story of a page of the reading room.
  /// - Parameter address: of its evidence.
  init(_ story: StoryView, in room: RoomNumbers, evidence address: String) {
    self.story = story
    number = 1
    anchors = EvidenceAnchors(story: 1, page: address)
    collation = nil
    isCompared = false
    self.room = room
  }

  func html() -> HTMLText {
    """
    <article class="\(isLarge ? Self.large : "story")" id="s\(number)" aria-labelledby="s\(number)-h">
    \(heading())\(tree())\(undecided())\(claims())\(TimeLine(story, anchors: anchors).html())\(recoveredTexts())\(sideBySide())\
    \(evidence())</article>

    """
  }

  private func evidence() -> HTMLText {
    guard let collation else { return "" }
    let sections = EvidenceSections(story, anchors: anchors, collation: collation, isCompared: isCompared)
    return "<div class=\"evidence\"><h3>The evidence</h3>\n\(sections.html())</div>\n"
  }

  private static let large: HTMLText = "story large"

  /// On paper the evidence of a large story is cut short.
  private var isLarge: Bool { story.stemma.witnesses.count > Self.largeStory }

  /// Links to the parts of the page below the tree.
  private func parts() -> HTMLText {
    let hasDates = story.stemma.witnesses.contains { $0.date?.year != nil }
    let links: [(String, HTMLText)?] = [
      story.stemma.claims.isEmpty ? nil : ("#" + anchors.claims, "Claims"),
      hasDates ? ("#" + anchors.timeLine, "Time line") : nil,
      canBeCompared ? ("#" + anchors.collation, "Side by side") : nil,
      story.stemma.undecided.isEmpty ? nil : ("#" + anchors.undecided, "Undecided"),
      anchors.page.map { ($0, "All the evidence") },
    ]
    let items = links.compactMap(\.self).map { "<a href=\"\($0)\">\($1)</a>" as HTMLText }
    return items.isEmpty ? "" : "<nav class=\"parts\" aria-label=\"Parts of this story\">\(items.joined())</nav>\n"
  }

  private var canBeCompared: Bool { choice?.isPossible ?? (isCompared && (collation?.texts.count ?? 0) > 1) }

  private var choice: ComparisonChoice? {
    room.map { ComparisonChoice(story: story, numbers: $0, anchors: anchors) }
  }

  private func sideBySide() -> HTMLText {
    if let choice { return choice.html() }
    guard isCompared, let collation else { return "" }
    return CollationSection(collation, of: story, anchors: anchors)?.html() ?? ""
  }

  private func heading() -> HTMLText {
    let weight = Self.weight(reports: story.centralReports, origins: story.independentOrigins)
    return """
      <header><h2 id="s\(number)-h" dir="auto">\(story.title)</h2>
      <p class="count \(weight)">\(story.summary)</p>
      <p class="verdict" dir="auto">\(story.verdict ?? "")</p>
      \(parts())</header>

      """
  }

  /// "corroborated", "repeated" or "single".
  static func weight(reports: Int, origins: Int) -> HTMLText {
    origins > 1 ? "corroborated" : origins == 1 && reports > 1 ? "repeated" : "single"
  }

  private func tree() -> HTMLText {
    let drawing = StemmaDrawing.forWideScreens(story)
    let wide = SVGTree(story: story, anchors: anchors, drawing: drawing).svg()
    let narrow = SVGTree(story: story, anchors: anchors, drawing: StemmaDrawing(story, shape: .narrow)).svg()
    let hasLost = story.stemma.witnesses.contains { $0.kind == .lost }
    let lost: HTMLText = hasLost ? "<span class=\"key lost\"></span> lost report, never captured " : ""
    return """
      <figure class="stemma">
      \(drawing.shape == .wide ? "" : outline())\
      <div class="scroll wide" tabindex="0" role="region" aria-label="Family tree">\(wide)</div>
      <div class="scroll narrow" tabindex="0" role="region" aria-label="Family tree">\(narrow)</div>
      <figcaption><span class="key"></span> captured report \(lost)\
      <span class="hint">Choose a line, a box or a claim to read the sentences behind it.</span></figcaption>
      </figure>

      """
  }

  /// The tree in lines, for paper: a drawing of many boxes would be cut at the ends of sheets.
  private func outline() -> HTMLText {
    let rows = story.layout.rows.map { row -> HTMLText in
      let witness = story.stemma.witnesses[row.witness]
      let date = row.isReference ? "" : witness.date.map { ", " + Wording.date($0) } ?? ""
      let note = row.isReference && row.derivation == nil ? "" : story.note(row)
      return """
        <li class="depth\(min(row.depth, StoryStyle.deepestOutline))" dir="auto"><b>\(story.displayName(row))</b>\(date) \
        <small>\(note)</small></li>
        """
    }
    return "<ul class=\"outline\">\(rows.joined())</ul>\n"
  }

  /// Articles of which nothing tells who was first, each pair with a link to what they share.
  private func undecided() -> HTMLText {
    let pairs = story.stemma.undecided
    guard !pairs.isEmpty else { return "" }
    let shown = pairs.indices.prefix(EvidenceSections.limit)
    let items = shown.map { index -> HTMLText in
      let names = Wording.list([story.label(of: pairs[index].first), story.label(of: pairs[index].second)])
      return
        "<li dir=\"auto\"><a href=\"\(anchors.link(to: .undecided(index)))\">\(names)</a> <small>\(story.undecidedNote(pairs[index]))</small></li>"
    }
    let rest = pairs.count - shown.count
    return """
      <section class="undecided" aria-labelledby="\(anchors.undecided)"><h3 id="\(anchors.undecided)">Undecided</h3>
      <p class="note">These share text, and nothing here tells which was first, or what both drew on.</p>
      <ul>\(items.joined())</ul>\(rest > 0 ? "<p class=\"note\">and \(rest) more</p>" : "")</section>

      """
  }

  private func claims() -> HTMLText {
    guard !story.stemma.claims.isEmpty else { return "" }
    let single = story.singleClaims
    let others: HTMLText = """
      <details class="single"><summary>In one report only (\(single.count))</summary>
      \(table(single))</details>

      """
    return "<h3 id=\"\(anchors.claims)\">Claims</h3>\n\(table(story.leadingClaims))\(single.isEmpty ? "" : others)"
  }

  private func table(_ indices: [Int]) -> HTMLText {
    let shown = indices.filter { $0 < EvidenceSections.claimLimit }
    let rows = shown.map { row(story.stemma.claims[$0], index: $0) }.joined()
    let rest = indices.count - shown.count
    let more: HTMLText = rest > 0 ? "<p class=\"note\">and \(rest) more</p>" : ""
    return """
      <table class="claims"><thead><tr><th scope="col">What is said</th><th scope="col">Reports</th>\
      <th scope="col">Origins</th></tr></thead><tbody>
      \(rows)</tbody></table>\(more)

      """
  }

  private func row(_ claim: Claim, index: Int) -> HTMLText {
    let weight = Self.weight(reports: claim.reports, origins: claim.origins.count)
    return """
      <tr class="\(weight)"><td><a href="\(anchors.link(to: .claim(index)))" dir="auto">\(story.text(of: claim))</a>\
      <small dir="auto">\(story.claimNote(claim))</small></td>\
      <td class="number">\(claim.reports)</td>\
      <td class="number">\(claim.origins.count)\(marks(claim))</td></tr>

      """
  }

  /// The reports as dots, those of one origin together.
  private func marks(_ claim: Claim) -> HTMLText {
    let groups = claim.origins.prefix(Self.markLimit).map { origin -> HTMLText in
      let count = max(1, origin.articles.count)
      let dots = Array(repeating: "<i></i>" as HTMLText, count: min(count, Self.markLimit)).joined()
      return "<span>\(dots)\(count > Self.markLimit ? "+\(count - Self.markLimit)" : "")</span>"
    }
    return "<span class=\"marks\" aria-hidden=\"true\">\(groups.joined())</span>"
  }

  private func recoveredTexts() -> HTMLText {
    story.stemma.witnesses.indices.map(recoveredText).joined()
  }

  private func recoveredText(_ index: Int) -> HTMLText {
    let witness = story.stemma.witnesses[index]
    let sentences = witness.reconstruction.prefix(Self.recoveredLimit).compactMap(story.recoveredText)
    guard !sentences.isEmpty else { return "" }
    let items = sentences.map { "<li dir=\"auto\">\($0)</li>" as HTMLText }.joined()
    let rest = witness.reconstruction.count - sentences.count
    return """
      <details class="recovered" open=""><summary>What can be recovered of the lost report by \
      \(story.labels[index])</summary>
      <ol>\(items)</ol>\(rest > 0 ? "<p class=\"note\">and \(rest) more</p>" : "")\
      <p class="note"><a href="\(anchors.link(to: .witness(index)))">Each sentence as the reports carry it</a></p></details>

      """
  }
}
