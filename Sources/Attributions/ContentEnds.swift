import NewsModel

/// Corrects where the contents that a model finds end.
///
/// Purpose: no commas and dashes at the end, which annotators leave out. Cost: O(attributions).
struct ContentEnds {
  let reading: Reading

  func corrected(_ found: [AttributedWords]) -> [AttributedWords] {
    found.compactMap { words in
      let content = words.content.compactMap(withoutMarks)
      return content.isEmpty ? nil : AttributedWords(source: words.source, cue: words.cue, content: content)
    }
  }

  private func withoutMarks(_ run: Range<Int>) -> Range<Int>? {
    var run = run
    while let last = run.last, isMark(last) { run = run.lowerBound..<last }
    while let first = run.first, isMark(first) { run = (first + 1)..<run.upperBound }
    return run.isEmpty ? nil : run
  }

  private func isMark(_ token: Int) -> Bool {
    [",", ";", ":", "-", "."].contains(reading.word(token)) && reading.quotation(at: token) == nil
  }
}
