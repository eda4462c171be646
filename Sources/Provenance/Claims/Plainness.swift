import NewsModel
import UTF8Text

/// Says how well the words of a statement can be understood by themselves.
struct Plainness {
  let material: StoryMaterial

  /// Words beyond which a statement is long.
  static let longest = 40

  /// The flaws of a statement, each counted as 1 or a part of it; 0 for a plain clause with its subject.
  func flaws(of statement: Statement) -> Double {
    let text = material.articles[statement.article].text
    let tokens = text.tokens[text.tokenIndices(in: statement.range)]
    guard let first = tokens.first(where: \.isWord) else { return 3 }
    var flaws = 0.0
    if Self.pronouns.contains(first.folded) { flaws += 1 }
    if !hasSubject(statement) { flaws += 1 }
    if Self.joints.contains(first.folded) { flaws += 0.5 }
    if text.isQuoted(statement.range) { flaws += 0.5 }
    if let last = tokens.last?.folded, last == "..." || last == "…" { flaws += 0.5 }
    if tokens.count > Self.longest { flaws += 0.5 }
    return flaws
  }

  /// Whether a noun, pronoun or article stands before the first verb that makes a clause.
  func hasSubject(_ statement: Statement) -> Bool {
    let text = material.articles[statement.article].text
    for token in text.tokens[text.tokenIndices(in: statement.range)] {
      if ["NOUN", "PROPN", "PRON", "DET"].contains(token.partOfSpeech) { return true }
      if token.isFiniteVerb { return false }
    }
    return false
  }

  /// The words of a statement; of one without a subject those of its sentence, of one cut off those up to its
  /// sentence's end; a pronoun that begins them and means who
  /// says it is put as a name in square brackets.
  func text(of statement: Statement) -> String {
    let article = material.articles[statement.article]
    guard hasSubject(statement) else { return String(article.text[article.text.sentences[statement.sentence].range]) }
    let range =
      isCut(statement)
      ? TextRange(statement.range.start, article.text.sentences[statement.sentence].range.end) : statement.range
    let words = String(article.text[range])
    guard let first = article.text.tokenIndices(in: statement.range).first,
      Self.people.contains(article.text.tokens[first].folded), article.text.tokens[first].label.hasPrefix("nsubj"),
      let source = statement.chain.last.flatMap({ article.attributions[$0].resolved }), source.kind == .person
    else { return words }
    let rest = TextRange(article.text.tokens[first].range.end, range.end)
    return "[\(source.name)]" + String(article.text[rest])
  }

  /// Whether its words end where none can: "instigated by", "the vote and".
  private func isCut(_ statement: Statement) -> Bool {
    let text = material.articles[statement.article].text
    guard statement.range.end < text.sentences[statement.sentence].range.end,
      let last = text.tokens[text.tokenIndices(in: statement.range)].last
    else { return false }
    return ["ADP", "DET", "CCONJ", "SCONJ", "PART"].contains(last.partOfSpeech) && last.label != "prt"
  }

  private static let people: Set<String> = ["he", "she"]
  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "his", "her", "their", "its", "our",
    "my",
    "who", "which", "there", "here",
  ]
  private static let joints: Set<String> = [
    "and", "but", "or", "so", "also", "then", "as", "while", "because", "if", "yet",
  ]
}
