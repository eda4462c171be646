import NewsModel
import UTF8Text

extension SentenceAttribution {
  // MARK: Names before a colon

  /// `Orr: “It rained.”`
  func labeled(in stretch: Range<Int>) -> [AttributedWords] {
    let limit = min(stretch.upperBound - 1, stretch.lowerBound + 9)
    guard limit > stretch.lowerBound,
      let colon = (stretch.lowerBound..<limit).first(where: { reading.word($0) == ":" }),
      colon > stretch.lowerBound, isLabel(stretch.lowerBound..<colon)
    else { return [] }
    guard let content = reading.quotation(startingAt: colon + 1) else { return [] }
    return [AttributedWords(source: stretch.lowerBound..<colon, cue: colon..<(colon + 1), content: [content])]
  }

  /// Capitalized words, with brackets behind them, that are no common opener such as "Note".
  private func isLabel(_ words: Range<Int>) -> Bool {
    let name = words.prefix { reading.word($0) != "(" }
    let isName = name.allSatisfy { reading.isCapitalized($0) || [".", "'", "-", "of"].contains(reading.word($0)) }
    return isName && words.count { reading.isWord($0) } > 0 && reading.quotation(at: words.lowerBound) == nil
      && (reading.isMentioned(words.lowerBound) || words.count == 1)
  }

  // MARK: According to

  func accordingTo(in stretch: Range<Int>) -> [AttributedWords] {
    stretch.compactMap { index in
      guard reading.word(index) == "according", reading.word(index + 1) == "to", reading.quotation(at: index) == nil,
        index + 2 < stretch.upperBound, let source = accordingSource(index, in: stretch)
      else { return nil }
      let content = accordingContent(index, source: source, in: stretch)
      return content.isEmpty ? nil : AttributedWords(source: source, cue: index..<(index + 2), content: content)
    }
  }

  /// At the start of a sentence a comma ends the source: what follows is the content.
  private func accordingSource(_ index: Int, in stretch: Range<Int>) -> Range<Int>? {
    let limit = stretch.upperBound
    guard index <= stretch.lowerBound + Self.longestLeadIn else {
      return phrases.phrase(startingAt: index + 2, to: limit)
    }
    let comma = ((index + 2)..<limit).first { reading.word($0) == "," } ?? limit
    return phrases.phrase(startingAt: index + 2, to: comma)
  }

  /// The comma that ends what goes with a source: "according to an engineer it did not name, …".
  private func commaBehind(_ source: Range<Int>, in stretch: Range<Int>) -> Int {
    let window = source.upperBound..<min(stretch.upperBound, source.upperBound + Self.longestLeadIn)
    return window.first { reading.word($0) == "," } ?? source.upperBound
  }

  private func accordingContent(_ index: Int, source: Range<Int>, in stretch: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    let before = stretch.lowerBound..<clauses.withoutTrailingMarks(stretch.lowerBound..<index)
    let isInsideClause = !before.isEmpty && reading.word(before.upperBound - 1) == "that"
    if !before.isEmpty, !isInsideClause { parts.append(before) }
    let next = isInsideClause || before.isEmpty ? commaBehind(source, in: stretch) : source.upperBound
    guard reading.word(next) == ",", next + 1 < stretch.upperBound,
      before.count < 6 || isInsideClause || !reading.isFollowedByCue(next + 1)
    else { return parts }
    let end = clauses.withoutTrailingMarks((next + 1)..<stretch.upperBound)
    if end > next + 1, !["who", "which"].contains(reading.word(next + 1)) { parts.append((next + 1)..<end) }
    return parts
  }
}

extension Reading {
  /// Whether a token begins a loose clause rather than goes on with a sentence that was parted.
  func isFollowedByCue(_ index: Int) -> Bool {
    ["and", "but", "which", "who", "as", "while", "with"].contains(word(index)) || word(index).hasSuffix("ing")
  }
}
