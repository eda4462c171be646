package import NewsModel
package import UTF8Text

/// The page on which an archive is searched: the articles that a query finds, or what is wrong with the query and where.
package struct SearchPage: Sendable {
  /// What a query led to.
  package enum Outcome: Sendable {
    /// Nothing was asked.
    case none
    /// - Parameter earlier: how many better ones stand on the pages before.
    case found([FoundArticle], total: Int, earlier: Int)
    /// What is wrong, and the range of the query.
    case wrong(reason: String, range: TextRange)
  }

  package let query: String
  package let outcome: Outcome
  /// The numbers of the found articles, and of their stories.
  package let articles: [Article.ID: (article: Int, story: Int?)]
  package let state: ArchiveState
  /// The addresses of the pages before and behind.
  package var before: String?
  package var behind: String?

  package init(
    query: String, outcome: Outcome, articles: [Article.ID: (article: Int, story: Int?)] = [:], state: ArchiveState,
    before: String? = nil, behind: String? = nil
  ) {
    self.query = query
    self.outcome = outcome
    self.articles = articles
    self.state = state
    self.before = before
    self.behind = behind
  }

  package func html() -> String {
    let title = query.isEmpty ? "Search" : query.shortened() + " · Search"
    return RoomFrame(title: title, state: state, part: .search).page(
      """
      <header class="top"><h2>Search</h2></header>
      \(field())\(result())\(help())
      """)
  }

  private func field() -> HTMLText {
    let isWrong = if case .wrong = outcome { true } else { false }
    let marks: HTMLText = isWrong ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : ""
    return """
      <form class="ask" action="\(RoomAddress.search)" role="search"><label for="query">Words, phrases and what is known of an article</label>
      <div><input id="query" type="search" name="q" value="\(query)" maxlength="1000"\(marks)>\
      <button>Search</button></div></form>

      """
  }

  private func result() -> HTMLText {
    switch outcome {
    case .none: return ""
    case .wrong(let reason, let range): return wrong(reason, range)
    case .found(let found, let total, let earlier):
      guard !found.isEmpty else {
        return """
          <p class="empty" role="status">No article has all of this. Fewer words find more; \
          <code>harbo*</code> finds all that begins so.</p>

          """
      }
      let count = Wording.count(total, "article")
      let shown = found.count == total ? count : "\(earlier + 1)–\(earlier + found.count) of \(count)"
      return """
        <p class="note" role="status">\(shown), the best first</p>
        <ol class="found">
        \(found.map(entry).joined())</ol>
        \(ways())
        """
    }
  }

  private func wrong(_ reason: String, _ range: TextRange) -> HTMLText {
    let place = query[range]
    let mark: HTMLText = place.isEmpty ? "<mark class=\"gap\"> </mark>" : "<mark>\(HTMLText(piece: place))</mark>"
    let before = HTMLText(piece: query[TextRange(0, range.start)])
    let after = HTMLText(piece: query[TextRange(range.end, query.utf8.count)])
    return """
      <div class="wrong" id="wrong" role="alert"><p>\(Wording.capitalized(reason)).</p>
      <p class="line" dir="auto">\(before)\(mark)\(after)</p></div>

      """
  }

  private func entry(_ found: FoundArticle) -> HTMLText {
    let headline = found.headline?.shortened(to: StoryView.textLimit) ?? ""
    let title = headline.isEmpty ? "Article without a headline" : headline
    let numbers = articles[found.article]
    let name: HTMLText =
      numbers.map { "<a href=\"\(RoomAddress.article($0.article))\" dir=\"auto\">\(title)</a>" } ?? "\(title)"
    let facts = [found.outlet?.shortened(), found.published.map(Wording.date)].compactMap(\.self).filter { !$0.isEmpty }
    let told: HTMLText? = facts.isEmpty ? nil : "\(facts.joined(separator: ", "))"
    let notes = [told, story(found, numbers?.story)].compactMap(\.self)
    return """
      <li><h3>\(name)</h3>
      <p class="note" dir="auto">\(notes.separated(by: " · "))</p>
      <p class="snippet" dir="auto">\(snippet(found.snippet))</p></li>

      """
  }

  private func story(_ found: FoundArticle, _ number: Int?) -> HTMLText? {
    guard let story = found.story, let number else { return nil }
    let counts =
      Wording.count(story.reports, "report") + " · " + Wording.count(story.independentOrigins, "independent origin")
    let weight = StorySection.weight(reports: story.reports, origins: story.independentOrigins)
    return "story: <a href=\"\(RoomAddress.story(number))\" class=\"tied \(weight)\">\(counts)</a>"
  }

  private func snippet(_ snippet: FoundArticle.Snippet) -> HTMLText {
    var html: HTMLText = ""
    var place = 0
    for hit in snippet.hits {
      html +=
        HTMLText(piece: snippet.text[TextRange(place, hit.start)])
        + "<mark>\(HTMLText(piece: snippet.text[hit]))</mark>"
      place = hit.end
    }
    return html + HTMLText(piece: snippet.text[TextRange(place, snippet.text.utf8.count)])
  }

  private func ways() -> HTMLText {
    guard before != nil || behind != nil else { return "" }
    let back: HTMLText = before.map { "<a href=\"\($0)\" rel=\"prev\">Better ones</a> " } ?? ""
    let on: HTMLText = behind.map { "<a href=\"\($0)\" rel=\"next\">More</a>" } ?? ""
    return "<p class=\"further\">\(back)\(on)</p>\n"
  }

  private func help() -> HTMLText {
    let isOpen: HTMLText = if case .found = outcome { "" } else { " open" }
    let rows = Self.operators.map { operation, meaning -> HTMLText in
      "<dt><code>\(operation)</code></dt><dd>\(meaning)</dd>\n"
    }
    return """
      <details class="operators"\(isOpen)><summary>What can be asked</summary>
      <p>Words side by side must all be there, in any form. Words in quotation marks stand side by side. <code>OR</code> stands between \
      alternatives, <code>NOT</code> or <code>-</code> before what must not be there, brackets hold together.</p>
      <dl>
      \(rows.joined())</dl></details>

      """
  }

  private static let operators: [(String, String)] = [
    ("outlet:NAME", "of an outlet with these words in its name"),
    ("source:NAME", "with something attributed to somebody of this name"),
    ("cites:NAME", "that cite or credit an outlet of this name"),
    ("origin:NAME", "with a claim in their story that comes from this origin"),
    ("kind:republication", "republications; or revision, rewrite, citation, live-blog, teaser …"),
    ("after:2024-05", "published then or later; before: for earlier"),
    ("lang:en", "in a language"),
    ("reports>3", "whose story has more than three reports"),
    ("origins>1", "whose story has a second independent origin"),
    ("unnamed:yes", "in which somebody speaks who is not named"),
  ]
}
