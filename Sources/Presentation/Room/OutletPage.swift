package import NewsModel

/// An outlet's page: whom it draws on and who draws on it, as a picture and as tables, and its latest articles.
package struct OutletPage: Sendable {
  package let profile: OutletProfile
  package let number: Int
  package let state: ArchiveState

  /// Outlets in the picture and the tables.
  private static let pictureLimit = 8
  private static let tableLimit = 100

  package init(profile: OutletProfile, number: Int, state: ArchiveState) {
    self.profile = profile
    self.number = number
    self.state = state
  }

  package func html() -> String {
    RoomFrame(title: profile.name, state: state).page(
      """
      <header class="top"><h2 dir="auto">\(profile.name.shortened())</h2>\
      <p class="note"><a href="\(RoomAddress.source(number))">As a source: what is attributed to it</a></p></header>
      <p class="verdict">\(summary())</p>
      \(picture())<div class="tables">\(table("Draws on", profile.drawsOn, "It draws on nobody that is known here."))\
      \(table("Is drawn on by", profile.drawnOnBy, "Nobody that is known here draws on it."))</div>
      \(articles())
      """)
  }

  private func summary() -> HTMLText {
    guard profile.articles > 0 else {
      return "No article of it was captured. What is known of it is told by others, who cite or credit it."
    }
    let stories = profile.stories == 1 ? "1 story" : "\(profile.stories) stories"
    return "\(Wording.count(profile.articles, "article")) in \(stories)."
  }

  private func picture() -> HTMLText {
    guard !profile.drawsOn.isEmpty || !profile.drawnOnBy.isEmpty else { return "" }
    let drawing = TieDrawing(
      name: profile.name.shortened(), left: Array(profile.drawsOn.prefix(Self.pictureLimit)),
      right: Array(profile.drawnOnBy.prefix(Self.pictureLimit)))
    return """
      <figure class="ties"><div class="scroll" tabindex="0" role="region" aria-label="Picture of whom it draws on and who draws on it">\
      \(drawing.svg())</div><figcaption>Left whom it draws on, right who draws on it; the thicker a line, the more often. The tables \
      have the numbers.</figcaption></figure>

      """
  }

  private func table(_ title: HTMLText, _ ties: [OutletProfile.Tie], _ none: HTMLText) -> HTMLText {
    guard !ties.isEmpty else { return "<section><h3>\(title)</h3><p class=\"note\">\(none)</p></section>" }
    let rows = ties.prefix(Self.tableLimit).map { tie -> HTMLText in
      """
      <tr><th scope="row">\(Self.link(to: tie))</th><td class="number">\(tie.republications)</td><td class="number">\(tie.rewrites)</td>\
      <td class="number">\(tie.citations)</td><td class="number">\(tie.stories)</td></tr>

      """
    }
    let rest = ties.count - rows.count
    let more: HTMLText = rest > 0 ? "<p class=\"note\">and \(rest) more</p>" : ""
    return """
      <section><h3>\(title)</h3>
      <table class="counts"><thead><tr><th scope="col">Outlet</th><th scope="col">Republished</th><th scope="col">Rewritten</th>\
      <th scope="col">Cited</th><th scope="col">Stories</th></tr></thead><tbody>
      \(rows.joined())</tbody></table>\(more)</section>

      """
  }

  private static func link(to tie: OutletProfile.Tie) -> HTMLText {
    guard let name = tie.name, let number = tie.number else { return "<i>pages that name no outlet</i>" }
    return "<a href=\"\(RoomAddress.outlet(number))\" dir=\"auto\">\(name.shortened())</a>"
  }

  private func articles() -> HTMLText {
    guard !profile.latest.isEmpty else { return "" }
    let rest = profile.articles - profile.latest.count
    let more: HTMLText = rest > 0 ? "<p class=\"note\">and \(rest) more</p>\n" : ""
    return
      "<section><h3>Latest articles</h3>\n\(ArticleLines(articles: profile.latest, isOfOneOutlet: true).html())\(more)</section>\n"
  }
}
