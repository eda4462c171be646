package import NewsModel

/// Makes texts ready to be compared; then tells what any two have of each other, by their places among them.
package typealias TextComparison = @Sendable ([AnalyzedText]) -> @Sendable (Int, Int) -> Reuse

/// What any two witnesses of a story share, by places in their texts as these stand on the page.
///
/// Purpose: a reader chooses two witnesses, and the page's script sets them side by side. Action: captured articles are
/// compared two by two; a lost report's text is what can be put together of it, and shares each sentence with the
/// articles that carry it. Cost: one comparison for each of at most `pairLimit` pairs.
struct Collation {
  /// A text to choose, by its witness.
  struct Text {
    let witness: Int
    let text: PlacedText
    /// The places where its sentences start and end, by turns.
    let sentences: [Int]
  }

  /// Two texts with what they share.
  struct Pair {
    /// Indices of `texts`, the smaller one first.
    let left: Int
    let right: Int
    let passages: [Passage]
  }

  struct Passage {
    enum Likeness: Int { case literal, reworded, paraphrase }
    enum Marks: Int { case neither, left, right, both }

    let left: [Int]
    let right: [Int]
    let likeness: Likeness
    /// Who has it in quotation marks.
    let quoted: Marks
    /// The places of words that are on one side only, or in another form on the other, starts and ends by turns.
    var leftChanges: [Int] = []
    var rightChanges: [Int] = []
  }

  /// By order of witnesses.
  let texts: [Text]
  /// By order of texts, those that share nothing left out.
  private(set) var pairs: [Pair] = []
  /// Whether every two texts were compared.
  private(set) var isComplete = true

  /// Pairs of articles compared in one story. Chosen 2026-11-22: all of a story of 80 articles, in a second or two.
  static let pairLimit = 3_160
  /// Passages of one pair on the page; only texts made to be costly have more.
  private static let passageLimit = 300

  /// - Parameter comparing: nil where articles are not to be compared.
  init(_ story: StoryView, comparing: TextComparison?) {
    texts = story.stemma.witnesses.indices.compactMap { Self.text(of: $0, in: story) }
    pairs = reconstructions(in: story)
    guard let comparing else { return }
    let chosen = pairsToCompare(in: story)
    let articles = texts.map { story.stemma.witnesses[$0.witness].article.flatMap(story.texts.article) }
    let reuse = comparing(articles.map { $0?.text ?? Self.emptyText })
    pairs += chosen.compactMap { left, right in
      guard let one = articles[left], let other = articles[right] else { return nil }
      return pair(left, right, ArticleComparison(left: one, right: other, reuse: reuse(left, right)))
    }
    pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// A witness's text; nil for a lost report of which nothing is known.
  func text(of witness: Int) -> PlacedText? { texts.first { $0.witness == witness }?.text }

  /// The two texts to begin with: those of the derivation with most shared text, else those that share most.
  func opening(in story: StoryView) -> Pair? {
    let derived = Set(derivations(in: story).map { [$0.left, $0.right] })
    let ranks = pairs.map { pair in
      (derived.contains([pair.left, pair.right]), pair.passages.reduce(0) { $0 + $1.left[1] - $1.left[0] })
    }
    let best = pairs.indices.max { one, other in
      ranks[one].0 != ranks[other].0 ? ranks[other].0 : (ranks[one].1, other) < (ranks[other].1, one)
    }
    return best.map { pairs[$0] }
  }

  private static func text(of index: Int, in story: StoryView) -> Text? {
    let witness = story.stemma.witnesses[index]
    guard let article = witness.article.flatMap({ story.texts.article($0) }) else {
      let sentences = witness.reconstruction.compactMap(story.recoveredText)
      guard !sentences.isEmpty else { return nil }
      return Text(witness: index, text: PlacedText(sentences: sentences), sentences: [])
    }
    let text = PlacedText(article.article.body)
    guard !text.paragraphs.isEmpty else { return nil }
    let sentences = article.text.sentences.compactMap { text.places(of: $0.range) }.flatMap { $0 }
    return Text(witness: index, text: text, sentences: sentences)
  }

  // MARK: Articles

  private typealias Ends = (left: Int, right: Int)

  /// All pairs of articles; where they would be too many, those of a derivation alone.
  private mutating func pairsToCompare(in story: StoryView) -> [Ends] {
    let articles = texts.indices.filter { story.stemma.witnesses[texts[$0].witness].kind == .article }
    let all = articles.count * (articles.count - 1) / 2
    guard all > Self.pairLimit else {
      return articles.flatMap { left in articles.filter { $0 > left }.map { (left, $0) } }
    }
    isComplete = false
    return Array(derivations(in: story).prefix(Self.pairLimit))
  }

  /// The texts of articles of which one derives from the other.
  private func derivations(in story: StoryView) -> [Ends] {
    let articles = texts.indices.filter { story.stemma.witnesses[texts[$0].witness].kind == .article }
    let places = Dictionary(articles.map { (texts[$0].witness, $0) }) { first, _ in first }
    return story.stemma.derivations.compactMap { derivation in
      let ends = [derivation.parent, derivation.child].compactMap { story.index(of: $0).flatMap { places[$0] } }
      return ends.count == 2 && ends[0] != ends[1] ? (min(ends[0], ends[1]), max(ends[0], ends[1])) : nil
    }
  }

  /// Stands for the text of a lost report, which is not compared.
  private static let emptyText = AnalyzedText(
    text: "", tokens: [], sentences: [], paragraphs: [], quotations: [], mentions: [])

  private func pair(_ left: Int, _ right: Int, _ comparison: ArticleComparison) -> Pair? {
    let view = ReuseView(comparison: comparison)
    let literal = comparison.reuse.passages.compactMap { passage($0, left, right, view) }
    let paraphrases = comparison.reuse.paraphrases.compactMap { paraphrase -> Passage? in
      guard let place = texts[left].text.places(of: paraphrase.left),
        let counterpart = texts[right].text.places(of: paraphrase.right)
      else { return nil }
      return Passage(left: place, right: counterpart, likeness: .paraphrase, quoted: .neither)
    }
    return Self.pair(left, right, literal + paraphrases)
  }

  private func passage(_ passage: NewsModel.Passage, _ left: Int, _ right: Int, _ view: ReuseView) -> Passage? {
    let (leftText, rightText) = (texts[left].text, texts[right].text)
    guard let place = leftText.places(of: passage.left), let counterpart = rightText.places(of: passage.right) else {
      return nil
    }
    let changes = [
      view.changedRanges(passage, .left, within: passage.left).compactMap(leftText.places),
      view.changedRanges(passage, .right, within: passage.right).compactMap(rightText.places),
    ].map { $0.flatMap { $0 } }
    return Passage(
      left: place, right: counterpart, likeness: changes.allSatisfy(\.isEmpty) ? .literal : .reworded,
      quoted: Self.marks(passage.quoted.side), leftChanges: changes[0], rightChanges: changes[1])
  }

  private static func marks(_ side: QuotedParts.Side) -> Passage.Marks {
    switch side {
    case .neither: .neither
    case .left: .left
    case .right: .right
    case .both: .both
    }
  }

  static func pair(_ left: Int, _ right: Int, _ passages: [Passage]) -> Pair? {
    guard !passages.isEmpty else { return nil }
    let ordered = passages.sorted { ($0.left[0], $0.right[0]) < ($1.left[0], $1.right[0]) }
    return Pair(left: left, right: right, passages: Array(ordered.prefix(passageLimit)))
  }
}
