import NewsModel
import UTF8Text

/// Finds where something was said: "told the Tribune", "on Twitter", "in a statement".
///
/// Purpose: the outlet, platform or occasion of an attribution. Valid when: it stands in the attribution's sentence,
/// outside the content, behind a verb of telling or a preposition. Cost: O(tokens of the sentence).
struct VenueFinder {
  let reading: Reading
  let outlets: OutletIndex

  /// - Parameter sentence: the tokens of the sentence that holds the cue.
  /// - Parameter isFirst: no other cue stands before in the sentence, so that its opening words go with this one.
  func venue(of words: AttributedWords, in sentence: Range<Int>, isFirst: Bool) -> Venue? {
    let free = freeTokens(of: words, in: isFirst ? sentence : ownStart(of: words)..<sentence.upperBound)
    return outletVenue(of: words, in: free) ?? unnamedOutlet(of: words, in: free) ?? platform(in: free)
      ?? occasion(in: free) ?? postingVerb(words.cue)
  }

  /// Where the words of a later attribution of a sentence begin: at its source, unless that is an earlier one's.
  private func ownStart(of words: AttributedWords) -> Int {
    guard let source = words.source, source.lowerBound < words.cue.lowerBound,
      source.upperBound + 1 >= words.cue.lowerBound
    else { return words.cue.lowerBound }
    return source.lowerBound
  }

  /// The tokens that are neither content nor of another clause: those of the source, the cue and what is between.
  private func freeTokens(of words: AttributedWords, in sentence: Range<Int>) -> [Int] {
    let behind = words.content.filter { $0.lowerBound >= words.cue.upperBound }.map(\.lowerBound).min()
    let end = behind ?? sentence.upperBound
    let source = words.source ?? words.cue
    let start =
      words.content.contains { $0.upperBound <= source.lowerBound }
      ? min(source.lowerBound, words.cue.lowerBound) : sentence.lowerBound
    guard start < end else { return [] }
    return (start..<end).filter { index in
      !words.content.contains { $0.contains(index) } && reading.quotation(at: index) == nil
    }
  }

  private func outletVenue(of words: AttributedWords, in free: [Int]) -> Venue? {
    for index in free {
      guard let mention = outlets.mention(in: index..<(index + 1)), mention.tokens.lowerBound == index else { continue }
      if let source = words.source, source.contains(index), !source.contains(index - 1) { continue }
      if isAddressed(mention, words) {
        return Venue(name: mention.name, mention: mention.range, kind: .outlet, isOwnOutlet: outlets.isOwn(mention))
      }
    }
    return nil
  }

  private func isAddressed(_ mention: OutletMention, _ words: AttributedWords) -> Bool {
    var before = mention.tokens.lowerBound - 1
    while ["the", "'s", "a", "an"].contains(reading.word(before))
      || before >= words.cue.upperBound && reading.isCapitalized(before)
    { before -= 1 }
    let word = reading.word(before)
    if ["told", "tells", "telling", "tell", "assured", "informed"].contains(word) { return true }
    guard ["to", "with", "on", "by", "for"].contains(word) else { return false }
    if words.cue.contains(before - 1) || word == "on" { return true }
    let verb = reading.word(before - 1)
    return [
      "interview", "spoke", "speaking", "comments", "remarks", "confirmed", "statement", "talking", "email",
      "conversation",
    ].contains(verb)
  }

  /// "told a regional paper", "in an interview with state television".
  private func unnamedOutlet(of words: AttributedWords, in free: [Int]) -> Venue? {
    for last in free where VenueWords.media.contains(reading.word(last)) && !reading.isCapitalized(last) {
      guard !VenueWords.media.contains(reading.word(last + 1)), words.source?.contains(last) != true else { continue }
      var first = last
      while first > words.cue.lowerBound, isModifier(first - 1) { first -= 1 }
      guard isTold(first, words) else { continue }
      let range = reading.range(first..<(last + 1))
      if reading.word(first) == "the", let only = outlets.only {
        return Venue(name: only.name, mention: range, kind: .outlet)
      }
      return Venue(name: String(reading.text[range]), mention: range, kind: .outlet)
    }
    return nil
  }

  private func isModifier(_ index: Int) -> Bool {
    let tag = reading.tokens[index].tag
    return ["DT", "JJ", "PRP$", "POS"].contains(tag) || tag.hasPrefix("NN")
  }

  private func isTold(_ first: Int, _ words: AttributedWords) -> Bool {
    let before = reading.word(first - 1)
    if words.cue.upperBound == first { return VenueWords.telling.contains(reading.word(words.cue.upperBound - 1)) }
    guard before == "with" || before == "to" else { return false }
    return VenueWords.talks.contains(reading.word(first - 2)) || words.cue.contains(first - 2)
      || (max(0, first - 8)..<first).contains { reading.word($0) == "interview" }
  }

  /// "tweeted": the verb says where.
  private func postingVerb(_ cue: Range<Int>) -> Venue? {
    let verb = cue.first {
      ["tweet", "retweet", "live-tweet"].contains(reading.tokens[$0].lemma) || reading.word($0).hasSuffix("tweeted")
    }
    return verb.map { Venue(name: "Twitter", mention: reading.range($0..<($0 + 1)), kind: .platform) }
  }

  private func platform(in free: [Int]) -> Venue? {
    for index in free {
      guard let name = VenueWords.platforms[reading.word(index)], reading.isCapitalized(index) || name == "social media"
      else { continue }
      if name == "social media", reading.word(index + 1) != "media" { continue }
      let before = reading.word(index - 1)
      let next = reading.word(index + 1)
      let isNamed = ["handle", "account", "feed", "post", "page", "thread", "video"].contains(next)
      guard ["on", "via", "to"].contains(before) || isNamed || next == "user" else { continue }
      let end = index + (isNamed || name == "social media" ? 2 : 1)
      return Venue(name: name, mention: reading.range(index..<min(end, reading.tokens.count)), kind: .platform)
    }
    return nil
  }

  private func occasion(in free: [Int]) -> Venue? {
    for index in free where ["in", "at", "during", "told", "on", "through", "via"].contains(reading.word(index)) {
      for last in index + 1..<min(index + 6, reading.tokens.count) where reading.isWord(last) {
        let pair = reading.word(last) + " " + reading.word(last + 1)
        if let venue = VenueWords.occasions[pair] {
          return Venue(name: venue.name, mention: reading.range(index + 1..<last + 2), kind: venue.kind)
        }
        if let venue = VenueWords.occasions[reading.word(last)], holds(venue, behind: index, at: last) {
          return Venue(name: venue.name, mention: reading.range(index + 1..<last + 1), kind: venue.kind)
        }
        if WordClasses.prepositions.contains(reading.word(last)) { break }
      }
    }
    return nil
  }

  /// "On" goes with websites and blogs alone, and a noun that others modify is no venue: "in the report card".
  private func holds(_ venue: VenueWords.Place, behind preposition: Int, at last: Int) -> Bool {
    let word = reading.word(preposition)
    if ["on", "via", "through"].contains(word) { return venue.isOnline }
    return !venue.isOnline || word == "in"
  }
}
