import NewsModel
import UTF8Text

/// What a phrase says of people it does not name: their role and number.
///
/// Valid when: the role noun is known. Cost: O(length of the phrase).
struct UnnamedPeople {
  let reading: Reading

  /// - Parameter role: the token of the role noun.
  /// - Parameter start: the first token that goes with it.
  func unnamed(role: Int, from start: Int, in phrase: Range<Int>) -> Source.Unnamed {
    let noun = SourceWords.singular(reading.word(role))
    let isSingle = reading.word(role) == noun && !SourceWords.collectives.contains(noun)
    let count = phrase.prefix { $0 <= role }.compactMap { number(reading.word($0)) }.first
    if SourceWords.quantities.contains(noun) { return Source.Unnamed(role: nil, number: count) }
    return Source.Unnamed(
      role: self.role(noun, at: role, from: start),
      number: count ?? (isSingle && role < phrase.upperBound ? one(phrase, role) : nil))
  }

  /// 1, unless the phrase counts several: "dozens of witness accounts" has no number.
  private func one(_ phrase: Range<Int>, _ role: Int) -> Int? {
    phrase.prefix { $0 < role }.contains { SourceWords.quantities.contains(SourceWords.singular(reading.word($0))) }
      ? nil : 1
  }

  /// The noun in the singular with the words before it that say more, without determiners and numbers.
  private func role(_ noun: String, at index: Int, from start: Int) -> String {
    var first = start
    while first < index, isDeterminer(first) { first += 1 }
    guard first < index else { return noun }
    let modifiers = reading.plainText(first..<index)
    let isName = reading.isMentioned(first) || reading.tokens[first].tag.hasPrefix("NNP")
    return (isName ? modifiers : modifiers.prefix(1).lowercased() + modifiers.dropFirst()) + " " + noun
  }

  private func isDeterminer(_ index: Int) -> Bool {
    let word = reading.word(index)
    return WordClasses.determiners.contains(word) || word == "of" || number(word) != nil
  }

  private func number(_ word: String) -> Int? {
    if let index = Self.numbers.firstIndex(of: word) { return index + 1 }
    if word == "both" || word == "pair" || word == "couple" { return 2 }
    return Int(word).flatMap { (1...10_000).contains($0) ? $0 : nil }
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
