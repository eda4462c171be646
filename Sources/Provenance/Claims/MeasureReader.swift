import NewsModel
import TextReuse
import UTF8Text

/// Reads the measures of a sentence.
///
/// Purpose: numbers that can be compared across articles. Valid when: the number stands with a noun, or has a part in a
/// verb by itself ("wounding 120"). Action: climb from the number over nouns and prepositions to the verb; look for words
/// that bound the number right before it. Cost: O(numbers).
struct MeasureReader {
  let text: AnalyzedText

  /// - Parameter range: the words that count; numbers outside are left out.
  func measures(_ facts: SentenceFacts, in range: TextRange) -> [Measure] {
    facts.numbers.compactMap { number in
      guard range.contains(text.tokens[number.tokens.lowerBound].range), number.unit != "year" else { return nil }
      return measure(number, facts)
    }
  }

  private func measure(_ number: SentenceFacts.Number, _ facts: SentenceFacts) -> Measure {
    let last = number.tokens.upperBound - 1
    let (bound, start) = bound(before: number.tokens.lowerBound)
    let head = text.tokens[last].head
    let end = number.unit.isEmpty || head < last || head > last + Self.farthestNoun ? last : head
    return Measure(
      value: number.value, bound: bound, predicate: predicate(above: last, facts),
      unit: unit(number),
      range: text.tokens[start].range.union(text.tokens[end].range))
  }

  /// What is counted; a name ("10 Americans") by its words.
  private func unit(_ number: SentenceFacts.Number) -> String {
    if number.unit == "people" { return "person" }
    let last = number.tokens.upperBound - 1
    let head = text.tokens[text.tokens[last].head]
    return number.unit.isEmpty && head.partOfSpeech == "PROPN" ? head.folded : number.unit
  }

  /// The class of the verb that a token has a part in; empty for one that says little.
  private func predicate(above token: Int, _ facts: SentenceFacts) -> String {
    var index = token
    for _ in 0..<Self.highestClimb {
      if Self.isDeath(text.tokens[index].lemma) { return "kill" }
      let head = text.tokens[index].head
      guard head != index else { return "" }
      index = head
      if let verb = facts.predicates.first(where: { $0.token == index }) {
        if hasDeadChild(index) { return "kill" }
        return verb.isLight || verb.name == "say" ? "" : verb.name
      }
    }
    return ""
  }

  /// "left 32 civilians dead".
  private func hasDeadChild(_ verb: Int) -> Bool {
    let end = min(text.tokens.count, verb + Self.farthestDead)
    return text.tokens[min(verb + 1, end)..<end].contains {
      $0.folded == "dead" && ($0.head == verb || $0.label == "oprd")
    }
  }

  private static func isDeath(_ lemma: String) -> Bool { lemma == "dead" || lemma == "death" || lemma == "fatality" }

  // MARK: Bounds

  /// How the words before a number bound it, and the first of them.
  private func bound(before number: Int) -> (Measure.Bound, start: Int) {
    let (one, two) = (word(number - 1), word(number - 2))
    if one == "than", two == "more" { return (.least, number - 2) }
    if one == "than", two == "less" || two == "fewer" { return (.most, number - 2) }
    if two == "at", one == "least" { return (.least, number - 2) }
    if two == "at", one == "most" { return (.most, number - 2) }
    if two == "up", one == "to" { return (.most, number - 2) }
    if two == "as", one == "many" { return (.most, number - 2) }
    guard let one else { return (.exact, number) }
    if Self.least.contains(one) { return (.least, number - 1) }
    if Self.most.contains(one) { return (.most, number - 1) }
    return Self.about.contains(one) ? (.about, number - 1) : (.exact, number)
  }

  private func word(_ index: Int) -> String? { text.tokens.indices.contains(index) ? text.tokens[index].folded : nil }

  private static let about: Set<String> = [
    "about", "around", "roughly", "approximately", "some", "almost", "nearly", "estimated", "circa", "perhaps", "an",
  ]
  private static let least: Set<String> = ["over", "above", "exceeding"]
  private static let most: Set<String> = ["under", "below", "maximum"]

  private static let highestClimb = 4
  /// Tokens behind a number in which its noun is looked for, and behind a verb for "dead".
  private static let farthestNoun = 4
  private static let farthestDead = 12
}
