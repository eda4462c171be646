import UTF8Text

/// The part of a text between the tokenizer and the finished tokens: words that the networks have not read yet, and
/// annotated ones that wait for what stands behind them.
struct TokenWindow {
  /// An annotated word.
  struct Word {
    let range: TextRange
    let ruled: AttributeRuler.Word
    /// Numbers into the names of tags and labels.
    let tag: Int
    let label: Int
    /// The head's index in the text.
    let head: Int
    /// See `ModelNames.entity`.
    let entity: Int
    let isSentenceStart: Bool
  }

  /// Words before a piece that its analysis depends on.
  private let context: Int
  /// The words to read, behind up to `context` that are annotated already.
  private var features: [TokenFeatures] = []
  private var lexemes: [Lexeme] = []
  private var ranges: [TextRange] = []
  private var before = 0
  /// The index in the text of the first word to read.
  private var firstUnread = 0
  /// Annotated words; the first `taken` stay for the rules that look back at them.
  private var annotated: [Word] = []
  private var taken = 0

  init(context: Int) {
    self.context = context
  }

  /// Words that the networks have not read.
  var unreadCount: Int { features.count - before }

  mutating func append(_ token: WordToken, _ lexeme: Lexeme) {
    features.append(TokenFeatures(lexeme.features, isFollowedBySpace: token.isFollowedBySpace))
    lexemes.append(lexeme)
    ranges.append(token.range)
  }

  /// What the networks are to read.
  func piece(isLast: Bool) -> TokenPiece { TokenPiece(tokens: features, before: before, isLast: isLast) }

  /// Takes over what the networks say of the piece's first words.
  mutating func annotate(_ annotations: NeuralAnnotations, _ names: ModelNames) {
    var entities = [Int](repeating: 0, count: annotations.tags.count)
    for entity in annotations.entities {
      for index in entity.tokens {
        entities[index] = ModelNames.entityNumber(entity.label, isFirst: index == entity.tokens.lowerBound)
      }
    }
    for index in annotations.tags.indices {
      let (tag, label) = (Int(annotations.tags[index]), Int(annotations.labels[index]))
      let ruled = AttributeRuler.Word(
        lexeme: lexemes[before + index], tag: names.tags[tag].hash, label: names.labels[label].hash)
      annotated.append(
        Word(
          range: ranges[before + index], ruled: ruled, tag: tag, label: label,
          head: firstUnread + Int(annotations.heads[index]), entity: entities[index],
          isSentenceStart: annotations.sentenceStarts[index]))
    }
    removeRead(annotations.tags.count)
  }

  private mutating func removeRead(_ count: Int) {
    firstUnread += count
    let read = before + count
    before = min(context, read)
    features.removeFirst(read - before)
    lexemes.removeFirst(read - before)
    ranges.removeFirst(read - before)
  }

  /// The annotated words, those that were taken among them.
  var ruledWords: [AttributeRuler.Word] { annotated.map(\.ruled) }

  /// The annotated words not taken yet, each with its place among all annotated ones.
  ///
  /// The last `reach` wait for the next words, unless the text ends; as many before the next word stay.
  mutating func take(reach: Int, isLast: Bool) -> [(place: Int, word: Word)] {
    let end = max(taken, annotated.count - (isLast ? 0 : reach))
    let words = (taken..<end).map { ($0, annotated[$0]) }
    let dropped = max(0, end - reach)
    annotated.removeFirst(dropped)
    taken = end - dropped
    return words
  }
}

/// The names behind the networks' numbers, with the hashes by which the rules know them.
struct ModelNames: Sendable {
  struct Name: Sendable {
    let text: String
    let hash: UInt64
  }

  let tags: [Name]
  let labels: [Name]
  /// By number: empty for none, then each label's "B-" and "I-".
  private let entities: [String]

  /// - Parameter hash: see `StringHash`.
  init(_ networks: NeuralAnalyzer, hash: (String) -> UInt64) {
    tags = networks.tags.map { Name(text: $0, hash: hash($0)) }
    labels = networks.dependencyLabels.map { Name(text: $0, hash: hash($0)) }
    entities = [""] + networks.entityLabels.flatMap { ["B-" + $0, "I-" + $0] }
  }

  /// The number of a label's mark on the first or a later word; 0 is for words outside.
  static func entityNumber(_ label: Int, isFirst: Bool) -> Int { 1 + 2 * label + (isFirst ? 0 : 1) }

  func entity(_ number: Int) -> String { entities[number] }
}
