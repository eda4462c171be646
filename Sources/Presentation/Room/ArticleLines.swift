import NewsModel

/// Articles in a list, a line each.
struct ArticleLines {
  let articles: [ArticleNote]
  /// Whether the outlet is left out, where all are of one.
  var isOfOneOutlet = false

  func html() -> HTMLText {
    let items = articles.map { note -> HTMLText in
      "<li><span><a href=\"\(RoomAddress.article(note.number))\" dir=\"auto\">\(Self.title(of: note))</a>\(story(of: note))</span> <small>\(details(of: note))</small></li>\n"
    }
    return "<ul class=\"lines\">\n\(items.joined())</ul>\n"
  }

  static func title(of note: ArticleNote) -> String {
    let title = note.headline?.shortened(to: StoryView.textLimit) ?? ""
    return title.isEmpty ? note.name.description.shortened() : title
  }

  private func story(of note: ArticleNote) -> HTMLText {
    guard let story = note.story, story.number != note.number else { return "" }
    return
      " <small>in <a href=\"\(RoomAddress.story(story.number))\" dir=\"auto\">\(story.title.shortened())</a></small>"
  }

  private func details(of note: ArticleNote) -> HTMLText {
    let outlet = isOfOneOutlet ? nil : note.outlet?.shortened()
    let date = note.day.map { Wording.date(CalendarDate(daysSince1970: $0)) }
    return "\([outlet, date].compactMap(\.self).joined(separator: ", "))"
  }
}
