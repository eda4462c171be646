/// What a record is about: a page, without HTTP's headers, chunks and compression.
package struct WARCPayload: Sendable {
  package let bytes: ArraySlice<UInt8>
  /// What the server, or the record, says that the bytes are.
  package let mediaType: MediaType?
  /// Of an HTTP answer; nil where there was none.
  package let status: Int?

  package init(bytes: ArraySlice<UInt8>, mediaType: MediaType?, status: Int? = nil) {
    self.bytes = bytes
    self.mediaType = mediaType
    self.status = status
  }
}

extension WARCRecord {
  /// The payload: of an HTTP message its body, of any other record the block.
  ///
  /// Of an answer whose chunks or compression the writer undid, leaving its header as it was, the body is taken as it
  /// stands. An answer that the writer says it cut off gives what came before the cut.
  /// - Throws: `WARCError.notHTTP`, `.headerTooLarge`, `.badChunk`, `.unknownCoding`, `.payload`.
  /// - Complexity: O(n) for the payload's bytes.
  package func payload(limits: WARCLimits = WARCLimits()) throws(WARCError) -> WARCPayload {
    guard holdsHTTP else {
      return WARCPayload(bytes: block[...], mediaType: contentType)
    }
    return try HTTPMessage(block, limits: limits, isClipped: truncation != nil).payload()
  }

  /// What the payload is, without a look at its body: the type that the server, or the record, says, and the status of
  /// an HTTP answer.
  /// - Throws: `WARCError.notHTTP`, `.headerTooLarge`.
  package func payloadType(
    limits: WARCLimits = WARCLimits()
  ) throws(WARCError) -> (mediaType: MediaType?, status: Int?) {
    guard holdsHTTP else { return (contentType, nil) }
    let message = try HTTPMessage(block, limits: limits, isClipped: true)
    return (message.mediaType, message.status)
  }

  private var holdsHTTP: Bool { contentType?.name == "application/http" || holdsUnmarkedHTTP }

  /// Early writers leave the type of a response out.
  private var holdsUnmarkedHTTP: Bool {
    contentType == nil && (kind == .response || kind == .revisit) && block.starts(with: HTTPMessage.name)
  }
}
