package import NewsModel

extension StoryIndex {
  /// Terms that a reason names.
  package static let reasonTerms = 8
  /// The mean score from which groups of articles are one story.
  package static var threshold: Double { BlockGrouper.threshold }

  /// Other articles of a story that are compared with two, to tell how dense it is around them.
  private static let compared = 30

  /// Why an article is in its story; nil where it is alone, or not known.
  /// - Precondition: nothing was added since the last `update()`, or `stories()`.
  /// - Complexity: O(articles of the story).
  package func reason(for article: Article.ID) -> StoryReason? {
    guard let profile = articles[article] else { return nil }
    if let twin = members[profile].filter({ $0 != article }).min() {
      return StoryReason(
        kind: .sameText, nearest: twin, days: days(profile, profile), score: 1, terms: words(profile, profile))
    }
    let fellows = Set(blocks.stories(of: [profile]).first ?? []).subtracting([profile])
    let near = graph.edges(profile).map { Int($0.neighbor) }.first(where: fellows.contains)
    guard let other = near ?? fellows.min(by: store.precedes), let nearest = members[other].min() else { return nil }
    let isRevision = store.areRevisions((profile, other))
    let around = fellows.subtracting([other]).sorted(by: store.precedes).prefix(Self.compared)
    return StoryReason(
      kind: isRevision ? .revision : .terms, nearest: nearest, days: days(profile, other),
      score: StoryScores([profile, other] + around, store, vocabulary, graph).scores[0, 1], terms: words(profile, other)
    )
  }

  private func days(_ first: ProfileNumber, _ second: ProfileNumber) -> Int? { store.days(between: (first, second)) }

  private func words(_ first: ProfileNumber, _ second: ProfileNumber) -> [String] {
    let others = Dictionary(uniqueKeysWithValues: store.terms(second).map { ($0.number, Int($0.level)) })
    let shared = store.terms(first).compactMap { term -> (weight: Int, word: String)? in
      let number = Int(term.number)
      guard let level = others[term.number] else { return nil }
      let rarity = Int(vocabulary.entries[number].rarity)
      return (Int(term.level) * level * rarity * rarity, vocabulary.entries[number].word)
    }
    return shared.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(Self.reasonTerms).map(\.word)
  }
}
