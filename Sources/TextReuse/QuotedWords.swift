import NewsModel
import UTF8Text

/// Which words of a text stand in quotation marks of any kind.
///
/// Purpose: to say who has a passage in quotation marks. Valid when: double marks as the analysis finds them; single marks
/// where the opening one has a space or mark before it and a word behind it, the closing one a word or mark before it and
/// none behind, both in one paragraph with at least `leastWords` between: others are mostly apostrophes. Cost: O(n).
struct QuotedWords: Sendable {
  /// Words in single quotation marks below which they only set off a word or title (2026-11-22).
  private static let leastWords = 4

  /// For each element, how many words of the elements before it are in quotation marks; one more at the end.
  private let sums: [Int]

  init(_ words: WordSequence) {
    let text = words.text
    let ranges = (text.quotations + Self.singleQuotations(in: text)).sorted()
    var sums = [0]
    var (next, end) = (0, 0)
    for element in words.words.indices {
      let range = words.range(element..<(element + 1))
      while next < ranges.count, ranges[next].start <= range.start {
        end = max(end, ranges[next].end)
        next += 1
      }
      sums.append(sums[element] + (range.start < end ? words.counts[element] : 0))
    }
    self.sums = sums
  }

  /// How many words of some elements are in quotation marks.
  func count(_ elements: Range<Int>) -> Int { sums[elements.upperBound] - sums[elements.lowerBound] }

  private static func singleQuotations(in text: AnalyzedText) -> [TextRange] {
    var found: [TextRange] = []
    var opened: (token: Int, words: Int, paragraph: Int)?
    var words = 0
    for sentence in text.sentences {
      for index in sentence.tokens {
        let token = text.tokens[index]
        if token.isWord { words += 1 }
        guard token.kind == .punctuation, token.folded == "'", token.tag != "POS" else { continue }
        if touches(index, text), !follows(index, text) {
          opened = (index, words, sentence.paragraph)
        } else if let start = opened, start.paragraph == sentence.paragraph, !touches(index, text) {
          if words - start.words >= leastWords {
            found.append(text.tokens[start.token].range.union(token.range))
          }
          opened = nil
        }
      }
    }
    return found
  }

  /// Whether a word or mark stands right behind a token.
  private static func touches(_ index: Int, _ text: AnalyzedText) -> Bool {
    index + 1 < text.tokens.count && text.tokens[index + 1].isWord
      && text.tokens[index].range.end == text.tokens[index + 1].range.start
  }

  /// Whether a word stands right before a token.
  private static func follows(_ index: Int, _ text: AnalyzedText) -> Bool {
    index > 0 && text.tokens[index - 1].isWord && text.tokens[index - 1].range.end == text.tokens[index].range.start
  }
}
