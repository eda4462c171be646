import NewsModel
import UTF8Text

/// Which way the verbs around an expression look.
enum Direction: Sendable {
  case back, ahead
}

/// Reads the tense of the words around an expression.
///
/// Purpose: tell "said on Sunday" from "will meet on Sunday". Valid when: the verb that governs the expression is the
/// nearest one before it in its sentence or, where none stands before it, the first behind it: of "the talks that were
/// held on Sunday will go on" the tree says no more. Action: walk outwards over at most `reach` words, first back, then
/// on, to the first whose tag or word tells. Cost: O(reach).
struct TenseReader {
  let text: AnalyzedText

  /// Words looked at on either side; longer clauses are rare in news (2026-11-21).
  private static let reach = 24
  /// Words before "until" in which its verb is sought (2026-11-21).
  private static let limitReach = 12

  /// Nil where no verb tells; an expression that opens such a sentence tells what was.
  func direction(of range: TextRange) -> Direction? {
    guard let sentence = text.sentenceIndex(at: range.start).map({ text.sentences[$0] }) else { return nil }
    let words = text.tokenIndices(in: range)
    if isLimit(words.lowerBound, in: sentence) || isAppointed(words.lowerBound, in: sentence) { return .ahead }
    return before(words.lowerBound, in: sentence) ?? after(words.upperBound, in: sentence)
      ?? (words.lowerBound - sentence.tokens.lowerBound < 2 ? .back : nil)
  }

  /// What the next verb behind an expression says, for one that is part of the verb's subject.
  func directionBehind(_ range: TextRange) -> Direction? {
    text.sentenceIndex(at: range.start).flatMap {
      after(text.tokenIndices(in: range).upperBound, in: text.sentences[$0])
    }
  }

  private func before(_ end: Int, in sentence: Sentence) -> Direction? {
    for index in stride(from: end - 1, through: max(sentence.tokens.lowerBound, end - Self.reach), by: -1) {
      if text.tokens[index].folded == ";" { return nil }
      if let direction = direction(at: index, in: sentence) { return direction }
    }
    return nil
  }

  private func after(_ start: Int, in sentence: Sentence) -> Direction? {
    for index in start..<max(start, min(sentence.tokens.upperBound, start + Self.reach)) {
      if text.tokens[index].folded == ";" { return nil }
      if let direction = direction(at: index, in: sentence) { return direction }
    }
    return nil
  }

  /// "as early as Tuesday", "postponed until Tuesday": limits that are still to come.
  private func isLimit(_ start: Int, in sentence: Sentence) -> Bool {
    let tokens = text.tokens[max(sentence.tokens.lowerBound, start - Self.limitReach)..<start]
    let before = tokens.map(\.folded)
    guard let last = before.last else { return false }
    if last == "as" { return before.suffix(3).first == "as" }
    if ["beginning", "starting", "from"].contains(last) {
      return !tokens.contains(where: Self.isPast)
    }
    return last == "until" && before.contains(where: Self.limiting.contains)
  }

  /// "the match is on Saturday", "the deadline is Friday".
  private func isAppointed(_ start: Int, in sentence: Sentence) -> Bool {
    let before = text.tokens[max(sentence.tokens.lowerBound, start - 2)..<start].map(\.folded)
    guard let last = before.last else { return false }
    return Self.present.contains(last) || (last == "on" && before.count == 2 && Self.present.contains(before[0]))
  }

  private static let present: Set<String> = ["is", "are"]

  private static func isPast(_ token: Token) -> Bool { token.tag == "VBD" || token.tag == "VBN" }

  /// What one word says, with the auxiliaries before it.
  private func direction(at index: Int, in sentence: Sentence) -> Direction? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    let word = token.folded
    if isAheadWord(token) { return .ahead }
    if token.tag == "VBZ" || token.tag == "VBP", Self.appointing.contains(token.lemma) { return .ahead }
    if word == "set", isFollowed(index, by: "for", in: sentence) { return .ahead }
    if word == "to" { return infinitive(at: index, in: sentence) }
    if Self.pastAuxiliaries.contains(word) { return auxiliary(at: index, in: sentence) }
    guard !token.isCapitalized, Self.isPast(token) else { return nil }
    return participle(at: index, in: sentence)
  }

  /// "May" with a capital is a month or a person.
  private func isAheadWord(_ token: Token) -> Bool {
    if token.folded == "may" && token.isCapitalized { return false }
    return Self.aheadWords.contains(token.folded)
  }

  private func isFollowed(_ index: Int, by word: String, in sentence: Sentence) -> Bool {
    index + 1 < sentence.tokens.upperBound && text.tokens[index + 1].folded == word
  }

  /// "to meet" lies ahead unless what it depends on is done: "began to", "had to".
  private func infinitive(at index: Int, in sentence: Sentence) -> Direction? {
    let next = index + 1
    guard next < sentence.tokens.upperBound, text.tokens[next].kind == .word, !text.tokens[next].isCapitalized,
      !Self.notVerbs.contains(text.tokens[next].folded), !text.tokens[next].folded.hasSuffix("ing")
    else { return nil }
    guard index > sentence.tokens.lowerBound else { return .ahead }
    let governor = text.tokens[index - 1].folded
    if Self.fulfilled.contains(governor) { return .back }
    return Self.intentions.contains(governor) || Self.aheadWords.contains(governor) ? .ahead : nil
  }

  /// "was scheduled", "were to", "is expected": the next word may turn it.
  private func auxiliary(at index: Int, in sentence: Sentence) -> Direction? {
    let next = index + 1
    if next < sentence.tokens.upperBound, text.tokens[next].folded == "to" || text.tokens[next].folded == "due" {
      return ["had", "have", "has"].contains(text.tokens[index].folded) ? .back : .ahead
    }
    return .back
  }

  /// A form in "-ed" is past, but "will be released" and "to be released" lie ahead.
  private func participle(at index: Int, in sentence: Sentence) -> Direction? {
    for previous in stride(from: index - 1, through: max(sentence.tokens.lowerBound, index - 3), by: -1) {
      let word = text.tokens[previous].folded
      if Self.aheadWords.contains(word) || word == "to" { return .ahead }
      if ["is", "are"].contains(word) { return nil }
      if !["be", "have", "been", "not", "also", "remain", "stay"].contains(word) { break }
    }
    return .back
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let aheadWords = words(
    """
    will wo 'll shall would scheduled expected slated due planned upcoming tentatively expects poised can may must should might
    """)
  private static let pastAuxiliaries = words("was were had has have did")
  private static let fulfilled = words(
    """
    began started failed had managed refused used continued forced declined came helped seemed appeared able
    tried went
    """)
  private static let intentions = words(
    """
    plan plans planned agreed decided want wants wanted set going planning hoping preparing expecting about hope hopes
    hoped is are ready promised vowed pledged intend intends intended prepared prepares ordered asked told urged
    invited supposed likely aims expects
    """)
  /// Verbs whose present tense tells what is arranged: "the trial opens on Monday".
  private static let appointing = words(
    """
    begin start open end close expire arrive leave depart return resume convene face play host premiere debut
    """)
  private static let limiting = words(
    """
    postponed delayed extended given gave give deadline adjourned deferred remain remains suspended barred open valid
    has have closed stay locked
    """)
  private static let notVerbs = words(
    "the a an his her its their this that these those our my your more some all each no us them him me it about least")
}
