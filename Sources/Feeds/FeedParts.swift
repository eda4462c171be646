/// An address that a feed or entry points to.
package struct FeedLink: Sendable, Hashable {
  /// Absolute where a base is known.
  package var url: String
  /// "alternate", "self", "enclosure", "via", "related", "replies", or an address (RFC 4287, section 4.2.7.2).
  package var relation: String
  /// Media type, as stated.
  package var type: String?
  package var title: String?
  package var language: String?
  /// Bytes, as stated.
  package var length: Int?

  package init(
    url: String, relation: String = "alternate", type: String? = nil, title: String? = nil, language: String? = nil,
    length: Int? = nil
  ) {
    self.url = url
    self.relation = relation
    self.type = type
    self.title = title
    self.language = language
    self.length = length
  }
}

extension [FeedLink] {
  /// The address of the page: the first alternate that is HTML or states no type, else the first alternate.
  var alternate: String? {
    let alternates = filter { $0.relation == "alternate" }
    let page = alternates.first { link in link.type.map { $0.contains("html") } ?? true }
    return (page ?? alternates.first)?.url
  }
}

/// Somebody a feed names, with what it tells of them.
package struct FeedPerson: Sendable, Hashable {
  package var name: String?
  package var email: String?
  package var url: String?

  package init(name: String? = nil, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }

  var isEmpty: Bool { name == nil && email == nil && url == nil }
}

/// A subject that a feed or entry is filed under.
package struct FeedCategory: Sendable, Hashable {
  package var term: String
  /// The name of the list that the term is from; usually an address.
  package var scheme: String?
  /// The term for people to read.
  package var label: String?

  package init(term: String, scheme: String? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}

/// A picture, film or sound of an entry (Media RSS 1.5.1; the image extension of sitemaps).
package struct FeedMedia: Sendable, Hashable {
  /// Nil where a feed describes media without giving them.
  package var url: String?
  package var type: String?
  /// "image", "video", "audio", as stated.
  package var medium: String?
  package var title: FeedText?
  /// A caption.
  package var description: FeedText?
  package var credits: [FeedCredit]
  /// The addresses of small pictures of it.
  package var thumbnails: [String]

  package init() { (credits, thumbnails) = ([], []) }

  var isEmpty: Bool { self == FeedMedia() }
}

/// Who had a part in making a picture, film or sound.
package struct FeedCredit: Sendable, Hashable {
  package var name: String
  /// "photographer", "author", as stated.
  package var role: String?

  package init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// A list of feeds or sitemaps: OPML, or a sitemap index.
package struct FeedList: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    case subscriptions, sitemaps
  }

  package struct Item: Sendable, Equatable {
    /// The address of the feed or sitemap.
    package var url: String
    package var title: String?
    /// The address of the page that the feed belongs to.
    package var homepage: String?
    /// The headings it stands under, outermost first.
    package var folders: [String]
    package var updated: FeedDate?

    package init(
      url: String, title: String? = nil, homepage: String? = nil, folders: [String] = [], updated: FeedDate? = nil
    ) {
      self.url = url
      self.title = title
      self.homepage = homepage
      self.folders = folders
      self.updated = updated
    }
  }

  package var kind: Kind
  package var title: String?
  /// In the order of the file.
  package var items: [Item]
  /// As in `Feed`.
  package var faults: [FeedFault]

  package init(kind: Kind, title: String? = nil, items: [Item] = [], faults: [FeedFault] = []) {
    self.kind = kind
    self.title = title
    self.items = items
    self.faults = faults
  }
}
