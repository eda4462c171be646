package import ModelFiles
package import NewsModel
import UTF8Text

/// The published English model: text in, tokens with tags, dependencies, lemmas, sentences and names out.
///
/// The components in the order of spaCy's pipeline en_core_web_sm 3.8.0, whose results these are:
///
///     text ─ WordTokenizer ─▶ words ─ NeuralAnalyzer ─▶ tags, heads, labels, sentence starts, entities
///       ─ AttributeRuler ─▶ parts of speech, grammatical features ─ Lemmatizer ─▶ lemmas
///
/// A text is read in pieces, each analyzed as far as its sentences are finished, so that memory does not grow with the
/// text, and the result is the same as if the whole were analyzed at once. Keeps what it learned of words, within
/// limits, which changes the time alone. One value a thread; copies share the weights.
package struct LanguageModel: Sendable {
  private var tokenizer: WordTokenizer
  private var networks: NeuralAnalyzer
  private let ruler: AttributeRuler
  private var lemmatizer: Lemmatizer
  private let names: ModelNames
  private let pieceSize: Int

  /// Bytes of text cut into words at a time; chosen 2026-11-21: some 11,000 words, so that a piece of the networks
  /// takes a few.
  private static let readSize = 1 << 16

  /// A piece of which less than one part in so many comes to an end is cut as if the text ended with it. Only hostile
  /// texts have such pieces ("as  " over and over), which would be read again and again; chosen 2026-11-21.
  private static let leastShare = 8

  /// The model of a store.
  /// - Throws: `ModelFilesError` when the model is missing or damaged; its text says what to run.
  /// - Complexity: some 40 ms.
  package init(_ store: ModelStore = .standard()) throws(ModelFilesError) {
    try self.init(try store.folder())
  }

  /// - Throws: `ModelFilesError` when a file is missing or damaged.
  package init(_ folder: ModelFolder) throws(ModelFilesError) {
    try self.init(folder, pieceSize: NeuralAnalyzer.pieceSize)
  }

  /// - Parameter pieceSize: tokens analyzed at a time; one that is smaller than the analyzer's own holds only for
  ///   texts with short sentences.
  init(_ folder: ModelFolder, pieceSize: Int) throws(ModelFilesError) {
    tokenizer = try WordTokenizer(folder)
    networks = try NeuralAnalyzer(folder)
    ruler = try AttributeRuler(folder)
    lemmatizer = try Lemmatizer(folder)
    names = ModelNames(networks, hash: { StringHash.hash($0) })
    self.pieceSize = pieceSize
  }

  /// How often the tokenizer forgot its words and gave their numbers out anew.
  ///
  /// Nothing here is remembered by such a number: the networks know words by their features, the lemmatizer by their
  /// letters, and words that wait for the end of their sentence carry what is known of them along.
  var generation: Int { tokenizer.generation }

  /// Cuts a text into words and does no more.
  mutating func learnWords(of text: String) { _ = tokenizer.tokens(of: text) }

  /// The tokens of a text, in order; with the single spaces between them they make it up.
  /// - Complexity: O(n).
  package mutating func tokens(of text: String) -> [AnalyzedToken] {
    var tokens: [AnalyzedToken] = []
    tokens.reserveCapacity(text.utf8.count / 4)
    read(text) { tokens += $0 }
    return tokens
  }

  /// Hands the tokens of a text to `deliver`, in order, some thousands at a time: for texts of any length.
  /// - Throws: what `deliver` throws.
  /// - Complexity: O(n); beside the text's bytes memory has a bound.
  package mutating func read<Failure>(
    _ text: String, deliver: ([AnalyzedToken]) throws(Failure) -> Void
  ) throws(Failure) {
    try read(Array(text.utf8), in: text.textRange, deliver: deliver)
  }

  private mutating func read<Failure>(
    _ bytes: [UInt8], in part: TextRange, deliver: ([AnalyzedToken]) throws(Failure) -> Void
  ) throws(Failure) {
    var window = TokenWindow(context: networks.context)
    for range in TextPieces.ranges(of: bytes, in: part, size: Self.readSize) {
      for token in tokenizer.tokens(of: bytes, in: range) { window.append(token, tokenizer[token]) }
      while window.unreadCount >= pieceSize {
        try deliver(analyze(&window, isLast: false))
      }
    }
    try deliver(analyze(&window, isLast: true))
  }

  /// Hands the tokens of each of a text's paragraphs to `deliver`, in order, as if each were a text of its own; heads
  /// count from the paragraph's first token.
  /// - Precondition: `bytes` are valid UTF-8 and no range cuts a scalar.
  /// - Complexity: O(n); a paragraph is held in memory.
  mutating func read(_ bytes: [UInt8], paragraphs: [TextRange], deliver: ([AnalyzedToken]) -> Void) {
    var windows: [TokenWindow] = []
    var count = 0
    for range in paragraphs {
      if range.count > Self.readSize {
        analyze(&windows, deliver: deliver)
        var tokens: [AnalyzedToken] = []
        read(bytes, in: range) { tokens += $0 }
        deliver(tokens)
        continue
      }
      var window = TokenWindow(context: networks.context)
      for token in tokenizer.tokens(of: bytes, in: range) { window.append(token, tokenizer[token]) }
      count += window.unreadCount
      windows.append(window)
      if count >= pieceSize {
        analyze(&windows, deliver: deliver)
        count = 0
      }
    }
    analyze(&windows, deliver: deliver)
  }

  /// Analyzes windows that each hold a whole text, and empties the list.
  private mutating func analyze(_ windows: inout [TokenWindow], deliver: ([AnalyzedToken]) -> Void) {
    let annotations = networks.analyze(windows.map { $0.piece(isLast: true).tokens })
    for index in windows.indices {
      windows[index].annotate(annotations[index], names)
      deliver(finished(&windows[index], isLast: true))
    }
    windows = []
  }

  /// Analyzes what the window holds as far as its sentences are finished.
  private mutating func analyze(_ window: inout TokenWindow, isLast: Bool) -> [AnalyzedToken] {
    if window.unreadCount > 0 {
      var annotations = networks.analyze(window.piece(isLast: isLast))
      if !isLast && annotations.tags.count < pieceSize / Self.leastShare {
        annotations = networks.analyze(window.piece(isLast: true))
      }
      window.annotate(annotations, names)
    }
    return finished(&window, isLast: isLast)
  }

  /// Takes the annotated words whose surroundings are known out of a window.
  private mutating func finished(_ window: inout TokenWindow, isLast: Bool) -> [AnalyzedToken] {
    let attributes = ruler.attributes(of: window.ruledWords)
    return window.take(reach: ruler.reach, isLast: isLast).map { analyzed($0.word, attributes[$0.place]) }
  }

  private mutating func analyzed(_ word: TokenWindow.Word, _ set: AttributeRuler.Attributes) -> AnalyzedToken {
    let lemma = set.lemma ?? lemmatizer.lemma(of: word.ruled.lexeme.text, set.partOfSpeech, set.morphology)
    return AnalyzedToken(
      range: word.range, tag: set.tag ?? names.tags[word.tag].text, partOfSpeech: set.partOfSpeech?.rawValue ?? "",
      features: set.morphology.text, lemma: lemma, head: word.head, label: set.label ?? names.labels[word.label].text,
      entity: names.entity(word.entity), isSentenceStart: word.isSentenceStart)
  }
}
