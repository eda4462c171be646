import NewsModel
import UTF8Text

/// What a report is said to rest on.
enum ReportBasis {
  /// Somebody or something that can be asked in public.
  case source(String, isDocument: Bool)
  /// Unnamed people, and whether they are said to have told the outlet itself.
  case unnamed(NameForm, isTold: Bool)
}

/// Reads what stands behind reports: an article's own by its first sentence, another outlet's by the sentence that cites it.
///
/// Valid when: unnamed people spoke to an outlet, asked not to be named, or stand inside what an outlet reports; or a report
/// is told "citing" somebody. Cost: O(n) for the story's attributions at first, then O(attributions + words) an article.
struct ReportBasisReader {
  private let material: StoryMaterial
  /// What people who spoke to outlets alone are called in the story.
  let confidants: [NameForm]
  /// The words of all descriptions of unnamed people.
  private let words: Set<String>

  /// Descriptions of confidants that are looked at: a bound against texts made to be costly. Chosen 2026-11-22.
  private static let limit = 64

  init(material: StoryMaterial) {
    self.material = material
    var confidants: Set<NameForm> = []
    var words: Set<String> = []
    for article in material.articles {
      for attribution in article.attributions {
        guard let source = attribution.resolved, Self.isUnnamed(source) else { continue }
        let description = Self.description(of: source, in: article)
        words.formUnion(description.words)
        let isInReport = attribution.chain.contains { article.attributions[$0].resolved?.kind.isOutlet == true }
        if attribution.venue?.isOutlet == true || source.unnamed?.terms != nil || isInReport {
          confidants.insert(description)
        }
      }
    }
    self.words = words
    let sorted = confidants.sorted { $0.words.lexicographicallyPrecedes($1.words) }
    self.confidants = Array(sorted.prefix(Self.limit))
  }

  // MARK: First sentences

  /// Where the first sentence of an article ends, which a dateline may stand before.
  func openingEnd(_ index: Int) -> Int {
    let text = material.articles[index].text
    let first = text.sentences.first { text.tokens[$0.tokens].count { $0.isWord } >= Self.leastWords }
    return (first ?? text.sentences.first)?.range.end ?? 0
  }

  /// Words from which a sentence tells something: a dateline has fewer. Chosen 2026-11-22.
  private static let leastWords = 8

  /// Whether the first sentence of an article gives what it tells to nobody.
  func isOwnVoice(_ index: Int) -> Bool {
    let article = material.articles[index]
    let end = openingEnd(index)
    return !article.attributions.contains { ($0.cue.first?.start ?? .max) < end }
      && !article.citedOutlets.contains { $0.mention.start < end && $0.kind != .mention }
  }

  /// The unnamed people who gave an outlet alone what an article's first sentence tells.
  /// - Parameter outlet: the outlet of a report that the article carries; nil for the article's own.
  func confidants(of index: Int, speakingTo outlet: String? = nil) -> (people: NameForm, isTold: Bool)? {
    let article = material.articles[index]
    let end = openingEnd(index)
    let opening = article.attributions.filter { ($0.cue.first?.start ?? .max) < end }
    for attribution in opening {
      guard let source = attribution.resolved, Self.isUnnamed(source) else { continue }
      let isTold = attribution.venue.map { isVenue($0, of: outlet) } ?? false
      let people = Self.description(of: source, in: article)
      if isTold || source.unnamed?.terms != nil || confidants.contains(where: { $0.fits(people) }) {
        return (people, isTold)
      }
    }
    guard let people = unnamedPeople(in: index) else { return nil }
    if let outlet { return opening.contains { isSame($0.resolved, outlet) } ? (people, false) : nil }
    let isPublic = opening.contains { $0.resolved.map { $0.kind.isPublic } ?? false }
    return !isPublic && namesItself(article, before: end) ? (people, true) : nil
  }

  private func isVenue(_ venue: Venue, of outlet: String?) -> Bool {
    venue.isOutlet && (venue.isOwnOutlet || outlet.map { material.outlets.isSame($0, venue.name) } ?? false)
  }

  /// "The Courier has learned", in the Courier. In parentheses stands who supplied a text.
  private func namesItself(_ article: AnalyzedArticle, before end: Int) -> Bool {
    guard let outlet = article.article.outlet, outlet.contains(" ") else { return false }
    let tokens = article.text.tokens.prefix { $0.range.start < end }
    return OpeningText.places(of: outlet, in: tokens).contains { $0 == 0 || tokens[$0 - 1].folded != "(" }
  }

  /// The first unnamed people to whom an article gives something and whose description tells them from others.
  func unnamedPeople(in index: Int) -> NameForm? {
    let article = material.articles[index]
    let people = article.attributions.lazy.compactMap { attribution -> NameForm? in
      attribution.resolved.flatMap { Self.isUnnamed($0) ? Self.description(of: $0, in: article) : nil }
    }
    return people.first(where: Self.isTelling)
  }

  // MARK: Cited reports

  /// What an outlet's report rests on, by the sentence of an article that cites it; nil where that is not told.
  func basis(of outlet: String, in excerpt: Excerpt) -> ReportBasis? {
    guard let index = material.index(of: excerpt.article) else { return nil }
    let article = material.articles[index]
    var unnamed: ReportBasis?
    for attribution in article.attributions {
      guard let place = (attribution.source + attribution.cue).first, excerpt.range.contains(place),
        let source = attribution.resolved, isUnder(outlet, attribution, article)
      else { continue }
      if source.kind.isPublic, !material.outlets.isSame(source.name, outlet) {
        return .source(source.name, isDocument: source.kind == .document)
      }
      if Self.isUnnamed(source) {
        let isTold = attribution.venue.map { isVenue($0, of: outlet) } ?? false
        unnamed = .unnamed(Self.description(of: source, in: article), isTold: isTold)
      }
    }
    return unnamed ?? citedSource(in: excerpt.range, article)
  }

  private func isUnder(_ outlet: String, _ attribution: Attribution, _ article: AnalyzedArticle) -> Bool {
    attribution.venue.map { $0.isOutlet && material.outlets.isSame($0.name, outlet) } ?? false
      || attribution.chain.contains { isSame(article.attributions[$0].resolved, outlet) }
  }

  private func isSame(_ source: Source?, _ outlet: String) -> Bool {
    source.map { $0.kind.isOutlet && material.outlets.isSame($0.name, outlet) } ?? false
  }

  /// Whom a report cites or quotes: the object of the verb.
  private func citedSource(in range: TextRange, _ article: AnalyzedArticle) -> ReportBasis? {
    let tokens = article.text.tokens
    let sentence = article.text.tokenIndices(in: range)
    for verb in sentence where Self.citing.contains(tokens[verb].folded) {
      let behind = sentence[(verb + 1)...]
      let object =
        behind.first { tokens[$0].head == verb && tokens[$0].label == "dobj" }
        ?? behind.first { tokens[$0].tag.hasPrefix("NN") && tokens[$0].label != "compound" }
      if let object { return source(at: object, in: article) }
    }
    return nil
  }

  private static let citing: Set<String> = ["cites", "cited", "citing", "quotes", "quoted", "quoting"]

  private func source(at head: Int, in article: AnalyzedArticle) -> ReportBasis? {
    let token = article.text.tokens[head]
    if let mention = article.text.mentions.first(where: { $0.tokens.contains(head) }) {
      return .source(String(article.text[mention.range]), isDocument: false)
    }
    guard token.tag.hasPrefix("NN") else { return nil }
    let name = String(article.text[article.text.nounPhrase(endingAt: head)])
    if OriginWords.bodies.contains(token.folded) { return .source(name, isDocument: false) }
    let isDocument = OriginWords.documents.contains(token.lemma.lowercased())
    let isThing = !words.contains(token.folded) && article.attributions.contains { $0.resolved?.kind == .document }
    if isDocument || isThing { return .source(name, isDocument: true) }
    let words = article.text.nounPhrase(endingAt: head).union(Self.phrase(of: head, in: article))
    return .unnamed(NameForm(article.text[words]), isTold: false)
  }
}

// MARK: - Descriptions

extension ReportBasisReader {
  /// Described people; not those who speak for a body, nor bodies called by a common noun.
  private static func isUnnamed(_ source: Source) -> Bool {
    guard source.kind == .unnamed else { return false }
    let head = NameForm(source.name).head
    return source.unnamed?.terms != nil || !OriginWords.bodies.contains(head) && !representatives.contains(head)
  }

  private static let representatives: Set<String> = [
    "representative", "representatives", "spokespeople", "lawyer", "attorney",
  ]

  /// Whether a description may mean the same people wherever it stands: "detective", but not "officials".
  static func isTelling(_ description: NameForm) -> Bool {
    description.words.count > 1 || description.words.count == 1 && !vague.contains(description.head)
  }

  private static let vague = OriginWords.confidential.union(["official", "officials", "report", "member", "members"])

  /// What people are called where they come in, with what stands behind the noun: "official at the authority".
  private static func description(of source: Source, in article: AnalyzedArticle) -> NameForm {
    let name = NameForm(source.name)
    guard let head = article.text.tokenIndices(in: source.mention).last else { return name }
    let whole = NameForm(article.text[source.mention.union(phrase(of: head, in: article))])
    return whole.words.count > name.words.count ? whole : name
  }

  /// A noun with the words behind it that belong to it.
  private static func phrase(of head: Int, in article: AnalyzedArticle) -> TextRange {
    let tokens = article.text.tokens
    let limit = article.text.sentences.first { $0.tokens.contains(head) }?.tokens.upperBound ?? head + 1
    var end = head
    while end + 1 < limit, tokens[end + 1].isWord, belongs(end + 1, to: head, tokens) { end += 1 }
    return tokens[head].range.union(tokens[end].range)
  }

  private static func belongs(_ token: Int, to head: Int, _ tokens: [Token]) -> Bool {
    var (token, steps) = (token, 0)
    while token != head, tokens[token].head != token, steps < deepestPhrase {
      (token, steps) = (tokens[token].head, steps + 1)
    }
    return token == head
  }

  /// Steps from a word up to its noun; deeper ones are no description.
  private static let deepestPhrase = 16
}
