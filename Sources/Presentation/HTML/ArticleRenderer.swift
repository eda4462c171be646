package import NewsModel
import UTF8Text

/// Writes articles as one self-contained HTML page in which every attribution is colored by role, with notes beside each
/// paragraph: who says it, through whom, and which days are meant.
///
/// The page loads nothing and holds no script; page text is escaped wherever it stands.
package struct ArticleRenderer: Sendable {
  package init() {}

  /// What comes before the articles.
  package var opening: String {
    let legend: HTMLText = """
      <header class="masthead"><p><b>Stemma</b> <i>who says what, and when?</i></p>
      <p class="legend"><span class="source">source</span> <span class="cue">cue</span> \
      <span class="said said1">what is said</span> <time>time</time></p></header>
      <main>

      """
    return PageFrame.opening(title: "Who says what", style: PageStyle.sheet + ArticleStyle.sheet) + legend.markup
  }

  /// What comes after them.
  package var closing: String { "</main>\n" + PageFrame.closing }

  /// One article.
  /// - Complexity: O(p a log a) for p paragraphs and a attributions.
  package func html(of article: AnalyzedArticle) -> String {
    let attributions = article.attributions
    let order = attributions.indices.sorted { (attributions[$0].place, $0) < (attributions[$1].place, $1) }
    var numbers = Array(repeating: 0, count: attributions.count)
    for (number, index) in order.enumerated() { numbers[index] = number + 1 }
    let body = article.article.body
    let text = MarkedText(body: body, attributions: attributions, times: article.timeExpressions)
    let notes = AttributionNotes(body: body, attributions: attributions, numbers: numbers)
    let lines = body.lineRanges()
    let paragraphs = lines.enumerated().map { index, range -> HTMLText in
      guard !body[range].isBlank else { return "" }
      let marked = text.paragraph(range, numbers: numbers)
      let isHeading =
        lines.count == article.article.paragraphKinds.count && article.article.paragraphKinds[index].isHeading
      let element: HTMLText = isHeading ? "<h3 dir=\"auto\">\(marked)</h3>" : "<p dir=\"auto\">\(marked)</p>"
      return "<div class=\"row\">\(element)\(notes.list(of: range, times: article.timeExpressions))</div>\n"
    }
    let said = Wording.count(attributions.count, "attribution")
    return """
      <article class="read"><h2 dir="auto">\(title(of: article.article).markup)</h2>
      <p class="note">\(details(of: article.article).markup)\(said)</p>
      \(paragraphs.joined().markup)</article>

      """
  }

  private func title(of article: Article) -> HTMLText { HTMLText(escaping: article.headline ?? article.id.description) }

  private func details(of article: Article) -> HTMLText {
    let parts = [article.outlet, article.published.map { Wording.date($0.date) }, article.authors.first].compactMap(
      \.self)
    return parts.map { "<span dir=\"auto\">\($0)</span> · " as HTMLText }.joined()
  }
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
