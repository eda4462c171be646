import NewsModel
import UTF8Text

/// Finds runs of capitalized words, the names of news English.
///
/// Purpose: mark what names a person, body, place or work. Valid when: a word is capitalized inside a sentence, or
/// begins one and is no common word. Particles ("of", "the", "de", "al") join two capitalized words. A possessive
/// ending or a mark ends the run. Cost: O(tokens).
struct MentionFinder {
  let bytes: [UInt8]
  let tokens: [Token]

  func mentions(in sentences: [Sentence]) -> [Mention] {
    sentences.flatMap(mentions(in:))
  }

  private func mentions(in sentence: Sentence) -> [Mention] {
    var found: [Mention] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard startsName(index, in: sentence) else {
        index += 1
        continue
      }
      let end = nameEnd(from: index, limit: sentence.tokens.upperBound)
      let range = tokens[index].range.union(tokens[end - 1].range)
      found.append(Mention(range: range, tokens: index..<end))
      index = end
    }
    return found
  }

  private func startsName(_ index: Int, in sentence: Sentence) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalized, !Self.calendarWords.contains(token.folded) else { return false }
    guard isSentenceStart(index, in: sentence) else { return !token.isStopWord || token.range.count > 4 }
    if token.folded == "the" { return index + 1 < sentence.tokens.upperBound && isNameWord(index + 1) }
    return !token.isStopWord && !Self.openers.contains(token.folded)
  }

  private func isSentenceStart(_ index: Int, in sentence: Sentence) -> Bool {
    index == sentence.tokens.lowerBound || tokens[index - 1].kind == .punctuation && tokens[index - 1].folded == "\""
  }

  private func isNameWord(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized && !Self.calendarWords.contains(tokens[index].folded)
  }

  private func nameEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if isNameWord(end) && touches(end) {
        end += 1
      } else if Self.particles.contains(tokens[end].folded), touches(end), end + 1 < limit, isNameWord(end + 1) {
        end += 2
      } else if end + 2 < limit, Self.particles.contains(tokens[end].folded), tokens[end + 1].folded == "the",
        isNameWord(end + 2)
      {
        end += 3
      } else if tokens[end].folded == ".", end + 1 < limit, tokens[end - 1].range.count <= 3,
        tokens[end].range.start == tokens[end - 1].range.end, isNameWord(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether only white space parts a token from the one before.
  private func touches(_ index: Int) -> Bool {
    let gap = tokens[index - 1].range.end..<tokens[index].range.start
    return bytes[gap].allSatisfy { $0.isASCIISpace || $0 == 0xC2 || $0 == 0xA0 }
  }

  private static let particles: Set<String> = [
    "of", "de", "del", "della", "der", "den", "di", "da", "du", "la", "le", "van", "von", "bin", "ibn", "al", "el",
    "for", "&",
  ]

  /// Capitalized words that name no body or person.
  private static let calendarWords: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "i",
  ]

  /// Words that often begin a sentence and are not common enough to be stop words.
  private static let openers: Set<String> = [
    "meanwhile", "earlier", "separately", "officials", "police", "sources", "authorities", "local", "asked", "quoting",
    "citing", "speaking", "despite", "unlike", "following", "foreign", "government", "nearly", "instead", "perhaps",
    "hit", "searches", "people", "residents", "experts", "critics", "according", "similarly", "moreover", "nobody",
  ]
}
