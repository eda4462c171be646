import NewsModel
import UTF8Text

extension AnalyzedText {
  /// The noun phrase that ends with its head, without an article: the name that the head is a part of, or the words that
  /// depend on it.
  func nounPhrase(endingAt head: Int) -> TextRange {
    if let mention = mentions.first(where: { $0.tokens.contains(head) && $0.tokens.count > 1 }) { return mention.range }
    return words(before: head, dependingOn: head)
  }

  /// The words before a token that depend on a later one and hang together, and all up to that: "White House press secretary Jen
  /// Psaki" from "Jen" back.
  /// - Parameter first: the token, at or before `head`.
  func words(before first: Int, dependingOn head: Int) -> TextRange {
    let sentence = sentences.first { $0.tokens.contains(head) }?.tokens.lowerBound ?? head
    var first = first
    while first > sentence, isPart(first - 1, of: head) { first -= 1 }
    if let mention = mentions.first(where: { $0.tokens.contains(first) }) {
      first = min(first, max(mention.tokens.lowerBound, sentence))
    }
    while first < head, !tokens[first].isWord || ["the", "a", "an"].contains(tokens[first].folded) { first += 1 }
    return tokens[first].range.union(tokens[head].range)
  }

  private func isPart(_ index: Int, of head: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord || token.kind == .hyphen || [".", "'s"].contains(token.folded) else { return false }
    guard !["who", "that", "which"].contains(token.folded) else { return false }
    return token.head == head || token.head > index && token.head <= head
  }
}
