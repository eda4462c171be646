import NewsModel

/// Draws an outlet between those it draws on and those who draw on it.
struct TieDrawing {
  let name: String
  let left: [OutletProfile.Tie]
  let right: [OutletProfile.Tie]

  // Chosen 2026-11-23 by eye: three columns fit a page of 1120 pixels, and are readable when scaled to half of it.
  private static let width = 1_040
  private static let box = 250
  private static let rowHeight = 54
  private static let boxHeight = 40
  private static let thickest = 14

  private var height: Int { max(left.count, right.count, 1) * Self.rowHeight + 8 }
  private var middle: Int { height / 2 }
  private var most: Int { max(1, (left + right).map(\.derivations).max() ?? 1) }

  func svg() -> HTMLText {
    let center = (Self.width - Self.box) / 2
    let far = Self.width - Self.box
    let lines =
      left.indices.map { line(from: Self.box, y(of: $0, in: left), to: center, middle, left[$0]) }
      + right.indices.map { line(from: center + Self.box, middle, to: far, y(of: $0, in: right), right[$0]) }
    let boxes =
      left.indices.map { box(left[$0].name, left[$0].number, x: 0, y: y(of: $0, in: left)) }
      + right.indices.map { box(right[$0].name, right[$0].number, x: far, y: y(of: $0, in: right)) }
    return """
      <svg class="tree web" role="group" aria-label="\(label)" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" \
      height="\(height)">
      \(lines.joined())\(boxes.joined())\(own(x: center))</svg>

      """
  }

  private var label: String {
    "\(name), between \(Wording.count(left.count, "outlet")) that it draws on and \(right.count) that draw on it"
  }

  private func y(of place: Int, in ties: [OutletProfile.Tie]) -> Int {
    middle + (2 * place - ties.count + 1) * Self.rowHeight / 2
  }

  private func line(from x: Int, _ y: Int, to end: Int, _ endY: Int, _ tie: OutletProfile.Tie) -> HTMLText {
    let half = (x + end) / 2
    let thickness = max(1, tie.derivations * Self.thickest / most)
    return """
      <path class="tie" d="M\(x) \(y)C\(half) \(y) \(half) \(endY) \(end) \(endY)" stroke-width="\(thickness)"/>

      """
  }

  private func box(_ name: String?, _ number: Int?, x: Int, y: Int) -> HTMLText {
    let text = Self.line(name?.shortened() ?? "no outlet named")
    let drawn: HTMLText = """
      <rect x="\(x + 1)" y="\(y - Self.boxHeight / 2)" width="\(Self.box - 2)" height="\(Self.boxHeight)" rx="7"/>\
      <text class="name" x="\(x + 13)" y="\(y + 5)">\(text)</text>
      """
    guard let number, name != nil else { return "<g class=\"witness reference\">\(drawn)</g>\n" }
    return "<a class=\"witness\" href=\"\(RoomAddress.outlet(number))\">\(drawn)</a>\n"
  }

  private func own(x: Int) -> HTMLText {
    """
    <g class="witness own"><rect x="\(x + 1)" y="\(middle - Self.boxHeight / 2)" width="\(Self.box - 2)" \
    height="\(Self.boxHeight)" rx="7"/><text class="name" x="\(x + 13)" y="\(middle + 5)">\(Self.line(name))</text></g>
    """
  }

  private static func line(_ name: String) -> String {
    TextMeasure.lines(name, pixels: (box - 26) * 9 / 10, fontSize: 15, limit: 1).first ?? ""
  }
}
