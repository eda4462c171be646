package import NewsModel
import UTF8Text

/// Reads an article's profile off what the stages before have found in it.
///
/// Action: count the stems of headline and body; where there is no headline, the first sentence stands for it. Names
/// get no weight of their own: it was tried, and articles about one person's different doings ran together. Cost:
/// O(tokens).
package struct ProfileReader: Sendable {
  package init() {}

  package func profile(of article: AnalyzedArticle) -> ArticleProfile {
    var builder = ProfileBuilder()
    let (text, headline) = (article.text, article.article.headline)
    let reader = TermReader(text, language: article.article.language)
    for word in headline.map(Self.words) ?? [] {
      if let term = reader.term(headlineWord: word) { builder.addHeadline(term, word: word) }
    }
    for (number, sentence) in text.sentences.enumerated() {
      for token in text.tokens[sentence.tokens] where token.isWord {
        let term = reader.term(token)
        let word = token.partOfSpeech == "PROPN" ? String(text[token.range]) : token.folded
        if number == 0, headline == nil, let term { builder.addHeadline(term, word: word) }
        builder.addBody(term, word: word, weekday: Self.weekdays[token.folded])
      }
    }
    return builder.profile(
      id: article.id, day: article.article.published?.date.daysSince1970, shape: ShapeReader().shape(of: article),
      page: article.article.url)
  }

  /// The words as the language model parts them in a body: "Trump's" is "trump" and a word too common to tell anything,
  /// "COVID-19" and "U.S." are one, "post-war" two.
  private static func words(_ headline: String) -> [String] {
    headline.folded().split(whereSeparator: \.isWhitespace).flatMap { chunk -> [String] in
      var word = chunk.drop { !isWordPart($0) }
      while let last = word.last, !isWordPart(last) && !(last == "." && word.dropLast().contains(".")) {
        word.removeLast()
      }
      if word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") { word.removeLast(2) }
      let hasDigits = word.contains(where: \.isNumber)
      return word.split { ($0 == "-" || $0 == "\u{2010}") && !hasDigits }.map(String.init)
    }
  }

  private static func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  fileprivate static let weekdays: [String: Weekday] = [
    "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday, "friday": .friday,
    "saturday": .saturday, "sunday": .sunday,
  ]
}

/// Which of a text's words are terms?
private struct TermReader: ~Copyable {
  private let isEnglish: Bool
  private let stopWords: Set<String>
  private let stemmer: Stemmer

  init(_ text: AnalyzedText, language: String?) {
    let words = text.tokens.filter(\.isWord)
    let stops = words.filter { $0.isStopWord && !Self.isWeekday($0.folded) }
    isEnglish = Double(stops.count) >= Self.leastEnglishStopWords * Double(words.count)
    stopWords = Set(stops.map(\.folded))
    stemmer = Stemmer(language: isEnglish ? "en" : language)
  }

  func term(_ token: Token) -> Term? {
    guard token.isWord, !token.isStopWord || Self.isWeekday(token.folded) else { return nil }
    if token.kind == .number { return Term(.number, token.folded) }
    // Where no list of stop words fits, short words in lower case are taken for such.
    guard isEnglish || token.isCapitalized || token.folded.count > Self.longestForeignStopWord else { return nil }
    return Term(.word, stemmer.stem(token.folded))
  }

  func term(headlineWord word: String) -> Term? {
    guard word.utf8.count > 1, !stopWords.contains(word) else { return nil }
    if word.allSatisfy(\.isNumber) { return Term(.number, word) }
    guard isEnglish || word.count > Self.longestForeignStopWord else { return nil }
    return Term(.word, stemmer.stem(word))
  }

  /// Weekdays are stop words elsewhere; here they tell one event from the next.
  private static func isWeekday(_ word: String) -> Bool { ProfileReader.weekdays[word] != nil }

  /// The share of stop words from which a text counts as English: English news has 0.4 to 0.5 of them, texts in other
  /// European languages under 0.1 (2026-11-22).
  private static let leastEnglishStopWords = 0.2
  /// Letters; few function words of European languages have more (2026-11-22).
  private static let longestForeignStopWord = 5
}
