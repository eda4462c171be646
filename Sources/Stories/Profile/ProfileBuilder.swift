package import NewsModel

/// Counts an article's terms, word by word.
package struct ProfileBuilder {
  /// What a word of the headline counts against one of the body, and what it counts in the lead. These three were chosen
  /// with `StoryScores` on the evaluation's development sets, 2026-11-22.
  static let headlineWeight = 3
  static let headlineLeadWeight = 2
  /// Words of the body that are its lead.
  static let leadLength = 80
  /// Words of the body in which a day of the week is looked for.
  static let weekdayReach = 150

  private var entries: [Term: ArticleProfile.Entry] = [:]
  private var bodyWords = 0
  private var weekday: Weekday?

  package init() {}

  /// - Parameter word: the word as it is to be shown; nil for the term's own text.
  package mutating func addHeadline(_ term: Term, word: String? = nil) {
    change(term, word) { entry in
      entry.count += Self.headlineWeight
      entry.headline += 1
      entry.lead += Self.headlineLeadWeight
    }
  }

  /// Adds the next word of the body.
  /// - Parameters:
  ///   - term: nil for words too common to tell anything.
  ///   - word: the word as it is to be shown; nil for the term's own text.
  package mutating func addBody(_ term: Term?, word: String? = nil, weekday: Weekday? = nil) {
    bodyWords += 1
    if self.weekday == nil, bodyWords <= Self.weekdayReach { self.weekday = weekday }
    guard let term else { return }
    let isLead = bodyWords <= Self.leadLength
    change(term, word) { entry in
      entry.count += 1
      if isLead { entry.lead += 1 }
    }
  }

  private mutating func change(_ term: Term, _ word: String?, _ body: (inout ArticleProfile.Entry) -> Void) {
    let word = word ?? term.text
    body(&entries[term, default: ArticleProfile.Entry(term, word: word)])
    if let shown = entries[term]?.word, word < shown { entries[term]?.word = word }
  }

  package func profile(id: Article.ID, day: Int?, shape: ArticleShape = .report, page: String? = nil) -> ArticleProfile
  {
    ArticleProfile(
      id: id, day: day, shape: shape, page: page, weekday: weekday,
      entries: entries.values.sorted { ($0.term.kind.rawValue, $0.term.text) < ($1.term.kind.rawValue, $1.term.text) })
  }
}
