package import NewsModel

extension StoryIndex {
  /// Adds all articles of another index; the stories are then those of one index to which all were added.
  ///
  /// So archives can be grouped in parts, wherever and in whatever order, and joined: what two parts have in common is
  /// looked for among the neighbors of the other's articles, and only blocks with new edges are grouped anew.
  /// - Returns: the names that both have, in order; those of this index stay.
  /// - Complexity: that of adding the other's articles, but for reading them.
  package mutating func merge(_ other: StoryIndex) -> [Article.ID] {
    var doubled: [Article.ID] = []
    let numbers = other.vocabulary.entries.map { vocabulary.number(of: $0.term, word: $0.word) }
    for profile in 0..<other.store.count {
      let draft = ProfileDraft(profile, of: other.store, numbers: numbers)
      for article in other.members[profile] where !add(article, draft) { doubled.append(article) }
    }
    return doubled.sorted()
  }
}

extension ProfileDraft {
  /// A profile of another store.
  /// - Parameter numbers: this vocabulary's numbers for the other's terms.
  init(_ profile: ProfileNumber, of store: ProfileStore, numbers: [UInt32]) {
    day = store.days[profile]
    shape = store.shapes[profile]
    page = store.pages[profile]
    weekday = store.weekdays[profile]
    hash = store.hashes[profile]
    terms = store.terms(profile).map {
      ProfileTerm(number: numbers[Int($0.number)], level: $0.level, headline: $0.headline, lead: $0.lead)
    }.sorted { $0.number < $1.number }
    keys = store.keys(profile).map { WeightedTerm(number: numbers[Int($0.number)], weight: $0.weight) }
  }
}
