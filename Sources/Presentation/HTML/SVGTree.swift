import NewsModel

/// Draws a story's tree as SVG; boxes and lines are links to what proves them.
struct SVGTree {
  let story: StoryView
  let anchors: EvidenceAnchors
  let drawing: StemmaDrawing

  /// The smallest part of its width, in percent, to which a tree is scaled down before it scrolls.
  private static let leastScale = 79
  /// Least widths are classes, since a page of the reading room may carry no style of its own: one for each so many pixels.
  private static let leastStep = 40
  private static let leastSteps = 40

  /// The style of these classes.
  static let leastWidths = (1...leastSteps).map { "    .tree.least\($0) { min-width: \($0 * leastStep)px; }\n" }
    .joined()

  func svg() -> HTMLText {
    let least = min(drawing.width * Self.leastScale / 100 / Self.leastStep, Self.leastSteps)
    let size: HTMLText = drawing.shape == .wide ? "least\(max(1, least))" : "unscaled"
    let head: HTMLText = """
      <svg class="tree \(drawing.shape.rawValue) \(size)" role="group" aria-label="Family tree of \(story.title)" \
      viewBox="0 0 \(drawing.width) \(drawing.height)" width="\(drawing.width)" height="\(drawing.height)">

      """
    return head + drawing.boxes.map(edge).joined() + drawing.boxes.map(box).joined() + "</svg>\n"
  }

  private func box(_ box: StemmaDrawing.Box) -> HTMLText {
    let witness = story.stemma.witnesses[box.row.witness]
    let style: HTMLText = box.row.isReference ? "reference" : witness.kind == .lost ? "lost" : "article"
    let lines = box.lines.map { line -> HTMLText in
      "<text class=\"\(line.style.rawValue)\" x=\"13\" y=\"\(line.baseline)\">\(line.text)</text>"
    }
    return """
      <a class="witness \(style)" href="\(anchors.link(to: .witness(box.row.witness)))"><title>\(story.labels[box.row.witness])\
      </title><rect x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="7"/>\
      <svg x="\(box.x)" y="\(box.y)" width="\(box.width - 4)" height="\(box.height)">\(lines.joined())</svg></a>

      """
  }

  private func edge(_ box: StemmaDrawing.Box) -> HTMLText {
    guard let index = box.row.derivation, let parent = box.row.parent.map({ drawing.boxes[$0] }) else { return "" }
    let derivation = story.stemma.derivations[index]
    let path = drawing.shape == .wide ? wideEdge(from: parent, to: box) : narrowEdge(from: parent, to: box)
    let (child, verb) = (story.label(of: derivation.child), story.verb(derivation.kind))
    let sentence: HTMLText = "\(child) \(verb) \(story.label(of: derivation.parent))"
    let uncertain: HTMLText = story.isUncertain(derivation) ? " uncertain" : ""
    return """
      <a class="edge \(derivation.kind.rawValue)\(uncertain)" href="\(anchors.link(to: .derivation(index)))" \
      aria-label="\(sentence): show the evidence"><title>\(sentence)</title>\
      <path class="hit" d="\(path.hit)"/><path class="line" d="\(path.line)"/>\
      <path class="head" d="\(path.head)"/>\(label(derivation, x: path.label.x, y: path.label.y))</a>

      """
  }

  /// The few words on a line: on both sides of it, or in one line above a box.
  private func label(_ derivation: Derivation, x: Int, y: Int) -> HTMLText {
    let (kind, detail) = (story.edgeKind(derivation), story.edgeDetail(derivation))
    switch drawing.shape {
    case .wide:
      return """
        <text class="kind" x="\(x)" y="\(y - 7)">\(kind)</text><text class="detail" x="\(x)" y="\(y + 16)">\(detail)</text>
        """
    case .narrow, .indented:
      let dot: HTMLText = detail.isEmpty ? "" : " · "
      return "<text class=\"detail\" x=\"\(x)\" y=\"\(y)\"><tspan class=\"kind\">\(kind)</tspan>\(dot)\(detail)</text>"
    }
  }

  /// The paths of a line and the place of its label.
  private struct EdgePath {
    let line: HTMLText
    let head: HTMLText
    let hit: HTMLText
    let label: (x: Int, y: Int)
  }

  /// Right from the parent, up or down, right to the child.
  private func wideEdge(from parent: StemmaDrawing.Box, to child: StemmaDrawing.Box) -> EdgePath {
    let (x, y, end, level) = (parent.right, parent.middle, child.x, child.middle)
    let turn = x + 20
    let radius = min(8, abs(level - y) / 2)
    let down = level >= y ? radius : -radius
    let bend: HTMLText = "H\(turn - radius)Q\(turn) \(y) \(turn) \(y + down)"
    let bendBack: HTMLText = "V\(level - down)Q\(turn) \(level) \(turn + radius) \(level)"
    return EdgePath(
      line: "M\(x) \(y)\(bend)\(bendBack)H\(end - 7)", head: "M\(end) \(level)l-9 -5v10z",
      hit: "M\(turn) \(level - 22)H\(end)V\(level + 22)H\(turn)z", label: (turn + 12, level))
  }

  /// Down from the parent, right to the child.
  private func narrowEdge(from parent: StemmaDrawing.Box, to child: StemmaDrawing.Box) -> EdgePath {
    let (x, end, level) = (parent.x + 10, child.x, child.middle)
    let (top, tall) = (child.y - StemmaDrawing.labelHeight + 3, StemmaDrawing.labelHeight - 4)
    return EdgePath(
      line: "M\(x) \(parent.bottom)V\(level - 6)Q\(x) \(level) \(x + 6) \(level)H\(end - 3)",
      head: "M\(end) \(level)l-7 -4v8z",
      hit: "M\(x) \(top)h\(child.width)v\(tall)h-\(child.width)z",
      label: (child.x + 4, child.y - 8))
  }
}
