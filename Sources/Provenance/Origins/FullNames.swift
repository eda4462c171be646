import NewsModel
import UTF8Text

/// The fuller names that a text gives a person: with the office before the name or behind it, and a person's name for who is called
/// by an office alone.
///
/// Purpose: who reads "Psaki" or "Taliban spokesperson" as an origin wants to know who that is, and for whom they speak.
/// Cost: O(mentions · words).
struct FullNames {
  let text: AnalyzedText

  /// Bytes beyond which a name is a story of its own.
  static let limit = 70

  /// Names of the text that say more of whom a name stands for, in text order.
  func names(for name: String) -> [String] {
    let words = name.folded().split(separator: " ").map(String.init)
    guard let last = words.last, name.utf8.count <= Self.limit else { return [] }
    return text.mentions.filter { $0.kind == .person }.flatMap { mention -> [String] in
      let head = mention.tokens.upperBound - 1
      let titled = text.words(before: mention.tokens.lowerBound, dependingOn: head)
      let isNamed = text.tokens[head].folded == last
      guard isNamed || isOffice(words, name, before: mention, in: titled) else { return [] }
      let hasOffice = mention.tokens.lowerBound > 0 && text.tokens[mention.tokens.lowerBound - 1].entity.isEmpty
      let behind = isNamed ? text.office(behind: mention).map(mention.range.union) : nil
      return [hasOffice ? titled : nil, behind].compactMap(\.self).map(text.joined)
    }
    .filter { longer in
      let known = Set(NameForm(longer).words)
      return longer.utf8.count <= Self.limit && NameForm(name).words.allSatisfy(known.contains)
    }
  }

  /// Whether the words are an office, and stand right before a name.
  private func isOffice(_ words: [String], _ name: String, before mention: Mention, in titled: TextRange) -> Bool {
    let first = mention.tokens.lowerBound - words.count
    guard name.split(separator: " ").last?.first?.isLowercase == true else { return false }
    guard first >= 0, text.tokens[first].range.start >= titled.start else { return false }
    return words.indices.allSatisfy { text.tokens[first + $0].folded == words[$0] }
  }
}
