import NewsModel
import UTF8Text

/// Tells when those states of a page appeared that have no date.
///
/// Purpose: who draws on a page has its first state, whichever of them is dated. Valid when: two articles have one address,
/// and one of them has no time. Action: it is the first state where others named its outlet before the first dated one
/// appeared, or where it has fewer words: what is added to a page seldom goes again. With more words than the last dated
/// one it is the last. Cost: O(a) for a articles, for each such state.
struct PageStates {
  let articles: [AnalyzedArticle]
  let named: NamedOutlets

  /// Times by article, with those that can be told from the page's other states.
  func completed(_ times: [PublicationTime?]) -> [PublicationTime?] {
    var completed = times
    for states in pages {
      let dated = states.filter { times[$0] != nil }
      guard let first = dated.min(by: { (times[$0]?.earliest ?? 0, $0) < (times[$1]?.earliest ?? 0, $1) }),
        let last = dated.max(by: { (times[$0]?.latest ?? 0, $0) < (times[$1]?.latest ?? 0, $1) })
      else { continue }
      for state in states where times[state] == nil { completed[state] = time(of: state, first, last, times) }
    }
    return completed
  }

  /// Addresses that several articles have, with these.
  private var pages: [[Int]] {
    let pages = Dictionary(grouping: articles.indices.filter { articles[$0].article.url != nil }) {
      articles[$0].article.url ?? ""
    }
    return pages.values.filter { $0.count > 1 }
  }

  /// - Parameters:
  ///   - first: of the page's dated states the earliest.
  ///   - last: the latest of them.
  private func time(of state: Int, _ first: Int, _ last: Int, _ times: [PublicationTime?]) -> PublicationTime? {
    guard let start = times[first], let end = times[last] else { return nil }
    if let named = firstNaming(first, before: start, times) { return PublicationTime(minute: named - 1) }
    if words(state) < words(first) { return PublicationTime(minute: start.earliest - 1) }
    return words(state) > words(last) ? PublicationTime(minute: end.latest + 1) : nil
  }

  /// When the first of other outlets' articles that name an article's outlet appeared, of those before a time.
  private func firstNaming(_ article: Int, before time: PublicationTime, _ times: [PublicationTime?]) -> Int? {
    articles.indices.filter { named.own[$0] != named.own[article] && named.names($0, article) }
      .compactMap { times[$0] }.filter { $0.isBefore(time) }.map(\.earliest).min()
  }

  private func words(_ index: Int) -> Int { articles[index].text.tokens.count { $0.isWord } }
}
