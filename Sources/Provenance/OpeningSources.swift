import NewsModel
import UTF8Text

/// Finds whom the opening of an article gives its fact to.
///
/// Purpose: the public sources behind an article, the surest first. Valid when: an attribution in the opening has a named
/// person, a body, a document or a post for its source; or the first sentence tells of an act that is itself a
/// statement: "the council voted", "the court ruled", "the ministry released figures". Cost: O(attributions).
struct OpeningSources {
  struct Found {
    var name: String
    var kind: Origin.Kind
    var evidence: Evidence
    /// It stands in the first sentence.
    var isFirst: Bool
  }

  /// Sentences that count. Chosen on the development stories of the evaluation, 2026-11-22.
  static let sentences = 3

  let article: AnalyzedArticle

  /// The sources in text order, what is done in the first sentence before the others.
  func sources() -> [Found] {
    var found = act().map { [$0] } ?? []
    for attribution in article.attributions where !attribution.isNested && isInOpening(attribution) {
      guard let source = attribution.resolved, let kind = Self.kind(of: source),
        !CentralDerivations.isBareReport(source), !Self.isRelative(source.name)
      else { continue }
      found.append(
        Found(
          name: Self.shortened(source.name), kind: kind,
          evidence: CitationFinder.evidence(attribution, in: article), isFirst: isFirst(attribution)
        ))
    }
    return found
  }

  /// The names of people and bodies in the opening.
  func names() -> [NameForm] {
    let end = self.end
    return article.text.mentions.filter {
      $0.range.start < end && ($0.kind == .person || $0.kind == .organization)
    }
    .map { NameForm(article.text[$0.range]) }.filter { !$0.words.isEmpty }
  }

  private var end: Int { article.text.sentences.prefix(Self.sentences).last?.range.end ?? 0 }

  private func isInOpening(_ attribution: Attribution) -> Bool {
    (attribution.cue.first?.start ?? .max) < end
  }

  private func isFirst(_ attribution: Attribution) -> Bool {
    (attribution.cue.first?.start ?? .max) < article.text.sentences.first?.range.end ?? 0
  }

  /// The article's own outlet, where unnamed people are the first who speak in it, within two sentences.
  func ownReporting() -> OriginFinder.Found? {
    guard act() == nil else { return nil }
    let opening = article.attributions.filter {
      !$0.isNested && isInOpening($0) && $0.resolved != nil
    }
    guard
      let first = opening.min(by: { ($0.cue.first?.start ?? .max) < ($1.cue.first?.start ?? .max) }
      ),
      let source = first.resolved, isConfidential(source, first), Self.kind(of: source) == nil,
      isFirst(first)
    else { return nil }
    return OriginFinder.Found(
      name: "", kind: .outlet, evidence: CitationFinder.evidence(first, in: article))
  }

  /// Whether unnamed people spoke to the outlet alone: they told it, withhold their names, or are called its sources.
  private func isConfidential(_ source: Source, _ attribution: Attribution) -> Bool {
    guard source.kind == .unnamed else { return false }
    if attribution.venue?.isOwnOutlet == true || source.unnamed?.terms != nil { return true }
    let words = source.name.folded().split(separator: " ")
    return words.contains { ["source", "sources", "familiar", "person", "briefed"].contains($0) }
  }

  /// "his spokesman": names nobody by itself.
  private static func isRelative(_ name: String) -> Bool {
    ["his", "her", "its", "their"].contains(name.split(separator: " ").first?.folded() ?? "")
  }

  /// Bodies that are called by a common noun.
  private static let bodies: Set<String> = [
    "police", "authorities", "organizers", "organisers", "prosecutors", "government", "military",
    "army",
  ]

  static func kind(of source: Source) -> Origin.Kind? {
    switch source.kind {
    case .person, .organization, .pressOffice, .socialMediaPost: .statement
    case .document: .document
    case .unnamed, .unknown:
      bodies.contains(source.name.split(separator: " ").last?.folded() ?? "") ? .statement : nil
    default: nil
    }
  }

  /// Without what a clause adds: "report that outlines failures".
  private static func shortened(_ name: String) -> String {
    let words = name.split(separator: " ")
    let clause = words.dropFirst().firstIndex {
      ["that", "which", "who", "whose", "released", "published"].contains($0)
    }
    return words[..<(clause ?? words.endIndex)].joined(separator: " ")
  }

  // MARK: Acts

  /// Who acts in the first sentence, where the act is itself a statement or makes a document.
  private func act() -> Found? {
    guard let sentence = article.text.sentences.first else { return nil }
    let tokens = article.text.tokens
    guard let verb = sentence.tokens.first(where: { tokens[$0].label == "ROOT" }),
      let kind = Self.acts[tokens[verb].lemma],
      let subject = sentence.tokens.first(where: {
        tokens[$0].head == verb && tokens[$0].label == "nsubj"
      }),
      !isTold(subject), let name = name(endingAt: subject, in: sentence.tokens),
      !Self.isRelative(name)
    else { return nil }
    let range = sentence.range
    return Found(
      name: name, kind: kind,
      evidence: Evidence(.statement, [Excerpt(article: article.id, range: range)]),
      isFirst: true)
  }

  /// Whether a subject is said to speak as an outlet, a report or people without a name.
  private func isTold(_ subject: Int) -> Bool {
    let token = article.text.tokens[subject]
    if ["report", "source", "story"].contains(token.lemma) { return true }
    return article.attributions.contains { attribution in
      guard let source = attribution.resolved,
        attribution.source.contains(where: { $0.overlaps(token.range) })
      else {
        return false
      }
      return [.outlet, .wire, .unnamed].contains(source.kind) && Self.kind(of: source) == nil
    }
  }

  /// The noun phrase that ends with its head, without an article.
  private func name(endingAt head: Int, in sentence: Range<Int>) -> String? {
    let tokens = article.text.tokens
    guard ["NN", "NNS", "NNP", "NNPS"].contains(tokens[head].tag) else { return nil }
    if let mention = article.text.mentions.first(where: { $0.tokens.contains(head) && $0.tokens.upperBound > head + 1 })
    {
      return Self.shortened(String(article.text[mention.range]))
    }
    var first = head
    while first > sentence.lowerBound, isPart(first - 1, of: head) { first -= 1 }
    if let mention = article.text.mentions.first(where: { $0.tokens.contains(first) }) {
      first = min(first, max(mention.tokens.lowerBound, sentence.lowerBound))
    }
    while first < head, ["the", "a", "an"].contains(tokens[first].folded) { first += 1 }
    return String(article.text[tokens[first].range.union(tokens[head].range)])
  }

  private func isPart(_ index: Int, of head: Int) -> Bool {
    let token = article.text.tokens[index]
    guard token.isWord || token.kind == .hyphen || [".", "(", ")", "'s"].contains(token.folded)
    else { return false }
    guard !["who", "that", "which"].contains(token.folded) else { return false }
    return token.head == head || token.head > index && token.head <= head
  }

  /// What acts make: those of courts and of who publishes figures a document, others a statement.
  private static let acts: [String: Origin.Kind] = {
    var acts: [String: Origin.Kind] = [:]
    for lemma in [
      "vote", "announce", "approve", "endorse", "recommend", "authorize", "reject", "condemn",
      "slam", "blast", "urge",
      "warn", "call", "defend", "criticize", "praise", "confirm", "deny", "vow",
      "pledge", "propose",
      "apologize", "accuse", "demand", "ask", "order", "ban", "grant", "suspend", "resign", "push",
      "declare", "plan",
      "expect", "agree", "admit", "sue", "threaten", "unveil", "back", "oppose", "dismiss",
      "reveal", "acknowledge",
    ] {
      acts[lemma] = .statement
    }
    for lemma in [
      "rule", "release", "publish", "indict", "uphold", "revoke", "rescind", "overturn", "issue",
      "file",
    ] {
      acts[lemma] = .document
    }
    return acts
  }()
}
