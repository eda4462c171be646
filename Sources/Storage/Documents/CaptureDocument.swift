import Compression
import FoundationEssentials
package import NewsModel
import UTF8Text

/// A capture as it is kept: what came with it as a line of JSON, and behind it the bytes of its content.
package struct CaptureDocument: Sendable {
  /// The line, its line feed, and the content.
  let bytes: [UInt8]
  /// SHA-256 over these, by which a capture is known again.
  package let digest: [UInt8]

  /// The most bytes of a capture and what came with it; an input's limits lie far below.
  static let limit = 1 << 28

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
    self.init(bytes: try StoredJSON.bytes(of: head) + [UInt8(ascii: "\n")] + capture.content.bytes)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    digest = SHA256.digest(of: bytes)
  }

  /// The capture that it stands for.
  /// - Throws: `DocumentError`.
  package func capture(_ id: Capture.ID) throws(DocumentError) -> Capture {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw DocumentError("a capture has no head") }
    let head = try StoredJSON.value(Head.self, from: Array(bytes[..<end]))
    let content = Array(bytes[(end + 1)...])
    return Capture(id: id, content: try Capture.Content(head.form, content), given: head.given)
  }

  /// - Throws: `DocumentError`.
  func packed() throws(DocumentError) -> [UInt8] {
    try DocumentError.wrapping { try ZstandardFrame.compress(bytes, after: UsualText.capture) }
  }

  /// - Throws: `DocumentError`.
  init(packed: [UInt8]) throws(DocumentError) {
    self.init(
      bytes: try DocumentError.wrapping {
        try ZstandardFrame.decompress(packed, after: UsualText.capture, limit: CaptureDocument.limit)
      })
  }

  /// Without the digest, which costs more than all else.
  static func bytes(packed: [UInt8]) throws(DocumentError) -> [UInt8] {
    try DocumentError.wrapping { try ZstandardFrame.decompress(packed, after: UsualText.capture, limit: limit) }
  }
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
