import NewsModel
import UTF8Text

/// The outlet names of a text, by place and name.
struct OutletIndex {
  let mentions: [OutletMention]
  private let firstByName: [String: OutletMention]
  /// The one outlet the text cites, nil when it cites none or several. The article's own does not count.
  let only: OutletMention?

  init(_ mentions: [OutletMention], own: String?) {
    self.mentions = mentions
    var first: [String: OutletMention] = [:]
    for mention in mentions where first[mention.name] == nil { first[mention.name] = mention }
    firstByName = first
    let ownKey = own.map { OutletTable.key($0) }
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

  /// The outlet as a source, with the mention that introduced it.
  func source(of mention: OutletMention) -> Source {
    let first = firstByName[mention.name] ?? mention
    return Source(name: mention.name, kind: mention.kind == .wire ? .wire : .outlet, mention: first.range)
  }
}
