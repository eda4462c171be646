package import NewsModel

/// The page of a person, office or other source: what it said, by whom that was carried, and which stories come from it.
package struct SourcePage: Sendable {
  package let profile: SourceProfile
  package let number: Int
  package let state: ArchiveState
  /// Whether the name is also that of an outlet with a page.
  package let isOutlet: Bool

  package init(profile: SourceProfile, number: Int, state: ArchiveState, isOutlet: Bool) {
    self.profile = profile
    self.number = number
    self.state = state
    self.isOutlet = isOutlet
  }

  package func html() -> String {
    RoomFrame(title: profile.name, state: state).page(
      """
      <header class="top"><h2 dir="auto">\(profile.name.shortened())</h2>\(outlet())</header>
      <p class="verdict">\(summary())</p>
      \(stories())\(said())
      """)
  }

  private func outlet() -> HTMLText {
    isOutlet
      ? "<p class=\"note\"><a href=\"\(RoomAddress.outlet(number))\">As an outlet: whom it draws on, and who draws on it</a></p>"
      : ""
  }

  private func summary() -> HTMLText {
    guard profile.articles > 0 else { return "No article here attributes anything to this name." }
    let kinds = profile.kinds.filter { $0 != "unknown" }
    let kind: HTMLText = kinds.isEmpty ? "" : " Taken for: \(kinds.joined(separator: ", "))."
    let statements = profile.statements == 1 ? "One statement" : "\(profile.statements) statements"
    return "\(statements) in \(Wording.count(profile.articles, "article")).\(kind)"
  }

  private func stories() -> HTMLText {
    guard !profile.stories.isEmpty else { return "" }
    return """
      <section><h3>Stories that come from here</h3>
      <ol class="stories">
      \(profile.stories.map { StoryEntry(story: $0, level: 4).html() }.joined())</ol></section>

      """
  }

  private func said() -> HTMLText {
    let groups = StatementGroup.groups(of: profile.tellings)
    guard !groups.isEmpty else { return "" }
    let rest = profile.articles - profile.tellings.count
    let more: HTMLText = rest > 0 ? "<p class=\"note\">and in \(Wording.count(rest, "earlier article"))</p>\n" : ""
    return
      "<section class=\"said-by\"><h3>What was said, and who carried it</h3>\n\(groups.map(group).joined())\(more)</section>\n"
  }

  private func group(_ group: StatementGroup) -> HTMLText {
    let heading: HTMLText =
      group.story.map {
        "<a href=\"\(RoomAddress.story($0.number))\" dir=\"auto\">\($0.title.shortened(to: StoryView.textLimit))</a>"
      } ?? "Story not traced yet"
    let items = group.statements.prefix(EvidenceSections.limit).map { entry -> HTMLText in
      let carriers = entry.carriers.prefix(EvidenceSections.limit).map { note -> HTMLText in
        let name = note.outlet?.shortened() ?? ArticleLines.title(of: note)
        return "<a href=\"\(RoomAddress.article(note.number))\" dir=\"auto\">\(name)</a>"
      }
      let venue: HTMLText = entry.statement.venue.map { " · via <span dir=\"auto\">\($0.shortened())</span>" } ?? ""
      return """
        <li><blockquote dir="auto">\(entry.statement.words.shortened(to: 1_200))</blockquote>
        <p class="note">\(entry.statement.kind.rawValue)\(venue) · in \(carriers.separated(by: ", "))</p></li>

        """
    }
    return "<h4>\(heading)</h4>\n<ul class=\"statements\">\n\(items.joined())</ul>\n"
  }
}

/// What a source said in one story: statements of the same words are one, with all who carry it.
struct StatementGroup {
  struct Entry {
    let statement: SourceProfile.Statement
    var carriers: [ArticleNote]
  }

  let story: ArticleNote.StoryLink?
  private(set) var statements: [Entry] = []

  /// In the order in which stories first appear.
  /// - Complexity: O(n) in the words.
  static func groups(of tellings: [SourceProfile.Telling]) -> [StatementGroup] {
    var groups: [StatementGroup] = []
    var places: [ArticleNote.StoryLink?: Int] = [:]
    for telling in tellings where !telling.statements.isEmpty {
      let place = places[telling.article.story] ?? groups.count
      if place == groups.count {
        places[telling.article.story] = place
        groups.append(StatementGroup(story: telling.article.story))
      }
      for statement in telling.statements { groups[place].add(statement, telling.article) }
    }
    return groups
  }

  private var known: [String: Int] = [:]

  private init(story: ArticleNote.StoryLink?) { self.story = story }

  private mutating func add(_ statement: SourceProfile.Statement, _ article: ArticleNote) {
    let words = statement.words.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let place = known[words] else {
      known[words] = statements.count
      return statements.append(Entry(statement: statement, carriers: [article]))
    }
    if !statements[place].carriers.contains(article) { statements[place].carriers.append(article) }
  }
}
