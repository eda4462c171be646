import NewsModel
import UTF8Text

/// What two articles have of each other's text, apart from what stands in quotation marks: everybody quotes a statement in
/// the same words.
struct Kinship: Equatable {
  /// Words of the passages that stand in the same order in both: who copies or rewrites a text goes through it from
  /// its beginning, two reports on one matter take its facts in any order.
  let orderedWords: Int
  /// The part of the shorter text's own words that these are, of 1.
  let share: Double
  /// Words of the longest stretch without a change.
  let longestRun: Int

  static let none = Kinship(orderedWords: 0, share: 0, longestRun: 0)

  /// The share from which one text was made of the other. Of simulated reports that were written apart 98 in 100 have
  /// less than 0.37, 999 in 1,000 less than 0.44, of rewrites three in four more than 0.38 (prose, seed 11, 2026-11-22);
  /// real reports written apart have next to nothing.
  static let leastShare = 0.38
  /// The same where one names the other's outlet.
  static let leastShareNamed = 0.25
  /// The same where others draw on the one and nobody on the other: of six such articles that had no other parent five were
  /// made of it, and none was written apart (simulated stories of seeds 909 and 4711, 2026-11-23).
  static let leastShareOfSupplier = 0.33
  /// The share from which a long stretch without a change speaks for it: of reports written apart 999 in 1,000 have none of 24
  /// words (as above).
  static let leastShareOfRun = 0.2
  static let longRun = 25
  /// The share from which a text is a copy of the other rather than a rewrite: copies have 0.74 or more there.
  static let copyShare = 0.74
  /// Words that two texts must share: a sentence alone may be anybody's (2026-11-22).
  static let leastWords = 25

  var isRewrite: Bool {
    guard orderedWords >= Self.leastWords else { return false }
    return share >= Self.leastShare || share >= Self.leastShareOfRun && longestRun >= Self.longRun
  }
  var isRewriteOfSupplier: Bool { share >= Self.leastShareOfSupplier && orderedWords >= Self.leastWords }
  var isNamedRewrite: Bool { share >= Self.leastShareNamed && orderedWords >= Self.leastWords }
  var isCopy: Bool { share >= Self.copyShare && orderedWords >= Self.leastWords }

  /// - Parameters:
  ///   - passages: in the order of the first text.
  ///   - words: those of the shorter text that stand outside quotation marks.
  ///   - credits: where credit lines stand in the first text; who has them is told elsewhere.
  /// - Complexity: O(p²) for p passages.
  init(_ passages: [Passage], words: Int, in text: AnalyzedText, without credits: [TextRange]) {
    let own = passages.filter { passage in
      passage.quoted.left <= 0.5 && passage.quoted.right <= 0.5 && !credits.contains { $0.contains(passage.left) }
    }
    var best: [Int] = []
    for (place, passage) in own.enumerated() {
      let before = (0..<place).filter { own[$0].right.start < passage.right.start }.map { best[$0] }.max() ?? 0
      best.append(before + passage.sharedWords)
    }
    orderedWords = best.max() ?? 0
    share = words == 0 ? 0 : min(1, Double(orderedWords) / Double(words))
    longestRun = own.map { Self.longestRun(of: $0, in: text) }.max() ?? 0
  }

  private init(orderedWords: Int, share: Double, longestRun: Int) {
    (self.orderedWords, self.share, self.longestRun) = (orderedWords, share, longestRun)
  }

  private static func longestRun(of passage: Passage, in text: AnalyzedText) -> Int {
    guard passage.sharedWords >= longRun else { return 0 }
    let runs = passage.alignment.filter { $0.likeness != .near }
    return runs.map { run in text.tokens[text.tokenIndices(in: run.left)].count { $0.isWord } }.max() ?? 0
  }
}

/// The kinship of the articles of a story, so far as they were compared.
struct KinshipTable: Sendable {
  /// By pair, of those that share passages.
  private let rows: [Int: Kinship]
  private let count: Int

  /// - Complexity: O(p²) for each pair of articles with p passages between them.
  init(of articles: [AnalyzedArticle], _ passages: PassageTable) {
    let words = articles.map { Self.ownWords(of: $0.text) }
    let credits = articles.map(Self.creditLines)
    var rows: [Int: Kinship] = [:]
    for first in articles.indices {
      for second in passages.related(to: first) where first < second {
        rows[first * articles.count + second] = Kinship(
          passages.between(first, second), words: min(words[first], words[second]), in: articles[first].text,
          without: credits[first])
      }
    }
    self.rows = rows
    count = articles.count
  }

  func between(_ first: Int, _ second: Int) -> Kinship {
    rows[min(first, second) * count + max(first, second)] ?? .none
  }

  /// Where credit lines stand in a body that was given with them.
  private static func creditLines(of article: AnalyzedArticle) -> [TextRange] {
    article.article.credits.filter { !$0.text.isEmpty }.compactMap { credit in
      article.text.paragraphs.last { article.text[$0].hasPrefix(credit.text) }
    }
  }

  /// Words outside quotation marks.
  private static func ownWords(of text: AnalyzedText) -> Int {
    var count = 0
    var quotations = text.quotations[...]
    for token in text.tokens where token.isWord {
      while let first = quotations.first, first.end <= token.range.start { quotations.removeFirst() }
      if let first = quotations.first, first.start <= token.range.start { continue }
      count += 1
    }
    return count
  }
}
