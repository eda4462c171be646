import NewsModel
import UTF8Text

/// What is known of a witness: a captured article's facts, or what proves a lost report.
extension EvidenceSections {
  func witness(_ index: Int) -> HTMLText {
    let witness = story.stemma.witnesses[index]
    let id = anchors.id(of: .witness(index))
    guard let article = witness.article.flatMap({ story.texts.article($0) }) else {
      let foundations = witness.restsOn.map { foundation -> HTMLText in
        let unnamed: HTMLText = foundation.isNamed ? "" : " (unnamed)"
        let proof = pairs(foundation.evidence.prefix(Self.limit).map(\.excerpts))
        return "<h5>Rests on: \(foundation.description.shortened())\(unnamed)</h5>\(proof)"
      }
      let body: HTMLText = "\(proofs(witness.evidence))\(foundations.joined())\(recovered(witness))\(text(index))"
      return section(id, heading: "\(story.labels[index])", note: "\(story.lossNote(witness))", body: body)
    }
    return section(
      id, heading: "\(story.labels[index])", note: facts(article.article),
      body: ways(article.article) + card(article) + text(index))
  }

  /// In the reading room, the article's own page and its outlet's.
  private func ways(_ article: Article) -> HTMLText {
    guard let room, let number = room.articles[article.id.description] else { return "" }
    let outlet: HTMLText = article.outlet.map { room.names[$0] == nil ? "" : " · All of \(room.outlet($0))" } ?? ""
    return
      "<p class=\"link\"><a href=\"\(RoomAddress.article(number))\">The article, with who says what in it</a>\(outlet)</p>"
  }

  /// What there is of a witness's text, whole, which texts side by side are made from.
  private func text(_ index: Int) -> HTMLText {
    let hasPage = story.stemma.witnesses[index].article.map { room?.articles[$0.description] != nil } ?? false
    guard !hasPage, let text = collation.text(of: index), !text.paragraphs.isEmpty else { return "" }
    let title: HTMLText =
      story.stemma.witnesses[index].kind == .lost ? "What is recovered, as one text" : "The whole text"
    let paragraphs = text.paragraphs.map { "<p dir=\"auto\">\($0)</p>" as HTMLText }.joined()
    return """
      <details class="whole"><summary>\(title)</summary><div class="text" id="\(anchors.text(index))" \
      data-name="\(story.labels[index])">\(paragraphs)</div></details>
      """
  }

  /// A lost report's recovered text, in the words of each that carries it.
  private func recovered(_ witness: Witness) -> HTMLText {
    guard !witness.reconstruction.isEmpty else { return "" }
    let passages = witness.reconstruction.prefix(Self.limit).map { $0.variants.map(\.excerpt) }
    return """
      <h5>Recovered text: \(Wording.count(witness.reconstruction.count, "sentence"))</h5>\
      \(pairs(Array(passages)))\(more(witness.reconstruction.count))
      """
  }

  private func facts(_ article: Article) -> HTMLText {
    let date = article.published.map { Wording.date($0.date) }
    let parts = [date, article.byline, article.dateline?.text, article.id.description]
    return "\(parts.compactMap { $0?.shortened() }.filter { !$0.isEmpty }.joined(separator: " · "))"
  }

  private func card(_ analyzed: AnalyzedArticle) -> HTMLText {
    let article = analyzed.article
    let limit = StoryView.textLimit
    var body: HTMLText =
      article.headline.map { "<p class=\"headline\" dir=\"auto\">\($0.shortened(to: limit))</p>" } ?? ""
    body += article.standfirst.prefix(Self.limit).map { "<p dir=\"auto\">\($0.shortened(to: limit))</p>" }.joined()
    let citations = (story.citations[article.id] ?? []).prefix(Self.limit).map { citation -> HTMLText in
      "<h5>Names \(citation.outlet.shortened()) <small>\(citation.kind.rawValue)</small></h5>\(pairs([citation.evidence.excerpts]))"
    }
    return body + citations.joined() + dates(analyzed) + link(article)
  }

  /// The dates that had to be worked out, each with its reason.
  private func dates(_ article: AnalyzedArticle) -> HTMLText {
    let items = article.timeExpressions.prefix(Self.limit).compactMap { expression -> HTMLText? in
      let excerpt = Excerpt(article: article.id, range: expression.range)
      guard let reason = expression.reason, let words = story.texts.text(of: excerpt) else { return nil }
      let value = expression.date.map(Wording.date) ?? expression.value
      return "<li>“\(words)” is \(value): \(reason)</li>"
    }
    return items.isEmpty ? "" : "<h5>Dates worked out</h5><ul>\(items.joined())</ul>"
  }

  /// The page's address, where it is one a reader can follow.
  private func link(_ article: Article) -> HTMLText {
    guard let url = article.url, ["https://", "http://"].contains(where: url.lowercased().hasPrefix) else { return "" }
    return "<p class=\"link\"><a href=\"\(url)\" rel=\"noreferrer noopener\">\(url)</a></p>"
  }
}
