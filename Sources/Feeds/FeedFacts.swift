import UTF8Text

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
  var authors = PersonList()
  var contributors = PersonList()
  private(set) var categories: [FeedCategory] = []
  /// The categories there are, without their labels.
  private var knownCategories: Set<FeedCategory> = []
  var source: FeedSource?
  /// A `guid` that is an address.
  var permanentLink: String?
  var comments: String?
  var generator: String?
  var media: [FeedMedia] = []
  /// What is said of all media of an entry at once.
  var sharedMedia = FeedMedia()

  mutating func add(category: FeedCategory) {
    if knownCategories.insert(FeedCategory(term: category.term, scheme: category.scheme)).inserted {
      categories.append(category)
    }
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
    (feed.links, feed.authors, feed.contributors) = (links, authors.people, contributors.people)
    (feed.categories, feed.image, feed.generator) = (categories, image.value, generator)
    feed.publisher = publisher.isEmpty ? nil : publisher
    return feed
  }

  func entry() -> FeedEntry {
    var entry = FeedEntry()
    (entry.id, entry.title, entry.summary, entry.rights) = (id.value, title.value, summary.value, rights.value)
    (entry.published, entry.updated, entry.language) = (published.value, updated.value, language.value)
    (entry.links, entry.authors, entry.contributors) = (links, authors.people, contributors.people)
    (entry.categories, entry.image, entry.contents) = (categories, image.value, contents)
    (entry.source, entry.comments, entry.outlet) = (source, comments, publisher.name)
    entry.media = allMedia
    if let permanentLink, entry.links.alternate == nil { entry.links.append(FeedLink(url: permanentLink)) }
    return entry
  }

  func feedSource() -> FeedSource {
    var source = FeedSource()
    (source.id, source.title, source.subtitle, source.rights) = (id.value, title.value, summary.value, rights.value)
    (source.links, source.authors, source.contributors) = (links, authors.people, contributors.people)
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

/// People, each once; what several elements say of one is put together.
struct PersonList {
  private(set) var people: [FeedPerson] = []
  private var places: [String: Int] = [:]

  mutating func add(_ person: FeedPerson?) {
    guard let person, !person.isEmpty else { return }
    let keys = [person.name, person.email].compactMap(\.self)
    let place = keys.compactMap({ places[$0] }).first ?? people.count
    if place == people.count { people.append(person) }
    people[place].name = people[place].name ?? person.name
    people[place].email = people[place].email ?? person.email
    people[place].url = people[place].url ?? person.url
    for key in keys where places[key] == nil { places[key] = place }
  }
}
