import NewsModel
import UTF8Text

/// A paragraph with its sources, cues, contents and times marked, whatever way they cross.
///
/// Purpose: ranges of different attributions stand in each other and now and then cross, which elements may not. Action:
/// the paragraph is cut wherever a range starts or ends, and each piece is one element that says all that it is: in
/// how many contents it stands, and whether it is a source, else a cue. Cost: O(n log n) in the ranges.
struct MarkedText {
  let body: String
  let attributions: [Attribution]
  let times: [TimeExpression]
  /// What proves how the article is related to others.
  var proofs: [TextRange] = []

  /// Contents inside each other beyond which the ground gets no darker.
  fileprivate static let deepest = 3

  /// What a stretch of text is, from what starts and ends in it.
  fileprivate struct Standing {
    var sources = 0
    var cues = 0
    var contents = 0
    var proofs = 0
    var time: TimeExpression?
    /// The numbers of the attributions whose content begins here.
    var numbers: [Int] = []

    var classes: [String] {
      let role = sources > 0 ? ["source"] : cues > 0 ? ["cue"] : []
      let said = contents > 0 ? ["said", "said\(min(contents, MarkedText.deepest))"] : []
      return role + said + (proofs > 0 ? ["shared"] : [])
    }
  }

  fileprivate enum Change {
    case source(Int), cue(Int), content(Int), proof(Int), time(TimeExpression?), number(Int)
  }

  /// - Parameter numbers: the numbers of the attributions by their index.
  func paragraph(_ range: TextRange, numbers: [Int]) -> HTMLText {
    var changes: [(offset: Int, change: Change)] = []
    func add(_ piece: TextRange, _ start: Change, _ end: Change) {
      guard piece.start < range.end, piece.end > range.start, !piece.isEmpty else { return }
      changes.append((max(piece.start, range.start), start))
      changes.append((min(piece.end, range.end), end))
    }
    for (attribution, number) in zip(attributions, numbers) {
      for piece in attribution.source { add(piece, .source(1), .source(-1)) }
      for piece in attribution.cue { add(piece, .cue(1), .cue(-1)) }
      for piece in attribution.content { add(piece, .content(1), .content(-1)) }
      if range.contains(attribution.place) { changes.append((attribution.place, .number(number))) }
    }
    for proof in proofs { add(proof, .proof(1), .proof(-1)) }
    for time in times { add(time.range, .time(time), .time(nil)) }
    // In order of place; what ends, and with it a time, comes before what starts.
    let order = changes.indices.sorted { (changes[$0].offset, rank($0)) < (changes[$1].offset, rank($1)) }
    func rank(_ index: Int) -> Int {
      if case .time(nil) = changes[index].change { return -1 }
      return index
    }
    var (html, standing, position): (HTMLText, Standing, Int) = ("", Standing(), range.start)
    for index in order {
      let (offset, change) = changes[index]
      if offset > position {
        html += piece(TextRange(position, offset), standing)
        standing.numbers = []
        position = offset
      }
      standing.apply(change)
    }
    return html + piece(TextRange(position, range.end), standing)
  }

  private func piece(_ range: TextRange, _ standing: Standing) -> HTMLText {
    var html = standing.numbers.reduce(into: HTMLText("")) { $0 += "<sup>\($1)</sup>" }
    var words = HTMLText(piece: body[range])
    if let time = standing.time { words = "<time title=\"\(time.kind.rawValue) \(time.value)\">\(words)</time>" }
    let classes = standing.classes.joined(separator: " ")
    html += classes.isEmpty ? words : "<span class=\"\(classes)\">\(words)</span>"
    return html
  }
}

extension MarkedText.Standing {
  fileprivate mutating func apply(_ change: MarkedText.Change) {
    switch change {
    case .source(let step): sources += step
    case .cue(let step): cues += step
    case .content(let step): contents += step
    case .proof(let step): proofs += step
    case .time(let expression): time = expression
    case .number(let number): numbers.append(number)
    }
  }
}
