import NewsModel
import UTF8Text

/// What the fast model reads of each token, as numbers of rows in its tables.
struct WordFeatures {
  /// The lists that features are looked up in.
  struct Vocabularies: Sendable {
    let words: HashedVocabulary
    let lemmas: HashedVocabulary
    let tags: HashedVocabulary
    let labels: HashedVocabulary
  }

  /// For each token the number of its word, or of its lemma where the word has none.
  private(set) var words: [Int32] = []
  private(set) var lemmas: [Int32] = []
  /// For each token a row for its last letters.
  private(set) var endings: [Int32] = []
  /// For each token `plainCount` numbers: shape, tag, label, name, quotation, tokens from the sentence's start and to its
  /// end, from the paragraph's start, and to its head.
  private(set) var plain: [Int32] = []
  /// For each token the number of its dependency's label, 0 for an unknown one.
  private(set) var labels: [Int32] = []

  static let plainCount = 9
  /// Rows for endings.
  static let endingRows: UInt32 = 2048

  init(_ structure: TextStructure, _ vocabularies: Vocabularies) {
    let text = structure.text
    let bytes = Array(text.text.utf8)
    let names = Self.names(in: text)
    let quotations = Self.quotations(in: structure)
    var word = HashedWord()
    plain.reserveCapacity(text.tokens.count * Self.plainCount)
    for (index, token) in text.tokens.enumerated() {
      word.set(token.lemma.utf8)
      let lemma = word.hash
      word.set(token.tag.utf8)
      let tag = vocabularies.tags[word.hash]
      word.set(token.label.utf8)
      let label = vocabularies.labels[word.hash]
      let written = bytes[token.range.start..<token.range.end]
      word.set(written)
      let known = vocabularies.words[word.hash]
      words.append(known != 0 ? known : vocabularies.words[lemma])
      lemmas.append(vocabularies.lemmas[lemma])
      endings.append(Int32(word.endingHash % Self.endingRows))
      labels.append(label)
      plain += [Self.shape(written), tag, label, names[index], quotations[index]]
      plain += Self.places(of: index, in: structure)
    }
  }

  /// Tokens from the sentence's start and to its end, 9 at most; from the paragraph's start, 10 beyond its first sentence;
  /// and to the head by steps that grow.
  private static func places(of index: Int, in structure: TextStructure) -> [Int32] {
    let sentence = structure.sentence(of: index)
    let number = structure.sentences[index]
    let isFirst =
      number == 0 || structure.text.sentences[number - 1].paragraph != structure.text.sentences[number].paragraph
    let before = min(index - sentence.lowerBound, 9)
    let behind = min(sentence.upperBound - 1 - index, 9)
    return [before, behind, isFirst ? before : 10, step(structure.heads[index] - index)].map { Int32($0) }
  }

  /// A distance as one of 21 steps.
  private static func step(_ distance: Int) -> Int {
    let size = abs(distance)
    let steps = size <= 4 ? size : size < 9 ? 5 : size < 17 ? 6 : size < 33 ? 7 : size < 65 ? 8 : size < 129 ? 9 : 10
    return distance >= 0 ? 10 + steps : 10 - steps
  }

  /// How a word is written: 0 marks, 1 digits, 2 with digits, 3 small, 4 capitals, 5 one capital, 6 capitalized, 7 mixed.
  static func shape(_ bytes: ArraySlice<UInt8>) -> Int32 {
    var (upper, digits, lower) = (0, 0, 0)
    var first: UInt8?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      // U+2000 to U+203F: dashes, quotation marks, dots.
      if byte == 0xE2, index + 1 < bytes.endIndex, bytes[index + 1] == 0x80 {
        index += 3
        continue
      }
      first = first ?? byte
      upper += byte.isASCIIUppercase ? 1 : 0
      digits += byte.isASCIIDigit ? 1 : 0
      lower += byte.isASCIILowercase || byte >= 0x80 ? 1 : 0
      index += 1
    }
    if upper + digits + lower == 0 { return 0 }
    if digits > 0 { return upper + lower == 0 ? 1 : 2 }
    if upper == 0 { return 3 }
    if lower == 0 { return upper > 1 ? 4 : 5 }
    return first?.isASCIIUppercase == true ? 6 : 7
  }

  /// For each token the kind of name it begins (1 to 5) or goes on with (6 to 10), else 0.
  private static func names(in text: AnalyzedText) -> [Int32] {
    var result = [Int32](repeating: 0, count: text.tokens.count)
    for mention in text.mentions {
      let kind = kind(of: mention)
      for token in mention.tokens { result[token] = token == mention.tokens.lowerBound ? kind : kind + 5 }
    }
    return result
  }

  private static func kind(of mention: Mention) -> Int32 {
    switch mention.kind {
    case .person: 1
    case .organization: 2
    case .place: 3
    case .group: 4
    case .work: 5
    }
  }

  /// For each token of a quotation whether it is the first, an inner or the last one, each in four lengths; else 0.
  private static func quotations(in structure: TextStructure) -> [Int32] {
    var result = [Int32](repeating: 0, count: structure.text.tokens.count)
    for run in structure.quotationRuns {
      let inner = run.count - 2
      let length = inner <= 2 ? 0 : inner <= 6 ? 1 : inner <= 14 ? 2 : 3
      for token in run {
        let place = token == run.lowerBound ? 0 : token == run.upperBound - 1 ? 2 : 1
        result[token] = Int32(1 + 4 * place + length)
      }
    }
    return result
  }
}
