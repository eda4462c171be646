package import NewsModel

/// An article with all that is known of how it came about.
package struct SimulatedArticle: Sendable {
  /// "s12-3": the fourth report of story s12.
  package let id: String
  package let story: String
  package let role: WitnessRole
  package let outlet: SimulatedOutlet
  /// The same for the revisions of a page.
  package let url: String
  package let title: String
  /// When it was published, in minutes after the start of 1970.
  package let minute: Int
  /// Whether its row tells the date.
  package let isDated: Bool
  package let text: String
  package let citations: [SimulatedCitation]
  package let credits: [SimulatedCredit]
  /// Names of the outlets without whose report it would not exist.
  package let derivesFrom: [String]
  /// Where its central news comes from, as indices of the story's origins.
  package let origins: [Int]
  /// It was written, and others draw on it, but it is not given out.
  package internal(set) var isLost = false

  /// `2023-04-24T14:35:00Z`.
  package var date: String {
    let (day, rest) = minute.quotientAndRemainder(dividingBy: Calendar.minutesOfDay)
    let time = [rest / 60, rest % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return CalendarDate(daysSince1970: day).description + "T\(time[0]):\(time[1]):00Z"
  }

  /// What a tree calls the witness: lost ones by their outlet.
  package var witness: String { isLost ? "lost:" + outlet.name : id }
}

/// An outlet that an article names, at its first mention.
package struct SimulatedCitation: Sendable, Equatable {
  package let outlet: String
  package let kind: Citation.Kind
  /// In Unicode code points of the text, half-open.
  package let range: Range<Int>
}

/// An outlet that an article credits, at the place of the credit.
package struct SimulatedCredit: Sendable, Equatable {
  package let outlet: String
  package let kind: CreditKind
  /// In Unicode code points of the text, half-open.
  package let range: Range<Int>
}

/// One witness drawing on another.
package struct SimulatedDerivation: Sendable {
  /// Indices of the story's articles.
  package let parent: Int
  package let child: Int
  package let kind: Derivation.Kind
  package let isCredited: Bool
  package let isCited: Bool
  /// How far the child's text is from the parent's; nil where it was written anew.
  package let change: TextChange?
}

/// Where a story's central news comes from.
package struct SimulatedOrigin: Sendable {
  package let name: String
  package let kind: Origin.Kind
}

/// One statement of the story's articles.
package struct SimulatedClaim: Sendable {
  /// As the first article words it.
  package let text: String
  /// Names of its origins; none where it is given to nobody.
  package internal(set) var origins: [String]
  /// The articles that make it, by index.
  package internal(set) var articles: [Int]
}

/// A story with its whole family tree.
package struct SimulatedStory: Sendable {
  package let id: String
  /// What it is about: "bridge".
  package let event: String
  /// The story that looks like it, at another time of the year.
  package let twin: String?
  /// For a round-up, the stories it tells of.
  package internal(set) var mentions: [String] = []
  /// Every report, lost ones among them; parents stand before their children.
  package internal(set) var articles: [SimulatedArticle]
  /// By child, then parent.
  package let derivations: [SimulatedDerivation]
  package let origins: [SimulatedOrigin]
  package let claims: [SimulatedClaim]

  package var captured: [SimulatedArticle] { articles.filter { !$0.isLost } }
}
