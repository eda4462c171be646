import NewsModel
import UTF8Text

/// Parts those who quote somebody from whom they quote.
///
/// Purpose: in "it quoted Orr as saying …" and "the paper said …, citing an official" the words come from the one quoted,
/// through who quotes. Models take the quoted one for a part of the content, or for all of it. Valid when: the quoted one
/// is a noun phrase, in the second form one for somebody who can be asked or read. Action: the one quoted becomes the
/// source of an attribution of its own with the same content. Cost: O(tokens of the cues' sentences).
struct QuotedSources {
  let reading: Reading
  let phrases: NounPhraseFinder

  /// The attributions with those to who is quoted, in the order of cues but for the latter.
  func parted(_ found: [AttributedWords]) -> [AttributedWords] {
    let found = found.sorted { ($0.cue.lowerBound, $0.cue.upperBound) < ($1.cue.lowerBound, $1.cue.upperBound) }
    var result: [AttributedWords] = []
    var inner: [AttributedWords] = []
    for words in found {
      if let pair = asSaying(words) {
        result.append(pair.outer)
        inner.append(pair.inner)
      } else if let cited = cited(by: words, among: found) {
        inner.append(cited)
      } else {
        result.append(words)
      }
    }
    let taken = Set(inner.flatMap(\.cue))
    return inner.isEmpty ? found : result.filter { taken.isDisjoint(with: $0.cue) } + inner
  }

  private static let quoting: Set<String> = ["quoted", "quotes", "quoting", "cited", "cites", "citing"]
  private static let saying: Set<String> = ["saying", "telling", "writing"]

  // MARK: As saying

  /// "It quoted Orr as saying …", with the content before or behind.
  private func asSaying(_ words: AttributedWords) -> (outer: AttributedWords, inner: AttributedWords)? {
    guard let verb = words.cue.first(where: { Self.quoting.contains(reading.word($0)) }) else { return nil }
    let limit = min(reading.sentence(at: verb).upperBound, verb + NounPhraseFinder.limit)
    guard
      let sign = (verb..<limit).first(where: { reading.word($0) == "as" && Self.saying.contains(reading.word($0 + 1)) }
      ),
      let quoted = phrases.phrase(startingAt: verb + 1, to: sign), quoted.upperBound == sign
    else { return nil }
    let between = (verb + 1)..<(sign + 2)
    let content = words.content.flatMap { Self.without(between, $0) }
    guard !content.isEmpty else { return nil }
    var outer = words
    outer.cue = words.cue.lowerBound..<(verb + 1)
    outer.content = content
    return (outer, AttributedWords(source: quoted, cue: (sign + 1)..<(sign + 2), content: content))
  }

  private static func without(_ taken: Range<Int>, _ run: Range<Int>) -> [Range<Int>] {
    [
      run.clamped(to: run.lowerBound..<max(run.lowerBound, taken.lowerBound)),
      run.clamped(to: min(run.upperBound, taken.upperBound)..<run.upperBound),
    ].filter { !$0.isEmpty }
  }

  // MARK: Citing

  /// Tokens on each side of a cue that are looked at.
  private static let reach = 100

  /// "The paper said …, citing an official": to the official, what the paper said.
  private func cited(by words: AttributedWords, among found: [AttributedWords]) -> AttributedWords? {
    guard let verb = words.cue.first(where: { ["citing", "quoting"].contains(reading.word($0)) }),
      verb + 1 == words.cue.upperBound
    else { return nil }
    let near = max(0, verb - Self.reach)..<(verb + Self.reach)
    let sentence = reading.sentence(at: verb).clamped(to: near)
    let comma = (verb..<sentence.upperBound).first { reading.word($0) == "," } ?? sentence.upperBound
    guard let quoted = phrases.phrase(startingAt: verb + 1, to: comma), canSpeak(quoted),
      let main = attributions(in: sentence, found).first(where: { isMain($0, of: words) })
    else { return nil }
    return AttributedWords(source: quoted, cue: words.cue, content: main.content)
  }

  /// Those whose cue stands in a stretch.
  private func attributions(in stretch: Range<Int>, _ found: [AttributedWords]) -> ArraySlice<AttributedWords> {
    let first = found.partitioningIndex { $0.cue.lowerBound >= stretch.lowerBound }
    return found[first...].prefix { $0.cue.lowerBound < stretch.upperBound }
  }

  /// Another attribution to who cites.
  private func isMain(_ main: AttributedWords, of words: AttributedWords) -> Bool {
    guard main.cue != words.cue, let source = main.source else { return false }
    let isSame = words.source.map { $0.overlaps(source) } ?? true
    let isClause = main.content.joined().contains {
      reading.tokens[$0].isFiniteVerb || reading.quotation(at: $0) != nil
    }
    return isSame && isClause && !main.content.contains { $0.overlaps(words.cue) }
      && !main.cue.contains { Self.quoting.contains(reading.word($0)) }
  }

  /// Documents that are reasons for an act rather than its source: "declined, citing privacy laws".
  private static let rules: Set<String> = [
    "law", "bill", "act", "agreement", "treaty", "pact", "accord", "code", "constitution", "regulation", "legislation",
    "amendment", "budget", "contract", "evidence", "trend",
  ]

  /// People, bodies and what can be read.
  private func canSpeak(_ words: Range<Int>) -> Bool {
    guard reading.quotation(at: words.lowerBound) == nil else { return false }
    let head = SourcePhrase(words, reading: reading).head
    let noun = SourceWords.singular(reading.word(head))
    let isDocument = SourceWords.documents.contains(noun) && !Self.rules.contains(noun)
    return SourceWords.isPerson(noun) || isDocument || SourceWords.organizations.contains(noun)
      || reading.isMentioned(head)
  }
}
