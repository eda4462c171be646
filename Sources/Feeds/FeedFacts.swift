/// What elements say of a feed or entry, while they are read.
struct FeedFacts {
  var id = Ranked<String>()
  var title = Ranked<FeedText>()
  var summary = Ranked<FeedText>()
  var rights = Ranked<FeedText>()
  var published = Ranked<FeedDate>()
  var updated = Ranked<FeedDate>()
  var language = Ranked<String>()
  var image = Ranked<String>()
  var publisher = FeedPerson()
  var contents: [FeedText] = []
  var links: [FeedLink] = []
  var authors: [FeedPerson] = []
  var contributors: [FeedPerson] = []
  var categories: [FeedCategory] = []
  var source: FeedSource?
  /// A `guid` that is an address.
  var permanentLink: String?
  /// An RSS item has a `summary` beside its `description`.
  var hasOwnSummary = false
  var comments: String?
  var generator: String?
  var media: [FeedMedia] = []
  /// What is said of all media of an entry at once.
  var sharedMedia = FeedMedia()

  mutating func add(author: FeedPerson?) { Self.add(author, to: &authors) }

  mutating func add(contributor: FeedPerson?) { Self.add(contributor, to: &contributors) }

  /// Adds what a second element says of a person to the first.
  private static func add(_ person: FeedPerson?, to people: inout [FeedPerson]) {
    guard let person, !person.isEmpty else { return }
    let same = people.firstIndex { known in
      known.name != nil && known.name == person.name || known.email != nil && known.email == person.email
    }
    guard let same else { return people.append(person) }
    people[same].name = people[same].name ?? person.name
    people[same].email = people[same].email ?? person.email
    people[same].url = people[same].url ?? person.url
  }

  mutating func add(category: FeedCategory) {
    let isKnown = categories.contains { $0.term == category.term && ($0.scheme == category.scheme || $0 == category) }
    if !isKnown { categories.append(category) }
  }

  mutating func add(terms: String, scheme: String? = nil) {
    for term in terms.split(separator: ",").compactMap({ String($0).trimmed }) {
      add(category: FeedCategory(term: term, scheme: scheme))
    }
  }

  func feed(format: FeedFormat) -> Feed {
    var feed = Feed(format: format)
    (feed.id, feed.title, feed.subtitle, feed.rights) = (id.value, title.value, summary.value, rights.value)
    (feed.published, feed.updated, feed.language) = (published.value, updated.value, language.value)
    (feed.links, feed.authors, feed.contributors) = (links, authors, contributors)
    (feed.categories, feed.image, feed.generator) = (categories, image.value, generator)
    feed.publisher = publisher.isEmpty ? nil : publisher
    return feed
  }

  func entry() -> FeedEntry {
    var entry = FeedEntry()
    (entry.id, entry.title, entry.summary, entry.rights) = (id.value, title.value, summary.value, rights.value)
    (entry.published, entry.updated, entry.language) = (published.value, updated.value, language.value)
    (entry.links, entry.authors, entry.contributors) = (links, authors, contributors)
    (entry.categories, entry.image, entry.contents) = (categories, image.value, contents)
    (entry.source, entry.comments, entry.outlet) = (source, comments, publisher.name)
    entry.media = allMedia
    if let permanentLink, entry.links.alternate == nil { entry.links.append(FeedLink(url: permanentLink)) }
    return entry
  }

  func feedSource() -> FeedSource {
    var source = FeedSource()
    (source.id, source.title, source.subtitle, source.rights) = (id.value, title.value, summary.value, rights.value)
    (source.links, source.authors, source.contributors) = (links, authors, contributors)
    (source.categories, source.updated) = (categories, updated.value)
    return source
  }

  /// The media, each with what is said of all; where none is given, what is said stands alone.
  private var allMedia: [FeedMedia] {
    if media.isEmpty { return sharedMedia.isEmpty ? [] : [sharedMedia] }
    return media.map { $0.completed(by: sharedMedia) }
  }
}

extension FeedMedia {
  /// With what another says where this says nothing.
  func completed(by other: FeedMedia) -> FeedMedia {
    var result = self
    result.title = title ?? other.title
    result.description = description ?? other.description
    if credits.isEmpty { result.credits = other.credits }
    if thumbnails.isEmpty { result.thumbnails = other.thumbnails }
    return result
  }
}
