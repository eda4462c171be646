import NewsModel
import UTF8Text

/// Finds what one article's central fact may come from, with what speaks for each.
///
/// Valid when: sources speak in the first eight sentences, or are named in the first three; documents are named in the
/// first two. Not for: reports of others, which the graph tells (`OriginCandidates`). Cost: O(words + sources²).
struct OriginCandidateFinder {
  private let article: AnalyzedArticle
  private let opening: OpeningText
  private var sources: [OriginCandidate] = []
  private var own: OriginCandidate

  /// Sentences in which a source speaks. Chosen with the features (2026-11-22).
  private static let speakingSentences = 8

  private init(_ article: AnalyzedArticle) {
    self.article = article
    opening = OpeningText(article)
    own = OriginCandidate(
      bearer: .ownReport, name: article.article.outlet ?? article.id.description, kind: .outlet,
      evidence: opening.evidence)
  }

  /// The article's own outlet first, then the public event, where either is possible; never none.
  static func candidates(in article: AnalyzedArticle) -> [OriginCandidate] {
    var finder = Self(article)
    finder.addSpeakers()
    let hasSpeakers = !finder.sources.isEmpty
    let isLone = finder.hasLoneSpeaker
    finder.addNames()
    finder.addSubject()
    finder.addDocuments()
    finder.markHeadline()
    finder.markOwn()
    // Nothing but a lone speaker, or one act, is known of such an article. With this rule the development stories are as good (2026-11-22).
    let isPlain = isLone || !hasSpeakers && finder.opening.isStatement
    let unsaid = [finder.own, finder.event()].filter { !isPlain || $0.isSupported }
    return unsaid + finder.sources
  }

  // MARK: Who speaks

  private mutating func addSpeakers() {
    var isFirst = true
    for attribution in article.attributions where !attribution.isNested {
      guard let source = attribution.resolved, let cue = attribution.cue.first,
        let sentence = article.text.sentenceIndex(at: cue.start), sentence < Self.speakingSentences
      else { continue }
      defer { isFirst = false }
      if source.kind.isOutlet { continue }
      if isConfidential(source, attribution) {
        own.set(.confidentialOpening, if: sentence == 0)
        own.set(.confidentialFirst, if: isFirst)
      } else {
        add(speaker(source, attribution, sentence))
      }
    }
  }

  /// Whether one source speaks in the opening, and does so in the first sentence.
  private var hasLoneSpeaker: Bool { sources.count == 1 && sources[0].features[.speaksFirst] != nil }

  /// Whether unnamed people spoke to the outlet alone: they told it, withhold their names, or are called its sources.
  private func isConfidential(_ source: Source, _ attribution: Attribution) -> Bool {
    guard source.kind == .unnamed || source.kind == .unknown else { return false }
    if attribution.venue?.isOwnOutlet == true || source.unnamed?.terms != nil { return true }
    return !OriginWords.confidential.isDisjoint(with: Self.words(source.name))
  }

  private func speaker(_ source: Source, _ attribution: Attribution, _ sentence: Int) -> OriginCandidate {
    var speaker = OriginCandidate(
      bearer: .publicSource, name: source.name, kind: source.kind == .document ? .document : .statement,
      evidence: CitationFinder.evidence(attribution, in: article))
    let cue = attribution.cue.map { article.text[$0].folded() }.joined(separator: " ")
    speaker.set(.source)
    speaker.set(.speaksFirst, if: sentence == 0)
    speaker.set(.personSpeaksFirst, if: sentence == 0 && source.kind == .person)
    speaker.set(.speaksSecond, if: sentence == 1)
    speaker.set(.speaksSoon, if: sentence == 2 || sentence == 3)
    speaker.set(.told, if: cue.contains("told"))
    speaker.set(.accordingTo, if: cue.contains("accord"))
    speaker.set(.quoted, if: attribution.kind != .indirect)
    speaker.set(.atVenue, if: attribution.venue != nil)
    speaker.set(.isOrganization, if: source.kind == .organization)
    speaker.set(
      .isCommonBody,
      if: (source.kind == .unnamed || source.kind == .unknown)
        && !OriginWords.bodies.isDisjoint(with: Self.words(source.name)))
    speaker.features[.speaks] = 0.25
    speaker.fullName = titled(source, attribution)
    return speaker
  }

  /// A person's name with the office before it, where the text has it there: "Harbor Secretary Mara Lind".
  private func titled(_ source: Source, _ attribution: Attribution) -> String? {
    guard source.kind == .person, attribution.source.count == 1 else { return nil }
    let words = article.text[attribution.source[0]].split { $0 == " " || $0 == "\n" }
    let isTitled = words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true || $0 == "of" || $0 == "press" }
    let text = words.joined(separator: " ")
    return isTitled && text.hasSuffix(source.name) && text.utf8.count < Self.longestName ? text : nil
  }

  private static func words(_ name: String) -> [String] { name.folded().split(separator: " ").map(String.init) }

  // MARK: Who is named

  private mutating func addNames() {
    let end = opening.sentenceEnd(2)
    for mention in article.text.mentions where mention.range.start < end && mention.kind != .work {
      var named = OriginCandidate(
        bearer: .publicSource, name: String(article.text[mention.range]), kind: .statement,
        evidence: opening.evidence(at: mention.range))
      let isFirst = mention.range.start < opening.sentenceEnd(0)
      named.set(.source)
      named.set(.namedFirst, if: isFirst)
      named.set(.isBody, if: mention.kind == .organization)
      named.set(.isPlace, if: mention.kind == .place || mention.kind == .group)
      if let subject = opening.subject, mention.tokens.contains(subject) { mark(subject: &named) }
      add(named)
    }
  }

  private func mark(subject: inout OriginCandidate) {
    subject.set(.opensBySaying, if: OriginWords.stating.contains(opening.verb))
    if OriginWords.issuing.contains(opening.verb) {
      subject.kind = .document
      subject.document = opening.document
    }
  }

  /// The subject of the first sentence, where it is called by a common noun.
  private mutating func addSubject() {
    guard let subject = opening.subject, ["NN", "NNS", "NNP", "NNPS"].contains(article.text.tokens[subject].tag) else {
      return
    }
    let words = article.text.nounPhrase(endingAt: subject)
    var found = OriginCandidate(
      bearer: .publicSource, name: String(article.text[words]), kind: .statement, evidence: opening.evidence)
    found.set(.source)
    found.set(.isCommonBody, if: OriginWords.bodies.contains(article.text.tokens[subject].folded))
    if OriginWords.issuing.contains(opening.verb) {
      found.kind = .document
      found.document = opening.document
    }
    add(found)
  }

  /// Adds a source, or what is known of it to the one of its name.
  private mutating func add(_ candidate: OriginCandidate) {
    let name = Self.bareName(candidate.name)
    let form = NameForm(name)
    guard !form.words.isEmpty else { return }
    guard let index = sources.firstIndex(where: { OriginCandidates.isSame($0.name, name) }) else {
      sources.append(candidate)
      sources[sources.count - 1].name = name
      return
    }
    let speaks = (sources[index].features[.speaks] ?? 0) + (candidate.features[.speaks] ?? 0)
    for (feature, value) in candidate.features { sources[index].set(feature, value) }
    if speaks > 0 { sources[index].features[.speaks] = min(1, speaks) }
    if candidate.kind == .document { sources[index].kind = .document }
    sources[index].fullName = sources[index].fullName ?? candidate.fullName
    sources[index].document = sources[index].document ?? candidate.document
    if name.utf8.count > sources[index].name.utf8.count, name.utf8.count < Self.longestName {
      sources[index].name = name
    }
  }

  private static let longestName = 60

  /// Without an article before, and without what a clause adds: "report that outlines failures".
  private static func bareName(_ name: String) -> String {
    var words = name.split { $0 == " " || $0 == "\n" }.map(String.init)
    if words.count > 1, let first = words.first, ["the", "a", "an"].contains(first.folded()) { words.removeFirst() }
    let clause = words.dropFirst().firstIndex {
      ["that", "which", "who", "whose", "released", "published"].contains($0)
    }
    let bare = words[..<(clause ?? words.endIndex)].joined(separator: " ")
    return bare.hasSuffix("'s") || bare.hasSuffix("’s") ? String(bare.dropLast(2)) : bare
  }

  // MARK: Documents

  private mutating func addDocuments() {
    let end = opening.sentenceEnd(1)
    for (index, token) in article.text.tokens.enumerated() where token.range.start < end {
      guard token.partOfSpeech == "NOUN" || token.partOfSpeech == "PROPN",
        OriginWords.documents.contains(token.lemma.lowercased())
      else { continue }
      sources.append(document(at: index, called: token.lemma.lowercased()))
    }
  }

  private func document(at index: Int, called noun: String) -> OriginCandidate {
    let tokens = article.text.tokens
    var document = OriginCandidate(
      bearer: .publicSource, name: Self.bareName(String(article.text[article.text.nounPhrase(endingAt: index)])),
      kind: .document,
      evidence: opening.evidence(at: tokens[index].range))
    document.set(.source)
    document.set(.document)
    document.set(
      .issued, if: tokens[index].label == "dobj" && OriginWords.bringingOut.contains(tokens[tokens[index].head].lemma))
    document.set(.documentInHeadline, if: opening.headline.contains(noun))
    document.set(.isSuit, if: OriginWords.suits.contains(noun))
    document.set(.isDraft, if: OriginWords.drafts.contains(noun))
    document.fullName = issuer(of: index).map { "\(document.name) \($0)" }
    return document
  }

  /// Who brought a document out, by the words behind it, or as the subject of the verb: "by the FBI".
  private func issuer(of index: Int) -> String? {
    let tokens = article.text.tokens
    guard let sentence = article.text.sentences.first(where: { $0.tokens.contains(index) }) else { return nil }
    func name(_ place: Int?, _ word: String) -> String? {
      guard let place, article.text.mentions.contains(where: { $0.tokens.contains(place) }) else { return nil }
      return "\(word) \(Self.bareName(String(article.text[article.text.nounPhrase(endingAt: place)])))"
    }
    let word = (index..<sentence.tokens.upperBound).first {
      tokens[$0].head == index && ["by", "from", "of"].contains(tokens[$0].folded)
    }
    if let word {
      return name(sentence.tokens.first { tokens[$0].head == word && tokens[$0].label == "pobj" }, tokens[word].folded)
    }
    let verb = tokens[index].head
    guard tokens[index].label == "dobj", OriginWords.bringingOut.contains(tokens[verb].lemma) else { return nil }
    return name(sentence.tokens.first { tokens[$0].head == verb && tokens[$0].label == "nsubj" }, "by")
  }

  // MARK: The article as a whole

  private mutating func markHeadline() {
    let start = Set(opening.headline.prefix(2))
    for index in sources.indices {
      let words = NameForm(sources[index].name).words
      sources[index].set(.inHeadline, if: words.contains { opening.headline.contains($0) })
      sources[index].set(.startsHeadline, if: words.contains { start.contains($0) })
    }
  }

  private mutating func markOwn() {
    own.set(.namesItself, if: opening.names(article.article.outlet))
    own.set(.namesSources, if: opening.namesSources)
    own.set(.ownBesideSpeaker, if: someoneSpeaksFirst)
  }

  private var someoneSpeaksFirst: Bool { sources.contains { $0.features[.speaksFirst] != nil } }

  private func event() -> OriginCandidate {
    var event = OriginCandidate(bearer: .event, name: "public event", kind: .event, evidence: opening.evidence)
    let words = Set(opening.words)
    let stems = Set(opening.headline.flatMap { OpeningText.stems(of: $0) })
    event.set(.openingHappens, if: OriginWords.happening.contains(opening.verb))
    event.set(.headlineHappens, if: !stems.isDisjoint(with: OriginWords.happening))
    event.set(.openingOccasion, if: !words.isDisjoint(with: OriginWords.occasions))
    event.set(.openingHarm, if: !words.isDisjoint(with: OriginWords.harm))
    event.set(
      .openingDecides,
      if: OriginWords.deciding.contains(opening.verb)
        && opening.subject.map { OriginWords.electedBodies.contains(article.text.tokens[$0].folded) } ?? false)
    event.set(
      .headlineDecides,
      if: !OriginWords.electedBodies.isDisjoint(with: opening.headline) && !stems.isDisjoint(with: OriginWords.deciding)
    )
    event.set(.openingPassive, if: opening.isPassive)
    event.set(.openingDocument, if: opening.namesDocument)
    event.set(.eventBesideSpeaker, if: someoneSpeaksFirst)
    return event
  }
}
