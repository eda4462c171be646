import FoundationEssentials
package import NewsModel
import UTF8Text

/// A capture as it is kept: what came with it as a line of JSON, and the bytes of its content.
package struct CaptureDocument: Sendable {
  let head: [UInt8]
  let content: [UInt8]
  /// See `digest`, where it is known.
  private var knownDigest: [UInt8]?

  private struct Head: Codable {
    let form: Form
    let given: GivenFacts
  }

  fileprivate enum Form: String, Codable {
    case html, page, article
  }

  /// - Throws: `DocumentError`.
  package init(_ capture: Capture) throws(DocumentError) {
    let head = Head(form: capture.content.form, given: capture.given)
    self.init(head: try StoredJSON.bytes(of: head), content: capture.content.bytes)
    // A capture that comes is asked for it more than once, one that is read never.
    knownDigest = digest
  }

  init(head: [UInt8], content: [UInt8]) {
    (self.head, self.content) = (head, content)
  }

  /// The head, a line feed, and the content.
  var bytes: [UInt8] { head + [UInt8(ascii: "\n")] + content }

  /// - Throws: `DocumentError` where there is no line feed.
  init(bytes: [UInt8]) throws(DocumentError) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw DocumentError("a capture has no head") }
    self.init(head: Array(bytes[..<end]), content: Array(bytes[(end + 1)...]))
  }

  /// SHA-256 over these bytes.
  /// - Complexity: O(n) in the bytes.
  package var digest: [UInt8] { knownDigest ?? SHA256.digest(of: bytes) }

  /// What a capture is known again by: half of its digest, which no two captures will ever share by chance.
  var mark: [UInt8] { Array(digest.prefix(16)) }

  /// What came with it.
  /// - Throws: `DocumentError`.
  func given() throws(DocumentError) -> GivenFacts { try StoredJSON.value(Head.self, from: head).given }

  /// The capture that it stands for.
  /// - Throws: `DocumentError`.
  package func capture(_ id: Capture.ID) throws(DocumentError) -> Capture {
    let head = try StoredJSON.value(Head.self, from: head)
    return Capture(id: id, content: try Capture.Content(head.form, content), given: head.given)
  }

  var packed: PackEntry { PackEntry(head: head, text: content) }
}

extension Capture.Content {
  fileprivate var form: CaptureDocument.Form {
    switch self {
    case .html: .html
    case .plainText: .page
    case .articleText: .article
    }
  }

  fileprivate var bytes: [UInt8] {
    switch self {
    case .html(let bytes): bytes
    case .plainText(let text), .articleText(let text): Array(text.utf8)
    }
  }

  fileprivate init(_ form: CaptureDocument.Form, _ bytes: [UInt8]) throws(DocumentError) {
    if form == .html {
      self = .html(bytes)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DocumentError("a capture of text is not UTF-8")
    }
    self = form == .page ? .plainText(text) : .articleText(text)
  }
}
