import NewsModel
import UTF8Text

/// Reads what the sentences of a text tell.
///
/// Cost: O(tokens).
struct SentenceFactReader {
  let text: AnalyzedText
  private let keys: NameKeys
  let children: [[Int]]
  private let numbers: NumberReader
  /// For each token the key of the name that it is a part of.
  private(set) var nameOf: [Int: String] = [:]
  /// Tokens that say who tells it, not what is told: "said Ana Marsh, who runs a bakery".
  private var isTeller: [Bool]

  init(_ text: AnalyzedText, keys: NameKeys) {
    (self.text, self.keys) = (text, keys)
    children = text.children
    numbers = NumberReader(tokens: text.tokens)
    isTeller = [Bool](repeating: false, count: text.tokens.count)
    markTellers()
    for mention in text.mentions {
      guard let key = keys.key(of: mention, in: text) else { continue }
      for token in mention.tokens { nameOf[token] = key }
    }
    for index in text.tokens.indices where text.tokens[index].partOfSpeech == "NOUN" && nameOf[index] == nil {
      if let key = keys.key(ofDescription: index, in: text, children: children) { nameOf[index] = key }
    }
  }

  func facts() -> [SentenceFacts] {
    text.sentences.indices.map { facts(ofSentence: $0) }
  }

  /// Marks the subjects of verbs of telling and what hangs on "according", each with all that depends on it.
  private mutating func markTellers() {
    for (index, token) in text.tokens.enumerated() {
      if token.folded == "according" {
        markTeller([index])
      } else if token.partOfSpeech == "VERB", PredicateClasses.isTelling(token.lemma) {
        markTeller(children[index].filter { text.tokens[$0].label == "nsubj" })
      }
    }
  }

  private mutating func markTeller(_ roots: [Int]) {
    var open = roots
    while let next = open.popLast() {
      guard !isTeller[next] else { continue }
      isTeller[next] = true
      open += children[next]
    }
  }

  private func facts(ofSentence number: Int) -> SentenceFacts {
    let sentence = text.sentences[number]
    var facts = SentenceFacts(sentence: number)
    facts.isQuestion = text.tokens[sentence.tokens].suffix(2).contains { $0.folded == "?" }
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      let start = index
      index += 1
      if isTeller[start] {
        if let key = nameOf[start] { facts.tellers.insert(key) }
        continue
      }
      if let key = nameOf[start] {
        while index < sentence.tokens.upperBound, nameOf[index] == key { index += 1 }
        facts.names.append(.init(key: key, tokens: start..<index))
        facts.addItem("name " + key, at: start)
      } else if let (value, count) = numbers.number(at: start), isAmount(start) {
        index = min(start + count, sentence.tokens.upperBound)
        facts.numbers.append(.init(value: value, unit: unit(of: index - 1), tokens: start..<index))
        facts.addItem("number \(value.digits)e\(value.exponent)", at: start)
      } else {
        add(start, to: &facts)
      }
    }
    return facts
  }

  private func add(_ index: Int, to facts: inout SentenceFacts) {
    let token = text.tokens[index]
    if Self.weekdays.contains(token.folded) { facts.weekdays.insert(token.folded) }
    if let month = MonthName.number(of: token.folded), token.entity == "DATE" {
      for beside in [index - 1, index + 1] where text.tokens.indices.contains(beside) {
        guard text.tokens[beside].kind == .number, text.tokens[beside].folded.utf8.count <= 2 else { continue }
        facts.dates.insert("\(month)-\(text.tokens[beside].folded)")
      }
    }
    if token.entity == "ORDINAL" { facts.ranks.insert(token.folded) }
    guard token.isWord, token.entity != "DATE", token.entity != "TIME" else { return }
    if token.partOfSpeech == "VERB"
      || token.lemma == "be" && token.partOfSpeech == "AUX" && token.label != "aux" && token.label != "auxpass"
    {
      if let predicate = predicate(at: index) { facts.predicates.append(predicate) }
      if !PredicateClasses.isTelling(token.lemma), !PredicateClasses.isLight(token.lemma) {
        facts.addItem("word " + PredicateClasses.name(of: token.lemma), at: index)
      }
    } else if !token.isStopWord, ["NOUN", "PROPN", "ADJ", "ADV", "NUM"].contains(token.partOfSpeech) {
      facts.addItem("word " + Self.stem(token.lemma), at: index)
    }
  }

  // MARK: Numbers

  /// A number that counts or measures, not a date, a rank or "one".
  private func isAmount(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.entity == "ORDINAL" { return false }
    if token.entity == "DATE" || token.entity == "TIME" {
      return isYear(index) || Self.durations.contains(text.tokens[token.head].lemma)
    }
    return token.folded != "one" && token.folded != "a" && (token.tag == "CD" || token.kind == .number)
  }

  private func isYear(_ index: Int) -> Bool {
    let word = text.tokens[index].folded.utf8
    return word.count == 4 && word.allSatisfy(\.isASCIIDigit)
  }

  /// The noun that a number stands with.
  private func unit(of index: Int) -> String {
    let token = text.tokens[index]
    if isYear(index), token.entity == "DATE" { return "year" }
    let head = text.tokens[token.head]
    if token.head != index, head.partOfSpeech == "NOUN" || head.tag == "$" { return Self.stem(head.lemma) }
    return ""
  }

  static func stem(_ lemma: String) -> String {
    String(decoding: SpellingForm.bytes(of: lemma), as: UTF8.self)
  }

  private static let durations: Set<String> = [
    "second", "minute", "hour", "day", "night", "week", "month", "year", "decade",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
