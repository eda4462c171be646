import NewsModel

/// Finds names that a noun calls an outlet: "the newspaper Tides", "the Tides newspaper", "Tides, a student newspaper".
///
/// Purpose: the plainest evidence there is that a name is an outlet's. Valid when: the noun is one that only outlets are
/// called by, or one such as "site" with a word that says what it deals in. Cost: O(1) a noun.
struct OutletAppositions {
  let reading: Reading
  let runs: CapitalizedRuns

  /// The name that a noun at a token calls an outlet.
  func name(besideNounAt noun: Int) -> Range<Int>? {
    guard Self.nouns.contains(reading.word(noun)) || Self.broadNouns.contains(reading.word(noun)),
      !reading.isCapitalized(noun) || reading.word(noun) == "tv"
    else { return nil }
    return behind(noun) ?? before(noun) ?? apposed(noun)
  }

  // MARK: "the newspaper Tides"

  private func behind(_ noun: Int) -> Range<Int>? {
    guard isOutletNoun(noun), let name = runs.run(startingAt: noun + 1), isName(name), !isSpokenTo(noun, name) else {
      return nil
    }
    return name
  }

  /// "told the newspaper Lind had left": the name begins what was told.
  private func isSpokenTo(_ noun: Int, _ name: Range<Int>) -> Bool {
    let next = name.upperBound
    guard reading.tokens.indices.contains(next), reading.tokens[next].tag.hasPrefix("VB") || reading.word(next) == "'s"
    else { return false }
    return (max(0, noun - Self.tellingReach)..<noun).contains { VenueWords.telling.contains(reading.word($0)) }
  }

  // MARK: "the Tides newspaper"

  private func before(_ noun: Int) -> Range<Int>? {
    guard Self.headNouns.contains(reading.word(noun)) || reading.word(noun - 1) == "news" && isOutletNoun(noun) else {
      return nil
    }
    let last = reading.word(noun - 1) == "news" && !reading.isCapitalized(noun - 1) ? noun - 1 : noun
    guard let name = runs.run(endingAt: last), isName(name), isProper(name.upperBound - 1) else { return nil }
    return name
  }

  private func isProper(_ index: Int) -> Bool {
    reading.tokens[index].tag.hasPrefix("NNP") && reading.mention(at: index)?.kind != .place
  }

  // MARK: "Tides, a student newspaper"

  private func apposed(_ noun: Int) -> Range<Int>? {
    guard isOutletNoun(noun),
      !reading.tokens[noun + 1 < reading.tokens.count ? noun + 1 : noun].tag.hasPrefix("NN")
        || noun + 1 == reading.tokens.count
    else { return nil }
    for comma in stride(from: noun - 1, to: max(0, noun - Self.appositionReach), by: -1) {
      let word = reading.word(comma)
      if word == "," {
        guard WordClasses.articles.contains(reading.word(comma + 1)) || isPossessive(comma + 1..<noun),
          let name = runs.run(endingAt: comma), isName(name), isProper(name.upperBound - 1)
        else { return nil }
        return name
      }
      if reading.tokens[comma].isFiniteVerb || WordClasses.prepositions.contains(word) { return nil }
    }
    return nil
  }

  private func isPossessive(_ words: Range<Int>) -> Bool { words.contains { reading.tokens[$0].tag == "POS" } }

  // MARK: What outlets are called

  private func isOutletNoun(_ noun: Int) -> Bool {
    if Self.nouns.contains(reading.word(noun)) { return true }
    guard Self.broadNouns.contains(reading.word(noun)) else { return false }
    return (max(0, noun - 2)..<noun).contains {
      Self.subjects.contains(reading.word($0))
        || MastheadForm.plainAcronyms.contains(String(reading.text[reading.tokens[$0].range]))
    }
  }

  /// No person, and not a body such as "the station's Ministry".
  private func isName(_ name: Range<Int>) -> Bool {
    guard !runs.isPerson(name) || name.count == 1, reading.mention(at: name.lowerBound)?.kind != .group else {
      return false
    }
    let last = SourceWords.singular(reading.word(name.upperBound - 1))
    return !SourceWords.organizationNames.contains(last) && !SourceWords.people.contains(last)
      && VenueWords.platforms[reading.word(name.lowerBound)] == nil
  }

  /// Words before a noun in which "told" makes what follows something told.
  private static let tellingReach = 4
  /// Words between a comma and the noun of an apposition.
  private static let appositionReach = 9

  /// Nouns that only outlets are called by.
  private static let nouns: Set<String> = [
    "newspaper", "daily", "tabloid", "broadsheet", "broadcaster", "magazine", "weekly", "journal", "newswire",
    "channel",
  ]

  /// Those that stand behind a name: "the Tides newspaper".
  private static let headNouns: Set<String> = ["newspaper", "magazine", "daily", "tabloid", "broadsheet", "weekly"]

  /// Nouns for other things as well, which need a word of `subjects` before them.
  private static let broadNouns: Set<String> = [
    "site", "website", "outlet", "portal", "blog", "station", "network", "affiliate", "paper", "publication",
  ]

  private static let subjects: Set<String> = [
    "news", "gossip", "entertainment", "technology", "tech", "sports", "media", "celebrity", "science", "financial",
    "business", "politics", "political", "investigative", "conservative", "liberal", "satirical", "tv", "television",
    "radio", "broadcast", "local", "student", "trade", "industry", "online", "gaming", "music", "film", "press",
  ]
}
