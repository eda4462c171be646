import NewsModel

/// An outlet that a text names.
struct NamedOutlet: Sendable, Equatable {
  let outlet: Int
  let kind: Citation.Kind
}

/// A line or tag that says who supplied a text.
package enum CreditKind: String, Sendable {
  case wire, partner, photo
}

struct CreditPlan: Sendable, Equatable {
  /// How it is put. "(NAME)" behind the text, the dateline, a line of its own that speaks of inputs or of the first
  /// publication, or a picture's credit.
  enum Form: Sendable { case tag, dateline, inputs, firstPublished, photo }

  let outlet: Int
  let kind: CreditKind
  let form: Form
}
