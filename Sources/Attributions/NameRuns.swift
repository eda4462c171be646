import NewsModel
import UTF8Text

/// Finds the runs of words that name something.
///
/// Purpose: the recognizer's names cut to what is the name, and runs of proper nouns that it left open. Valid when:
/// words are tagged. Cost: O(tokens).
struct NameRuns {
  let reading: Reading

  struct Name {
    let words: Range<Int>
    /// What the recognizer says the words name; nil when it left them open.
    let kind: Mention.Kind?
  }

  /// The names in text order, none overlapping.
  func names() -> [Name] {
    var result: [Name] = []
    var index = 0
    for mention in reading.text.mentions {
      appendRuns(in: index..<max(index, mention.tokens.lowerBound), to: &result)
      if let words = trimmed(mention.tokens) { result.append(Name(words: words, kind: mention.kind)) }
      index = mention.tokens.upperBound
    }
    appendRuns(in: index..<reading.tokens.count, to: &result)
    return result
  }

  /// Words a name of a person may have, initials and particles counted.
  private static let longest = 5

  private func appendRuns(in stretch: Range<Int>, to names: inout [Name]) {
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      let start = index
      while index < stretch.upperBound, isProperNoun(index) || index > start && joins(index) { index += 1 }
      if index > start, index - start <= Self.longest, let words = trimmed(start..<index) {
        names.append(Name(words: words, kind: nil))
      }
      index = max(index, start + 1)
    }
  }

  private func isProperNoun(_ index: Int) -> Bool {
    reading.isCapitalized(index) && reading.tokens[index].tag.hasPrefix("NNP")
      && !WordClasses.weekdays.contains(reading.word(index))
  }

  /// An initial's full stop or the hyphen of a double name.
  private func joins(_ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index + 1), isProperNoun(index + 1) else { return false }
    return reading.tokens[index].kind == .hyphen || reading.isNamePart(index) && reading.word(index) == "."
  }

  /// A name without article, titles and roles before it and possessive ending, cut at the sentence's end.
  private func trimmed(_ words: Range<Int>) -> Range<Int>? {
    var last = min(words.upperBound, reading.sentence(at: words.lowerBound).upperBound)
    while last > words.lowerBound + 1, ["'s", "’s", "'", "’", ",", "."].contains(reading.word(last - 1)) { last -= 1 }
    let first = reading.withoutTitles(words.lowerBound..<last).lowerBound
    guard first < last, reading.isWord(first) else { return nil }
    return first..<last
  }
}

extension Reading {
  /// The words behind the last title or role; the last word stays.
  func withoutTitles(_ words: Range<Int>) -> Range<Int> {
    var first = words.lowerBound
    for index in words.dropLast() where isTitle(index) {
      first = word(index + 1) == "." ? min(index + 2, words.upperBound - 1) : index + 1
    }
    return first..<words.upperBound
  }

  private func isTitle(_ index: Int) -> Bool {
    let word = word(index)
    if SourceWords.titles.contains(word) || word == "the" { return true }
    return SourceWords.people.contains(word) && !(isCapitalized(index) && SourceWords.firstNames.contains(word))
  }
}
