import NewsModel
import UTF8Text

/// Puts an analyzed text together from the model's tokens, paragraph by paragraph.
///
/// White space is no token of an analyzed text; what depends on it depends on what it depends on.
struct AnalyzedTextBuilder {
  private let text: String
  private let bytes: [UInt8]
  private let paragraphs: [TextRange]
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var mentions: [Mention] = []
  private var paragraph = 0

  init(text: String, bytes: [UInt8], paragraphs: [TextRange]) {
    self.text = text
    self.bytes = bytes
    self.paragraphs = paragraphs
    tokens.reserveCapacity(bytes.count / 5)
  }

  func analyzedText(quotations: [TextRange]) -> AnalyzedText {
    AnalyzedText(
      text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs, quotations: quotations,
      mentions: mentions)
  }

  /// Appends the next paragraph, whose heads count from its first token.
  mutating func append(_ analyzed: [AnalyzedToken]) {
    let first = tokens.count
    let places = Self.places(of: analyzed, from: first)
    for (index, token) in analyzed.enumerated() where !token.isSpace {
      tokens.append(self.token(token, index: places[index], head: places[Self.head(of: index, in: analyzed)]))
    }
    appendSentences(analyzed, places)
    appendMentions(analyzed, places)
    paragraph += 1
  }

  /// For each token of the model its index here; for white space that of the next token.
  private static func places(of analyzed: [AnalyzedToken], from first: Int) -> [Int] {
    var next = first
    return analyzed.map { token in
      defer { next += token.isSpace ? 0 : 1 }
      return next
    }
  }

  /// The nearest token upward that is no white space; the token itself when there is none.
  private static func head(of index: Int, in analyzed: [AnalyzedToken]) -> Int {
    var head = analyzed[index].head
    while analyzed[head].isSpace && analyzed[head].head != head { head = analyzed[head].head }
    return analyzed[head].isSpace ? index : head
  }

  // MARK: Sentences and mentions

  private mutating func appendSentences(_ analyzed: [AnalyzedToken], _ places: [Int]) {
    let end = tokens.count
    let starts = analyzed.indices.filter { $0 == 0 || analyzed[$0].isSentenceStart }.map { places[$0] }
    for (start, next) in zip(starts, starts.dropFirst() + [end]) where start < next {
      let range = tokens[start].range.union(tokens[next - 1].range)
      sentences.append(Sentence(range: range, tokens: start..<next, paragraph: paragraph))
    }
  }

  private mutating func appendMentions(_ analyzed: [AnalyzedToken], _ places: [Int]) {
    var index = 0
    while index < analyzed.count {
      let start = index
      index += 1
      guard analyzed[start].entity.hasPrefix("B-") else { continue }
      while index < analyzed.count, analyzed[index].entity.hasPrefix("I-") { index += 1 }
      let words = places[start]..<(index < places.count ? places[index] : tokens.count)
      guard !words.isEmpty, let kind = Self.kinds[String(analyzed[start].entity.dropFirst(2))] else { continue }
      let range = tokens[words.lowerBound].range.union(tokens[words.upperBound - 1].range)
      mentions.append(Mention(range: range, tokens: words, kind: kind))
    }
  }

  /// The labels that name something, of those in OntoNotes 5; the others are dates, amounts and numbers.
  private static let kinds: [String: Mention.Kind] = [
    "PERSON": .person, "ORG": .organization, "GPE": .place, "LOC": .place, "FAC": .place, "NORP": .group,
    "WORK_OF_ART": .work, "LAW": .work, "PRODUCT": .work, "EVENT": .work,
  ]

  // MARK: Tokens

  private func token(_ token: AnalyzedToken, index: Int, head: Int) -> Token {
    let kind = self.kind(of: token)
    let folded = self.folded(token, kind)
    let first = bytes[token.range.start]
    let isCapitalized = first.isASCIIUppercase || first >= 0x80 && text[token.range].first?.isUppercase == true
    return Token(
      range: token.range, kind: kind, folded: folded,
      isCapitalized: isCapitalized, isStopWord: kind != .number && StopWords.english.contains(folded), tag: token.tag,
      partOfSpeech: token.partOfSpeech, lemma: token.lemma.folded(), head: head, label: token.label,
      entity: String(token.entity.dropFirst(2)))
  }

  private func kind(of token: AnalyzedToken) -> Token.Kind {
    let first = bytes[token.range.start]
    if first.isASCIIDigit { return .number }
    let rest = text[token.range].unicodeScalars
    if rest.contains(where: { $0.properties.isAlphabetic }) { return .word }
    if rest.contains(where: { $0.properties.numericType == .decimal }) { return .number }
    return isHyphen(token.range) ? .hyphen : .punctuation
  }

  /// Whether a dash stands between letters or digits.
  private func isHyphen(_ range: TextRange) -> Bool {
    guard ["-", "\u{2010}", "\u{2011}"].contains(text[range]), range.start > 0, range.end < bytes.count else {
      return false
    }
    return bytes[range.start - 1].isInsideWord && bytes[range.end].isInsideWord
  }

  private func folded(_ token: AnalyzedToken, _ kind: Token.Kind) -> String {
    if kind == .hyphen { return "\u{2010}" }
    let folded = text[token.range].folded()
    guard kind == .word, let last = folded.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") else {
      return folded
    }
    let short = folded.dropLast()
    return short.utf8.contains(last) ? folded : String(short)
  }
}

extension UInt8 {
  /// A letter, a digit or a part of a longer scalar.
  fileprivate var isInsideWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
