import NewsModel

/// Where a story's news comes from.
struct OriginPlan: Sendable {
  enum Voice: Sendable {
    /// Unnamed people who spoke to one outlet; the second of two says something else than the first.
    case unnamed(isSecond: Bool)
    /// A body, or the person at its head, speaking to everyone.
    case body, head
    case document
    /// Plain for all to see.
    case event
  }

  let voice: Voice
  /// Whose reporting it is; nil when it is public.
  let outlet: Int?

  var kind: Origin.Kind {
    switch voice {
    case .unnamed: .outlet
    case .body, .head: .statement
    case .document: .document
    case .event: .event
    }
  }
}

/// What sort of article a witness is.
package enum WitnessRole: String, Sendable {
  /// In its own words, from an origin.
  case report
  case republication, rewrite, citation
  /// From two others.
  case merge
  /// A later text of the same page.
  case revision
  case opinion
  /// Tells of several stories and belongs to none of them.
  case roundup
}

/// How a witness draws on another.
struct ParentPlan: Sendable {
  let witness: Int
  let kind: Derivation.Kind
  /// A credit line or tag names it.
  let isCredited: Bool
  /// The text names it as having reported.
  let isCited: Bool
}

/// An article before it has a text.
struct WitnessPlan: Sendable {
  let outlet: Int
  let role: WitnessRole
  /// Earlier witnesses, by index.
  let parents: [ParentPlan]
  /// Index of the origin that a report draws on itself.
  let origin: Int?
  /// When it was published, in minutes after the start of 1970.
  let minute: Int
  let isDated: Bool
  /// The page that a revision has in common with its first text, by index of that witness.
  let page: Int

  var day: Int { minute / Calendar.minutesOfDay }
}

enum Calendar {
  static let minutesOfDay = 1440
}

/// A story's family tree before any text is written: parents stand before their children.
struct StoryPlan: Sendable {
  var origins: [OriginPlan]
  var witnesses: [WitnessPlan] = []
}
