import NewsModel
import UTF8Text

/// A comparison made ready for drawing: what it is called, and its passages in pieces.
struct ReuseView {
  enum Side { case left, right }

  /// A part of a sentence.
  struct Piece {
    enum Kind {
      /// Outside of the passage.
      case context
      case shared
      /// On this side only, or in another form on the other.
      case changed
    }

    let text: Substring
    let kind: Kind
  }

  let comparison: ArticleComparison

  var reuse: Reuse { comparison.reuse }

  func article(_ side: Side) -> AnalyzedArticle { side == .left ? comparison.left : comparison.right }

  /// "Left" and "Right", which both articles keep where they have one name.
  static func name(_ side: Side) -> String { side == .left ? "left" : "right" }

  // MARK: Wording

  /// What the one text is to the other.
  var title: String {
    switch reuse.kind {
    case .exactCopy: "An exact copy"
    case .nearCopy: "A near-copy"
    case .excerpt: "An excerpt"
    case .rewrite: "A rewrite"
    case .sharedPassages: "Shared passages only"
    case .none: "No shared passages"
    }
  }

  /// What that means.
  var verdict: String {
    switch reuse.kind {
    case .exactCopy: "The same words from the first to the last."
    case .nearCopy: "The same text but for few words."
    case .excerpt: "Nearly all of the \(shorter) text stands in the \(longer) one, which has much more."
    case .rewrite: "Much of the \(shorter) text stands in the \(longer) one, in part reworded."
    case .sharedPassages where areAllQuoted: "What is the same stands in quotation marks."
    case .sharedPassages: "Some sentences are the same; the rest is told otherwise."
    case .none where !reuse.paraphrases.isEmpty: "Some sentences say the same in other words."
    case .none: "Nothing that both have was found."
    }
  }

  /// What no comparison of words can tell.
  static let caution = "Which text was first is not decided here, nor whether both copied a third."

  private var areAllQuoted: Bool { reuse.passages.allSatisfy { $0.quoted.side != .neither } }
  private var shorter: String { reuse.leftWords <= reuse.rightWords ? "left" : "right" }
  private var longer: String { reuse.leftWords <= reuse.rightWords ? "right" : "left" }

  /// The headline, or the name where there is none.
  func headline(_ side: Side) -> String {
    let article = article(side).article
    let headline = article.headline?.shortened(to: StoryView.textLimit) ?? ""
    return headline.isEmpty ? article.id.description.shortened() : headline
  }

  /// "Saltmarsh Courier, 14 May 2024, courier.html".
  func details(_ side: Side) -> String {
    let article = article(side).article
    let name = article.headline?.isEmpty == false ? article.id.description : nil
    let parts = [article.outlet, article.published.map { Wording.date($0.date) }, name]
    return parts.compactMap { $0?.shortened() }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// "312 words, 41% of them shared".
  func share(_ side: Side) -> String {
    let words = side == .left ? reuse.leftWords : reuse.rightWords
    return "\(Wording.count(words, "word")), \(percent(side))% of them shared"
  }

  /// The part of a side's words that are shared, in hundredths.
  func percent(_ side: Side) -> Int { Self.percent(side == .left ? reuse.leftShare : reuse.rightShare) }

  /// Hundredths, of which all stand for no less than all and none for no more than none.
  private static func percent(_ part: Double) -> Int {
    let hundredths = Int((part * 100).rounded())
    return part < 1 ? min(99, max(part > 0 ? 1 : 0, hundredths)) : 100
  }

  /// "18 shared words · 92% literal · in quotation marks on the right".
  func note(_ passage: Passage) -> String {
    var parts = ["\(passage.sharedWords) shared words"]
    parts.append(passage.literalness == 1 ? "literal" : "\(Self.percent(passage.literalness))% literal")
    if let quoted = Self.quoted(passage.quoted) { parts.append(quoted) }
    return parts.joined(separator: " · ")
  }

  private static func quoted(_ parts: QuotedParts) -> String? {
    let sides = [("left", parts.left), ("right", parts.right)].filter { $0.1 > 0 }
    let wholly = sides.filter { $0.1 >= wholeShare }.map(\.0)
    let partly = sides.filter { $0.1 < wholeShare }.map(\.0)
    let texts = [
      wholly.count == 2 ? "in quotation marks on both sides" : wholly.first.map { "in quotation marks on the \($0)" },
      partly.count == 2 ? "partly on both" : partly.first.map { "partly on the \($0)" },
    ].compactMap(\.self)
    guard let first = texts.first else { return nil }
    return first.hasPrefix("partly")
      ? first.replacingFirst("partly", by: "partly in quotation marks") : texts.joined(separator: ", ")
  }

  /// The part from which a passage stands in quotation marks whole: a cue amid it may not.
  private static let wholeShare = 0.9

  /// "killed = died · Putin · 1,200 = 1.2 thousand".
  func note(_ paraphrase: Paraphrase) -> String {
    ([paraphrase.predicates] + paraphrase.names + paraphrase.numbers).reduce(into: [String]()) { parts, pair in
      let (one, other) = (words(pair.left, .left), words(pair.right, .right))
      let text = one.lowercased() == other.lowercased() ? one : "\(one) = \(other)"
      if !parts.contains(text) { parts.append(text) }
    }
    .joined(separator: " · ")
  }

  private func words(_ range: TextRange, _ side: Side) -> String { String(article(side).text[range]).shortened() }

  // MARK: Pieces

  /// A passage on one side, within its sentence.
  func pieces(_ passage: Passage, _ side: Side) -> [Piece] {
    let text = article(side).text
    let range = side == .left ? passage.left : passage.right
    let sentence = text.sentenceIndex(at: range.start).map { text.sentences[$0].range.union(range) } ?? range
    var pieces = [Piece(text: text[TextRange(sentence.start, range.start)], kind: .context)]
    var position = range.start
    for changed in changedRanges(passage, side, within: range) {
      pieces.append(Piece(text: text[TextRange(position, changed.start)], kind: .shared))
      pieces.append(Piece(text: text[changed], kind: .changed))
      position = changed.end
    }
    pieces.append(Piece(text: text[TextRange(position, range.end)], kind: .shared))
    pieces.append(Piece(text: text[TextRange(range.end, sentence.end)], kind: .context))
    return pieces.filter { !$0.text.isEmpty }
  }

  /// The words of a passage that are not shared, in order; those with no shared word between them are one range.
  func changedRanges(_ passage: Passage, _ side: Side, within range: TextRange) -> [TextRange] {
    let text = article(side).text
    var ranges: [TextRange] = []
    var position = range.start
    func add(_ changed: TextRange?) {
      guard let changed else { return }
      if let last = ranges.last, Self.words(of: text[TextRange(last.end, changed.start)]) == nil {
        ranges[ranges.count - 1] = last.union(changed)
      } else {
        ranges.append(changed)
      }
    }
    for stretch in passage.alignment {
      let own = side == .left ? stretch.left : stretch.right
      guard own.start >= position, own.end <= range.end else { continue }
      add(Self.words(of: text[TextRange(position, own.start)]))
      if stretch.likeness == .near { add(own) }
      position = own.end
    }
    add(Self.words(of: text[TextRange(position, range.end)]))
    return ranges
  }

  /// From the first to the last letter or digit; nil where there is none.
  private static func words(of text: Substring) -> TextRange? {
    guard let first = text.firstIndex(where: \.isWordPart), let last = text.lastIndex(where: \.isWordPart) else {
      return nil
    }
    return text[first...last].textRange
  }

  /// Whether a part outside of a passage holds words.
  static func holdsWords(_ text: Substring) -> Bool { words(of: text) != nil }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

extension String {
  fileprivate func replacingFirst(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
