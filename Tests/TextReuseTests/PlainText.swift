import NewsModel
import UTF8Text

/// A text cut into tokens by spaces and marks, one sentence up to each full stop, for tests that need no grammar.
enum PlainText {
  static func analyzed(_ text: String, isQuoted: ((String) -> Bool)? = nil) -> AnalyzedText {
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var first = 0
    for range in pieces(of: text) {
      tokens.append(token(text, range, index: tokens.count))
      guard text[range] == "." else { continue }
      sentences.append(sentence(tokens, first..<tokens.count))
      first = tokens.count
    }
    if first < tokens.count { sentences.append(sentence(tokens, first..<tokens.count)) }
    return AnalyzedText(
      text: text, tokens: tokens, sentences: sentences, paragraphs: [text.textRange], quotations: quotations(in: text),
      mentions: [])
  }

  /// Words with their points and commas inside, and single marks.
  private static func pieces(of text: String) -> [TextRange] {
    var pieces: [TextRange] = []
    var start: Int?
    var offset = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isInside = ".,'’".contains(character) && start != nil && (next.isLetter || next.isNumber)
      let length = character.utf8.count
      if character.isLetter || character.isNumber || isInside {
        start = start ?? offset
      } else {
        if let begun = start { pieces.append(TextRange(begun, offset)) }
        start = nil
        if !character.isWhitespace { pieces.append(TextRange(offset, offset + length)) }
      }
      offset += length
    }
    if let start { pieces.append(TextRange(start, offset)) }
    return pieces
  }

  private static func token(_ text: String, _ range: TextRange, index: Int) -> Token {
    let word = String(text[range])
    let isWord = word.first?.isLetter == true
    let kind: Token.Kind =
      isWord ? .word : word.first?.isNumber == true ? .number : word == "-" ? .hyphen : .punctuation
    return Token(
      range: range, kind: kind, folded: kind == .hyphen ? "\u{2010}" : word.folded(),
      isCapitalized: word.first?.isUppercase == true, isStopWord: false, tag: "", partOfSpeech: "",
      lemma: word.folded(),
      head: index, label: "ROOT")
  }

  private static func sentence(_ tokens: [Token], _ range: Range<Int>) -> Sentence {
    let bytes = tokens[range.lowerBound].range.union(tokens[range.upperBound - 1].range)
    return Sentence(range: bytes, tokens: range, paragraph: 0)
  }

  private static func quotations(in text: String) -> [TextRange] {
    var found: [TextRange] = []
    var start: Int?
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = String(scalar).utf8.count
      if scalar == "“" { start = offset }
      if scalar == "”", let opened = start {
        found.append(TextRange(opened, offset + length))
        start = nil
      }
      offset += length
    }
    return found
  }
}
