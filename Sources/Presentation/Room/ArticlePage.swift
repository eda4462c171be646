package import NewsModel

/// An article's page: who says what in it, what it draws on and who draws on it, with the words that prove both.
package struct ArticlePage: Sendable {
  package let article: AnalyzedArticle
  /// Its story; nil while that was not traced.
  package let story: StorySummary?
  package let stemma: Stemma?
  /// The states of its page, the first that came first.
  package let states: [ArticleNote]
  package let numbers: RoomNumbers

  package init(
    article: AnalyzedArticle, story: StorySummary?, stemma: Stemma?, states: [ArticleNote], numbers: RoomNumbers
  ) {
    self.article = article
    self.story = story
    self.stemma = stemma
    self.states = states
    self.numbers = numbers
  }

  /// - Complexity: that of `ArticleText`.
  package func html() -> String {
    let relations = ArticleRelations(article: article, stemma: stemma, numbers: numbers)
    let title = article.article.headline?.shortened(to: StoryView.textLimit) ?? ""
    let shown = title.isEmpty ? "Article without a headline" : title
    return RoomFrame(title: shown).page(
      """
      <article class="read"><header><h2 dir="auto">\(shown)</h2>
      <p class="note">\(details())</p>\(address())
      \(storyLine())</header>
      \(relations.html())\(revisions())\(legend(hasProofs: !relations.proofs.isEmpty))\
      \(standfirst())\(ArticleText(article, proofs: relations.proofs, room: numbers).html())\
      \(article.article.body.isEmpty ? "<p class=\"empty\">This article has no text of its own.</p>\n" : "")</article>

      """)
  }

  private func details() -> HTMLText {
    let own = article.article
    let outlet: HTMLText? = own.outlet.map { "<b>\(numbers.outlet($0))</b>" }
    let date: HTMLText? = own.published.map {
      "<time datetime=\"\($0.date.description)\">\(Wording.date($0.date))</time>"
    }
    let people: HTMLText? =
      own.authors.isEmpty ? nil : "<span dir=\"auto\">\(Wording.list(own.authors.map { $0.shortened() }))</span>"
    let file: HTMLText = "<span dir=\"auto\">\(own.id.description.shortened())</span>"
    return [outlet, date, people, file].compactMap(\.self).separated(by: " · ")
  }

  /// The page's address, where it is one that a reader can follow.
  private func address() -> HTMLText {
    guard let url = article.article.url, ["https://", "http://"].contains(where: url.lowercased().hasPrefix) else {
      return ""
    }
    return "<p class=\"link\"><a href=\"\(url)\" rel=\"noreferrer noopener\">\(url.shortened())</a></p>"
  }

  private func storyLine() -> HTMLText {
    guard let story else { return "<p class=\"note\">Its story was not traced yet.</p>\n" }
    let weight = StorySection.weight(reports: story.reports, origins: story.independentOrigins)
    let counts =
      Wording.count(story.reports, "report") + " · " + Wording.count(story.independentOrigins, "independent origin")
    return """
      <p class="instory"><span class="count \(weight)">\(counts)</span> <span>in the story \
      <a href="\(RoomAddress.story(story.number))" dir="auto">\(StoryEntry(story: story).title)</a></span></p>

      """
  }

  private func revisions() -> HTMLText {
    guard states.count > 1 else { return "" }
    let own = states.firstIndex { $0.name == article.id }
    let items = states.enumerated().map { place, note -> HTMLText in
      let date = note.day.map { ", " + Wording.date(CalendarDate(daysSince1970: $0)) } ?? ""
      let name: HTMLText = "\(note.name.description.shortened())\(date)"
      if place == own { return "<li aria-current=\"true\"><b dir=\"auto\">\(name)</b> this one</li>" }
      let pair = own.map { $0 < place ? ($0, place) : (place, $0) } ?? (place, place)
      let comparison = RoomAddress.comparison(states[pair.0].number, states[pair.1].number)
      return """
        <li><a href="\(RoomAddress.article(note.number))" dir="auto">\(name)</a> \
        <a href="\(comparison)">what changed</a></li>
        """
    }
    return "<section class=\"box\"><h3>States of this page</h3><ol>\(items.joined())</ol></section>\n"
  }

  private func legend(hasProofs: Bool) -> HTMLText {
    guard !article.attributions.isEmpty || hasProofs else { return "" }
    let shared: HTMLText = hasProofs ? " <span class=\"shared\">shared with another report</span>" : ""
    return """
      <p class="legend"><span class="source">source</span> <span class="cue">cue</span> \
      <span class="said said1">what is said</span> <time>time</time>\(shared)</p>

      """
  }

  private func standfirst() -> HTMLText {
    article.article.standfirst.prefix(EvidenceSections.limit).map {
      "<p class=\"standfirst\" dir=\"auto\">\($0.shortened(to: StoryView.textLimit))</p>\n"
    }.joined()
  }
}

extension [HTMLText] {
  /// One behind the other, with something between.
  func separated(by separator: HTMLText) -> HTMLText {
    dropFirst().reduce(first ?? "") { $0 + separator + $1 }
  }
}
