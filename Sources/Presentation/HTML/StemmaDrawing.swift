import NewsModel

/// Where the boxes and lines of a story's tree stand, in pixels.
struct StemmaDrawing {
  /// One witness, or a reference to one, with its text already in lines.
  struct Box {
    let row: StemmaLayout.Row
    var x = 0
    var y = 0
    let width: Int
    let height: Int
    let lines: [Line]

    var middle: Int { y + height / 2 }
    var right: Int { x + width }
    var bottom: Int { y + height }
  }

  /// One line of text in a box, by its distance from the box's top to its baseline.
  struct Line {
    enum Style: String {
      case name, note, headline

      /// How much of a line to fill, in percent: bold and serif faces run wider than the one that is measured.
      var share: Int {
        switch self {
        case .name: 90
        case .note: 100
        case .headline: 94
        }
      }
    }

    let text: String
    let style: Style
    let baseline: Int
  }

  /// Which way the tree grows.
  enum Shape: String {
    /// From left to right, for wide screens and paper.
    case wide
    /// Downward with indents, for phones.
    case narrow
    /// The same on wide screens, for trees that would grow too large to the right.
    case indented

  }

  let shape: Shape
  private(set) var boxes: [Box]
  let width: Int
  let height: Int

  // Chosen 2026-11-21 by eye at 1280 and 390 pixels: four columns fit the former, names seldom take a third line.
  static let columnGap = 168
  static let rowGap = 20
  static let indent = 22
  static let labelHeight = 30
  private static let boxWidth = 232
  /// The width of boxes in trees of more than three columns.
  private static let smallBoxWidth = 200
  private static let phoneWidth = 340
  private static let indentedWidth = 640
  /// Wide trees larger than this, in pixels, are drawn indented: they would have to be looked for by scrolling both ways.
  /// Chosen 2026-11-22 by eye on stories of 12 and 60 articles.
  private static let largest = (width: 1_500, height: 2_000)
  private static let leastBoxWidth = 200
  private static let margin = 2
  /// With more rows than this, boxes go without headlines.
  private static let rowsWithHeadlines = 24
  /// Trees taller than this have parents beside their first child, so that the root is in sight at the top.
  private static let tallTree = 900

  /// The drawing for wide screens: from left to right where the tree is of a size for that.
  static func forWideScreens(_ story: StoryView) -> StemmaDrawing {
    let wide = StemmaDrawing(story, shape: .wide)
    let isLarge = wide.width > largest.width || wide.height > largest.height
    return isLarge ? StemmaDrawing(story, shape: .indented) : wide
  }

  init(_ story: StoryView, shape: Shape) {
    self.shape = shape
    let room = shape == .indented ? Self.indentedWidth : Self.phoneWidth
    let isDeep = story.layout.rows.contains { $0.depth > 2 }
    let wideBox = isDeep ? Self.smallBoxWidth : Self.boxWidth
    var boxes = story.layout.rows.map { row in
      let narrowBox = max(Self.leastBoxWidth, room - row.depth * Self.indent)
      let width = shape == .wide ? wideBox : narrowBox
      let lines = Self.lines(row, of: story, width: width)
      // Even heights let the middle of a parent and its only child meet on one pixel.
      let height = ((lines.last?.baseline ?? 8) + 14) / 2 * 2
      return Box(row: row, width: width, height: height, lines: lines)
    }
    switch shape {
    case .wide: Self.placeInColumns(&boxes)
    case .narrow, .indented: Self.placeBelowOneAnother(&boxes)
    }
    self.boxes = boxes
    width = (boxes.map(\.right).max() ?? 0) + Self.margin
    height = (boxes.map(\.bottom).max() ?? 0) + Self.margin
  }

  /// Gives each subtree a band of its own, so that no two boxes meet, and each box the middle of its band, or in tall
  /// trees the top.
  private static func placeInColumns(_ boxes: inout [Box]) {
    var bands = boxes.map { $0.height + rowGap }
    var below = Array(repeating: 0, count: boxes.count)
    for index in boxes.indices.reversed() {
      bands[index] = max(bands[index], below[index])
      if let parent = boxes[index].row.parent { below[parent] += bands[index] }
    }
    let isTall = boxes.indices.reduce(0) { $0 + (boxes[$1].row.parent == nil ? bands[$1] : 0) } > tallTree
    var free = margin
    var next = Array(repeating: 0, count: boxes.count)
    for index in boxes.indices {
      let top = boxes[index].row.parent.map { next[$0] } ?? free
      boxes[index].x = margin + boxes[index].row.depth * (boxes[index].width + columnGap)
      boxes[index].y = top + (isTall ? 0 : (bands[index] - rowGap - boxes[index].height) / 2)
      next[index] = top + (isTall ? 0 : (bands[index] - below[index]) / 2)
      if let parent = boxes[index].row.parent { next[parent] += bands[index] } else { free += bands[index] }
    }
  }

  private static func placeBelowOneAnother(_ boxes: inout [Box]) {
    var top = margin
    for index in boxes.indices {
      boxes[index].x = margin + boxes[index].row.depth * indent
      let gap = boxes[index].row.parent == nil ? rowGap : labelHeight
      boxes[index].y = index == 0 ? top : top + gap
      top = boxes[index].bottom + 4
    }
  }

  private static func lines(_ row: StemmaLayout.Row, of story: StoryView, width: Int) -> [Line] {
    var lines: [Line] = []
    var baseline = 8
    func add(_ text: String, _ style: Line.Style, fontSize: Int, leading: Int, limit: Int) {
      let room = (width - 26) * style.share / 100
      for line in TextMeasure.lines(text, pixels: room, fontSize: fontSize, limit: limit) {
        baseline += leading
        lines.append(Line(text: line, style: style, baseline: baseline))
      }
    }
    add(story.displayName(row), .name, fontSize: 15, leading: 18, limit: row.isReference ? 1 : 2)
    guard !row.isReference else { return lines }
    let witness = story.stemma.witnesses[row.witness]
    let date = witness.date.map { [Wording.date($0)] } ?? []
    let loss = witness.kind == .lost ? [story.lossNote(witness)] : []
    for note in date + loss { add(note, .note, fontSize: 12, leading: 16, limit: 2) }
    let hasHeadlines = story.layout.rows.count <= rowsWithHeadlines
    if hasHeadlines, let headline = witness.article.flatMap({ story.texts.article($0)?.article.headline }) {
      baseline += 2
      add(headline.shortened(to: StoryView.textLimit), .headline, fontSize: 13, leading: 17, limit: 3)
    }
    for foundation in story.foundations(row).prefix(2) {
      baseline += 3
      add("rests on: " + foundation, .note, fontSize: 12, leading: 16, limit: 2)
    }
    return lines
  }
}
