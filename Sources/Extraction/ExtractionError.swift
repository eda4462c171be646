package import HTML

/// Why a capture gives no article. The description says what happened and what to do next; the place is the caller's.
package enum ExtractionError: Error, Hashable, Sendable {
  /// The capture holds nothing but white space.
  case emptyPage
  /// The page holds words, but nothing that reads like an article.
  case noTextFound
  /// A paragraph of the lead article, counted from 1, passes `limit` bytes.
  case paragraphTooLong(number: Int, limit: Int)
  /// The page breaks a limit of the HTML reader.
  case html(HTMLError)
}

extension ExtractionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .emptyPage: "it is empty; capture the page again"
    case .noTextFound: "nothing on this page reads like an article; give the page of one article"
    case .paragraphTooLong(let number, let limit):
      "paragraph \(number) of the article is longer than \(limit >> 20) MiB; no article has such a paragraph"
    case .html(let error): "\(error)"
    }
  }
}
