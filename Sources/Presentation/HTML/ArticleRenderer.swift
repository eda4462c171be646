package import NewsModel

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
    let said = Wording.count(article.attributions.count, "attribution")
    return """
      <article class="read"><h2 dir="auto">\(title(of: article.article).markup)</h2>
      <p class="note">\(details(of: article.article).markup)\(said)</p>
      \(ArticleText(article).html().markup)</article>

      """
  }

  private func title(of article: Article) -> HTMLText { HTMLText(escaping: article.headline ?? article.id.description) }

  private func details(of article: Article) -> HTMLText {
    let parts = [article.outlet, article.published.map { Wording.date($0.date) }, article.authors.first].compactMap(
      \.self)
    return parts.map { "<span dir=\"auto\">\($0)</span> · " as HTMLText }.joined()
  }
}
