package import NewsModel
import UTF8Text

/// An article as an output row; evidence points into its fields by JSON Pointer.
///
/// What an article does not have is left out, except lists, which are empty; but links, entries and facts are left out
/// where there are none.
package struct ArticleRow: Encodable, Sendable {
  let id: String
  /// Of a lead article the kind of its page: "article", "live-blog", "index"; of a further item "article" or "teaser".
  let kind: String
  /// What keeps readers from the text.
  let wall: String?
  let url: String?
  let outlet: String?
  let title: String?
  let standfirst: [String]
  let authors: [String]
  let byline: String
  /// The day it was published, or last updated where only that is known: `2022-04-24`. A date of which a part is
  /// open is no day; it stands in `published` or `updated`.
  let date: String?
  let published: StatedDateRow?
  let updated: StatedDateRow?
  let language: String?
  let dateline: DatelineRow?
  let credit: [CreditRow]
  let captions: [CaptionRow]
  let body: String
  let links: [LinkRow]?
  /// The entries of a live blog.
  let entries: [EntryRow]?
  /// All that the page and its giver say; nil unless asked for.
  let facts: [FactRow]?
  /// The other items on the page; nil where they are rows of their own.
  let items: [ArticleRow]?

  /// - Parameters:
  ///   - includesItems: whether the page's further items stand inside the row.
  ///   - includesFacts: whether all candidates of each fact stand in it.
  package init(
    _ article: Article, includesItems: Bool = true, includesFacts: Bool = false, offsets: OffsetUnit = .utf8
  ) {
    id = article.id.description
    kind = article.kind == .lead ? article.pageKind.rawValue : article.kind.rawValue
    wall = article.wall?.rawValue
    url = article.url
    outlet = article.outlet
    title = article.headline
    standfirst = article.standfirst
    authors = article.authors
    byline = article.byline
    date = [article.published, article.updated].compactMap(\.?.date).first { $0.isComplete }?.description
    published = article.published.map(StatedDateRow.init)
    updated = article.updated.map(StatedDateRow.init)
    language = article.language
    dateline = article.dateline.map { DatelineRow(text: $0.text, place: $0.place) }
    credit = article.credits.map { CreditRow(text: $0.text, outlet: $0.outlet, kind: $0.kind.rawValue) }
    captions = article.captions.map { CaptionRow(text: $0.text, credit: $0.credit) }
    body = article.body
    let positions = OffsetConverter(article.body, unit: article.hasRanges ? offsets : .utf8)
    links = article.links.isEmpty ? nil : article.links.map { LinkRow($0, positions) }
    entries = article.entries.isEmpty ? nil : article.entries.map { EntryRow($0, positions) }
    facts = includesFacts ? article.facts.map(FactRow.init) : nil
    items = includesItems ? article.items.map { ArticleRow($0, includesFacts: includesFacts, offsets: offsets) } : nil
  }

  struct StatedDateRow: Encodable, Sendable {
    let date: String
    let text: String
    let place: String

    init(_ stated: StatedDate) {
      date = stated.date.description
      text = stated.text
      place = stated.place
    }
  }

  struct DatelineRow: Encodable, Sendable {
    let text: String
    let place: String?
  }

  struct CreditRow: Encodable, Sendable {
    let text: String
    let outlet: String
    let kind: String
  }

  struct CaptionRow: Encodable, Sendable {
    let text: String
    let credit: String?
  }

  /// Words of the body that are a link.
  struct LinkRow: Encodable, Sendable {
    let start: Int
    let end: Int
    /// As the page writes it, relative or not.
    let url: String

    init(_ link: BodyLink, _ positions: OffsetConverter) {
      start = positions.convert(link.range.start)
      end = positions.convert(link.range.end)
      url = link.address
    }
  }

  /// Paragraphs of the body that are one entry.
  struct EntryRow: Encodable, Sendable {
    let start: Int
    let end: Int
    /// As the page states it.
    let time: String

    init(_ entry: LiveEntry, _ positions: OffsetConverter) {
      start = positions.convert(entry.range.start)
      end = positions.convert(entry.range.end)
      time = entry.time
    }
  }

  /// One statement of a fact.
  struct FactRow: Encodable, Sendable {
    let kind: String
    let value: String
    let place: String
    let chosen: Bool

    init(_ stated: StatedFact) {
      kind = stated.kind.rawValue
      value = stated.value
      place = stated.place
      chosen = stated.isChosen
    }
  }
}

extension Article {
  /// Whether its row counts positions in its body.
  fileprivate var hasRanges: Bool { !links.isEmpty || !entries.isEmpty }
}
