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
    return outletVenue(of: words, in: free) ?? platform(in: free) ?? occasion(in: free)
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
      if let source = words.source, source.contains(index), !isAddressed(mention, words) { continue }
      if isAddressed(mention, words) { return Venue(name: mention.name, mention: mention.range, isOutlet: true) }
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

  private func platform(in free: [Int]) -> Venue? {
    for index in free {
      guard let name = Self.platforms[reading.word(index)], reading.isCapitalized(index) || name == "social media"
      else { continue }
      if name == "social media", reading.word(index + 1) != "media" { continue }
      let before = reading.word(index - 1)
      let next = reading.word(index + 1)
      let isNamed = ["handle", "account", "feed", "post", "page", "thread", "video"].contains(next)
      guard ["on", "via", "to"].contains(before) || isNamed else { continue }
      let end = index + (isNamed || name == "social media" ? 2 : 1)
      return Venue(name: name, mention: reading.range(index..<min(end, reading.tokens.count)), isOutlet: false)
    }
    return nil
  }

  private func occasion(in free: [Int]) -> Venue? {
    for index in free where ["in", "at", "during", "told"].contains(reading.word(index)) {
      for last in index + 1..<min(index + 6, reading.tokens.count) where reading.isWord(last) {
        let pair = reading.word(last) + " " + reading.word(last + 1)
        if let name = Self.occasions[pair] {
          return Venue(name: name, mention: reading.range(index + 1..<last + 2), isOutlet: false)
        }
        if let name = Self.occasions[reading.word(last)] {
          return Venue(name: name, mention: reading.range(index + 1..<last + 1), isOutlet: false)
        }
        if WordClasses.prepositions.contains(reading.word(last)) { break }
      }
    }
    return nil
  }

  private static let platforms: [String: String] = [
    "twitter": "Twitter", "x": "X", "facebook": "Facebook", "instagram": "Instagram", "telegram": "Telegram",
    "tiktok": "TikTok", "youtube": "YouTube", "weibo": "Weibo", "bluesky": "Bluesky", "mastodon": "Mastodon",
    "linkedin": "LinkedIn", "social": "social media",
  ]

  private static let occasions: [String: String] = [
    "statement": "statement", "news conference": "news conference", "press conference": "news conference",
    "press briefing": "briefing", "news briefing": "briefing", "briefing": "briefing", "interview": "interview",
    "speech": "speech", "parliament": "parliament", "congress": "Congress", "court": "court", "letter": "letter",
    "memo": "memo", "email": "email", "e-mail": "email", "tweet": "Twitter", "rally": "rally", "debate": "debate",
    "hearing": "hearing", "press release": "press release", "meeting": "meeting", "report": "report", "book": "book",
    "op-ed": "op-ed", "address": "speech", "testimony": "testimony", "post": "post", "message": "message",
  ]
}
