import NewsModel

/// What stands around the contents of a page of the reading room: head, ways to other pages, and how fresh it is.
struct RoomFrame {
  /// A part of the room that the head leads to.
  enum Part { case latest, search, about }

  let title: String
  /// Nil on pages that show one thing of the archive, and where it cannot be read.
  var state: ArchiveState?
  var part: Part?

  func page(_ main: HTMLText) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText(escaping: title.shortened()).markup) · Stemma</title>
    <link rel="icon" href="\(RoomAssets.icon.address)">
    <link rel="stylesheet" href="\(RoomAssets.style.address)">
    <script src="\(RoomAssets.script.address)" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">To the contents</a>
    \(head().markup)\(notice().markup)<main id="main" tabindex="-1">
    \(main.markup)</main>
    \(foot().markup)</body>
    </html>

    """
  }

  private func head() -> HTMLText {
    """
    <header class="room"><div>
    <h1><a href="\(RoomAddress.latest)">\(Self.mark)Stemma</a></h1>
    <nav aria-label="Reading room">\(link("Latest", RoomAddress.latest, .latest))\
    \(link("Search", RoomAddress.search, .search))\(link("About", RoomAddress.about, .about))</nav>
    \(field())
    </div></header>

    """
  }

  /// The page for searching has a field of its own.
  private func field() -> HTMLText {
    if part == .search { return "" }
    return """
      <form action="\(RoomAddress.search)" role="search"><input type="search" name="q" aria-label="Search the archive" \
      placeholder="Search" maxlength="1000"><button>Search</button></form>
      """
  }

  /// A tree of three: our mark.
  private static let mark: HTMLText = """
    <svg class="brand" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M12 5v7M12 12L5 19M12 12l7 7"/>\
    <circle cx="12" cy="4.5" r="3"/><circle cx="5" cy="19.5" r="3"/><circle cx="19" cy="19.5" r="3"/></svg>
    """

  private func link(_ name: HTMLText, _ address: String, _ own: Part) -> HTMLText {
    let current: HTMLText = part == own ? " aria-current=\"page\"" : ""
    return "<a href=\"\(address)\"\(current)>\(name)</a>"
  }

  /// What is still on its way.
  private func notice() -> HTMLText {
    guard let state, state.waitingArticles > 0, state.pages > 0 else { return "" }
    let count = Wording.count(state.waitingArticles, "article")
    let verb = state.waitingArticles == 1 ? "waits for its story" : "wait for their stories"
    return """
      <p class="arriving" role="status">\(count) \(verb): an ingest is at work, or was stopped before its end. Load the page \
      anew to see what has come.</p>

      """
  }

  private func foot() -> HTMLText {
    let holding = state.map { state -> HTMLText in
      let articles = Wording.count(state.articles, "article")
      let stories = state.stories == 1 ? "1 story" : "\(state.stories) stories"
      return "<p>\(articles) in \(stories), from \(Wording.count(state.pages, "page"))\(written(state)).</p>\n"
    }
    return """
      <footer class="room"><div>
      \(holding ?? "")<p>Every line is proved by words in the pages. <a href="\(RoomAddress.about)">How this is found, and when not \
      to believe it</a></p>
      </div></footer>

      """
  }

  private func written(_ state: ArchiveState) -> HTMLText {
    guard let seconds = state.lastWritten else { return "" }
    let (day, rest) = (seconds / 86_400, seconds % 86_400)
    let time = "\(Self.two(rest / 3_600)):\(Self.two(rest % 3_600 / 60))"
    let date = CalendarDate(daysSince1970: day)
    return "; last written <time datetime=\"\(date.description)T\(time)Z\">\(Wording.date(date)), \(time) UTC</time>"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
