/// The acyclic graph of a story's witnesses and derivations, with the claims they carry.
package struct Stemma: Sendable, Equatable, Codable {
  package var story: Story
  /// Every article of the story and every lost report, ancestors first.
  package var witnesses: [Witness]
  /// Ordered by child, then parent.
  package var derivations: [Derivation]
  /// Articles that share their text while nothing tells which was first, by name.
  package var undecided: [UndecidedDerivation]
  /// The central claim first, then by reports, origins and first appearance.
  package var claims: [Claim]
  /// Whom each article cites and credits, by article.
  package var citations: [Citation]

  package init(
    story: Story, witnesses: [Witness], derivations: [Derivation], undecided: [UndecidedDerivation] = [],
    claims: [Claim], citations: [Citation]
  ) {
    self.story = story
    self.witnesses = witnesses
    self.derivations = derivations
    self.undecided = undecided
    self.claims = claims
    self.citations = citations
  }

  /// What the story is about: the claim its headlines and openings share. Nil for a story of empty articles.
  package var centralClaim: Claim? { claims.first }
}

/// An article, or a lost report, in its place in a stemma.
package struct Witness: Sendable, Equatable, Codable {
  package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// A captured article.
    case article
    /// A report that was cited or credited, never captured.
    case lost
  }

  /// An article's name, or `lost:` and an outlet's name.
  package var id: ID
  package var kind: Kind
  /// The captured article; nil for a lost report.
  package var article: Article.ID?
  /// What a person calls it: the outlet's name, or the file name of a page that names none.
  package var name: String
  package var outletKind: Outlet.Kind?
  package var date: CalendarDate?
  /// For a lost report, the unnamed or named people it rests on, as its descendants describe them.
  package var restsOn: [RestsOn]
  /// For a lost report, stretches of its text that its descendants carry, in reading order.
  package var reconstruction: [ReconstructedPassage]
  /// What proves that a lost report existed, and its date.
  package var evidence: [Evidence]

  package init(
    id: ID, kind: Kind, article: Article.ID? = nil, name: String, outletKind: Outlet.Kind? = nil,
    date: CalendarDate? = nil, restsOn: [RestsOn] = [], reconstruction: [ReconstructedPassage] = [],
    evidence: [Evidence] = []
  ) {
    self.id = id
    self.kind = kind
    self.article = article
    self.name = name
    self.outletKind = outletKind
    self.date = date
    self.restsOn = restsOn
    self.reconstruction = reconstruction
    self.evidence = evidence
  }
}

/// Somebody a lost report drew on.
package struct RestsOn: Sendable, Equatable, Codable {
  /// "senior Pakistan foreign office official".
  package var description: String
  package var isNamed: Bool
  package var evidence: [Evidence]

  package init(description: String, isNamed: Bool, evidence: [Evidence]) {
    self.description = description
    self.isNamed = isNamed
    self.evidence = evidence
  }
}

/// A stretch of a lost report's text, as its descendants word it.
package struct ReconstructedPassage: Sendable, Equatable, Codable {
  /// One sentence or part of one from each descendant that has it, by article name.
  package var variants: [Variant]

  package struct Variant: Sendable, Equatable, Codable {
    package var excerpt: Excerpt
    /// Inside quotation marks, which speaks for the exact wording.
    package var isQuoted: Bool

    package init(excerpt: Excerpt, isQuoted: Bool) {
      self.excerpt = excerpt
      self.isQuoted = isQuoted
    }
  }

  package init(variants: [Variant]) { self.variants = variants }
}

/// One witness drawing on another.
package struct Derivation: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// The same text, whole or cut.
    case republication
    /// A later text of the same page.
    case revision
    /// The other's text in other words.
    case rewrite
    /// The other named as having reported it.
    case citation
  }

  package var parent: Witness.ID
  package var child: Witness.ID
  package var kind: Kind
  /// 0 to 1: of simulated derivations with such evidence this part is in the known trees.
  package var confidence: Double
  package var evidence: [Evidence]
  /// Stretches that the child shares with the parent or, for a lost parent, with another child of it.
  package var sharedPassages: Int
  /// How many of these stand in quotation marks in the child.
  package var quotedPassages: Int
  /// The child would not exist without the parent: its central claim, not only a detail, rests on it.
  package var isCentral: Bool
  /// What the child added, dropped or made surer, in the order of the child's words, what it dropped last; known
  /// between two captured articles only.
  package var changes: [DerivationChange] = []

  package init(
    parent: Witness.ID, child: Witness.ID, kind: Kind, confidence: Double, evidence: [Evidence],
    sharedPassages: Int = 0, quotedPassages: Int = 0, isCentral: Bool = true
  ) {
    self.parent = parent
    self.child = child
    self.kind = kind
    self.confidence = confidence
    self.evidence = evidence
    self.sharedPassages = sharedPassages
    self.quotedPassages = quotedPassages
    self.isCentral = isCentral
  }
}

/// Two articles of which one draws on the other, or both on a third, and nothing tells which.
package struct UndecidedDerivation: Sendable, Equatable, Codable {
  /// By name.
  package var first: Witness.ID
  package var second: Witness.ID
  /// What they share.
  package var evidence: [Evidence]

  package init(first: Witness.ID, second: Witness.ID, evidence: [Evidence]) {
    self.first = first
    self.second = second
    self.evidence = evidence
  }
}

/// An outlet that an article names as having published something, or credits.
package struct Citation: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// The outlet's own reporting is the basis.
    case report
    /// Somebody spoke or wrote there.
    case venue
    /// The outlet's poll or investigation is the news.
    case study
    /// Named without being relied on.
    case mention
  }

  package var article: Article.ID
  package var outlet: String
  package var kind: Kind
  package var evidence: Evidence

  package init(article: Article.ID, outlet: String, kind: Kind, evidence: Evidence) {
    self.article = article
    self.outlet = outlet
    self.kind = kind
    self.evidence = evidence
  }
}

/// Where a claim finally comes from.
package struct Origin: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// An outlet's own reporting, unnamed people who spoke to it among it.
    case outlet
    /// A public statement of a person or body.
    case statement
    case document
    /// Something that several people plainly could see.
    case event
  }

  package var name: String
  package var kind: Kind
  /// The articles that rest on it for the claim, by order of names.
  package var articles: [Article.ID]
  package var evidence: [Evidence]

  package init(name: String, kind: Kind, articles: [Article.ID], evidence: [Evidence]) {
    self.name = name
    self.kind = kind
    self.articles = articles
    self.evidence = evidence
  }
}

/// One checkable statement, matched across articles.
package struct Claim: Sendable, Equatable, Codable {
  /// The words of the article that puts it most plainly; a name in square brackets stands for its pronoun.
  package var text: String
  /// Where each article makes it, by article; at least one.
  package var statements: [Excerpt]
  /// The independent origins behind it, strongest support first.
  package var origins: [Origin]
  /// When it happened, where its words say so.
  package var date: CalendarDate?
  /// Where other articles, or other words of the claim's own, stand against it, by article and place.
  package var conflicts: [ClaimConflict] = []

  package init(text: String, statements: [Excerpt], origins: [Origin], date: CalendarDate? = nil) {
    self.text = text
    self.statements = statements
    self.origins = origins
    self.date = date
  }

  /// How many articles make the claim.
  package var reports: Int { Set(statements.map(\.article)).count }
}
