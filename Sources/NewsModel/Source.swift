package import UTF8Text

/// Somebody or something that says.
package struct Source: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable {
    case person
    case organization
    case outlet
    case wire
    case pressOffice = "press office"
    case document
    case socialMediaPost = "social media post"
    /// Described, not named: "a senior official".
    case unnamed
    /// Not told apart by the rules.
    case unknown

    /// An outlet; a wire is one, too.
    package var isOutlet: Bool { self == .outlet || self == .wire }

    /// Whether it can be asked in public: it is named, and no outlet.
    package var isPublic: Bool {
      switch self {
      case .person, .organization, .pressOffice, .document, .socialMediaPost: true
      case .outlet, .wire, .unnamed, .unknown: false
      }
    }
  }

  /// What a text says of people it does not name.
  package struct Unnamed: Sendable, Hashable, Codable {
    /// What they are, in the singular: "senior official"; nil for "some".
    package var role: String?
    /// How many they are; nil for several.
    package var number: Int?
    /// The words that withhold the name: "on condition of anonymity".
    package var terms: TextRange?
    /// The words that state why: "because the plans were not public".
    package var reason: TextRange?

    package init(role: String?, number: Int?, terms: TextRange? = nil, reason: TextRange? = nil) {
      self.role = role
      self.number = number
      self.terms = terms
      self.reason = reason
    }
  }

  /// The fullest name or description the article gives.
  package var name: String
  package var kind: Kind
  /// The words that introduce it.
  package var mention: TextRange
  /// The outlet whose article this is, which speaks of itself.
  package var isOwnOutlet: Bool
  /// For the kind `unnamed`.
  package var unnamed: Unnamed?

  package init(name: String, kind: Kind, mention: TextRange, isOwnOutlet: Bool = false, unnamed: Unnamed? = nil) {
    self.name = name
    self.kind = kind
    self.mention = mention
    self.isOwnOutlet = isOwnOutlet
    self.unnamed = unnamed
  }
}
