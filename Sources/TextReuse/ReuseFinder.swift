package import NewsModel
import UTF8Text

/// Finds all that two texts have of each other: passages, what is said in other words, and what that makes one to the other.
package struct ReuseFinder: Sendable {
  package init() {}

  /// - Complexity: that of `PassageFinder` and `ParaphraseFinder`.
  package func reuse(_ left: AnalyzedText, _ right: AnalyzedText) -> Reuse {
    reuse(left, IndexedText(left), right, IndexedText(right))
  }

  /// The same for texts of which each is compared with several.
  /// - Complexity: that of `PassageFinder` and `ParaphraseFinder`.
  package func reuse(
    _ left: AnalyzedText, _ leftIndex: IndexedText, _ right: AnalyzedText, _ rightIndex: IndexedText
  ) -> Reuse {
    let passages = PassageFinder().passages(leftIndex, rightIndex)
    return Reuse(
      kind: ReuseClassifier().kind(leftIndex, rightIndex, passages: passages), leftWords: leftIndex.wordCount,
      rightWords: rightIndex.wordCount, sharedWords: passages.reduce(0) { $0 + $1.sharedWords }, passages: passages,
      paraphrases: ParaphraseFinder().paraphrases(left, right, besides: passages))
  }
}
