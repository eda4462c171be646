import NewsModel
import UTF8Text

/// Gives the years of undated articles by the dated reports of the same story.
///
/// - Purpose: "on Sunday (24)" and "April 12" name days of an open year where a page states no date.
/// - Valid when: reports of one story appear within days of one another, and some report of it from *another page*
///   states its publication date.
/// - Action: the earliest such date becomes the anchor, unless a weekday beside a day of the month speaks against
///   it; then the next one is tried. Time expressions whose year was open are found again from the anchor, and say
///   so in their reason. Days that hang on the day of publication ("yesterday") stay open: it is not known.
/// - Cost: for each undated article at most `anchorsTried` passes of the time expression finder.
struct StoryCalendar: Sendable {
  let timeExpressions: @Sendable (AnalyzedText, CalendarDate?) -> [TimeExpression]

  /// How many different dates are tried as anchors. Stories rarely run over more days; chosen on 2026-11-21.
  private static let anchorsTried = 8
  /// How many days an article's own day without a year may lie from the anchor. Chosen on 2026-11-21: a month, since
  /// further off the year is a guess.
  private static let farthestDay = 31

  /// A date and the article that states it.
  private struct Anchor {
    let date: CalendarDate
    let article: Article.ID
    /// The words that state it.
    let words: TextRange
  }

  /// The articles of one story with the years that their co-reports give them.
  func completed(_ articles: [AnalyzedArticle]) -> [AnalyzedArticle] {
    let anchors = Self.anchors(of: articles)
    guard !anchors.isEmpty else { return articles }
    return articles.map { article in
      if article.article.published?.date.isComplete == true { return article }
      return completed(article, by: anchors)
    }
  }

  /// The dated articles, earliest first.
  private static func anchors(of articles: [AnalyzedArticle]) -> [Anchor] {
    let dated = articles.compactMap { article -> (Int, Anchor)? in
      guard let stated = article.article.published, let day = stated.date.daysSince1970 else { return nil }
      return (day, Anchor(date: stated.date, article: article.id, words: stated.text.textRange))
    }
    return dated.sorted { ($0.0, $0.1.article) < ($1.0, $1.1.article) }.map(\.1)
  }

  private func completed(_ article: AnalyzedArticle, by anchors: [Anchor]) -> AnalyzedArticle {
    var tried: Set<CalendarDate> = []
    for anchor in anchors where anchor.article.page != article.id.page {
      guard tried.count < Self.anchorsTried else { break }
      guard tried.insert(anchor.date).inserted else { continue }
      guard let day = Self.day(of: article.article.published?.date, near: anchor.date) else { continue }
      let found = timeExpressions(article.text, day)
      guard found.allSatisfy({ Self.isConsistent($0, in: article.text) }) else { continue }
      var completed = article
      completed.timeExpressions = Self.merged(article.timeExpressions, with: found, anchor: anchor)
      return completed
    }
    return article
  }

  /// The day from which an article counts: the anchor, or its own day with the year that brings it nearest.
  /// - Returns: nil when what the article states does not go with the anchor.
  private static func day(of stated: CalendarDate?, near anchor: CalendarDate) -> CalendarDate? {
    guard let stated else { return anchor }
    if let year = stated.year, year != anchor.year { return nil }
    guard let month = stated.month else { return anchor }
    guard let dayOfMonth = stated.day else { return month == anchor.month ? anchor : nil }
    guard let year = anchor.year, let anchorDay = anchor.daysSince1970 else { return nil }
    let candidates = [year, year - 1, year + 1].map { CalendarDate(year: $0, month: month, day: dayOfMonth) }
    return candidates.first { candidate in
      candidate.daysSince1970.map { abs($0 - anchorDay) <= farthestDay } ?? false
    }
  }

  /// Whether the weekday named in the words, and a day of the month in brackets behind them, are those of the value.
  private static func isConsistent(_ expression: TimeExpression, in text: AnalyzedText) -> Bool {
    guard let date = expression.date, date.isComplete else { return true }
    for index in text.tokenIndices(in: expression.range) {
      guard let weekday = Weekday(englishName: text.tokens[index].folded) else { continue }
      if weekday != date.weekday { return false }
      if let day = dayInBrackets(behind: index + 1, in: text), day != date.day { return false }
    }
    return true
  }

  /// The 24 of "(24)", when these tokens come next.
  private static func dayInBrackets(behind index: Int, in text: AnalyzedText) -> Int? {
    let tokens = text.tokens[index...].prefix(3).map { String(text[$0.range]) }
    guard tokens.count == 3, tokens[0] == "(", tokens[2] == ")", let day = Int(tokens[1]) else { return nil }
    return (1...31).contains(day) ? day : nil
  }

  /// What was found first, with the values that the anchor completes.
  private static func merged(
    _ first: [TimeExpression], with found: [TimeExpression], anchor: Anchor
  ) -> [TimeExpression] {
    var byRange = Dictionary(first.map { ($0.range, $0) }) { first, _ in first }
    for var expression in found {
      let old = byRange[expression.range]
      guard expression.value != old?.value, isCompletion(of: old, by: expression) else { continue }
      expression.reason = "year from \(anchor.article), published \(anchor.date)"
      expression.anchor = Excerpt(article: anchor.article, field: .published, range: anchor.words)
      byRange[expression.range] = expression
    }
    return byRange.values.sorted { $0.range < $1.range }
  }

  /// A day, month or year whose own year was open, or a month or year that hangs on the date of publication.
  private static func isCompletion(of old: TimeExpression?, by new: TimeExpression) -> Bool {
    guard let date = new.date, date.year != nil else { return false }
    if let old = old?.date { return old.year == nil }
    return date.day == nil
  }
}

extension Article.ID {
  /// The name of the page it stands on: its own without the number of a further item.
  fileprivate var page: Substring {
    let digits = description.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let rest = description.dropLast(digits)
    return digits > 0 && rest.hasSuffix("#") ? rest.dropLast() : description[...]
  }
}

extension Weekday {
  fileprivate init?(englishName name: String) {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard let index = names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }
}
