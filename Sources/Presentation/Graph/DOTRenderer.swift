package import NewsModel

/// Writes stories as one directed graph in Graphviz's DOT language, a cluster a story.
///
/// Boxes are witnesses and arrows lead from a parent to its child, as in the other renderings. Lost reports have dashed
/// boxes. Kinds of derivation differ in line and arrowhead: a republication is bold, a rewrite plain, a revision dotted,
/// a citation dashed with an open head; an uncertain one is gray. Every node and edge bears its kind as `class`, which
/// SVG keeps. See <https://graphviz.org/doc/info/lang.html>.
package struct DOTRenderer: Sendable {
  package init() {}

  /// Columns of a box and lines of one text in it. Chosen 2026-11-22 by eye on stories of 2 to 60 articles.
  private static let width = 30
  private static let lineLimit = 3

  /// The graph. Stories of one report that draws on nothing are left out, and counted in a comment, unless there are no
  /// others.
  /// - Complexity: O(n log n) in witnesses and derivations.
  package func render(_ stories: [TracedStory]) -> String {
    let views = stories.map(StoryView.init)
    let isFull = StoryView.areDrawnInFull(views)
    let isDrawn = isFull.contains(true) ? isFull : views.map { _ in true }
    let drawn = zip(views, isDrawn).filter(\.1).map(\.0)
    let rest = views.count - drawn.count
    let comment = rest > 0 ? "  // Left out: \(rest) \(rest == 1 ? "story" : "stories") of one report.\n" : ""
    return Self.opening + comment + drawn.enumerated().map { cluster($1, number: $0 + 1) }.joined() + "}\n"
  }

  private static let opening = """
    digraph stemma {
      graph [charset="UTF-8", rankdir=LR, fontname="Helvetica,Arial,sans-serif", fontsize=16, ranksep=0.9, nodesep=0.25];
      node [shape=box, style=rounded, fontname="Helvetica,Arial,sans-serif", fontsize=12, margin="0.16,0.1"];
      edge [fontname="Helvetica,Arial,sans-serif", fontsize=10];

    """

  private func cluster(_ story: StoryView, number: Int) -> String {
    let title = story.title.wrapped(to: Self.width * 2, limit: Self.lineLimit) + [story.summary]
    let witnesses = story.layout.rows.filter { !$0.isReference }.map { node($0, of: story, number: number) }
    let derivations = story.stemma.derivations.compactMap { edge($0, of: story, number: number) }
    return """
        subgraph cluster_s\(number) {
          label=\(DOTText.quoted(title, isAtLeft: true)); labeljust=l; color="#999999"; style=rounded;
      \((witnesses + derivations).map { "    \($0)\n" }.joined())  }

      """
  }

  private func node(_ row: StemmaLayout.Row, of story: StoryView, number: Int) -> String {
    let witness = story.stemma.witnesses[row.witness]
    let article = witness.article.flatMap { story.texts.article($0)?.article }
    var attributes = [
      ("label", DOTText.quoted(lines(of: row, in: story))), ("class", DOTText.quoted([witness.kind.rawValue])),
      ("tooltip", DOTText.quoted([article?.headline?.shortened(to: StoryView.textLimit) ?? story.lossNote(witness)])),
    ]
    if witness.kind == .lost { attributes.append(("style", "\"rounded,dashed\"")) }
    if let address = article?.url.flatMap(ResourceName.webAddress) {
      attributes.append(("URL", DOTText.quoted([address])))
    }
    return "\(Self.name(row.witness, number)) \(Self.list(attributes));"
  }

  /// Name, date, why it is known to be lost, and whom it rests on.
  private func lines(of row: StemmaLayout.Row, in story: StoryView) -> [String] {
    let witness = story.stemma.witnesses[row.witness]
    let date = witness.date.map { [Wording.date($0)] } ?? []
    let loss = witness.kind == .lost ? [story.lossNote(witness)] : []
    let texts = [story.displayName(row)] + date + loss + story.foundations(row).map { "rests on: " + $0 }
    return texts.flatMap { $0.wrapped(to: Self.width, limit: Self.lineLimit) }
  }

  /// Nil for a derivation between witnesses that the story does not have.
  private func edge(_ derivation: Derivation, of story: StoryView, number: Int) -> String? {
    guard let parent = story.index(of: derivation.parent), let child = story.index(of: derivation.child) else {
      return nil
    }
    let isUncertain = story.isUncertain(derivation)
    let label = [story.edgeKind(derivation), story.edgeDetail(derivation)].filter { !$0.isEmpty }
    let sentence = "\(story.labels[child]) \(story.verb(derivation.kind)) \(story.labels[parent])"
    let attributes =
      [
        ("label", DOTText.quoted(label)),
        ("class", DOTText.quoted([derivation.kind.rawValue + (isUncertain ? " uncertain" : "")])),
        ("tooltip", DOTText.quoted([sentence])),
      ] + Self.line(of: derivation.kind)
      + (isUncertain ? [("color", "\"#888888\""), ("fontcolor", "\"#666666\"")] : [])
    return "\(Self.name(parent, number)) -> \(Self.name(child, number)) \(Self.list(attributes));"
  }

  private static func line(of kind: Derivation.Kind) -> [(String, String)] {
    switch kind {
    case .republication: [("style", "bold")]
    case .revision: [("style", "dotted"), ("arrowhead", "vee")]
    case .rewrite: [("arrowhead", "empty")]
    case .citation: [("style", "dashed"), ("arrowhead", "open")]
    }
  }

  private static func name(_ witness: Int, _ story: Int) -> String { "s\(story)w\(witness + 1)" }

  private static func list(_ attributes: [(String, String)]) -> String {
    "[" + attributes.map { "\($0)=\($1)" }.joined(separator: ", ") + "]"
  }
}
