import NewsModel
import UTF8Text

/// Two reports on a pier, with a shared passage, a shared quotation and a sentence in other words.
enum SampleComparison {
  static let left = Sample.article(
    "courier.html", outlet: "Saltmarsh Courier", headline: "Ferry stopped as divers find crack in north pier",
    date: "2031-03-09",
    paragraphs: [
      ["Divers found a crack as long as a bus in the north pier on Friday, the port said."],
      ["We will not open a pier we do not trust, the authority’s statement said."],
      ["Two workers were hurt when a crane fell in Saltmarsh."],
    ])

  static let right = Sample.article(
    "echo.txt", outlet: "Quay Echo", date: "2031-03-10",
    paragraphs: [
      ["On Sunday it was told that divers had found a crack as long as a bus in the old north pier yesterday."],
      ["“We will not open a pier we do not trust,” said the authority."],
      ["A falling crane injured 2 workers in Saltmarsh."],
    ])

  static let whole = ArticleComparison(left: left, right: right, reuse: reuse)

  static let reuse = Reuse(
    kind: .rewrite, leftWords: 41, rightWords: 42, sharedWords: 21,
    passages: [
      Passage(
        left: range("Divers found a crack as long as a bus in the north pier on Friday", left),
        right: range("divers had found a crack as long as a bus in the old north pier yesterday", right),
        sharedWords: 13, literalness: 0.9,
        alignment: [
          stretch("Divers", "divers", .same), stretch("found a crack", "found a crack", .same),
          stretch("as long as a bus in the", "as long as a bus in the", .same),
          stretch("north pier", "north pier", .same), stretch("on Friday", "yesterday", .near),
        ]),
      Passage(
        left: range("We will not open a pier we do not trust", left),
        right: range("We will not open a pier we do not trust", right), sharedWords: 10, literalness: 1,
        alignment: [
          stretch("We will not open a pier we do not trust", "We will not open a pier we do not trust", .same)
        ],
        quoted: QuotedParts(left: 0, right: 1)),
    ],
    paraphrases: [
      Paraphrase(
        left: range("Two workers were hurt when a crane fell in Saltmarsh.", left),
        right: range("A falling crane injured 2 workers in Saltmarsh.", right), score: 0.875,
        predicates: stretch("hurt", "injured", .near), names: [stretch("Saltmarsh", "Saltmarsh", .near)],
        numbers: [stretch("Two", "2", .spelling)])
    ])

  /// The same two texts with a kind and nothing else.
  static func bare(_ kind: Reuse.Kind) -> ArticleComparison {
    ArticleComparison(
      left: left, right: right,
      reuse: Reuse(kind: kind, leftWords: 41, rightWords: 42, sharedWords: 0, passages: [], paraphrases: []))
  }

  static func range(_ words: String, _ article: AnalyzedArticle) -> TextRange { Sample.excerpt(article, words).range }

  private static func stretch(
    _ one: String, _ other: String, _ likeness: AlignedStretch.Likeness
  ) -> AlignedStretch {
    AlignedStretch(left: range(one, left), right: range(other, right), likeness: likeness)
  }
}
