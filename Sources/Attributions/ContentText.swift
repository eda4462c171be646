import NewsModel
import UTF8Text

/// What is attributed in a text, as a text of its own.
///
/// Purpose: an attribution inside another's content is found there as if the content stood by itself: "the port had
/// closed, an official said" in what the Courier reported. Valid when: contents are runs of the text's tokens. Action:
/// each content becomes a paragraph, without the marks around it, and single marks within quotations become double ones; a
/// word that depends on one outside becomes a root.
/// Contents that share words with an earlier one are left out. Cost: O(tokens of the contents).
struct ContentText {
  let text: AnalyzedText
  /// For each token the one of the whole text.
  private let origins: [Int]

  init(_ contents: [[Range<Int>]], of reading: Reading) {
    var builder = ContentTextBuilder(reading)
    for content in contents { builder.append(content) }
    text = builder.analyzedText
    origins = builder.origins
  }

  /// An attribution in the words of the whole text; nil where source or cue go over a gap in the content.
  func inWholeText(_ words: AttributedWords) -> AttributedWords? {
    guard let cue = run(words.cue) else { return nil }
    var source: Range<Int>?
    if let words = words.source {
      guard let found = run(words) else { return nil }
      source = found
    }
    return AttributedWords(source: source, cue: cue, content: words.content.flatMap(runs))
  }

  private func run(_ words: Range<Int>) -> Range<Int>? {
    let runs = runs(words)
    return runs.count == 1 ? runs[0] : nil
  }

  /// Tokens as runs without gaps in the whole text.
  private func runs(_ words: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for token in words.map({ origins[$0] }) {
      if let last = runs.last, last.upperBound == token {
        runs[runs.count - 1] = last.lowerBound..<(token + 1)
      } else {
        runs.append(token..<(token + 1))
      }
    }
    return runs
  }
}

/// Puts a `ContentText` together.
private struct ContentTextBuilder {
  private let reading: Reading
  private let singles: SingleQuotations
  private var text = ""
  private var tokens: [Token] = []
  private(set) var origins: [Int] = []
  private var sentences: [Sentence] = []
  private var paragraphs: [TextRange] = []
  private var quotations: [TextRange] = []
  private var mentions: [Mention] = []
  /// For each token of the whole text its place in this one; -1 outside.
  private var places: [Int]

  init(_ reading: Reading) {
    self.reading = reading
    singles = SingleQuotations(reading: reading)
    places = [Int](repeating: -1, count: reading.tokens.count)
  }

  var analyzedText: AnalyzedText {
    AnalyzedText(
      text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs, quotations: quotations.sorted(),
      mentions: mentions)
  }

  mutating func append(_ content: [Range<Int>]) {
    let runs = content.sorted { $0.lowerBound < $1.lowerBound }.map(withoutMarks).filter { !$0.isEmpty }
    guard !runs.isEmpty, !runs.joined().contains(where: { places[$0] >= 0 }) else { return }
    if !text.isEmpty { text += "\n" }
    let (first, start) = (origins.count, text.utf8.count)
    for (place, token) in runs.joined().enumerated() { places[token] = first + place }
    let inner = runs.flatMap(singles.quotations)
    let marks = (opening: Set(inner.map(\.lowerBound)), closing: Set(inner.map { $0.upperBound - 1 }))
    for token in runs.joined() {
      let mark = marks.opening.contains(token) ? "“" : marks.closing.contains(token) ? "”" : nil
      append(token, isFirst: origins.count == first, as: mark)
    }
    for run in runs { appendQuotationsAndNames(in: run) }
    quotations += inner.map(range)
    appendSentences(from: first)
    paragraphs.append(TextRange(start, text.utf8.count))
  }

  /// A run without "that" before it, commas at its ends and the marks of a quotation that holds all of it.
  private func withoutMarks(_ run: Range<Int>) -> Range<Int> {
    var run = run
    while let last = run.last, isMark(last) || closes(last, run) { run = run.lowerBound..<last }
    while let first = run.first, isMark(first) || opens(first, run) || reading.word(first) == "that" && run.count > 1 {
      run = (first + 1)..<run.upperBound
    }
    return run
  }

  private func isMark(_ token: Int) -> Bool {
    [",", ";", ":", "-"].contains(reading.word(token)) || singles.isMark(token)
  }

  private func opens(_ token: Int, _ run: Range<Int>) -> Bool {
    reading.quotation(startingAt: token).map { $0.upperBound >= run.upperBound } ?? false
  }

  private func closes(_ token: Int, _ run: Range<Int>) -> Bool {
    guard let quotation = reading.quotation(endingAt: token) else { return false }
    return quotation.lowerBound <= run.lowerBound && ["\"", "''", "'"].contains(reading.word(token))
  }

  /// - Parameter mark: the double mark that stands for a single one.
  private mutating func append(_ origin: Int, isFirst: Bool, as mark: String?) {
    let token = reading.tokens[origin]
    if !isFirst, !reading.touches(origin) || places[origin - 1] < 0 { text += " " }
    let start = text.utf8.count
    text += mark.map { Substring($0) } ?? reading.text[token.range]
    let head = places[token.head]
    tokens.append(
      Token(
        range: TextRange(start, text.utf8.count), kind: token.kind,
        folded: mark == nil ? token.folded : "\"", isCapitalized: token.isCapitalized, isStopWord: token.isStopWord,
        tag: token.tag,
        partOfSpeech: token.partOfSpeech, lemma: token.lemma, head: head >= 0 ? head : origins.count,
        label: head >= 0 ? token.label : "ROOT", entity: token.entity))
    origins.append(origin)
  }

  private mutating func appendSentences(from first: Int) {
    var start = first
    while start < origins.count {
      let sentence = reading.sentence(at: origins[start])
      var end = start + 1
      while end < origins.count, sentence.contains(origins[end]) { end += 1 }
      sentences.append(
        Sentence(
          range: tokens[start].range.union(tokens[end - 1].range), tokens: start..<end, paragraph: paragraphs.count))
      start = end
    }
  }

  /// What stands in quotation marks and what is named within a run; a quotation that holds all of it is none here.
  private mutating func appendQuotationsAndNames(in run: Range<Int>) {
    let next = reading.quotations.partitioningIndex { $0.upperBound > run.lowerBound }
    for quotation in reading.quotations[next...].prefix(while: { $0.lowerBound < run.upperBound })
    where quotation.lowerBound >= run.lowerBound && quotation.upperBound <= run.upperBound {
      quotations.append(range(of: quotation))
    }
    let name = reading.text.mentions.partitioningIndex { $0.tokens.upperBound > run.lowerBound }
    for mention in reading.text.mentions[name...].prefix(while: { $0.tokens.lowerBound < run.upperBound })
    where mention.tokens.lowerBound >= run.lowerBound && mention.tokens.upperBound <= run.upperBound {
      let first = places[mention.tokens.lowerBound]
      mentions.append(
        Mention(range: range(of: mention.tokens), tokens: first..<(first + mention.tokens.count), kind: mention.kind))
    }
  }

  /// Where tokens that follow each other stand here.
  private func range(of words: Range<Int>) -> TextRange {
    tokens[places[words.lowerBound]].range.union(tokens[places[words.upperBound - 1]].range)
  }
}
