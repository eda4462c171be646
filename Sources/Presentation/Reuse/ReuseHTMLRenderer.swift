package import NewsModel
import UTF8Text

/// Writes what two articles share as one self-contained HTML page, side by side.
///
/// The page loads nothing and holds no script; page text is escaped wherever it stands.
package struct ReuseHTMLRenderer: Sendable {
  /// Passages and sentences shown before the rest is only counted. Chosen 2026-11-22: more than a reader goes through, few
  /// enough that the page stays below some megabytes.
  private static let limit = 1_000

  package init() {}

  /// The page.
  /// - Complexity: O(n) in the size of the passages.
  package func render(_ comparison: ArticleComparison) -> String {
    let view = ReuseView(comparison: comparison)
    let masthead: HTMLText = """
      <header class="masthead"><p><b>Stemma</b> <i>what do two texts share?</i></p></header>

      """
    let body: HTMLText = "<main>\(section(view))</main>\n"
    return PageFrame.opening(title: view.title, style: PageStyle.sheet + ReuseStyle.sheet) + masthead.markup
      + body.markup + PageFrame.closing
  }

  /// What the page says, without what stands around it.
  func section(_ view: ReuseView) -> HTMLText {
    """
    <article class="compared">
    <h2>\(view.title)</h2>
    <p class="verdict">\(view.verdict)</p>
    <p class="note">\(ReuseView.caution)</p>
    <div class="sides texts">\(text(.left, in: view))\(text(.right, in: view))</div>
    \(passages(view))\(paraphrases(view))</article>
    """
  }

  private func text(_ side: ReuseView.Side, in view: ReuseView) -> HTMLText {
    """
    <div><small>\(Wording.capitalized(ReuseView.name(side)))</small><b dir="auto">\(view.headline(side))</b>\
    <small dir="auto">\(view.details(side))</small>\
    <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
    <rect width="\(view.percent(side))" height="8"/></svg>\
    <small>\(view.share(side))</small></div>
    """
  }

  private func passages(_ view: ReuseView) -> HTMLText {
    let passages = view.reuse.passages
    guard !passages.isEmpty else { return "" }
    let items = passages.prefix(Self.limit).map { passage -> HTMLText in
      let sides = [ReuseView.Side.left, .right].map { side in
        column(side, view.pieces(passage, side).map(html).joined(), in: view)
      }
      return "<li><p class=\"note\">\(view.note(passage))</p><div class=\"sides\">\(sides.joined())</div></li>\n"
    }
    return """
      <h3>\(Wording.count(passages.count, "shared passage"))</h3>
      <p class="note">Marked words are on one side only, or in another form on the other.</p>
      <ol class="passages">
      \(items.joined())</ol>\(rest(passages.count))

      """
  }

  private func paraphrases(_ view: ReuseView) -> HTMLText {
    let paraphrases = view.reuse.paraphrases
    guard !paraphrases.isEmpty else { return "" }
    let items = paraphrases.prefix(Self.limit).map { paraphrase -> HTMLText in
      let left = column(.left, HTMLText(piece: view.article(.left).text[paraphrase.left]), in: view)
      let right = column(.right, HTMLText(piece: view.article(.right).text[paraphrase.right]), in: view)
      return """
        <li><p class="note" dir="auto">\(view.note(paraphrase))</p><div class="sides">\(left)\(right)</div></li>

        """
    }
    return """
      <h3>In other words: \(Wording.count(paraphrases.count, "sentence"))</h3>
      <ol class="passages">
      \(items.joined())</ol>\(rest(paraphrases.count))

      """
  }

  private func column(_ side: ReuseView.Side, _ words: HTMLText, in view: ReuseView) -> HTMLText {
    "<div><h4>\(Wording.capitalized(ReuseView.name(side)))</h4><blockquote dir=\"auto\">\(words)</blockquote></div>"
  }

  private func html(_ piece: ReuseView.Piece) -> HTMLText {
    let words = HTMLText(piece: piece.text)
    return switch piece.kind {
    case .context: "<span class=\"context\">\(words)</span>"
    case .shared: words
    case .changed: "<mark>\(words)</mark>"
    }
  }

  private func rest(_ count: Int) -> HTMLText {
    count > Self.limit ? "<p class=\"note\">and \(count - Self.limit) more</p>" : ""
  }
}
