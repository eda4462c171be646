import NewsModel
import UTF8Text

/// Finds where sentences end inside a paragraph.
///
/// Purpose: cut after `.`, `!`, `?` or `…` and the quotation marks and brackets that close behind it. Valid when:
/// what follows starts with a capital, a digit or an opening mark, and a full stop does not end an abbreviation or
/// initials. Cost: O(tokens).
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]

  init(bytes: [UInt8], tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  func sentences(in words: Range<Int>, paragraph: Int) -> [Sentence] {
    var sentences: [Sentence] = []
    var first = words.lowerBound
    var index = first
    while index < words.upperBound {
      guard let end = sentenceEnd(at: index, limit: words.upperBound) else {
        index += 1
        continue
      }
      sentences.append(sentence(first..<end, paragraph))
      first = end
      index = end
    }
    if first < words.upperBound { sentences.append(sentence(first..<words.upperBound, paragraph)) }
    return sentences
  }

  private func sentence(_ words: Range<Int>, _ paragraph: Int) -> Sentence {
    let range = tokens[words.lowerBound].range.union(tokens[words.upperBound - 1].range)
    return Sentence(range: range, tokens: words, paragraph: paragraph)
  }

  /// The index after the sentence that the token at `index` ends; nil when it ends none.
  private func sentenceEnd(at index: Int, limit: Int) -> Int? {
    guard isTerminator(index) else { return nil }
    var next = index + 1
    while next < limit, isTerminator(next) || isClosing(next) { next += 1 }
    guard next < limit else { return limit }
    guard tokens[next].range.start > tokens[next - 1].range.end else { return nil }
    return startsSentence(next, limit: limit) ? next : nil
  }

  private func isTerminator(_ index: Int) -> Bool {
    switch tokens[index].folded {
    case "!", "?", "…": return true
    case ".": return index == 0 || !endsAbbreviation(index - 1, at: tokens[index].range.start)
    default: return tokens[index].kind == .word && endsWithInitials(index)
    }
  }

  private func endsAbbreviation(_ index: Int, at stop: Int) -> Bool {
    let word = tokens[index]
    guard word.range.end == stop, word.kind == .word else { return false }
    if word.range.count == 1 && word.isCapitalized { return true }
    return Self.abbreviations.contains(word.folded)
  }

  /// A word such as "U.S." holds its last full stop, which may end the sentence too.
  private func endsWithInitials(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count >= 4, bytes[range.end - 1] == UInt8(ascii: ".") else { return false }
    let next = index + 1
    return next < tokens.count && Self.sentenceStarters.contains(tokens[next].folded)
  }

  /// A quotation mark or bracket directly behind the mark before it.
  private func isClosing(_ index: Int) -> Bool {
    guard tokens[index].range.start == tokens[index - 1].range.end else { return false }
    return ["\"", "'", ")", "]"].contains(tokens[index].folded)
  }

  private func startsSentence(_ index: Int, limit: Int) -> Bool {
    let token = tokens[index]
    if token.isCapitalized || token.kind == .number { return true }
    guard token.kind == .punctuation, ["\"", "'", "(", "[", "-", "•"].contains(token.folded) else { return false }
    return index + 1 < limit && (tokens[index + 1].isCapitalized || tokens[index + 1].kind == .number)
  }

  /// Abbreviations that a name, number or place follows.
  private static let abbreviations: Set<String> = Set(
    """
    mr mrs ms dr prof sen rep gov gen col lt sgt capt maj cmdr adm brig pres hon rev fr st ste sr jr messrs supt
    jan feb mar apr jun jul aug sept sep oct nov dec no nos vs v fig vol pp inc ltd corp co bros dept univ assn
    ave blvd rd mt ft est ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words that, capitalized behind initials, begin a sentence rather than go on with a name.
  private static let sentenceStarters: Set<String> = Set(
    "the a an he she it they we i in on at but and this that these those his her their there if as when while for to"
      .split(separator: " ").map(String.init))
}
