import NewsModel
import UTF8Text

/// An article's paragraphs with every attribution colored by role, and notes beside them.
struct ArticleText {
  private let article: AnalyzedArticle
  /// What in it proves how it is related to others.
  private let proofs: [ArticleProof]
  private let room: RoomNumbers?

  init(_ article: AnalyzedArticle, proofs: [ArticleProof] = [], room: RoomNumbers? = nil) {
    (self.article, self.proofs, self.room) = (article, proofs, room)
  }

  /// - Complexity: O(p a log a) for p paragraphs and a attributions.
  func html() -> HTMLText {
    let attributions = article.attributions
    let order = attributions.indices.sorted { (attributions[$0].place, $0) < (attributions[$1].place, $1) }
    var numbers = Array(repeating: 0, count: attributions.count)
    for (number, index) in order.enumerated() { numbers[index] = number + 1 }
    let body = article.article.body
    let text = MarkedText(
      body: body, attributions: attributions, times: article.timeExpressions, proofs: proofs.map(\.range))
    let notes = AttributionNotes(body: body, attributions: attributions, numbers: numbers, proofs: proofs, room: room)
    let lines = body.lineRanges()
    let kinds = article.article.paragraphKinds
    return lines.enumerated().map { index, range -> HTMLText in
      guard !body[range].isBlank else { return "" }
      let marked = text.paragraph(range, numbers: numbers)
      let isHeading = lines.count == kinds.count && kinds[index].isHeading
      let element: HTMLText = isHeading ? "<h3 dir=\"auto\">\(marked)</h3>" : "<p dir=\"auto\">\(marked)</p>"
      return "<div class=\"row\">\(element)\(notes.list(of: range, times: article.timeExpressions))</div>\n"
    }.joined()
  }
}

/// Words of an article that prove how it is related to another witness of its story.
struct ArticleProof {
  let range: TextRange
  let kind: Evidence.Kind
  /// The other witness.
  let other: HTMLText
}

extension Attribution {
  /// Where its content begins, or its cue where it has none.
  var place: Int { (content + cue).first?.start ?? 0 }
}

extension ParagraphKind {
  fileprivate var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }
}
