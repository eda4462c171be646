import NewsModel
import UTF8Text

/// The words of a text as numbers to compare, without its punctuation.
///
/// Purpose: what newsrooms change without rewording is the same here: spelling, the way a number is written, the name of a
/// day. Action: each word, each number and each run of words that names a day is one element, with a hash of its normal
/// form and one of its words as they stand. Cost: O(n).
struct WordSequence: Sendable {
  /// What one element is.
  enum Kind: UInt8 {
    case word, name, number, day
    /// "per cent".
    case percent
  }

  /// A stable hash of each element's normal form, by which runs are found.
  private(set) var words: [UInt64] = []
  /// A stable hash of each element's words, folded.
  private(set) var exact: [UInt64] = []
  /// A stable hash of each word's dictionary form.
  private(set) var lemmas: [UInt64] = []
  private(set) var kinds: [Kind] = []
  /// The bytes of each word's normal form; 0 for numbers and days.
  private(set) var lengths: [Int] = []
  /// The normal form of each word; empty for numbers and days.
  private(set) var forms: [[UInt8]] = []
  /// How many words each element counts for: two for "twenty-one", one for any name of a day, so that none is longer.
  private(set) var counts: [Int] = []
  /// The words of all elements before each, and of all at the end.
  private var sums: [Int] = [0]
  /// The sentence each element stands in.
  private(set) var sentence: [Int] = []
  /// The elements of each sentence.
  private(set) var sentenceElements: [Range<Int>] = []
  /// The tokens of each element.
  private(set) var tokens: [Range<Int>] = []
  let text: AnalyzedText

  init(_ text: AnalyzedText) {
    self.text = text
    let days = DayReader(tokens: text.tokens)
    let numbers = NumberReader(tokens: text.tokens)
    for (number, sentence) in text.sentences.enumerated() {
      let first = words.count
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let start = index
        let day = days.count(at: index)
        if day > 0, index + day <= sentence.tokens.upperBound {
          append(start..<(start + day), named: days.naming(start..<(start + day)), .day, Self.day, number)
        } else if let (value, count) = numbers.number(at: index), index + count <= sentence.tokens.upperBound {
          append(start..<(start + count), named: start..<(start + count), .number, Self.hash(value), number)
        } else if text.tokens[index].folded == "per", index + 1 < sentence.tokens.upperBound,
          text.tokens[index + 1].folded == "cent"
        {
          append(start..<(start + 2), named: start..<(start + 2), .percent, Self.percent, number)
        } else {
          append(word: index, number)
        }
        index = max(index + 1, tokens.last?.upperBound ?? 0)
      }
      sentenceElements.append(first..<words.count)
    }
  }

  /// The elements as fingerprints know them: names are the numbers and what `NameReader` tells; days, which are all
  /// one, are none.
  var plainWords: [PlainWord] {
    var names = NameReader(capacity: words.count)
    for index in words.indices {
      names.append(
        words[index], hasCapital: kinds[index] == .name, hasDigit: kinds[index] == .number,
        opensSentence: index == 0 || sentence[index] != sentence[index - 1])
    }
    return names.finished()
  }

  /// The bytes from the first to the last of some elements.
  /// - Precondition: `words` is not empty.
  func range(_ words: Range<Int>) -> TextRange {
    text.tokens[tokens[words.lowerBound].lowerBound].range
      .union(text.tokens[tokens[words.upperBound - 1].upperBound - 1].range)
  }

  /// How many words some elements have.
  func count(_ elements: Range<Int>) -> Int { sums[elements.upperBound] - sums[elements.lowerBound] }

  private mutating func append(word index: Int, _ sentence: Int) {
    let token = text.tokens[index]
    guard token.isWord || token.folded == "%" else { return }
    var hash = StableHash()
    let form = SpellingForm.bytes(of: token.folded)
    for byte in form { hash.combine(byte) }
    lengths.append(form.count)
    forms.append(form)
    append(index..<(index + 1), named: index..<(index + 1), token.isCapitalized ? .name : .word, hash.value, sentence)
  }

  private mutating func append(
    _ range: Range<Int>, named: Range<Int>, _ kind: Kind, _ form: UInt64, _ sentence: Int
  ) {
    var (exact, lemma, count) = (StableHash(), StableHash(), 0)
    for token in text.tokens[named] {
      exact.combine(token.folded)
      exact.combine(.space)
      lemma.combine(token.lemma)
    }
    for token in text.tokens[range] where token.isWord || token.folded == "%" { count += 1 }
    words.append(form)
    if lengths.count < words.count {
      lengths.append(0)
      forms.append([])
    }
    self.exact.append(exact.value)
    lemmas.append(lemma.value)
    kinds.append(kind)
    counts.append(kind == .day || kind == .percent ? 1 : max(1, count))
    sums.append(sums[words.count - 1] + counts[words.count - 1])
    self.sentence.append(sentence)
    tokens.append(range)
  }

  /// The normal form of every day.
  private static let day: UInt64 = {
    var hash = StableHash()
    hash.combine("\u{0}day")
    return hash.value
  }()

  /// The normal form of "per cent", which is that of "percent".
  private static let percent: UInt64 = {
    var hash = StableHash()
    hash.combine("percent")
    return hash.value
  }()

  private static func hash(_ value: NumberValue) -> UInt64 {
    var hash = StableHash()
    hash.combine("\u{0}\(value.digits)e\(value.exponent)")
    return hash.value
  }
}
