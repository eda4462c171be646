package import NewsModel

/// An article as an output row; evidence points into its fields by JSON Pointer.
///
/// What an article does not have is left out, except lists, which are empty.
package struct ArticleRow: Encodable, Sendable {
  let id: String
  let kind: String
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
  /// The other items on the page; nil where they are rows of their own.
  let items: [ArticleRow]?

  /// - Parameter includesItems: whether the page's further items stand inside the row.
  package init(_ article: Article, includesItems: Bool = true) {
    id = article.id.description
    kind = article.kind.rawValue
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
    items = includesItems ? article.items.map { ArticleRow($0) } : nil
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
}
