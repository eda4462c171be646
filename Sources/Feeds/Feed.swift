/// A feed: what it says of itself, and its entries.
package struct Feed: Sendable, Equatable {
  package var format: FeedFormat
  /// What names the feed for ever: Atom's `id`, an RDF channel's `about`; nil when it states none.
  package var id: String?
  package var title: FeedText?
  package var subtitle: FeedText?
  package var links: [FeedLink]
  package var authors: [FeedPerson]
  package var contributors: [FeedPerson]
  /// Who publishes it, where the feed names somebody apart from its authors.
  package var publisher: FeedPerson?
  package var categories: [FeedCategory]
  package var rights: FeedText?
  package var published: FeedDate?
  package var updated: FeedDate?
  /// BCP 47 tag, as stated.
  package var language: String?
  /// The address of the feed's picture.
  package var image: String?
  package var generator: String?
  /// In the order of the file.
  package var entries: [FeedEntry]
  /// What is ill-formed, in the order found; the first 64.
  package var faults: [FeedFault]

  package init(format: FeedFormat) {
    self.format = format
    (links, authors, contributors, categories, entries, faults) = ([], [], [], [], [], [])
  }

  /// The address of the page that the feed belongs to.
  package var url: String? { links.alternate }
}

/// What kind of feed a file is, with the version it states; empty where it states none.
package enum FeedFormat: Sendable, Hashable {
  case rss(version: String)
  /// RSS as RDF: versions 0.90 and 1.0.
  case rdf(version: String)
  /// Version 0.3 or 1.0, by the namespace.
  case atom(version: String)
  case jsonFeed(version: String)
  case sitemap
}

/// One item of a feed.
package struct FeedEntry: Sendable, Equatable {
  /// What names the entry for ever: `guid`, `id`, `about`; nil when it states none.
  package var id: String?
  package var title: FeedText?
  package var summary: FeedText?
  /// The whole text, as often as the feed gives it: in several types, or elsewhere by `source`.
  package var contents: [FeedText]
  package var links: [FeedLink]
  package var authors: [FeedPerson]
  package var contributors: [FeedPerson]
  package var categories: [FeedCategory]
  package var rights: FeedText?
  package var published: FeedDate?
  package var updated: FeedDate?
  /// The entry's own, else the feed's.
  package var language: String?
  /// The outlet that the entry names: a news sitemap's publication, Dublin Core's publisher.
  package var outlet: String?
  /// The feed that an aggregated entry was taken from.
  package var source: FeedSource?
  /// The address of the page with readers' comments.
  package var comments: String?
  package var image: String?
  package var media: [FeedMedia]

  package init() {
    (contents, links, authors, contributors, categories, media) = ([], [], [], [], [], [])
  }

  /// The address of the page that the entry stands for.
  package var url: String? { links.alternate }
}

/// The feed that an aggregated entry was taken from.
package struct FeedSource: Sendable, Equatable {
  package var id: String?
  package var title: FeedText?
  package var subtitle: FeedText?
  package var links: [FeedLink]
  package var authors: [FeedPerson]
  package var contributors: [FeedPerson]
  package var categories: [FeedCategory]
  package var rights: FeedText?
  package var updated: FeedDate?

  package init() { (links, authors, contributors, categories) = ([], [], [], []) }

  package var url: String? { links.alternate ?? links.first?.url }
}
