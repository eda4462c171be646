import NewsModel
import UTF8Text

/// The outlet names of a text, by place and name.
struct OutletIndex {
  let mentions: [OutletMention]
  private let ownKey: String?
  private let firstByName: [String: OutletMention]
  /// The one outlet the text cites, nil when it cites none or several. The article's own does not count.
  let only: OutletMention?

  init(_ mentions: [OutletMention], own: String?) {
    self.mentions = mentions
    var first: [String: OutletMention] = [:]
    for mention in mentions where first[mention.name] == nil { first[mention.name] = mention }
    firstByName = first
    ownKey = own.map { OutletTable.key($0) }
    let ownKey = ownKey
    let cited = mentions.filter { $0.kind != .pictures && OutletTable.key($0.name) != ownKey }
    only = Set(cited.map(\.name)).count == 1 ? cited.first : nil
  }

  /// The first mention that lies within a run of tokens.
  /// - Complexity: O(log n).
  func mention(in words: Range<Int>) -> OutletMention? {
    let next = mentions.partitioningIndex { $0.tokens.upperBound > words.lowerBound }
    guard next < mentions.count, mentions[next].tokens.lowerBound < words.upperBound else { return nil }
    return mentions[next]
  }

  /// One attribution for each outlet where several share one: "first reported by the Courier and the Beacon".
  func separated(_ words: AttributedWords, in reading: Reading) -> [AttributedWords] {
    guard let source = words.source, let conjoined = conjoined(in: source, reading) else { return [words] }
    return conjoined.map { AttributedWords(source: $0, cue: words.cue, content: words.content) }
  }

  /// The outlet names that a phrase consists of, with nothing but commas and "and" between them; nil for fewer than two.
  private func conjoined(in phrase: Range<Int>, _ reading: Reading) -> [Range<Int>]? {
    let first = mentions.partitioningIndex { $0.tokens.upperBound > phrase.lowerBound }
    let named = mentions[first...].prefix { $0.tokens.upperBound <= phrase.upperBound }.map(\.tokens)
    guard named.count > 1, named[0].lowerBound >= phrase.lowerBound else { return nil }
    let others = phrase.filter { index in !named.contains { $0.contains(index) } }
    return others.allSatisfy { [",", "and", "the", "both"].contains(reading.word($0)) } ? named : nil
  }

  /// The outlet as a source, with the mention that introduced it.
  func source(of mention: OutletMention) -> Source {
    let first = firstByName[mention.name] ?? mention
    return Source(
      name: mention.name, kind: mention.kind == .wire ? .wire : .outlet, mention: first.range,
      isOwnOutlet: isOwn(mention))
  }

  /// The outlet whose article this is.
  func isOwn(_ mention: OutletMention) -> Bool { OutletTable.key(mention.name) == ownKey }
}
