package import HTML

/// Why a capture gives no article.
package enum ExtractionError: Error, Hashable, Sendable {
  /// The capture holds nothing but white space.
  case emptyPage
  /// The page holds words, but nothing that reads like an article.
  case noTextFound
  /// The page breaks a limit of the HTML reader.
  case html(HTMLError)
}
