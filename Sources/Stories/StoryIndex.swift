package import NewsModel

/// The stories of all articles that were added so far.
///
/// Which stories there are depends on which articles were added, in whatever order and portions: an index can be saved,
/// loaded, and merged with another.
package struct StoryIndex: Sendable {
  var vocabulary: Vocabulary
  private(set) var store = ProfileStore()
  private var postings = KeyPostings()
  var graph = NeighborGraph()
  private(set) var articles: [Article.ID: ProfileNumber] = [:]
  /// By profile: its articles.
  private(set) var members: [[Article.ID]] = []
  private var numbers: [UInt64: ProfileNumber] = [:]
  var blocks = BlockTable()
  /// By hash of its address: the states of a page.
  private var pages: [UInt64: [ProfileNumber]] = [:]
  /// Profiles whose edges are others than when the blocks were made.
  var changed: Set<ProfileNumber> = []
  /// By profile: the name of its story at the last update.
  private var names: [String?] = []
  /// By profile: how many of its articles there were then.
  private var namedMembers: [Int] = []
  /// By profile: its products with the article being added; 0 between additions.
  private var sums: [Int] = []

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
    let near = draft.shape == .teaser ? [:] : candidates(draft)
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
    graph.appendProfile(terms: draft.terms.count)
    names.append(nil)
    namedMembers.append(0)
    sums.append(0)
    // How dense the surroundings of an article are depends on how many there are (`LocalDensity`) up to here.
    if store.count <= NeighborGraph.own + 1 { changed.formUnion(0..<store.count) }
    if draft.shape != .teaser {
      postings.add(number, day: draft.day, keys: draft.keys)
      if draft.page != 0 { pages[draft.page, default: []].append(number) }
    }
    return number
  }

  mutating func note(_ article: Article.ID, of number: ProfileNumber) {
    articles[article] = number
    members[number].append(article)
    changed.insert(number)
  }

  private mutating func link(_ number: ProfileNumber, _ candidates: [ProfileNumber: Int]) {
    var near = candidates
    for revision in revisions(of: number) { near[revision] = Nearness.revision }
    for (candidate, nearness) in near where store.shapes[candidate].isRoundup == store.shapes[number].isRoundup {
      guard graph.wouldKeep(number, nearness: nearness) || graph.wouldKeep(candidate, nearness: nearness) else {
        continue
      }
      changed.formUnion(graph.offer(number, candidate, nearness: nearness, store))
    }
  }

  /// Earlier states of the page.
  private func revisions(of number: ProfileNumber) -> [ProfileNumber] {
    guard store.pages[number] != 0 else { return [] }
    return pages[store.pages[number], default: []].filter { $0 != number && store.areRevisions(($0, number)) }
  }

  /// The profiles that share keys, with their nearness.
  private mutating func candidates(_ draft: ProfileDraft) -> [ProfileNumber: Int] {
    var touched: [ProfileNumber] = []
    postings.scan(draft.keys, day: draft.day) { profile, product in
      if sums[profile] == 0 { touched.append(profile) }
      sums[profile] += product
    }
    var found: [ProfileNumber: Int] = [:]
    for profile in touched {
      let nearness = faded(min(sums[profile], Nearness.full), store.days[profile], draft.day)
      if nearness >= Nearness.least { found[profile] = nearness }
      sums[profile] = 0
    }
    return found
  }

  private func faded(_ nearness: Int, _ first: Int32, _ second: Int32) -> Int {
    guard first != ProfileStore.noDay, second != ProfileStore.noDay else { return nearness }
    return Nearness.faded(nearness, days: abs(Int(first) - Int(second)))
  }

  /// The stories, by name; each is named after its first article: by day, undated ones last, then by name.
  package mutating func stories() -> [Story] {
    _ = update()
    return blocks.stories(of: 0..<store.count).map { story(of: $0) }.sorted { $0.id < $1.id }
  }

  /// Groups anew what was added since the last time.
  /// - Returns: the articles whose story is another one than at the last update, by name.
  /// - Complexity: that of the blocks in which something changed.
  package mutating func update() -> [StoryMove] {
    guard !changed.isEmpty else { return [] }
    let touched = blocks.update(
      changed, count: store.count, finder: BlockFinder(graph: graph),
      grouper: BlockGrouper(store: store, vocabulary: vocabulary, graph: graph),
      joiner: StoryJoiner(store: store, vocabulary: vocabulary, graph: graph))
    let moved = blocks.stories(of: touched).flatMap { moves(to: $0) }
    for number in changed { namedMembers[number] = members[number].count }
    changed = []
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
