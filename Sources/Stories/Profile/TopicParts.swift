import NewsModel

/// A text in parts of some sentences, and how much these have to do with each other.
struct TopicParts {
  /// By part: its names and its words that carry meaning.
  private let names: [Set<String>]
  private let words: [Set<String>]

  /// Tokens a part has at the least; a paragraph that has fewer goes with the next one.
  private static let length = 40
  /// Tokens that the last part has at the least.
  private static let restLength = 15

  init(_ text: AnalyzedText) {
    var names: [Set<String>] = []
    var words: [Set<String>] = []
    var (partNames, partWords, count) = (Set<String>(), Set<String>(), 0)
    func close() {
      names.append(partNames)
      words.append(partWords)
      (partNames, partWords, count) = ([], [], 0)
    }
    for (number, sentence) in text.sentences.enumerated() {
      let opensParagraph = number == 0 || text.sentences[number - 1].paragraph != sentence.paragraph
      if count >= Self.length, opensParagraph { close() }
      count += sentence.tokens.count
      for token in text.tokens[sentence.tokens] where token.isWord {
        if token.partOfSpeech == "PROPN" { partNames.insert(token.lemma) }
        if !token.isStopWord, token.lemma.utf8.count > 3 { partWords.insert(token.lemma) }
      }
    }
    if count >= Self.restLength { close() }
    (self.names, self.words) = (names, words)
  }

  /// Whether the text tells of several happenings.
  ///
  /// The bounds were set by reading those of 1,245 articles of politics, science and other news whose parts share least:
  /// morning letters and lists of things to know (2026-11-22).
  /// - Parameter announced: the headline says so.
  func isRoundup(announced: Bool) -> Bool {
    if announced { return names.count >= 3 && Self.widest(words) <= 0.6 }
    return names.count >= 5 && Self.widest(words) <= 0.4 && Self.widest(names) <= 0.35 && shared <= 0.25
  }

  /// The share of parts that have the element which most parts have.
  private static func widest(_ parts: [Set<String>]) -> Double {
    Double(counts(parts).values.max() ?? 0) / Double(max(1, parts.count))
  }

  /// The mean share of a part's names that stand in another part as well.
  private var shared: Double {
    let counts = Self.counts(names)
    let shares = names.filter { $0.count >= 2 }
      .map { part in Double(part.count { counts[$0, default: 0] > 1 }) / Double(part.count) }
    return shares.reduce(0, +) / Double(max(1, shares.count))
  }

  private static func counts(_ parts: [Set<String>]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in parts {
      for element in part { counts[element, default: 0] += 1 }
    }
    return counts
  }
}
