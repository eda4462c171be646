import NewsModel
import UTF8Text

/// Finds the words that withhold a source's name, and the reason they state.
///
/// Purpose: "on condition of anonymity because the talks were private". Valid when: they stand in a sentence of an
/// attribution to unnamed people, or the next one begins with them again. Cost: O(tokens of those sentences).
struct AnonymityFinder {
  let reading: Reading

  /// The sources with the terms and reasons found, which hold for every attribution to the same ones.
  func completed(_ sources: [(words: AttributedWords, resolved: Source?)]) -> [(
    words: AttributedWords, resolved: Source?
  )] {
    var found: [TextRange: Statement] = [:]
    for (index, (words, source)) in sources.enumerated() where source?.kind == .unnamed {
      guard let source, found[source.mention] == nil else { continue }
      let near = sources[max(0, index - Self.window)..<min(sources.count, index + Self.window)]
      found[source.mention] = statement(near: words, isAlone: isAlone(words, source, among: near))
    }
    return sources.map { words, source in
      guard var source, let statement = found[source.mention] else { return (words, source) }
      source.unnamed = source.unnamed ?? Source.Unnamed(role: nil, number: nil)
      source.unnamed?.terms = statement.terms
      source.unnamed?.reason = statement.reason
      return (words, source)
    }
  }

  /// Attributions before and behind one among which others of its sentence are.
  private static let window = 10

  private struct Statement {
    var terms: TextRange?
    var reason: TextRange?
  }

  /// Whether a sentence has no other unnamed source that the terms might be those of.
  private func isAlone(
    _ words: AttributedWords, _ source: Source, among sources: ArraySlice<(words: AttributedWords, resolved: Source?)>
  ) -> Bool {
    let sentence = reading.sentence(at: words.cue.lowerBound)
    return !sources.contains { other in
      sentence.contains(other.words.cue.lowerBound) && other.resolved?.kind == .unnamed
        && other.resolved?.mention != source.mention
    }
  }

  /// Tokens on each side of a cue in which terms are looked for.
  private static let reach = 100

  private func statement(near words: AttributedWords, isAlone: Bool) -> Statement? {
    let near = max(0, words.cue.lowerBound - Self.reach)..<(words.cue.upperBound + Self.reach)
    let sentence = reading.sentence(at: words.cue.lowerBound).clamped(to: near)
    let own = words.source ?? words.cue
    let inner = own.clamped(to: sentence)
    if let statement = statement(at: inner, in: inner.lowerBound..<max(inner.lowerBound, sentence.upperBound)) {
      return statement
    }
    if isAlone, let statement = statement(at: sentence, in: sentence) { return statement }
    guard sentence.upperBound < reading.tokens.count else { return nil }
    let next = reading.sentence(at: sentence.upperBound)
    let subject = (next.lowerBound..<min(next.upperBound, next.lowerBound + 3)).contains { index in
      ["he", "she", "they"].contains(reading.word(index))
        || SourceWords.people.contains(SourceWords.singular(reading.word(index)))
    }
    let start = next.prefix(Self.reach)
    return subject ? statement(at: start, in: start) : nil
  }

  /// The first statement whose key word is among `keys`.
  private func statement(at keys: Range<Int>, in words: Range<Int>) -> Statement? {
    for index in keys {
      if let terms = terms(at: index, in: words) {
        return Statement(
          terms: reading.range(terms), reason: reason(behind: terms.upperBound, in: words).map(reading.range))
      }
      if let reason = unauthorized(at: index, in: words) { return Statement(reason: reading.range(reason)) }
    }
    return nil
  }

  // MARK: Terms

  private func terms(at index: Int, in words: Range<Int>) -> Range<Int>? {
    guard Self.keys.contains(reading.word(index)), reading.quotation(at: index) == nil else { return nil }
    let before = max(words.lowerBound, index - 6)..<index
    let condition = before.first {
      ["on", "under"].contains(reading.word($0)) && ["condition", "the"].contains(reading.word($0 + 1))
    }
    let start =
      condition
      ?? before.first {
        Self.verbs.contains(reading.tokens[$0].lemma) || ["not", "n't"].contains(reading.word($0))
      }
    guard let start else { return nil }
    if ["named", "identified", "quoted"].contains(reading.word(index)),
      !(start..<index).contains(where: {
        ["not", "n't", "never"].contains(reading.word($0)) || reading.tokens[$0].lemma == "decline"
          || reading.tokens[$0].lemma == "refuse"
      })
    {
      return nil
    }
    let isByName = reading.word(index + 1) == "by" && reading.word(index + 2) == "name"
    return start..<min(words.upperBound, index + (isByName ? 3 : 1))
  }

  private static let keys: Set<String> = ["anonymity", "anonymous", "anonymously", "named", "identified", "quoted"]
  private static let verbs: Set<String> = [
    "ask", "decline", "request", "want", "wish", "insist", "refuse", "remain", "speak", "demand", "prefer",
  ]

  // MARK: Reasons

  private func reason(behind index: Int, in words: Range<Int>) -> Range<Int>? {
    var start = index
    if reading.word(start) == "," { start += 1 }
    let first = reading.word(start)
    let isReason =
      ["because", "as", "since", "citing", "owing"].contains(first)
      || ["for", "out", "due"].contains(first) && ["fear", "of", "to", "lack"].contains(reading.word(start + 1))
      || first == "to"
        && ["discuss", "speak", "talk", "describe", "avoid", "protect"].contains(reading.word(start + 1))
      || first == "in" && reading.word(start + 1) == "order"
    guard isReason else { return nil }
    return rest(from: start, in: words)
  }

  /// "who was not authorized to speak publicly".
  private func unauthorized(at index: Int, in words: Range<Int>) -> Range<Int>? {
    guard ["authorized", "authorised", "allowed", "permitted"].contains(reading.word(index)),
      ["not", "n't"].contains(reading.word(index - 1)), reading.word(index + 1) == "to",
      ["speak", "discuss", "talk", "comment", "brief"].contains(reading.word(index + 2))
        || reading.word(index + 3) == "speak"
    else { return nil }
    let end = (index..<words.upperBound).first { reading.tokens[$0].isFiniteVerb }
    return rest(from: index - 1, in: words.lowerBound..<(end ?? words.upperBound))
  }

  private func rest(from start: Int, in words: Range<Int>) -> Range<Int>? {
    let end = (start..<words.upperBound).first { index in
      [",", ".", ";", ":"].contains(reading.word(index)) || reading.quotation(at: index) != nil
    }
    let last = end ?? words.upperBound
    return start < last ? start..<last : nil
  }
}
