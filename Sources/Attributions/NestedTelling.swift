import NewsModel
import UTF8Text

/// Decides which attributions inside the content of others tell of somebody else's words.
///
/// Purpose: in what Orr said, "a diver had told him that the gate was open" is told of somebody; "I think", "you know",
/// "the crew decided to turn" and "nobody would say" are not. Valid when: the words were found by a model or rules that
/// know all kinds of attributions. Action: the source must be somebody else, named or described; the cue a verb that tells,
/// in a form that says that it was told; the content what was told, not a thing or person. Cost: O(words).
struct NestedTelling {
  let reading: Reading
  let lexicon: CueLexicon

  /// Whether a content has a word that may be a cue.
  func mayHoldCue(_ content: [Range<Int>]) -> Bool {
    content.contains { run in run.contains { isVerb($0) || isNoun($0) || reading.word($0) == "according" } }
  }

  /// The attribution, with its source corrected by the parse; nil where it tells of nobody else's words.
  func told(_ words: AttributedWords) -> AttributedWords? {
    guard let head = head(of: words.cue), words.cue.count <= Self.longestCue else { return nil }
    var words = words
    words.content = withoutStrays(words.content).map { wholeQuotation($0, besides: words.cue) }
    if isVerb(head) { words.source = source(words.source, of: head, before: words.content) }
    guard let source = words.source, isSomebody(source) else { return nil }
    if isNoun(head), !isVerb(head) { return isConjunction(words.cue.upperBound) ? words : nil }
    if !isVerb(head) { return hasClause(words.content) ? words : nil }
    return isTold(head) && isContent(words.content, of: head) ? words : nil
  }

  /// Tokens of a cue; a longer one holds what was told.
  private static let longestCue = 6

  // MARK: Cues

  /// Whether a cue has a verb that says or believes, so that whatever is its subject can: "the left is saying".
  func isSpeech(_ cue: Range<Int>) -> Bool {
    guard let form = head(of: cue).flatMap({ lexicon[reading.word($0)] }) else { return false }
    return form.frames.contains(.speech) || ["believe", "think"].contains(form.lemma)
  }

  /// "It indicates more rain": that is seen from a thing, and nobody says so.
  func isShown(_ cue: Range<Int>) -> Bool { cue.contains { Self.showing.contains(reading.tokens[$0].lemma) } }

  /// The verb or noun of a cue, or the "to" of "according to"; nil where it has none that tells.
  private func head(of cue: Range<Int>) -> Int? {
    cue.last { isVerb($0) } ?? cue.last { isNoun($0) }
      ?? cue.last { reading.word($0) == "to" && reading.word($0 - 1) == "according" }
  }

  private func isVerb(_ index: Int) -> Bool {
    guard reading.tokens[index].partOfSpeech == "VERB", let form = lexicon[reading.word(index)] else { return false }
    return !CueLexicon.untold.contains(form.lemma)
  }

  private func isNoun(_ index: Int) -> Bool { CueLexicon.nouns.contains(reading.word(index)) }

  /// Neither "would say" nor "if she says", "did not say", "to say".
  private func isTold(_ head: Int) -> Bool {
    let token = reading.tokens[head]
    if token.tag == "VB" || isManner(head) { return false }
    let near = max(0, head - Self.reach)..<head
    return !near.contains { index in
      reading.tokens[index].head == head
        && (reading.tokens[index].tag == "MD" || reading.tokens[index].label == "neg"
          || reading.tokens[index].label == "mark" && ["if", "unless", "whether"].contains(reading.word(index)))
    }
  }

  /// "In describing the storm", "reminding them would help": nothing says that it was told.
  private func isManner(_ head: Int) -> Bool {
    let token = reading.tokens[head]
    guard token.tag == "VBG" else { return false }
    return token.label == "csubj"
      || token.label == "pcomp"
        && ["in", "by", "of", "from", "without", "on"].contains(reading.word(token.head))
  }

  /// Tokens before a verb in which its auxiliaries stand.
  private static let reach = 12

  // MARK: Sources

  /// The source of a verb: who comes behind "by" where the verb is passive; the subject by the parse where what was found
  /// is a part of that without its head ("Orr" of "a letter to Orr said"), or stands elsewhere before the verb.
  private func source(_ source: Range<Int>?, of verb: Int, before content: [Range<Int>]) -> Range<Int>? {
    let near = max(0, verb - NounPhraseFinder.limit)..<verb
    func dependent(_ label: String) -> Int? {
      near.last { reading.tokens[$0].head == verb && reading.tokens[$0].label == label }
    }
    let isReduced = reading.tokens[verb].tag == "VBN" && dependent("aux") == nil && dependent("nsubj") == nil
    if dependent("nsubjpass") != nil || dependent("auxpass") != nil || isReduced {
      return agent(of: verb, before: content)
    }
    guard let source, let noun = dependent("nsubj"), !source.contains(noun), source.lowerBound < verb,
      !["that", "which", "who"].contains(reading.word(noun))
    else { return source }
    return reading.subtree(of: noun, in: near)
  }

  /// Who comes behind the "by" of a passive verb: "told by a diver that it rained".
  private func agent(of verb: Int, before content: [Range<Int>]) -> Range<Int>? {
    let near = (verb + 1)..<min(reading.tokens.count, verb + 1 + NounPhraseFinder.limit)
    guard let by = near.first(where: { reading.tokens[$0].head == verb && reading.tokens[$0].label == "agent" }),
      let noun = near.first(where: { reading.tokens[$0].head == by && reading.tokens[$0].label == "pobj" })
    else { return nil }
    let end = content.map(\.lowerBound).filter { $0 > noun }.min() ?? near.upperBound
    return reading.subtree(of: noun, in: (by + 1)..<min(end, near.upperBound))
  }

  private func isSomebody(_ source: Range<Int>) -> Bool {
    let word = reading.word(source.lowerBound)
    if source.count == 1, WordClasses.pronouns.contains(word) { return Self.otherPeople.contains(word) }
    guard !Self.nobody.contains(word), reading.tokens[source.lowerBound].partOfSpeech != "VERB" else { return false }
    return source.contains { ["NOUN", "PROPN"].contains(reading.tokens[$0].partOfSpeech) }
  }

  /// Pronouns for others than who speaks and who is spoken to.
  private static let otherPeople: Set<String> = [
    "he", "she", "they", "it", "who", "some", "many", "others", "several", "both", "another", "one",
  ]

  /// Words that begin what is said of nobody.
  private static let nobody: Set<String> = [
    "no", "nobody", "none", "neither", "any", "anybody", "anyone", "whoever", "every",
  ]

  // MARK: Contents

  private func isContent(_ content: [Range<Int>], of head: Int) -> Bool {
    guard let form = lexicon[reading.word(head)], let first = content.first,
      content.reduce(0, { $0 + $1.count }) > 1
    else { return false }
    guard first.lowerBound > head else { return hasClause(content) }
    let isAside = first.lowerBound > head + 1 && Self.asides.contains(reading.word(first.lowerBound - 1))
    if isAside || hasParticle(head, form) { return false }
    if opensClause(first.lowerBound) || isQuoted(first.lowerBound) { return true }
    if first.contains(where: { reading.tokens[$0].label == "ccomp" && reading.tokens[$0].head == head }) { return true }
    if form.frames.contains(.strict) { return false }
    if isClause(content, toldTo: form.frames.contains(.recipient)) { return true }
    if reading.word(first.lowerBound) == "to" { return Self.binding.contains(form.lemma) }
    return form.frames.contains(.object) && !Self.showing.contains(form.lemma)
  }

  /// Whether the first finite verb of some words is that of a clause they make: not of one that goes with a noun or
  /// follows from them ("the lamps that were lit", "a gate, so she could pass").
  /// - Parameter isTold: whoever is told may stand first: "her that it rained".
  private func isClause(_ content: [Range<Int>], toldTo isTold: Bool) -> Bool {
    let words = Array(content.joined())
    guard let verb = words.firstIndex(where: { reading.tokens[$0].isFiniteVerb }) else { return false }
    return !words[..<verb].contains { index in
      Self.joints.contains(reading.word(index)) || !isTold && reading.word(index) == "that"
    }
  }

  private static let joints: Set<String> = [
    "which", "who", "whom", "whose", "when", "where", "because", "so", "while", "after", "before", "as", "than",
    "since",
  ]

  /// Words between a verb and what only follows it: "asked for calm as they searched".
  private static let asides: Set<String> = [
    "as", "after", "while", "because", "once", "before", "until", "about", "for", "when", "since",
  ]

  /// "Showed up", "went off": another verb than that of the lexicon.
  private func hasParticle(_ head: Int, _ form: CueForm) -> Bool {
    let next = head + 1
    return next < reading.tokens.count && reading.tokens[next].label == "prt" && reading.tokens[next].head == head
      && !form.particles.contains(reading.word(next))
  }

  /// Verbs whose infinitive is what was said: "promised to stay", "told him to stay"; who hopes to stay may have said nothing.
  private static let binding: Set<String> = [
    "vow", "pledge", "promise", "swear", "ask", "tell", "urge", "demand", "remind", "advise", "warn", "request",
  ]

  /// "That" before a clause, neither "that gate" nor "claims that would …".
  private func isConjunction(_ token: Int) -> Bool {
    reading.word(token) == "that" && reading.tokens[token].tag == "IN"
  }

  private func opensClause(_ token: Int) -> Bool {
    isConjunction(token)
      || ["how", "why", "what", "whether", "if", "who", "where", "when"].contains(reading.word(token))
  }

  /// Whether words begin with a mark, be it before them or at their start.
  private func isQuoted(_ token: Int) -> Bool {
    [token - 1, token].contains { ["\"", "'"].contains(reading.word($0)) }
  }

  /// Verbs that tell of what can be seen as well.
  private static let showing: Set<String> = [
    "show", "indicate", "suggest", "imply", "reveal", "signal", "underscore", "underline", "highlight",
  ]

  /// Without single words apart from the others.
  private func withoutStrays(_ content: [Range<Int>]) -> [Range<Int>] {
    let long = content.filter { $0.count > 1 }
    return long.isEmpty ? content : long
  }

  /// Tokens on each side of a run in which the marks of its quotation are looked for.
  private static let longestQuotation = 100

  /// A run with all of the quotation that it holds a part of, unless the cue stands in that, too.
  private func wholeQuotation(_ run: Range<Int>, besides cue: Range<Int>) -> Range<Int> {
    let near = max(0, run.lowerBound - Self.longestQuotation)..<(run.upperBound + Self.longestQuotation)
    let sentence = reading.sentence(at: run.lowerBound).clamped(to: near)
    let single = SingleQuotations(reading: reading).quotations(in: sentence)
    let quotation = single.first { $0.overlaps(run) } ?? reading.quotation(at: run.lowerBound)
    guard let quotation, !quotation.overlaps(cue), quotation.lowerBound < run.lowerBound,
      reading.sentence(at: cue.lowerBound).contains(quotation.lowerBound)
    else { return run }
    return quotation.lowerBound..<max(run.upperBound, quotation.upperBound)
  }

  /// Whether words make a clause, or stand in quotation marks.
  private func hasClause(_ content: [Range<Int>]) -> Bool {
    content.contains { run in
      run.contains { reading.tokens[$0].isFiniteVerb || ["\"", "'"].contains(reading.word($0)) }
    }
  }
}
