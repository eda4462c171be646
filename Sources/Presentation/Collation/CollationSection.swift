/// The section of a story's page in which any two of its witnesses stand side by side.
///
/// What is shared stands here as numbers alone; the texts are the page's own. The page's script draws it. Without the
/// script the section says where the same passages stand.
struct CollationSection {
  private let collation: Collation
  private let story: StoryView
  private let anchors: EvidenceAnchors

  /// - Returns: nil for a story without two texts.
  init?(_ collation: Collation, of story: StoryView, anchors: EvidenceAnchors) {
    guard collation.texts.count > 1 else { return nil }
    self.collation = collation
    self.story = story
    self.anchors = anchors
  }

  func html() -> HTMLText {
    """
    <section class="collation" id="\(anchors.collation)" tabindex="-1" aria-labelledby="\(anchors.collation)-h">\
    <h3 id="\(anchors.collation)-h">Side by side</h3>
    <p class="note unscripted">This page’s script sets any two texts side by side. Without it, the passages that prove a \
    line of the tree stand in pairs under “The evidence”.</p>
    <script type="application/json">\(data())</script></section>

    """
  }

  /// `{"texts": [[id, name, sentences]], "pairs": [[left, right, passages]], "opening": [left, right], "complete"}`, where
  /// a passage is `[left, right, likeness, quoted, leftChanges, rightChanges]`. Numbers and anchors of ours alone.
  private func data() -> HTMLText {
    let texts = collation.texts.map { "[\"\(anchors.text($0.witness))\",\(Self.list($0.sentences))]" }
    let pairs = collation.pairs.map { pair in
      "[\(pair.left),\(pair.right),[\(pair.passages.map(Self.list).joined(separator: ","))]]"
    }
    let opening = collation.opening(in: story).map { [$0.left, $0.right] } ?? [0, 1]
    return HTMLText(
      stringLiteral: """
        {"texts":[\(texts.joined(separator: ","))],"opening":\(Self.list(opening)),\
        "complete":\(collation.isComplete),"pairs":[\(pairs.joined(separator: ",\n"))]}
        """)
  }

  private static func list(_ passage: Collation.Passage) -> String {
    let changes = list(passage.leftChanges) + "," + list(passage.rightChanges)
    let kinds = "\(passage.likeness.rawValue),\(passage.quoted.rawValue)"
    return "[\(list(passage.left)),\(list(passage.right)),\(kinds),\(changes)]"
  }

  private static func list(_ numbers: [Int]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }
}
