package import NewsModel
import UTF8Text

/// What two articles share, as an output row; positions count in their bodies.
package struct ReuseRow: Encodable, Sendable {
  let kind: String
  let left: TextRow
  let right: TextRow
  let sharedWords: Int
  let passages: [PassageRow]
  let paraphrases: [ParaphraseRow]

  struct TextRow: Encodable, Sendable {
    let id: String
    let outlet: String?
    let title: String?
    let words: Int
    /// The part of its words that are shared, of 1.
    let shared: Double
  }

  struct PassageRow: Encodable, Sendable {
    let left: SideRow
    let right: SideRow
    let sharedWords: Int
    let literalness: Double
    /// "left", "right", "both" or "neither".
    let quoted: String
    /// The stretches that stand for each other; what lies between them is on one side only.
    let alignment: [StretchRow]

    private enum CodingKeys: String, CodingKey {
      case left, right, literalness, quoted, alignment
      case sharedWords = "shared_words"
    }
  }

  struct SideRow: Encodable, Sendable {
    let start: Int
    let end: Int
    let text: String
    /// The part of its words in quotation marks, of 1; left out of sentences that say the same in other words.
    let quoted: Double?
  }

  struct StretchRow: Encodable, Sendable {
    let left: [Int]
    let right: [Int]
    /// "same", "spelling" or "near"; left out of names and numbers.
    let likeness: String?
  }

  struct ParaphraseRow: Encodable, Sendable {
    let left: SideRow
    let right: SideRow
    let score: Double
    let predicates: StretchRow
    let names: [StretchRow]
    let numbers: [StretchRow]
  }

  private enum CodingKeys: String, CodingKey {
    case kind, left, right, passages, paraphrases
    case sharedWords = "shared_words"
  }

  /// - Complexity: O(n) in the size of the passages.
  package init(_ comparison: ArticleComparison, offsets: OffsetUnit = .utf8) {
    let maker = ReuseRowMaker(comparison, unit: offsets)
    let reuse = comparison.reuse
    kind = reuse.kind.rawValue
    left = Self.text(comparison.left.article, words: reuse.leftWords, shared: reuse.leftShare)
    right = Self.text(comparison.right.article, words: reuse.rightWords, shared: reuse.rightShare)
    sharedWords = reuse.sharedWords
    passages = reuse.passages.map(maker.row)
    paraphrases = reuse.paraphrases.map(maker.row)
  }

  private static func text(_ article: Article, words: Int, shared: Double) -> TextRow {
    TextRow(
      id: article.id.description, outlet: article.outlet, title: article.headline, words: words,
      shared: shared.inThousandths)
  }
}

/// Makes the parts of a row.
private struct ReuseRowMaker {
  private let leftText: AnalyzedText
  private let rightText: AnalyzedText
  private let leftPositions: OffsetConverter
  private let rightPositions: OffsetConverter

  init(_ comparison: ArticleComparison, unit: OffsetUnit) {
    (leftText, rightText) = (comparison.left.text, comparison.right.text)
    leftPositions = OffsetConverter(leftText.text, unit: unit)
    rightPositions = OffsetConverter(rightText.text, unit: unit)
  }

  func row(_ passage: Passage) -> ReuseRow.PassageRow {
    ReuseRow.PassageRow(
      left: left(passage.left, quoted: passage.quoted.left), right: right(passage.right, quoted: passage.quoted.right),
      sharedWords: passage.sharedWords, literalness: passage.literalness.inThousandths,
      quoted: passage.quoted.side.rawValue,
      alignment: passage.alignment.map { stretch($0, likeness: $0.likeness.rawValue) })
  }

  func row(_ paraphrase: Paraphrase) -> ReuseRow.ParaphraseRow {
    ReuseRow.ParaphraseRow(
      left: left(paraphrase.left), right: right(paraphrase.right), score: paraphrase.score.inThousandths,
      predicates: stretch(paraphrase.predicates), names: paraphrase.names.map { stretch($0) },
      numbers: paraphrase.numbers.map { stretch($0) })
  }

  private func left(_ range: TextRange, quoted: Double? = nil) -> ReuseRow.SideRow {
    Self.side(range, leftText, leftPositions, quoted)
  }

  private func right(_ range: TextRange, quoted: Double? = nil) -> ReuseRow.SideRow {
    Self.side(range, rightText, rightPositions, quoted)
  }

  private static func side(
    _ range: TextRange, _ text: AnalyzedText, _ positions: OffsetConverter, _ quoted: Double?
  ) -> ReuseRow.SideRow {
    ReuseRow.SideRow(
      start: positions.convert(range.start), end: positions.convert(range.end), text: String(text[range]),
      quoted: quoted?.inThousandths)
  }

  private func stretch(_ stretch: AlignedStretch, likeness: String? = nil) -> ReuseRow.StretchRow {
    ReuseRow.StretchRow(
      left: [leftPositions.convert(stretch.left.start), leftPositions.convert(stretch.left.end)],
      right: [rightPositions.convert(stretch.right.start), rightPositions.convert(stretch.right.end)],
      likeness: likeness)
  }
}

extension Double {
  /// Rounded to three decimals, as rows have parts of 1.
  fileprivate var inThousandths: Double { (self * 1000).rounded() / 1000 }
}
