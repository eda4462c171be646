/// What a derivation is believed for, and how often it is then true.
///
/// The confidence of a derivation is the part of the derivations with its ground that are in the known trees of simulated
/// stories: `TraceBenchmark --grounds` counts them. Values differ from one another, so that each tells its ground. Fitted
/// to 200 stories each of seeds 909, 4711, 271828 and 8675309 on 2026-11-23; `namedBody`, `namedWire`, `declared` and
/// `link` do not occur there and are estimates.
enum Ground: String, Sendable, CaseIterable {
  /// A later text at the same address.
  case revision
  /// A credit line names the captured parent's outlet.
  case credit
  /// A credit line names an outlet of which nothing was captured.
  case creditOfLost
  /// A credit line of a copy names an outlet behind its supplier.
  case creditBehindLost
  /// An article that names a lost report alone has the text of a captured one: the lost report handed it on.
  case textBehindLost
  /// No credit line, but another article of the same text has one.
  case sharedCredit
  /// Much of the parent's text, and the parent is cited.
  case citedText
  /// Nearly all of the text is one other article's, or several others'.
  case copy, copyOfSeveral
  /// Much of the text is one other article's, or several others'.
  case rewrite, rewriteOfSeveral
  /// A captured report, or a lost one, is cited.
  case citation, citationOfLost
  /// What a copy cites is cited by the lost report it copies.
  case citationByLost
  /// Something is given to a body whose own page is in the story.
  case namedBody
  /// Another article of the same text names the same wire, as this one does.
  case namedWire
  /// The page declares another outlet's page as its source; its text links to an article of the story.
  case declared, link

  /// 0 to 1.
  var confidence: Double {
    switch self {
    case .revision: 0.994
    case .credit: 0.961
    case .creditOfLost: 0.956
    case .creditBehindLost: 0.730
    case .textBehindLost: 0.600
    case .sharedCredit: 0.671
    case .citedText: 0.931
    case .copy: 0.938
    case .copyOfSeveral: 0.821
    case .rewrite: 0.476
    case .rewriteOfSeveral: 0.691
    case .citation: 0.942
    case .citationOfLost: 0.937
    case .citationByLost: 0.837
    case .namedBody: 0.800
    case .namedWire: 0.750
    case .declared: 0.950
    case .link: 0.820
    }
  }
}
