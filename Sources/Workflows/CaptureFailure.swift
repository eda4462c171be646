import Extraction
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
    case .doubledArticle(let id): "\(id): another article has this name; rename the file or row"
    }
  }

  /// What happened in a few words without place and numbers, by which failures are counted.
  package var kind: String {
    switch self {
    case .unread(let failure): failure.error.kind
    case .unusable(_, let cause as ExtractionError): cause.kind
    case .unusable(_, let cause): "\(type(of: cause))"
    case .doubledArticle: "name taken"
    }
  }
}

extension ExtractionError {
  fileprivate var kind: String {
    switch self {
    case .emptyPage: "empty"
    case .noTextFound: "no article found"
    case .paragraphTooLong: "paragraph too long"
    case .html: "HTML beyond a limit"
    }
  }
}
