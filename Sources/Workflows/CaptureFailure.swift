package import Inputs
package import NewsModel

/// A capture that the workflows could not use, and why.
package enum CaptureFailure: Error, CustomStringConvertible {
  case unread(InputFailure)
  /// A stage could do nothing with it, such as extraction that found no article; the cause is its error.
  case unusable(Capture.ID, cause: any Error)
  /// Another article of this run has the same name: a capture is called as the further item of another is.
  case doubledArticle(Article.ID)

  /// One line: where, what happened and what to do next.
  package var description: String {
    switch self {
    case .unread(let failure): "\(failure)"
    case .unusable(let capture, let cause): "\(capture): \(cause)"
    case .doubledArticle(let id): "\(id): another article of this run has this name; rename the file or row"
    }
  }
}
