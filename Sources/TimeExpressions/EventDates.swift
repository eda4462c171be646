import NewsModel
import UTF8Text

/// The days on which the text itself says that something happened: "was shot on May 3" dates the shooting.
///
/// Purpose: give "ten days before the murder" a date. Valid when: every day that the text states for a happening of
/// that name is the same one. Action: go from each stated day up the tree, over prepositions and words of time, to the
/// verb or noun it belongs to; compare happenings by the stems of their words. Cost: O(n) in the text's expressions.
struct EventDates {
  private let text: AnalyzedText
  /// The day by stem; nil where the text states several.
  private var days: [String: CalendarDate?] = [:]

  /// - Parameter stated: the days that words of the text state with their number in a month.
  init(text: AnalyzedText, stated: [(range: TextRange, day: CalendarDate)]) {
    self.text = text
    for (range, day) in stated {
      guard let stem = stem(governing: range) else { continue }
      if let known = days[stem] { days[stem] = known == day ? day : .some(nil) } else { days[stem] = day }
    }
  }

  /// The day of what "the day after" or "two weeks before" counts from, the words behind `range`; nil if unknown.
  func day(ofEventBehind range: TextRange) -> CalendarDate? {
    guard let sentence = text.sentenceIndex(at: range.start).map({ text.sentences[$0] }) else { return nil }
    let start = text.tokenIndices(in: range).upperBound
    guard start < sentence.tokens.upperBound, ["before", "after"].contains(text.tokens[start].folded) else {
      return nil
    }
    return event(from: start + 1, in: sentence).flatMap { stem(of: $0) }.flatMap { days[$0] ?? nil }
  }

  /// The day of the happening that an expression belongs to: of "9 p.m." in "the hall burned at 9 p.m."
  func day(governing range: TextRange) -> CalendarDate? { stem(governing: range).flatMap { days[$0] ?? nil } }

  /// Words behind "before" within which the happening is named (2026-11-22).
  private static let reach = 8

  /// The head of the noun phrase, or the verb of the clause, that begins at a token.
  private func event(from start: Int, in sentence: Sentence) -> Int? {
    let end = min(start + Self.reach, sentence.tokens.upperBound)
    for index in start..<max(start, end) {
      let token = text.tokens[index]
      if token.partOfSpeech == "NOUN" {
        let isLast = index + 1 >= end || text.tokens[index + 1].partOfSpeech != "NOUN"
        if isLast { return isSubject(index) ? text.tokens[index].head : index }
      } else if token.tag == "VBD" || token.tag == "VBN" {
        if token.partOfSpeech != "AUX" { return index }
      } else if token.kind == .punctuation {
        return nil
      }
    }
    return nil
  }

  private func isSubject(_ index: Int) -> Bool { text.tokens[index].label.hasPrefix("nsubj") }

  /// Steps up the tree to what an expression belongs to: "shot on the night of May 3" takes five (2026-11-22).
  private static let steps = 6

  private func stem(governing range: TextRange) -> String? {
    let words = text.tokenIndices(in: range)
    guard var index = words.first else { return nil }
    for _ in 0..<Self.steps {
      let head = text.tokens[index].head
      guard text.tokens.indices.contains(head), head != index else { return nil }
      index = head
      let token = text.tokens[index]
      let isTime =
        token.partOfSpeech == "ADP" || Lexicon.partOfDay(token.lemma) != nil || Lexicon.unit(token.lemma) != nil
      if !words.contains(index) && !isTime {
        return Self.light.contains(token.lemma) ? subjectStem(index) : stem(of: index)
      }
    }
    return nil
  }

  /// Of "the vote was held" the stem of "vote".
  private func subjectStem(_ verb: Int) -> String? {
    let near = max(0, verb - Self.reach * 2)..<verb
    let subject = near.last { text.tokens[$0].head == verb && isSubject($0) }
    return subject.flatMap { stem(of: $0) }
  }

  /// Verbs that say no more than that their subject happened.
  private static let light: Set<String> = [
    "hold", "take", "happen", "occur", "begin", "start", "strike", "hit", "open", "schedule", "be",
  ]

  /// Verbs and nouns of one happening share it: "vote", "voted" and "voting"; nil for words that name none.
  private func stem(of index: Int) -> String? {
    let token = text.tokens[index]
    guard ["NOUN", "VERB"].contains(token.partOfSpeech), !Self.empty.contains(token.lemma) else { return nil }
    if Self.killing.contains(token.lemma) { return "kill" }
    for ending in ["ation", "ing", "ate", "ion", "e"] where token.lemma.hasSuffix(ending) {
      let stem = token.lemma.dropLast(ending.count)
      if stem.utf8.count > 3 { return String(stem) }
    }
    return token.lemma
  }

  private static let killing: Set<String> = [
    "kill", "killing", "murder", "slay", "slaying", "shoot", "shooting", "assassinate", "assassination", "death", "die",
  ]
  /// Words that many happenings share.
  private static let empty: Set<String> = [
    "say", "tell", "be", "have", "do", "make", "take", "get", "go", "come", "give", "see", "hold", "report", "announce",
    "date", "time", "statement", "interview", "day", "place", "event", "issue", "release", "publish", "write",
  ]
}
