/// The news text and metadata read off a capture.
package struct Article: Sendable, Equatable, Codable {
  /// What names an article: its capture's name for the lead, with `#1`, `#2`, … behind it for further items.
  package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
    /// The lead article of a capture.
    package init(leadOf capture: Capture.ID) { description = capture.description }
    /// The further item at a place on the page, counted from 1.
    package init(item number: Int, of capture: Capture.ID) {
      description = "\(capture)#\(number)"
    }
    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  /// What the article is on its page.
  package enum Kind: String, Sendable, Codable {
    /// The page's main text.
    case lead
    /// A whole second article on the page.
    case article
    /// An item cut short, usually with a link to the rest.
    case teaser
  }

  package var id: ID
  package var kind: Kind
  package var url: String?
  /// The masthead that the page or its giver names, or that the table has for its address; never guessed.
  package var outlet: String?
  package var headline: String?
  /// The summary or bullets between headline and body, one a paragraph.
  package var standfirst: [String]
  package var authors: [String]
  /// The byline as printed; empty where only metadata names authors.
  package var byline: String
  package var published: StatedDate?
  package var updated: StatedDate?
  /// BCP 47 tag as the page or its giver states it, or of the language that its text is in; nil where neither is known.
  package var language: String?
  package var dateline: Dateline?
  package var credits: [CreditLine]
  package var captions: [Caption]
  /// The paragraphs, parted by one line feed each, without dateline and credit lines.
  package var body: String
  /// Everything that the page and its giver say of the facts above, the most trusted place of each kind first.
  package var facts: [StatedFact]
  /// What page it stands on; `.article` where only text came.
  package var pageKind: PageKind
  /// What keeps readers from the text, nil where nothing does.
  package var wall: PageWall?
  /// What each line of the body is; empty where only text came.
  package var paragraphKinds: [ParagraphKind]
  /// The links in the body, in order.
  package var links: [BodyLink]
  /// The entries of a live blog, in page order.
  package var entries: [LiveEntry]
  /// The other items on the page of a lead article, in page order; empty for items themselves.
  package var items: [Article]

  package init(id: ID, kind: Kind) {
    self.id = id
    self.kind = kind
    standfirst = []
    authors = []
    byline = ""
    credits = []
    captions = []
    body = ""
    facts = []
    pageKind = .article
    paragraphKinds = []
    links = []
    entries = []
    items = []
  }

  /// The text of a field, as evidence ranges count it; nil when the article has no such field.
  package func text(of field: ArticleField) -> String? {
    switch field {
    case .body: return body
    case .headline: return headline
    case .byline: return byline
    case .standfirst(let index): return standfirst.indices.contains(index) ? standfirst[index] : nil
    case .credit(let index): return credits.indices.contains(index) ? credits[index].text : nil
    case .fact(let index): return facts.indices.contains(index) ? facts[index].value : nil
    case .dateline: return dateline?.text
    case .published: return published?.text
    case .updated: return updated?.text
    }
  }
}

/// A date the page states, with the words that state it.
package struct StatedDate: Sendable, Equatable, Codable {
  package var date: CalendarDate
  /// The visible words or the metadata value: "Updated 24 April 2022", "2022-04-24T09:12:00+05:00".
  package var text: String
  /// Where on the page: "visible text", "meta article:published_time", "JSON-LD datePublished", "given", …
  package var place: String

  package init(date: CalendarDate, text: String, place: String) {
    self.date = date
    self.text = text
    self.place = place
  }
}

/// Where and by whom the text was filed: `ISLAMABAD:`, `LONDON (Reuters) -`.
package struct Dateline: Sendable, Equatable, Codable {
  /// The dateline as printed, without the dash or colon that ends it.
  package var text: String
  /// The place as printed, nil when only a wire or a date stands there.
  package var place: String?

  package init(text: String, place: String?) {
    self.text = text
    self.place = place
  }
}

/// A line or tag that says who supplied a text or a picture.
package struct CreditLine: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable {
    /// A wire supplied the text: "(PTI)".
    case wire
    /// Another outlet published it first: "originally published by …".
    case partner
    /// Somebody of another outlet helped: "… of Reuters contributed".
    case contributor
    /// A picture's credit; it never makes a derivation.
    case photo
  }

  /// The line as printed: "(PTI)".
  package var text: String
  /// The name in it, by the outlet table's name where it has one, else as printed.
  package var outlet: String
  package var kind: Kind

  package init(text: String, outlet: String, kind: Kind) {
    self.text = text
    self.outlet = outlet
    self.kind = kind
  }
}

/// The words under a picture.
package struct Caption: Sendable, Equatable, Codable {
  package var text: String
  /// "Getty Images", "AFP photos/File"; nil when none is printed.
  package var credit: String?

  package init(text: String, credit: String?) {
    self.text = text
    self.credit = credit
  }
}
