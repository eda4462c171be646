import NewsModel
import UTF8Text

extension SourceResolver {
  func pronoun(_ word: String, at index: Int) -> Source? {
    switch word {
    case "he", "she": return personBefore(index)
    case "who", "which": return antecedent(of: index)
    case "they", "we":
      return known.last { $0.words.upperBound <= index && ($0.isPlural || $0.source.kind != .person) }?.source
    case "it": return thingBefore(index)
    default: return nil
    }
  }

  /// The last person that spoke, or one that a later sentence before the pronoun begins with.
  private func personBefore(_ index: Int) -> Source? {
    let speaker = known.last {
      [.person, .unnamed].contains($0.source.kind) && !$0.isPlural && $0.words.upperBound <= index
    }
    let named = people.lastSubject(before: index, after: speaker?.words.upperBound ?? 0)
    if let named { return make(named.name, .person, named.words) }
    return speaker?.source
  }

  private func thingBefore(_ index: Int) -> Source? {
    let thing = known.last { ![.person, .unnamed].contains($0.source.kind) && $0.words.upperBound <= index }
    let start = thing?.words.upperBound ?? 0
    return pressOfficeBefore(index, after: start) ?? bodyBefore(index, after: start) ?? thing?.source
  }

  /// A body that a sentence right before a pronoun begins with: "The authority disagrees. In a letter it says …".
  private func bodyBefore(_ index: Int, after start: Int) -> Source? {
    let sentence = reading.sentence(at: index).lowerBound
    guard sentence > start else { return nil }
    let first = reading.sentence(at: sentence - 1).lowerBound
    guard first >= start, reading.word(first) == "the" else { return nil }
    let last = (first + 1..<first + 4).first { SourceWords.organizations.contains(reading.word($0)) }
    return last.flatMap { described(SourcePhrase(first..<($0 + 1), reading: reading)) }
  }

  /// A press office named in the sentences right before a pronoun, though it said nothing there.
  private func pressOfficeBefore(_ index: Int, after start: Int) -> Source? {
    for last in stride(from: index - 1, through: max(start, index - 80), by: -1)
    where ["office", "service"].contains(reading.word(last)) && reading.word(last - 1) == "press" {
      let first = (max(0, last - 6)..<last).last { WordClasses.determiners.contains(reading.word($0)) }
      return first.flatMap { pressOffice(SourcePhrase($0..<(last + 1), reading: reading)) }
    }
    return nil
  }

  private func antecedent(of index: Int) -> Source? {
    let end = reading.word(index - 1) == "," ? index - 1 : index
    guard end > 0, let sentence = reading.text.sentenceIndex(at: reading.tokens[index].range.start),
      let phrase = phrases.phrase(endingAt: end, from: reading.text.sentences[sentence].tokens.lowerBound),
      !(phrase.count == 1 && WordClasses.pronouns.contains(reading.word(phrase.lowerBound)))
    else { return nil }
    return source(phrase)
  }
}
