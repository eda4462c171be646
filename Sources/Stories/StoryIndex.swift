package import NewsModel

/// The stories of all articles that were added so far.
///
/// Which stories there are depends on which articles were added, in whatever order and portions: an index can be saved,
/// loaded, and merged with another.
package struct StoryIndex: Sendable {
  var vocabulary: Vocabulary
  private(set) var store = ProfileStore()
  private var search = NeighborSearch()
  var graph = NeighborGraph()
  private(set) var articles: [Article.ID: ProfileNumber] = [:]
  /// By profile: its articles.
  private(set) var members: [[Article.ID]] = []
  private var numbers: [UInt64: ProfileNumber] = [:]
  var blocks = BlockTable()
  /// By hash of its address: the states of a page.
  private var pages: [UInt64: [ProfileNumber]] = [:]
  var changes = ProfileChanges()
  /// By profile: the name of its story at the last update.
  private var names: [String?] = []
  /// By profile: how many of its articles there were then.
  private var namedMembers: [Int] = []

  package init(background: BackgroundFrequencies = .bundled) {
    vocabulary = Vocabulary(background)
  }

  /// Adds an article.
  /// - Returns: false when there is one of that name, which stays.
  /// - Complexity: bounded by the limits of `KeyPostings` and `NeighborGraph`, however many articles there are.
  package mutating func add(_ profile: ArticleProfile) -> Bool {
    articles[profile.id] == nil && add(profile.id, ProfileDraft(profile, &vocabulary))
  }

  mutating func add(_ article: Article.ID, _ draft: ProfileDraft) -> Bool {
    guard articles[article] == nil else { return false }
    if let known = number(of: draft) {
      note(article, of: known)
      return true
    }
    let near = draft.shape == .teaser ? [] : search.neighbors(day: draft.day, keys: draft.keys, store)
    let number = append(draft)
    note(article, of: number)
    if draft.shape != .teaser { link(number, near) }
    return true
  }

  /// The profile that says the same; none for one that says nothing.
  private func number(of draft: ProfileDraft) -> ProfileNumber? {
    guard !draft.terms.isEmpty else { return nil }
    var hash = draft.hash
    while let known = numbers[hash] {
      if store.holds(draft, at: known) { return known }
      hash &+= 1
    }
    return nil
  }

  /// Adds a profile without neighbors.
  mutating func append(_ draft: ProfileDraft) -> ProfileNumber {
    var hash = draft.hash
    while numbers[hash] != nil { hash &+= 1 }
    let number = store.append(draft)
    numbers[hash] = number
    members.append([])
    graph.appendProfile()
    names.append(nil)
    namedMembers.append(0)
    // How dense the surroundings of an article are depends on how many there are (`LocalDensity`) up to here.
    if store.count <= NeighborGraph.own + 1 { (0..<store.count).forEach { changes.insert($0) } }
    let isTeaser = draft.shape == .teaser
    search.append(number, day: draft.day, keys: isTeaser ? [] : draft.keys)
    if !isTeaser, draft.page != 0 { pages[draft.page, default: []].append(number) }
    return number
  }

  mutating func note(_ article: Article.ID, of number: ProfileNumber) {
    articles[article] = number
    members[number].append(article)
    changes.insert(number)
  }

  private mutating func link(_ number: ProfileNumber, _ neighbors: [Neighbor]) {
    let revisions = revisions(of: number)
    var near = neighbors
    if !revisions.isEmpty {
      near.removeAll { revisions.contains($0.profile) }
      near += revisions.map { Neighbor(profile: $0, nearness: Nearness.revision) }
    }
    near.removeAll { store.shapes[$0.profile].isRoundup != store.shapes[number].isRoundup }
    graph.link(number, near, store, &changes)
  }

  /// Earlier states of the page.
  private func revisions(of number: ProfileNumber) -> Set<ProfileNumber> {
    guard store.pages[number] != 0, let states = pages[store.pages[number]] else { return [] }
    return Set(states.suffix(Self.stateLimit).filter { $0 != number && store.areRevisions(($0, number)) })
  }

  /// States of a page looked through for a new one, the latest that came: a bound against pages that are in every row.
  private static let stateLimit = 1_024

  /// The stories, by name; each is named after its first article: by day, undated ones last, then by name.
  package mutating func stories() -> [Story] {
    _ = update()
    return blocks.stories(of: 0..<store.count).map { story(of: $0) }.sorted { $0.id < $1.id }
  }

  /// Groups anew what was added since the last time.
  /// - Returns: the articles whose story is another one than at the last update, by name.
  /// - Complexity: that of the blocks in which something changed.
  package mutating func update() -> [StoryMove] {
    guard !changes.all.isEmpty else { return [] }
    let touched = blocks.update(
      changes, count: store.count, finder: BlockFinder(graph: graph),
      grouper: BlockGrouper(store: store, vocabulary: vocabulary, graph: graph),
      joiner: StoryJoiner(store: store, vocabulary: vocabulary, graph: graph))
    let moved = blocks.stories(of: touched).flatMap { moves(to: $0) }
    for number in changes.all { namedMembers[number] = members[number].count }
    changes = ProfileChanges()
    return moved.sorted { $0.article < $1.article }
  }

  /// Names a story anew.
  private mutating func moves(to profiles: [ProfileNumber]) -> [StoryMove] {
    let name = story(of: profiles).id
    return profiles.flatMap { profile in
      let before = names[profile]
      names[profile] = name
      return members[profile].enumerated().compactMap { number, article in
        let before = number < namedMembers[profile] ? before : nil
        return before == name ? nil : StoryMove(article: article, story: name, before: before)
      }
    }
  }

  /// The name of an article's story at the last update; nil where it is not known.
  package func story(of article: Article.ID) -> String? { articles[article].flatMap { names[$0] } }

  /// The stories that hold some articles, as of the last update, by name; articles that are not there are left out.
  package func stories(of articles: some Sequence<Article.ID>) -> [Story] {
    let profiles = articles.compactMap { self.articles[$0] }
    return blocks.stories(of: profiles).map { story(of: $0) }.sorted { $0.id < $1.id }
  }

  /// Names all stories as they are, without a word of what they were.
  mutating func nameAll() {
    for profiles in blocks.stories(of: 0..<store.count) {
      let name = story(of: profiles).id
      for profile in profiles {
        names[profile] = name
        namedMembers[profile] = members[profile].count
      }
    }
  }

  private func story(of profiles: [ProfileNumber]) -> Story {
    let articles = profiles.flatMap { profile in members[profile].map { (day: store.days[profile], id: $0) } }
    let first = articles.min {
      Self.rank($0.day) == Self.rank($1.day) ? $0.id < $1.id : Self.rank($0.day) < Self.rank($1.day)
    }
    return Story(id: first?.id.description ?? "", articles: articles.map(\.id).sorted())
  }

  /// Undated articles come last.
  private static func rank(_ day: Int32) -> Int { day == ProfileStore.noDay ? .max : Int(day) }
}

/// An article that is in another story than before.
package struct StoryMove: Sendable, Equatable {
  package let article: Article.ID
  package let story: String
  /// Nil for articles that are new.
  package let before: String?

  package init(article: Article.ID, story: String, before: String?) {
    self.article = article
    self.story = story
    self.before = before
  }
}

extension ArticleShape {
  var isRoundup: Bool { self == .roundup }
}
