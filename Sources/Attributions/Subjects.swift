import NewsModel
import UTF8Text

/// The subjects of a text's main clauses outside quotations, to which pronouns like to refer.
///
/// Purpose: "Orr left the room. She said …". Valid when: the parse names subjects. Cost: O(tokens) to build,
/// O(log n + subjects tried) a look-up.
struct Subjects {
  private let reading: Reading
  /// The head tokens, in text order.
  private let heads: [Int]

  init(reading: Reading) {
    self.reading = reading
    heads = reading.tokens.indices.filter { index in
      ["nsubj", "nsubjpass"].contains(reading.tokens[index].label) && reading.quotation(at: index) == nil
        && !reading.tokens[index].tag.hasPrefix("W") && !reading.tokens[index].tag.hasPrefix("PRP")
        && Self.isMain(reading.tokens[index].head, in: reading)
    }
  }

  /// Whether a verb is a sentence's root, or joined to it by "and".
  private static func isMain(_ verb: Int, in reading: Reading) -> Bool {
    var verb = verb
    for _ in 0..<4 {
      let token = reading.tokens[verb]
      if token.head == verb { return true }
      guard token.label == "conj" else { return false }
      verb = token.head
    }
    return false
  }

  /// Subjects that are tried; four sentences of news have some 10 (2026-11-22).
  private static let memory = 40

  /// Sentences back in which a pronoun's antecedent is looked for.
  private static let reach = 3

  /// The words of a subject: all that depends on its head, within `phraseReach` tokens on each side.
  func words(of head: Int) -> Range<Int> {
    let near = max(0, head - Self.phraseReach)..<(head + Self.phraseReach)
    return reading.subtree(of: head, in: reading.sentence(at: head).clamped(to: near))
  }

  private static let phraseReach = 60

  /// The subjects before a token in its own and the last sentences, nearest sentence first and in each the first
  /// subject first.
  func before(_ index: Int) -> [Int] {
    guard let sentence = reading.text.sentenceIndex(at: reading.tokens[index].range.start) else { return [] }
    let first = reading.text.sentences[max(0, sentence - Self.reach)].tokens.lowerBound
    let start = heads.partitioningIndex { $0 >= first }
    let end = heads.partitioningIndex { $0 >= index }
    guard start < end else { return [] }
    let sentences = heads[start..<end].suffix(Self.memory).map {
      (head: $0, start: reading.sentence(at: $0).lowerBound)
    }
    return sentences.sorted { ($1.start, $0.head) < ($0.start, $1.head) }.map(\.head)
  }
}
